# unit person show: a person with household, members and units
@ load small_office
$ pmo unit person show 王芳
$ pmo unit person show 138-1234-5678 --lang zh-Hans
$ pmo unit person show P2 --reveal 住户来电核对
$ pmo unit person show 锦绣置业有限公司 --lang zh-Hant
# a name of two people
$ pmo unit person add 王芳 --phone 13512345678
$ pmo unit person show 王芳
$ pmo unit person show P99
$ pmo unit person show 赵六 --lang zh-Hans

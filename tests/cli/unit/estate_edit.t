# unit estate edit: code, name and developer
@ load small_office
$ pmo unit estate edit 锦绣花园 --code JX
$ pmo unit estate edit JX --name 锦绣花园一期
$ pmo unit show 锦绣花园一期:1-S1
$ pmo unit person add 新锦置业有限公司
$ pmo unit household add 新锦置业有限公司 --kind developer
$ pmo unit estate edit JX --developer 新锦置业有限公司 --lang zh-Hans
# refused
$ pmo unit estate add CH
$ pmo unit estate edit JX --code CH
$ pmo unit estate edit 翠湖 --name 翠湖花园 --lang zh-Hant
$ pmo unit estate edit JX --developer H99

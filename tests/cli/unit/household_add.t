# unit household add: who owes and pays
@ load small_office
$ pmo unit person add 赵敏 --phone 13512345678
$ pmo unit household add 赵敏 --account 000088
$ pmo unit person show 赵敏
$ pmo unit household add P6 --kind organisation --lang zh-Hans
# refused
$ pmo unit household add 赵敏 --account 000088
$ pmo unit household add 赵敏 --account ' '
$ pmo unit household add 赵六 --lang zh-Hant
$ pmo unit household add 赵敏 --kind club

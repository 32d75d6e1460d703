# unit add: a unit by any way of writing it
@ load small_office
$ pmo unit add 3栋2单元1602 --area 66.50
$ pmo unit show 3-2-1602
$ pmo unit add B1-024 --kind parking --estate 锦绣花园 --lang zh-Hans
$ pmo unit add 5-101 --kind shop --area 45 --evidence survey
# two that are one when normalised
$ pmo unit add ３－２－１６０２
$ pmo unit add 3棟2單元1602室 --lang zh-Hant
# refused
$ pmo unit add 3栋
$ pmo unit add 3-2-15-02
$ pmo unit add 5-102 --estate 翠湖
$ pmo unit add 5-102 --area 0
$ pmo unit add 5-102 --area 45.123
$ pmo unit add 5-102 --evidence rumour
$ pmo unit estate add CH
$ pmo unit add 5-102
$ pmo unit add CH:5-102

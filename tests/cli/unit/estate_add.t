# unit estate add: a code that names of units can begin with
@ load small_office
$ pmo unit estate add CH --name 翠湖花园 --developer 900001
$ pmo unit estate add 江畔
# refused
$ pmo unit estate add ＣＨ
$ pmo unit estate add A:B
$ pmo unit estate add '' --lang zh-Hans
$ pmo unit estate add XX --developer 赵六
$ pmo unit estate

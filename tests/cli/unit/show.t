# unit show: what a unit is, who holds it, its areas and what happened
@ load small_office
$ pmo unit show 3-2-1502
# however it is written
$ pmo unit show 3栋2单元1502 --lang zh-Hans
$ pmo unit show ３＃２－１５０２ --format json
$ pmo unit show 锦绣花园：3棟2單元1502 --lang zh-Hant --reveal 住户来电核对
# a name that fits several units lists them
$ pmo unit estate add CH --name 翠湖花园
$ pmo unit add 3-2-1502 --estate CH
$ pmo unit show 3-2-1502
$ pmo unit show CH:3-2-1502
# not found
$ pmo unit show 3-2-1504
$ pmo unit show XX:3-2-1502
$ pmo unit show 物业办公室
$ pmo unit show

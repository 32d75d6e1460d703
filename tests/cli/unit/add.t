# unit add: a unit by any way of writing it
@ load small_office
$ pmo unit add 3栋2单元1602 --area 66.50
锦绣花园 3-2-1602 added (home).
$ pmo unit show 3-2-1602
锦绣花园 3-2-1602

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1602  3栋2单元1602  home  3栋       2            16      66.50

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  66.50  yes     register  –
$ pmo unit add B1-024 --kind parking --estate 锦绣花园 --lang zh-Hans
已新增 锦绣花园 B1-024（车位）。
$ pmo unit add 5-101 --kind shop --area 45 --evidence survey
锦绣花园 5-101 added (shop).
# two that are one when normalised
$ pmo unit add ３－２－１６０２
! pmo: there is a unit 3-2-1602 already
! hint: pmo unit show 3-2-1602
= 1
$ pmo unit add 3棟2單元1602室 --lang zh-Hant
! pmo: 房屋 3-2-1602 已存在
! hint: pmo unit show 3-2-1602
= 1
# refused
$ pmo unit add 3栋
! pmo: '3栋' does not name a unit
! hint: write building-entrance-room: 3-2-1502, 3栋2单元1502, A座1201
= 1
$ pmo unit add 3-2-15-02
! pmo: '3-2-15-02' does not name a unit
! hint: write building-entrance-room: 3-2-1502, 3栋2单元1502, A座1201
= 1
$ pmo unit add 5-102 --estate 翠湖
! pmo: no estate '翠湖'
! hint: estates: 锦绣花园
= 3
$ pmo unit add 5-102 --area 0
! pmo: an area is more than nothing
! hint: leave --area out when it is not known yet
= 1
$ pmo unit add 5-102 --area 45.123
! pmo: --area: '45.123' is not an area of at most two decimals
! usage: pmo unit add UNIT [--estate TEXT] [--kind WORD] [--area AREA] [--evidence WORD]
= 2
$ pmo unit add 5-102 --evidence rumour
! pmo: --evidence: 'rumour' is none of: register, survey, contract
! usage: pmo unit add UNIT [--estate TEXT] [--kind WORD] [--area AREA] [--evidence WORD]
= 2
$ pmo unit estate add CH
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        CH            0  –
锦绣花园  锦绣花园      8  锦绣置业有限公司
$ pmo unit add 5-102
! pmo: the office has several estates: which one?
! hint: one of: CH, 锦绣花园
= 3
$ pmo unit add CH:5-102
CH 5-102 added (home).

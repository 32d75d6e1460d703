# unit list: units with what is billed, who pays and their newest state
@ load small_office
$ pmo unit list
Estate    Unit      Kind     Floor  Billed m²  Payer  State      Since
--------  --------  -------  -----  ---------  -----  ---------  ----------
锦绣花园  1-S1      shop         1     120.00  鸿*    delivered  2020-01-10
锦绣花园  3-2-1502  home        15      96.40  王*    delivered  2025-11-21
锦绣花园  3-2-1503  home        15      50.30  李*    delivered  2020-01-10
锦绣花园  3-2-1601  home        16      66.50  A*     delivered  2020-01-10
锦绣花园  B1-023    parking      –       0.00  王*    delivered  2020-01-10
--------  --------  -------  -----  ---------  -----  ---------  ----------
5 units                                333.20
$ pmo unit list --estate 锦绣花园 --building 3栋 --kind home
Estate    Unit      Kind  Floor  Billed m²  Payer  State      Since
--------  --------  ----  -----  ---------  -----  ---------  ----------
锦绣花园  3-2-1502  home     15      96.40  王*    delivered  2025-11-21
锦绣花园  3-2-1503  home     15      50.30  李*    delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  A*     delivered  2020-01-10
--------  --------  ----  -----  ---------  -----  ---------  ----------
3 units                             213.20
$ pmo unit list --building 三号楼 --lang zh-Hans
小区      房屋      类型  楼层  计费面积  缴费人  状态  自
--------  --------  ----  ----  --------  ------  ----  ----------
锦绣花园  3-2-1502  住宅    15     96.40  王*     交付  2025-11-21
锦绣花园  3-2-1503  住宅    15     50.30  李*     交付  2020-01-10
锦绣花园  3-2-1601  住宅    16     66.50  A*      交付  2020-01-10
--------  --------  ----  ----  --------  ------  ----  ----------
共 3 套                           213.20
$ pmo unit list --kind parking --lang zh-Hant
屋苑      房屋    類型  樓層  計費面積  繳費人  狀態  自
--------  ------  ----  ----  --------  ------  ----  ----------
锦绣花园  B1-023  車位     –      0.00  王*     交付  2020-01-10
--------  ------  ----  ----  --------  ------  ----  ----------
共 1 套                           0.00
$ pmo unit list --kind storeroom
Estate  Unit  Kind  Floor  Billed m²  Payer  State  Since
------  ----  ----  -----  ---------  -----  -----  -----
# the state and the payer are those of a day
$ pmo unit list --building 3 --as-of 2025-11-20
Estate    Unit      Kind  Floor  Billed m²  Payer  State      Since
--------  --------  ----  -----  ---------  -----  ---------  ----------
锦绣花园  3-2-1502  home     15      96.40  –      –          –
锦绣花园  3-2-1503  home     15      50.30  李*    delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  A*     delivered  2020-01-10
--------  --------  ----  -----  ---------  -----  ---------  ----------
3 units                             213.20
$ pmo unit list --building 1 --format json
[
{"estate":"锦绣花园","unit":"1-S1","kind":"shop","floor":1,"billable":"120.00","payer":"鸿*","state":"delivered","since":"2020-01-10"}
]
# refused
$ pmo unit list --estate 翠湖
! pmo: no estate '翠湖'
! hint: estates: 锦绣花园
= 3
$ pmo unit list --building 9
! pmo: no building 9
! hint: buildings: 1, 3, B1
= 3
$ pmo unit list --building 3-2
! pmo: no building 3-2
= 3
$ pmo unit list --kind castle
! pmo: --kind: 'castle' is none of: home, shop, parking, storeroom
! usage: pmo unit list [--estate TEXT] [--building TEXT] [--kind WORD]
= 2
# words for people are translated, codes for machines never
$ pmo unit list --building 1 --format json --lang zh-Hans
[
{"estate":"锦绣花园","unit":"1-S1","kind":"shop","floor":1,"billable":"120.00","payer":"鸿*","state":"delivered","since":"2020-01-10"}
]

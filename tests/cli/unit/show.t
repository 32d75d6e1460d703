# unit show: what a unit is, who holds it, its areas and what happened
@ load small_office
$ pmo unit show 3-2-1502
锦绣花园 3-2-1502

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1502  3栋2单元1502  home  3栋       2            15      96.40

Owners and tenants

Role   Household  Name  Phone        Pays  From        To
-----  ---------  ----  -----------  ----  ----------  --
owner  H2         王*   138****5678  yes   2025-11-21  –

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  96.40  yes     register  –

What happened

Day         Fact
----------  ---------
2025-11-21  delivered
# however it is written
$ pmo unit show 3栋2单元1502 --lang zh-Hans
锦绣花园 3-2-1502

小区      房屋      名称          类型  楼栋  单元  楼层  计费面积
--------  --------  ------------  ----  ----  ----  ----  --------
锦绣花园  3-2-1502  3栋2单元1502  住宅  3栋   2       15     96.40

业主与租户

身份  户  姓名  电话         缴费  起          止
----  --  ----  -----------  ----  ----------  --
业主  H2  王*   138****5678  是    2025-11-21  –

面积

面积项     面积  计费  依据        起
--------  -----  ----  ----------  --
建筑面积  96.40  是    不动产登记  –

状态记录

日期        状态
----------  ----
2025-11-21  交付
$ pmo unit show ３＃２－１５０２ --format json
[
{"estate":"锦绣花园","unit":"3-2-1502","name_of_unit":"3栋2单元1502","kind":"home","building":"3栋","entrance":"2","floor":15,"billable":"96.40"}
]
[
{"role":"owner","household":"H2","name":"王*","phone":"138****5678","pays":true,"from":"2025-11-21","to":null}
]
[
{"component":"building","area":"96.40","is_billable":true,"evidence":"register","from":null}
]
[
{"day":"2025-11-21","fact":"delivered"}
]
$ pmo unit show 锦绣花园：3棟2單元1502 --lang zh-Hant --reveal 住户来电核对
锦绣花园 3-2-1502

屋苑      房屋      名稱          類型  樓棟  單元  樓層  計費面積
--------  --------  ------------  ----  ----  ----  ----  --------
锦绣花园  3-2-1502  3栋2单元1502  住宅  3栋   2       15     96.40

業主與租戶

身份  戶  姓名  電話         繳費  起          止
----  --  ----  -----------  ----  ----------  --
業主  H2  王芳  13812345678  是    2025-11-21  –

面積

面積項     面積  計費  依據        起
--------  -----  ----  ----------  --
建築面積  96.40  是    不動產登記  –

狀態記錄

日期        狀態
----------  ----
2025-11-21  交付
# a name that fits several units lists them
$ pmo unit estate add CH --name 翠湖花园
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  –
锦绣花园  锦绣花园      5  锦绣置业有限公司
$ pmo unit add 3-2-1502 --estate CH
CH 3-2-1502 added (home).
$ pmo unit show 3-2-1502
! pmo: 3-2-1502 fits 2 units
! hint: one of: CH:3-2-1502, 锦绣花园:3-2-1502
= 3
$ pmo unit show CH:3-2-1502
翠湖花园 3-2-1502

Estate  Unit      Name      Kind  Building  Entrance  Floor  Billed m²
------  --------  --------  ----  --------  --------  -----  ---------
CH      3-2-1502  3-2-1502  home  3         2            15       0.00
# not found
$ pmo unit show 3-2-1504
! pmo: no unit 3-2-1504
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo unit show XX:3-2-1502
! pmo: no estate 'XX'
! hint: estates: CH, 翠湖花园, 锦绣花园
= 3
$ pmo unit show 物业办公室
! pmo: no unit 物业办公室
! hint: list units with pmo unit list
= 3
$ pmo unit show
! pmo: UNIT is missing
! usage: pmo unit show UNIT
= 2

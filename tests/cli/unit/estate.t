# unit estate: the estates with their units and developers
@ load small_office
$ pmo unit estate
Estate    Name      Units  Developer
--------  --------  -----  ----------------
锦绣花园  锦绣花园      5  锦绣置业有限公司
$ pmo unit estate --lang zh-Hans
小区      名称      房屋数  开发商
--------  --------  ------  ----------------
锦绣花园  锦绣花园       5  锦绣置业有限公司
$ pmo unit estate --format json
[
{"estate":"锦绣花园","name_of_estate":"锦绣花园","units":5,"developer":"锦绣置业有限公司"}
]
# an office without
$ PMO_DB=empty.pmo pmo office init empty.pmo --name 新办公室
Made $DIR/empty.pmo. office is its first admin.
$ PMO_DB=empty.pmo pmo unit estate
Estate  Name  Units  Developer
------  ----  -----  ---------
$ PMO_DB=empty.pmo pmo unit list
Estate  Unit  Kind  Floor  Billed m²  Payer  State  Since
------  ----  ----  -----  ---------  -----  -----  -----

# unit estate edit: code, name and developer
@ load small_office
$ pmo unit estate edit 锦绣花园 --code JX
Estate  Name      Units  Developer
------  --------  -----  ----------------
JX      锦绣花园      5  锦绣置业有限公司
$ pmo unit estate edit JX --name 锦绣花园一期
Estate  Name          Units  Developer
------  ------------  -----  ----------------
JX      锦绣花园一期      5  锦绣置业有限公司
$ pmo unit show 锦绣花园一期:1-S1
锦绣花园一期 1-S1

Estate  Unit  Name   Kind  Building  Entrance  Floor  Billed m²
------  ----  -----  ----  --------  --------  -----  ---------
JX      1-S1  1栋S1  shop  1栋       –             1     120.00

Owners and tenants

Role   Household  Name  Phone        Pays  From        To
-----  ---------  ----  -----------  ----  ----------  --
owner  H5         鸿*   136****5678  yes   2020-01-10  –

Areas

Part          m²  Billed  Evidence  From
--------  ------  ------  --------  ----
building  120.00  yes     register  –

What happened

Day         Fact
----------  ---------
2020-01-10  delivered
$ pmo unit person add 新锦置业有限公司
P6 added.
$ pmo unit household add 新锦置业有限公司 --kind developer
Household H6 of P6 added.
$ pmo unit estate edit JX --developer 新锦置业有限公司 --lang zh-Hans
小区  名称          房屋数  开发商
----  ------------  ------  ----------------
JX    锦绣花园一期       5  新锦置业有限公司
# refused
$ pmo unit estate add CH
Estate  Name          Units  Developer
------  ------------  -----  ----------------
CH      CH                0  –
JX      锦绣花园一期      5  新锦置业有限公司
$ pmo unit estate edit JX --code CH
! pmo: there is an estate CH already
! hint: list estates with pmo unit estate
= 1
$ pmo unit estate edit 翠湖 --name 翠湖花园 --lang zh-Hant
! pmo: 沒有屋苑「翠湖」
! hint: 屋苑：CH, JX, 锦绣花园一期
= 3
$ pmo unit estate edit JX --developer H99
! pmo: no household H99
! hint: name it by H12, account number, phone or name; people: pmo unit person
= 3

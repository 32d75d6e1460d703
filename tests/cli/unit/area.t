# unit area: a better survey counts from its day on
@ load small_office
$ pmo unit area 3-2-1502 97.10 --evidence survey --from 2026-04-01
3-2-1502: building is 97.10 m² from 2026-04-01.
$ pmo unit list --building 3 --as-of 2026-03-31
Estate    Unit      Kind  Floor  Billed m²  Payer  State      Since
--------  --------  ----  -----  ---------  -----  ---------  ----------
锦绣花园  3-2-1502  home     15      96.40  王*    delivered  2025-11-21
锦绣花园  3-2-1503  home     15      50.30  李*    delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  A*     delivered  2020-01-10
--------  --------  ----  -----  ---------  -----  ---------  ----------
3 units                             213.20
$ pmo unit list --building 3 --as-of 2026-04-01
Estate    Unit      Kind  Floor  Billed m²  Payer  State      Since
--------  --------  ----  -----  ---------  -----  ---------  ----------
锦绣花园  3-2-1502  home     15      97.10  王*    delivered  2025-11-21
锦绣花园  3-2-1503  home     15      50.30  李*    delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  A*     delivered  2020-01-10
--------  --------  ----  -----  ---------  -----  ---------  ----------
3 units                             213.90
# a part of its own, billed or not
$ pmo unit area 3-2-1502 8 --component storeroom --not-billable
3-2-1502: storeroom is 8.00 m² from 2026-03-02.
$ pmo unit area 3-2-1502 12.5 --component 露台 --lang zh-Hans
3-2-1502：露台自 2026-03-02 起为 12.50 平方米。
$ pmo unit show 3-2-1502
锦绣花园 3-2-1502

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1502  3栋2单元1502  home  3栋       2            15     108.90

Owners and tenants

Role   Household  Name  Phone        Pays  From        To
-----  ---------  ----  -----------  ----  ----------  --
owner  H2         王*   138****5678  yes   2025-11-21  –

Areas

Part          m²  Billed  Evidence  From
---------  -----  ------  --------  ----------
building   96.40  yes     register  –
building   97.10  yes     survey    2026-04-01
storeroom   8.00  no      register  2026-03-02
露台       12.50  yes     register  2026-03-02

What happened

Day         Fact
----------  ---------
2025-11-21  delivered
# on the same day it corrects, before it is refused
$ pmo unit area 3-2-1502 97.20 --evidence survey --from 2026-04-01
3-2-1502: building is 97.20 m² from 2026-04-01.
$ pmo unit area 3-2-1502 98 --from 2026-03-31
! pmo: 3-2-1502: an area counts from 2026-04-01 already; a new one cannot begin before
! hint: the areas it has: pmo unit show 3-2-1502
= 1
$ pmo unit area 3-2-1502 98 --from 2026-03-31 --lang zh-Hant
! pmo: 3-2-1502：已有自 2026-04-01 起計的面積，新面積不能早於該日
! hint: 查看已登記的面積：pmo unit show 3-2-1502
= 1
# refused
$ pmo unit area 3-2-1509 98
! pmo: no unit 3-2-1509
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo unit area 3-2-1502 98 --component ''
! pmo: an area needs the name of its part
! hint: --component building, storeroom, garden …
= 1
$ pmo unit area 3-2-1502 98m2
! pmo: AREA: '98m2' is not an area of at most two decimals
! usage: pmo unit area UNIT AREA [--component TEXT] [--not-billable] [--evidence WORD] [--from DATE]
= 2
$ pmo unit area 3-2-1502 98 --from 2026-02-30
! pmo: --from: '2026-02-30' is not a date such as 2026-03-01
! usage: pmo unit area UNIT AREA [--component TEXT] [--not-billable] [--evidence WORD] [--from DATE]
= 2

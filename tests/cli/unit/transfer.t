# unit transfer: the old owner until the day before, the new one from that day
@ load small_office
$ pmo unit transfer 3-2-1502 --to 李强 --on 2026-04-01
3-2-1502: owner H2 until the day before 2026-04-01, H3 from 2026-04-01.
$ pmo unit show 3-2-1502
锦绣花园 3-2-1502

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1502  3栋2单元1502  home  3栋       2            15      96.40

Owners and tenants

Role   Household  Name  Phone        Pays  From        To
-----  ---------  ----  -----------  ----  ----------  ----------
owner  H3         李*   139****5678  yes   2026-04-01  –
owner  H2         王*   138****5678  yes   2025-11-21  2026-03-31

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  96.40  yes     register  –

What happened

Day         Fact
----------  ---------
2025-11-21  delivered
# once more is nothing
$ pmo unit transfer 3-2-1502 --to H3 --on 2026-04-01
3-2-1502 is held by H3 from 2026-04-01 already.
# a tenant; who pays only when that is agreed
$ pmo unit person add 陈租 --phone 13512345678
P6 added.
$ pmo unit household add 陈租
Household H6 of P6 added.
$ pmo unit transfer 3-2-1503 --to 13512345678 --as tenant --on 2026-01-01
3-2-1503: tenant H6 from 2026-01-01.
$ pmo unit list --building 3 --as-of 2026-02-01 --reveal 核对
Estate    Unit      Kind  Floor  Billed m²  Payer     State      Since
--------  --------  ----  -----  ---------  --------  ---------  ----------
锦绣花园  3-2-1502  home     15      96.40  王芳      delivered  2025-11-21
锦绣花园  3-2-1503  home     15      50.30  李强      delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  Ann Chan  delivered  2020-01-10
--------  --------  ----  -----  ---------  --------  ---------  ----------
3 units                             213.20
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --lang zh-Hans
3-2-1503：租户 H6 至 2026-03-02 前一日止，H6 自 2026-03-02 起。
$ pmo unit list --building 3 --as-of 2026-03-02 --reveal 核对
Estate    Unit      Kind  Floor  Billed m²  Payer     State      Since
--------  --------  ----  -----  ---------  --------  ---------  ----------
锦绣花园  3-2-1502  home     15      96.40  王芳      delivered  2025-11-21
锦绣花园  3-2-1503  home     15      50.30  陈租      delivered  2020-01-10
锦绣花园  3-2-1601  home     16      66.50  Ann Chan  delivered  2020-01-10
--------  --------  ----  -----  ---------  --------  ---------  ----------
3 units                             213.20
# refused
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --on 2026-04-01
! pmo: H6 has held 3-2-1503 since 2026-03-02
= 1
$ pmo unit transfer 3-2-1502 --to 王芳 --on 2026-03-01
! pmo: 3-2-1502 has a tenure that begins on 2026-04-01
! hint: who holds it: pmo unit show 3-2-1502
= 1
$ pmo unit transfer 3-2-1502 --to 赵六
! pmo: no household 赵六
! hint: name it by H12, account number, phone or name; people: pmo unit person
= 3
$ pmo unit transfer 3-2-1509 --to H3 --lang zh-Hant
! pmo: 沒有房屋 3-2-1509
! hint: 您是指 3-2-1502, 3-2-1503, 3-2-1601 嗎？
= 3
$ pmo unit transfer 3-2-1502
! pmo: --to is missing
! usage: pmo unit transfer UNIT --to TEXT [--as WORD] [--pays WORD] [--on DATE]
= 2
$ pmo unit transfer 3-2-1502 --to H3 --as guest
! pmo: --as: 'guest' is none of: owner, tenant
! usage: pmo unit transfer UNIT --to TEXT [--as WORD] [--pays WORD] [--on DATE]
= 2

# unit end: a tenure without a successor
@ load small_office
$ pmo unit person add 陈租 --phone 13512345678
P6 added.
$ pmo unit household add 陈租
Household H6 of P6 added.
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --on 2026-01-01
3-2-1503: tenant H6 from 2026-01-01.
$ pmo unit end 3-2-1503 --on 2026-06-30
3-2-1503: tenant H6 until 2026-06-30.
# once more is nothing, another day later is too late
$ pmo unit end 3-2-1503 --on 2026-06-30 --lang zh-Hans
3-2-1503：租户 H6 至 2026-06-30 止。
$ pmo unit end 3-2-1503 --on 2026-07-31
! pmo: 3-2-1503 has no such tenure on 2026-07-31
! hint: who holds it: pmo unit show 3-2-1503
= 1
$ pmo unit end 3-2-1503 --as owner
3-2-1503: owner H3 until 2026-03-02.
$ pmo unit show 3-2-1503
锦绣花园 3-2-1503

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1503  3栋2单元1503  home  3栋       2            15      50.30

Owners and tenants

Role    Household  Name  Phone        Pays  From        To
------  ---------  ----  -----------  ----  ----------  ----------
owner   H3         李*   139****5678  yes   2020-01-10  2026-03-02
tenant  H6         陈*   135****5678  yes   2026-01-01  2026-06-30

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  50.30  yes     register  –

What happened

Day         Fact
----------  ---------
2020-01-10  delivered
# refused
$ pmo unit end 3-2-1502
! pmo: 3-2-1502 has no such tenure on 2026-03-02
! hint: who holds it: pmo unit show 3-2-1502
= 1
$ pmo unit end 3-2-1502 --as owner --on 2020-01-01 --lang zh-Hant
! pmo: 3-2-1502 在 2020-01-01 沒有這樣的業權或租賃
! hint: 查看持有情況：pmo unit show 3-2-1502
= 1
$ pmo unit end 3-2-1509
! pmo: no unit 3-2-1509
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo unit end 3-2-1502 --as guest
! pmo: --as: 'guest' is none of: owner, tenant
! usage: pmo unit end UNIT [--as WORD] [--on DATE]
= 2

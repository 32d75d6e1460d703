# unit fact: what happened to a unit, with its day
@ load small_office
$ pmo unit fact 3-2-1502 occupied --on 2025-12-01
3-2-1502: occupied on 2025-12-01.
$ pmo unit fact 3-2-1502 let
3-2-1502: let on 2026-03-02.
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
2025-12-01  occupied
2026-03-02  let
# once more is nothing
$ pmo unit fact 3-2-1502 occupied --on 2025-12-01
3-2-1502 is recorded as occupied on 2025-12-01 already.
$ pmo unit fact 3-2-1502 delivered --on 2025-11-21 --lang zh-Hans
3-2-1502 已记录为交付（2025-11-21）。
# delivered and sold happen once, in this order
$ pmo unit fact 3-2-1502 delivered --on 2025-11-22
! pmo: 3-2-1502 is recorded as delivered on 2025-11-21
! hint: correct it with pmo import units FILE --update
= 1
$ pmo unit fact 3-2-1502 sold --on 2025-11-22
! pmo: 3-2-1502 would be delivered on 2025-11-21, before it is sold on 2025-11-22
! hint: correct it with pmo import units FILE --update
= 1
$ pmo unit fact 3-2-1502 sold --on 2025-11-21
3-2-1502: sold on 2025-11-21.
$ pmo unit fact 3-2-1502 sold --on 2025-11-20 --lang zh-Hant
! pmo: 3-2-1502 已記錄為售出（2025-11-21）
! hint: 更正請用 pmo import units FILE --update
= 1
# refused
$ pmo unit fact 3-2-1502 burnt
! pmo: FACT: 'burnt' is none of: delivered, sold, occupied, let, vacant
! usage: pmo unit fact UNIT FACT [--on DATE]
= 2
$ pmo unit fact 3-2-1509 vacant
! pmo: no unit 3-2-1509
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo unit fact B1-023 vacant --on yesterday
! pmo: --on: 'yesterday' is not a date such as 2026-03-01
! usage: pmo unit fact UNIT FACT [--on DATE]
= 2

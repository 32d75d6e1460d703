# A promise to pay stops reminders up to its day.
@ load overdue_office
$ pmo fee promise add 3-2-1502 --by 2026-03-20 --amount 300
Promise 1 of H2: 300.00 by 2026-03-20. Until then what is due is not reminded.
$ pmo fee remind --explain 3-2-1502
Reminder for H2, 王*, as of 2026-03-02

Step      Detail
--------  -------------------------------------------------------------------------------
promised  654.52 is overdue but promised or in a plan of instalments
promise   promise 1: 300.00 by 2026-03-20; 0.00 has come so far
outcome   no letter: all that is overdue, 654.52, is promised or in a plan of instalments
$ pmo fee remind --dry-run
Skipped 1: promised, or in a plan of instalments.
Would draft 4 letters; 0 households have one already. Nothing was changed.
$ pmo fee remind --explain 3-2-1502 --as-of 2026-03-21
Reminder for H2, 王*, as of 2026-03-21

Step     Detail
-------  --------------------------------------------------------------
overdue  7 charges, 941.78; the oldest was due 2025-12-01, 110 days ago
level    level 3, from 90 days on
promise  promise 1 was broken: 300.00 by 2026-03-20; 0.00 came
outcome  a letter of level 3 about 941.78
$ pmo fee promise add 3-2-1502 --by 2026-03-01 --amount 300
! pmo: the promised day 2026-03-01 is before 2026-03-02, when it was made
= 1
$ pmo fee promise add 3-2-1502 --by 2026-04-03 --amount 300
! pmo: 2026-04-03 is too far for a promise: the policy allows up to 2026-04-02
! hint: agree on instalments: pmo fee instalment add
= 1
$ pmo fee promise add 3-2-1502 --by 2026-03-20 --amount 0
! pmo: a promise of 0.00 is none
= 1
$ pmo fee promise add 3-2-1502 --by 2026-03-20
! pmo: --amount is missing
! usage: pmo fee promise add WHO --by DATE --amount AMOUNT [--contact NUMBER]
= 2
$ pmo fee promise add 3-2-1502 --by 2026-03-20 --amount 300 --contact 4
! pmo: no contact 4
! hint: pmo fee contact list
= 3
$ pmo fee contact add 李强 --channel phone --reached owner --content "asked to pay"
Contact 1 with H3, 2026-03-02.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee promise add 3-2-1502 --by 2026-03-20 --amount 300 --contact 1
! pmo: contact 1 was with H3
= 1
$ pmo fee promise add 李强 --by 2026-03-20 --amount 100 --contact 1
Promise 2 of H3: 100.00 by 2026-03-20. Until then what is due is not reminded.
$ pmo fee pay 3-2-1601 --amount 999
R26-000001: received 999.00 (cash) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2025-11, 142.98
  charge 8: 3-2-1601, 物业费, 2025-12, 142.98
  charge 13: 3-2-1601, 物业费, 2026-01, 142.98
  charge 18: 3-2-1601, 物业费, 2026-02, 142.98
  prepayment: 427.08
Household H4 owes nothing now.
$ pmo fee promise add 3-2-1601 --by 2026-03-20 --amount 100
! pmo: H4 owes nothing that is due
= 1
$ pmo --lang zh-Hans fee promise add 1-S1 --by 2026-03-20 --amount 500
承诺 3：H5 在 2026-03-20 前（含）缴纳 500.00；此前不就已到期欠费催缴。
$ pmo --lang zh-Hans fee remind --explain 1-S1
H5 鸿* 的催缴，截至 2026-03-02

步骤    说明
------  -------------------------------------------------
已承诺  2,016.00 逾期，但已有缴费承诺或分期约定
承诺    承诺 3：2026-03-20 前（含）缴纳 500.00，已缴 0.00
结果    不发函：逾期的 2,016.00 均已有缴费承诺或分期约定

# A plan that is given up: its charges are reminded again.
@ load overdue_office
$ pmo fee instalment add 李强 --months 3 --first 2026-03-31 --document FQ-08
Plan 1 of H3: 324.45 in 3 parts, from 2026-03-31 to 2026-05-31. While it is kept, its charges are not reminded.
$ pmo fee instalment end 1 --reason " "
! pmo: ending a plan needs a reason
! usage: pmo fee instalment end PLAN --reason TEXT
! hint: --reason TEXT
= 2
$ pmo fee instalment end 1 --reason "two parts missed" --as-of 2026-05-04
Ended plan 1 of H3.
$ pmo fee instalment end 1 --reason x --as-of 2026-05-05
! pmo: plan 1 was ended on 2026-05-04
= 1
$ pmo fee instalment end 4 --reason x
! pmo: no plan 4
! hint: pmo fee instalment list --all
= 3
$ pmo fee instalment show 1 --as-of 2026-05-04
Plan 1 of H3, 李*, made 2026-03-02

Part  By          Amount  State
----  ----------  ------  -------
   1  2026-03-31  108.15  missed
   2  2026-04-30  108.15  missed
   3  2026-05-31  108.15  to come
----  ----------  ------  -------
                  324.45

Charge 2: 3-2-1503, 物业费, 2025-11: 108.15.
Charge 7: 3-2-1503, 物业费, 2025-12: 108.15.
Charge 12: 3-2-1503, 物业费, 2026-01: 108.15.
Agreement: FQ-08; approved by office.
Settled so far: 0.00; ended.
Ended on 2026-05-04: two parts missed.
$ pmo fee remind --explain 李强 --as-of 2026-05-04
Reminder for H3, 李*, as of 2026-05-04

Step     Detail
-------  --------------------------------------------------------------
overdue  4 charges, 432.60; the oldest was due 2025-12-01, 154 days ago
level    level 3, from 90 days on
outcome  a letter of level 3 about 432.60

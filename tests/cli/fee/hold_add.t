# No reminders for a unit, a household or one charge until a day.
@ load overdue_office
$ pmo fee hold add --unit 3-2-1502 --until 2026-04-30 --reason "leak in repair"
Hold 1: no reminders for 3-2-1502 until 2026-04-30.
$ pmo fee hold add --household 李强 --until 2026-03-10 --reason "in hospital"
Hold 2: no reminders for H3 until 2026-03-10.
$ pmo fee hold add --charge 3 --until 2026-03-10 --reason "amount disputed"
Hold 3: no reminders for charge 3 until 2026-03-10.
$ pmo fee remind --dry-run
Skipped 2: held back.
Would draft 3 letters; 0 households have one already. Nothing was changed.
$ pmo fee remind --explain 李强
Reminder for H3, 李*, as of 2026-03-02

Step       Detail
---------  ---------------------------------------------------------------------------
held back  324.45 is overdue but held back
outcome    no letter: all that is overdue, 324.45, is held back; see pmo fee hold list
$ pmo fee remind --explain 李强 --as-of 2026-03-11
Reminder for H3, 李*, as of 2026-03-11

Step     Detail
-------  --------------------------------------------------------------
overdue  4 charges, 432.60; the oldest was due 2025-12-01, 100 days ago
level    level 3, from 90 days on
outcome  a letter of level 3 about 432.60
$ pmo fee hold add --until 2026-04-30 --reason x
! pmo: a hold is for one household, one unit or one charge
! usage: pmo fee hold add [--household TEXT] [--unit TEXT] [--charge NUMBER] --until DATE --reason TEXT
! hint: give one of --household, --unit and --charge
= 2
$ pmo fee hold add --unit 3-2-1502 --charge 3 --until 2026-04-30 --reason x
! pmo: a hold is for one household, one unit or one charge
! usage: pmo fee hold add [--household TEXT] [--unit TEXT] [--charge NUMBER] --until DATE --reason TEXT
! hint: give one of --household, --unit and --charge
= 2
$ pmo fee hold add --unit 3-2-1502 --until 2026-03-01 --reason x
! pmo: the hold would have ended on 2026-03-01
! hint: give --until 2026-03-02 or a later day
= 1
$ pmo fee hold add --unit 3-2-1502 --until 2026-04-30 --reason " "
! pmo: a hold needs a reason
! usage: pmo fee hold add [--household TEXT] [--unit TEXT] [--charge NUMBER] --until DATE --reason TEXT
! hint: --reason TEXT
= 2
$ pmo fee hold add --charge 9999 --until 2026-04-30 --reason x
! pmo: no charge 9999
! hint: list charges with 'pmo fee list'
= 3
$ pmo fee hold add --unit 3-2-1599 --until 2026-04-30 --reason x
! pmo: no unit 3-2-1599
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo --lang zh-Hans fee hold add --unit 1-S1 --until 2026-04-30 --reason 租赁合同争议
暂缓 4：1-S1 在 2026-04-30 前（含）不催缴。

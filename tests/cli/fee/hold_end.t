# A hold that is not needed any more.
@ load overdue_office
$ pmo fee hold add --unit 3-2-1503 --until 2026-04-30 --reason "leak in repair"
Hold 1: no reminders for 3-2-1503 until 2026-04-30.
$ pmo fee remind --explain 3-2-1503
Reminder for H3, 李*, as of 2026-03-02

Step       Detail
---------  ---------------------------------------------------------------------------
held back  324.45 is overdue but held back
outcome    no letter: all that is overdue, 324.45, is held back; see pmo fee hold list
$ pmo fee hold end 1
Ended hold 1 for 3-2-1503.
$ pmo fee remind --explain 3-2-1503
Reminder for H3, 李*, as of 2026-03-02

Step     Detail
-------  -------------------------------------------------------------
overdue  3 charges, 324.45; the oldest was due 2025-12-01, 91 days ago
level    level 3, from 90 days on
outcome  a letter of level 3 about 324.45
$ pmo fee hold end 1
! pmo: hold 1 ended on 2026-03-01 already
= 1
$ pmo fee hold end 7
! pmo: no hold 7
! hint: pmo fee hold list --all
= 3
$ pmo fee hold list --all
Hold  Kind  For       Payer  From        Until       Reason          By
----  ----  --------  -----  ----------  ----------  --------------  ------
   1  unit  3-2-1503  –      2026-03-02  2026-03-01  leak in repair  office

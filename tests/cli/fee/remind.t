# Drafts of reminders: one letter for each household with all that is overdue.
@ load overdue_office
$ pmo fee remind --dry-run
Would draft 5 letters; 0 households have one already. Nothing was changed.
$ pmo fee remind --as-of 2026-02-07 --dry-run
Would draft 5 letters; 0 households have one already. Nothing was changed.
$ pmo fee remind --explain 3-2-1502
Reminder for H2, 王*, as of 2026-03-02

Step     Detail
-------  -------------------------------------------------------------
overdue  5 charges, 654.52; the oldest was due 2025-12-01, 91 days ago
level    level 3, from 90 days on
outcome  a letter of level 3 about 654.52
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee remind
Drafted 0 letters; 5 households have one already.
# The drafts of yesterday are still open.
$ pmo fee remind --as-of 2026-03-03
Drafted 0 letters; 5 households have one already.
$ pmo fee remind --as-of 2026-03-02
! pmo: the day 2026-03-02 is before the last run, which was as of 2026-03-03
! hint: give --as-of 2026-03-03 or a later day
= 1
$ pmo fee remind --explain 3-2-1502
Reminder for H2, 王*, as of 2026-03-02

Step     Detail
-------  -------------------------------------------------------------
overdue  5 charges, 654.52; the oldest was due 2025-12-01, 91 days ago
level    level 3, from 90 days on
outcome  no new letter: D3 waits to be reviewed or issued
$ pmo fee remind --explain 李强 --as-of 2025-12-03
Reminder for H3, 李*, as of 2025-12-03

Step     Detail
-------  ------------------------------------------------------------
overdue  1 charges, 108.15; the oldest was due 2025-12-01, 2 days ago
level    none yet
outcome  no new letter: D4 waits to be reviewed or issued
$ pmo fee remind --explain 3-2-9999
! pmo: no unit 3-2-9999
! hint: list units with pmo unit list
= 3
$ pmo fee remind --estate nowhere
! pmo: no estate 'nowhere'
! hint: estates: 锦绣花园
= 3
$ pmo fee remind --channel pigeon
! pmo: --channel: 'pigeon' is none of: print, email, sms
! usage: pmo fee remind [--explain TEXT] [--channel WORD] [--estate TEXT] [--dry-run]
= 2
$ pmo --lang zh-Hans fee remind --explain 3-2-1502
H2 王* 的催缴，截至 2026-03-02

步骤  说明
----  -----------------------------------------------
逾期  5 笔，654.52；最早应缴日 2025-12-01，逾期 91 天
级别  第 3 级，自逾期 90 天起
结果  不另发函：D3 尚待审核或签发
# Issued: twenty days must pass.
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee letter issue --yes --as-of 2026-03-03
Issued 5 letters, dropped 0.
$ pmo fee remind --as-of 2026-03-05
Skipped 5: the last letter is too recent.
Drafted 0 letters; 0 households have one already.
$ pmo fee remind --explain 3-2-1502 --as-of 2026-03-05
Reminder for H2, 王*, as of 2026-03-05

Step         Detail
-----------  --------------------------------------------------------------------
overdue      7 charges, 941.78; the oldest was due 2025-12-01, 94 days ago
level        level 3, from 90 days on
last issued  2026-03-03
outcome      no letter: 20 days must pass between two letters; from 2026-03-23 on
$ pmo fee remind --as-of 2026-03-23 --dry-run
Would draft 5 letters; 0 households have one already. Nothing was changed.
@ user viewer 1001
$ pmo fee remind --as-of 2026-03-23
! pmo: viewer may not do fee.remind: it needs one of the roles clerk, supervisor, manager, admin
! hint: an admin can grant it: pmo office user grant viewer --role ROLE
= 7

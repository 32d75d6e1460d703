# pmo fee late: what is agreed is charged, and nothing else
@ load overdue_office
$ pmo fee late --dry-run
Would post 0.00 of late fees on 0 charges and take back 0.00; 0 are up to date. Nothing was changed.
$ pmo fee late --explain 1
No late fee is agreed on for this charge.
$ pmo fee late --explain 999
! pmo: no charge 999
! hint: list charges with 'pmo fee list'
= 3
$ pmo fee late --unit 9-9-999
! pmo: no unit 9-9-999
! hint: list units with pmo unit list
= 3
$ pmo fee late --lang zh-Hans
已计违约金 0.00，涉及应收 0 笔，冲回 0.00；0 笔无变化。

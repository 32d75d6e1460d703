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
# a contract that agrees on 0.3 per mille a day: from April on
@ lang en
$ pmo fee tariff add shop --item management --price 5.60 --document "Contract 2026" --from 2026-04-01 --late 0.3‰ --end-previous
New version of tariff shop: 5.60 from 2026-04-01.
The version from 2024-01-01 now ends on 2026-03-31.
$ pmo fee bill --period 2026-04 --as-of 2026-04-01
Posted 5 charges for 2026-04, 0 already posted.
$ pmo fee list --unit 1-S1 --period 2026-04 --format csv --fields charge,due,amount
charge,due,amount
24,2026-05-01,672.00
$ pmo fee late --as-of 2026-05-11
Posted 2.02 of late fees on 1 charges, took back 0.00; 0 were up to date.
$ pmo fee late --as-of 2026-05-11
Posted 0.00 of late fees on 0 charges, took back 0.00; 1 were up to date.
$ pmo fee late --as-of 2026-05-20
Posted 1.81 of late fees on 1 charges, took back 0.00; 0 were up to date.
$ pmo fee late --explain 24 --as-of 2026-05-20
0.3 per mille a day. Due 2026-05-01: 3.83 up to today, 3.83 of it posted.
From        To          Days  Principal open
----------  ----------  ----  --------------
2026-05-02  2026-05-20    19          672.00
$ pmo fee late --explain 24 --as-of 2026-05-20 --lang zh-Hans
每日千分之 0.3。应缴日 2026-05-01：至今日 3.83，已入账 3.83。
起          止          天数  未缴本金
----------  ----------  ----  --------
2026-05-02  2026-05-20    19    672.00
# the receivable that it is, with what it was made from
@ lang en
$ pmo fee explain 27
$ pmo fee explain 27 --lang zh-Hans
$ pmo fee list --unit 1-S1 --open --format csv --fields charge,item,period,due,amount

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
0.3‰ a day. Due 2026-05-01: 3.83 up to today, 3.83 of it posted.
From        To          Days  Principal open
----------  ----------  ----  --------------
2026-05-02  2026-05-20    19          672.00
$ pmo fee late --explain 24 --as-of 2026-05-20 --lang zh-Hans
每日 0.3‰。应缴日 2026-05-01：至今日 3.83，已入账 3.83。
起          止          天数  未缴本金
----------  ----------  ----  --------
2026-05-02  2026-05-20    19    672.00
# the receivable that it is, with what it was made from
@ lang en
$ pmo fee explain 27
1-S1, late_fee, 2026-05-12..2026-05-20

Period                  Step      Detail
----------------------  --------  ------------------------------------------------------
2026-05-12..2026-05-20  late fee  on charge 24, due 2026-05-01: 0.3‰ a day
2026-05-12..2026-05-20  days      2026-05-02 to 2026-05-20: 19 days of 672.00
2026-05-12..2026-05-20  amount    3.83 for all these days, less 2.02 posted before: 1.81
2026-05-12..2026-05-20  payer     H5 鸿*; liable: H5 鸿*
2026-05-12..2026-05-20  due       2026-05-20
2026-05-12..2026-05-20  state     charge 27, posted 2026-05-20; still open: 1.81
$ pmo fee explain 27 --lang zh-Hans
1-S1，late_fee，2026-05-12..2026-05-20

期间                    步骤    说明
----------------------  ------  --------------------------------------------
2026-05-12..2026-05-20  违约金  针对应收 24（应缴日 2026-05-01）：每日 0.3‰
2026-05-12..2026-05-20  天数    2026-05-02 至 2026-05-20：19 天，本金 672.00
2026-05-12..2026-05-20  金额    上述各天合计 3.83，减去此前已计 2.02：1.81
2026-05-12..2026-05-20  缴费户  H5 鸿*；责任人：H5 鸿*
2026-05-12..2026-05-20  到期    2026-05-20
2026-05-12..2026-05-20  状态    应收 27，2026-05-20 入账；未缴 1.81
$ pmo fee list --unit 1-S1 --open --format csv --fields charge,item,period,due,amount
charge,item,period,due,amount
27,late_fee,2026-05-12..2026-05-20,2026-05-20,1.81
26,late_fee,2026-05-02..2026-05-11,2026-05-11,2.02
24,management,2026-04,2026-05-01,672.00
19,management,2026-02,2026-03-03,672.00
14,management,2026-01,2026-01-31,672.00
9,management,2025-12,2025-12-31,672.00
4,management,2025-11,2025-12-01,672.00
# what is due and burdens more goes first, its late fees before it (民法典 560, 561)
$ pmo fee pay 1-S1 --amount 100 --as-of 2026-05-20 --lang en
R26-000001: received 100.00 (cash) from household H5 for 1-S1.
  charge 26: 1-S1, Late fee, 2026-05-02..2026-05-11, 2.02
  charge 27: 1-S1, Late fee, 2026-05-12..2026-05-20, 1.81
  charge 24: 1-S1, 物业费, 2026-04, 96.17; 575.83 still open
Household H5 still owes 3,263.83.

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
$ pmo fee explain 25
B1-023, parking, 2026-04

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-04  attachment  tariff space from 2025-11-01 to further notice; periods count from 2025-11-01
2026-04  tariff      space from 2024-01-01 to further notice: 80.00 a space and month, billed monthly
2026-04  ceiling     none; agreed in 车位协议
2026-04  period      billing period 2026-04 (1 months), whole
2026-04  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-04  payer       H2 王*, the owner
2026-04  amount      1 × 80.00 = 80.00
2026-04  due         2026-05-01: 30 days after 2026-04-01
2026-04  state       charge 25, posted 2026-04-01; still open: 80.00
$ pmo fee list --unit 1-S1 --open --format csv --fields charge,item,period,due,amount
charge,item,period,due,amount
27,late_fee,2026-05-12..2026-05-20,2026-05-20,1.81
26,late_fee,2026-05-02..2026-05-11,2026-05-11,2.02
24,management,2026-04,2026-05-01,672.00
19,management,2026-02,2026-03-03,672.00
14,management,2026-01,2026-01-31,672.00
9,management,2025-12,2025-12-31,672.00
4,management,2025-11,2025-12-01,672.00
$ pmo fee arrears --as-of 2026-05-20
Arrears as of 2026-05-20

Household  Payer  Units             Not due  1–30 days  31–60     61–90    91–180  181–365  Over 365  Outstanding  Charges  Oldest due  Prepaid
---------  -----  ----------------  -------  ---------  -----  --------  --------  -------  --------  -----------  -------  ----------  -------
H1         锦*    3-2-1502             0.00       0.00   0.00      0.00    207.26     0.00      0.00       207.26        1  2025-12-01     0.00
H2         王*    3-2-1502, B1-023     0.00     287.26   0.00    287.26    654.52     0.00      0.00     1,229.04        9  2025-12-01     0.00
H3         李*    3-2-1503             0.00     108.15   0.00    108.15    324.45     0.00      0.00       540.75        5  2025-12-01     0.00
H4         A*     3-2-1601             0.00     142.98   0.00    142.98    428.94     0.00      0.00       714.90        5  2025-12-01     0.00
H5         鸿*    1-S1                 1.81     674.02   0.00    672.00  2,016.00     0.00      0.00     3,363.83        7  2025-12-01     0.00
---------  -----  ----------------  -------  ---------  -----  --------  --------  -------  --------  -----------  -------  ----------  -------
                                       1.81   1,212.41   0.00  1,210.39  3,631.17     0.00      0.00     6,055.78       27  2025-12-01     0.00

# reverse charge: an opposite row, and the place is free again
@ load small_office
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee reverse charge 2 --reason 面积更正 --dry-run
Would take back charge 2 of 3-2-1503, 2026-03, 108.15. Nothing was changed.
$ pmo fee reverse charge 2 --reason 面积更正
Took back charge 2 of 3-2-1503, 2026-03, 108.15 (as charge 6).
$ pmo fee list --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer   Amount  Open  Due         State
------  --------  --------  ----------  -------  -----  -------  ----  ----------  --------
     6  锦绣花园  3-2-1503  management  2026-03  李*    -108.15  0.00  2026-03-31  reversal
     2  锦绣花园  3-2-1503  management  2026-03  李*     108.15  0.00  2026-03-31  reversed
------  --------  --------  ----------  -------  -----  -------  ----  ----------  --------
                                                           0.00  0.00
$ pmo fee bill --period 2026-03
Posted 1 charges for 2026-03, 4 already posted.
$ pmo fee explain 2
3-2-1503, management, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff home from 2025-11-01 to further notice; periods count from 2025-11-01
2026-03  tariff      home from 2024-01-01 to further notice: 2.15 a m² and month, billed monthly
2026-03  ceiling     GOV (No. 12 of 2024): base 2.20, band 15%, at most 2.53
2026-03  area        building: 50.30 m² by register, known from the beginning
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-03  payer       H3 李*, the owner
2026-03  amount      50.30 m² × 2.15 = 108.145 → 108.15
2026-03  due         2026-03-31: 30 days after 2026-03-01
2026-03  state       charge 2, taken back by 6
$ pmo fee explain 6
3-2-1503, management, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff home from 2025-11-01 to further notice; periods count from 2025-11-01
2026-03  tariff      home from 2024-01-01 to further notice: 2.15 a m² and month, billed monthly
2026-03  ceiling     GOV (No. 12 of 2024): base 2.20, band 15%, at most 2.53
2026-03  area        building: 50.30 m² by register, known from the beginning
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-03  payer       H3 李*, the owner
2026-03  amount      -108.15
2026-03  state       charge 6 takes back charge 2: 面积更正
# refused: twice, a reversal, before it was posted, without a reason, without a charge
$ pmo fee reverse charge 2 --reason 再次
! pmo: charge 2 was taken back already, by charge 6
= 1
$ pmo fee reverse charge 6 --reason 再次
! pmo: charge 6 is itself the reversal of charge 2
= 1
$ pmo fee reverse charge 7 --reason 再次 --as-of 2026-03-01
! pmo: charge 7 was posted on 2026-03-02: a reversal cannot be dated before
= 1
$ pmo fee reverse charge 7 --reason ' '
! pmo: a reversal needs a reason
= 1
$ pmo fee reverse charge 7
! pmo: --reason is missing
! usage: pmo fee reverse charge CHARGE --reason TEXT [--dry-run]
= 2
$ pmo fee reverse charge 99 --reason 再次
! pmo: no charge 99
! hint: list charges with 'pmo fee list'
= 3
$ pmo fee reverse charge abc --reason 再次
! pmo: CHARGE: 'abc' is not a whole number
! usage: pmo fee reverse charge CHARGE --reason TEXT [--dry-run]
= 2
@ lang zh-Hans
$ pmo fee reverse charge 2 --reason 再次
! pmo: 应收 2 已由 6 冲销
= 1
@ lang en
$ pmo fee list --unit 3-2-1503 --format csv --fields charge,amount,open,state
charge,amount,open,state
7,108.15,108.15,open
6,-108.15,0.00,reversal
2,108.15,0.00,reversed

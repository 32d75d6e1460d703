# bill: one charge for each unit, item and billing period
@ load small_office
$ pmo fee bill --period 2026-03 --dry-run
Would post 5 charges for 2026-03, 0 already posted. Nothing was changed.
$ pmo fee list
Charge  Estate  Unit  Item  Period  Payer  Amount  Open  Due  State
------  ------  ----  ----  ------  -----  ------  ----  ---  -----
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
# a second run changes nothing
$ pmo fee bill --period 2026-03
Posted 0 charges for 2026-03, 5 already posted.
$ pmo fee list --period 2026-03
Charge  Estate    Unit      Item        Period   Payer    Amount      Open  Due         State
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
     5  锦绣花园  B1-023    parking     2026-03  王*       80.00     80.00  2026-03-31  open
     4  锦绣花园  1-S1      management  2026-03  鸿*      672.00    672.00  2026-03-31  open
     3  锦绣花园  3-2-1601  management  2026-03  A*       142.98    142.98  2026-03-31  open
     2  锦绣花园  3-2-1503  management  2026-03  李*      108.15    108.15  2026-03-31  open
     1  锦绣花园  3-2-1502  management  2026-03  王*      207.26    207.26  2026-03-31  open
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
                                                        1,210.39  1,210.39
# delivered on 21 November: the developer pays that month, the owner from December
$ pmo fee bill --period 2025-11 --item management
Posted 4 charges for 2025-11, 0 already posted.
$ pmo fee bill --period 2025-12 --estate 锦绣花园
Posted 5 charges for 2025-12, 0 already posted.
$ pmo fee list --unit 3-2-1502 --item management
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
    10  锦绣花园  3-2-1502  management  2025-12  王*    207.26  207.26  2025-12-31  open
     6  锦绣花园  3-2-1502  management  2025-11  锦*    207.26  207.26  2025-12-01  open
     1  锦绣花园  3-2-1502  management  2026-03  王*    207.26  207.26  2026-03-31  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        621.78  621.78
# a new area: what is posted already differs from what would be posted now
$ pmo unit area 3-2-1503 52.00 --from 2026-03-01
3-2-1503: building is 52.00 m² from 2026-03-01.
$ pmo fee bill --period 2026-03
Item      Code     Problem
--------  -------  ---------------------------------------------------------------------------------
3-2-1503  differs  2026-03: 111.80 is to be charged, but charge 2 already covers 2026-03 with 108.15
Posted 0 charges for 2026-03, 4 already posted.
1 could not be done.
= 4
# taken back and billed again
$ pmo fee list --unit 3-2-1503 --period 2026-03 --format csv --fields charge
charge
2
$ pmo fee reverse charge 2 --reason 面积更正
Took back charge 2 of 3-2-1503, 2026-03, 108.15 (as charge 15).
$ pmo fee bill --period 2026-03
Posted 1 charges for 2026-03, 4 already posted.
$ pmo fee list --unit 3-2-1503 --period 2026-03
Charge  Estate    Unit      Item        Period   Payer   Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  -------  ------  ----------  --------
    16  锦绣花园  3-2-1503  management  2026-03  李*     111.80  111.80  2026-03-31  open
    15  锦绣花园  3-2-1503  management  2026-03  李*    -108.15    0.00  2026-03-31  reversal
     2  锦绣花园  3-2-1503  management  2026-03  李*     108.15    0.00  2026-03-31  reversed
------  --------  --------  ----------  -------  -----  -------  ------  ----------  --------
                                                         111.80  111.80
# nothing is attached, nothing is charged
$ pmo fee bill --period 2025-10
Posted 0 charges for 2025-10, 0 already posted.
$ pmo fee bill --period 2026-03 --estate 幸福花园
! pmo: no estate '幸福花园'
! hint: estates: 锦绣花园
= 3
$ pmo fee bill --period 2026-03 --item water
! pmo: no fee item water
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo fee bill --period 2026-13
! pmo: --period: '2026-13' is not a period such as 2026-03, 2026-Q1 or 2026
! usage: pmo fee bill --period PERIOD [--estate TEXT] [--item TEXT] [--dry-run]
= 2
$ pmo fee bill
! pmo: --period is missing
! usage: pmo fee bill --period PERIOD [--estate TEXT] [--item TEXT] [--dry-run]
= 2
@ lang zh-Hans
$ pmo fee bill --period 2026-04 --dry-run
2026-04 将新增应收 5 笔，已有 0 笔。未作更改。

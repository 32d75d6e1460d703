# list: charges, newest first
@ load small_office
$ pmo fee list
Charge  Estate  Unit  Item  Period  Payer  Amount  Open  Due  State
------  ------  ----  ----  ------  -----  ------  ----  ---  -----
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee bill --period 2026-04
Posted 5 charges for 2026-04, 0 already posted.
$ pmo fee list
Charge  Estate    Unit      Item        Period   Payer    Amount      Open  Due         State
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
    10  锦绣花园  B1-023    parking     2026-04  王*       80.00     80.00  2026-05-01  open
     9  锦绣花园  1-S1      management  2026-04  鸿*      672.00    672.00  2026-05-01  open
     8  锦绣花园  3-2-1601  management  2026-04  A*       142.98    142.98  2026-05-01  open
     7  锦绣花园  3-2-1503  management  2026-04  李*      108.15    108.15  2026-05-01  open
     6  锦绣花园  3-2-1502  management  2026-04  王*      207.26    207.26  2026-05-01  open
     5  锦绣花园  B1-023    parking     2026-03  王*       80.00     80.00  2026-03-31  open
     4  锦绣花园  1-S1      management  2026-03  鸿*      672.00    672.00  2026-03-31  open
     3  锦绣花园  3-2-1601  management  2026-03  A*       142.98    142.98  2026-03-31  open
     2  锦绣花园  3-2-1503  management  2026-03  李*      108.15    108.15  2026-03-31  open
     1  锦绣花园  3-2-1502  management  2026-03  王*      207.26    207.26  2026-03-31  open
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
                                                        2,420.78  2,420.78
$ pmo fee list --limit 2
Charge  Estate    Unit    Item        Period   Payer  Amount    Open  Due         State
------  --------  ------  ----------  -------  -----  ------  ------  ----------  -----
    10  锦绣花园  B1-023  parking     2026-04  王*     80.00   80.00  2026-05-01  open
     9  锦绣花园  1-S1    management  2026-04  鸿*    672.00  672.00  2026-05-01  open
------  --------  ------  ----------  -------  -----  ------  ------  ----------  -----
                                                      752.00  752.00

only the newest 2 charges are shown; --limit 0 shows all
$ pmo fee list --limit 0 --format csv --fields charge
charge
10
9
8
7
6
5
4
3
2
1
$ pmo fee list --unit B1-023 --reveal 查账
Charge  Estate    Unit    Item     Period   Payer  Amount    Open  Due         State
------  --------  ------  -------  -------  -----  ------  ------  ----------  -----
    10  锦绣花园  B1-023  parking  2026-04  王芳    80.00   80.00  2026-05-01  open
     5  锦绣花园  B1-023  parking  2026-03  王芳    80.00   80.00  2026-03-31  open
------  --------  ------  -------  -------  -----  ------  ------  ----------  -----
                                                   160.00  160.00
$ pmo fee list --household 13812345678 --item management
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
     6  锦绣花园  3-2-1502  management  2026-04  王*    207.26  207.26  2026-05-01  open
     1  锦绣花园  3-2-1502  management  2026-03  王*    207.26  207.26  2026-03-31  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        414.52  414.52
$ pmo fee list --household 鸿运便利店 --period 2026-04
Charge  Estate    Unit  Item        Period   Payer  Amount    Open  Due         State
------  --------  ----  ----------  -------  -----  ------  ------  ----------  -----
     9  锦绣花园  1-S1  management  2026-04  鸿*    672.00  672.00  2026-05-01  open
------  --------  ----  ----------  -------  -----  ------  ------  ----------  -----
                                                    672.00  672.00
$ pmo fee reverse charge 3 --reason 重复
Took back charge 3 of 3-2-1601, 2026-03, 142.98 (as charge 11).
$ pmo fee list --unit 3-2-1601
Charge  Estate    Unit      Item        Period   Payer   Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  -------  ------  ----------  --------
    11  锦绣花园  3-2-1601  management  2026-03  A*     -142.98    0.00  2026-03-31  reversal
     8  锦绣花园  3-2-1601  management  2026-04  A*      142.98  142.98  2026-05-01  open
     3  锦绣花园  3-2-1601  management  2026-03  A*      142.98    0.00  2026-03-31  reversed
------  --------  --------  ----------  -------  -----  -------  ------  ----------  --------
                                                         142.98  142.98
$ pmo fee list --unit 3-2-1601 --open
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
     8  锦绣花园  3-2-1601  management  2026-04  A*     142.98  142.98  2026-05-01  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        142.98  142.98
$ pmo fee list --period 2026-04 --item parking --format json
[
{"charge":10,"estate":"锦绣花园","unit":"B1-023","item":"parking","period":"2026-04","payer":"王*","amount":"80.00","open":"80.00","due":"2026-05-01","state":"open"}
]
$ pmo fee list --unit 3-2-1699
! pmo: no unit 3-2-1699
! hint: did you mean 3-2-1601, 3-2-1502, 3-2-1503?
= 3
$ pmo fee list --household 张三
! pmo: no unit 张三
! hint: list units with pmo unit list
= 3
$ pmo fee list --item water
! pmo: no fee item water
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo fee list --limit -1
! pmo: --limit: -1 is below zero
! usage: pmo fee list [--unit TEXT] [--household TEXT] [--item TEXT] [--period PERIOD] [--open] [--limit NUMBER]
= 2
$ pmo fee list --limit many
! pmo: --limit: 'many' is not a whole number
! usage: pmo fee list [--unit TEXT] [--household TEXT] [--item TEXT] [--period PERIOD] [--open] [--limit NUMBER]
= 2
@ lang zh-Hant
$ pmo fee list --unit 3-2-1601
應收號  社區      房屋      收費項目    期間     繳費戶     金額    未繳  到期日      狀態
------  --------  --------  ----------  -------  ------  -------  ------  ----------  ------
    11  锦绣花园  3-2-1601  management  2026-03  A*      -142.98    0.00  2026-03-31  沖銷
     8  锦绣花园  3-2-1601  management  2026-04  A*       142.98  142.98  2026-05-01  未繳清
     3  锦绣花园  3-2-1601  management  2026-03  A*       142.98    0.00  2026-03-31  已沖銷
------  --------  --------  ----------  -------  ------  -------  ------  ----------  ------
                                                          142.98  142.98
# machines read the same words in every language
$ pmo fee list --unit 3-2-1601 --format csv --fields charge,state
charge,state
11,reversal
8,open
3,reversed

# A household's account from one balance to the next.
@ load small_office
@ today 2026-03-02
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
Posted 5 charges for 2025-12, 0 already posted.
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
Posted 5 charges for 2026-01, 0 already posted.
$ pmo fee bill --period 2026-02 --as-of 2026-02-01
Posted 5 charges for 2026-02, 0 already posted.

# a unit stands for who pays for it; by itself this year up to today
$ pmo fee statement 3-2-1503
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-01-01 to 2026-03-02

Date        Entry            Unit      Item    Period   Due         Charged  Paid  Balance
----------  ---------------  --------  ------  -------  ----------  -------  ----  -------
2026-01-01  Opening balance                                                         108.15
2026-01-01  Charge 7         3-2-1503  物业费  2026-01  2026-01-31   108.15         216.30
2026-02-01  Charge 12        3-2-1503  物业费  2026-02  2026-03-03   108.15         324.45
2026-03-02  Closing balance                                          216.30  0.00   324.45

To be paid: 324.45

# the closing balance of a month is the opening balance of the next
$ pmo fee statement 3-2-1503 --period 2026-01
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-01-01 to 2026-01-31

Date        Entry            Unit      Item    Period   Due         Charged  Paid  Balance
----------  ---------------  --------  ------  -------  ----------  -------  ----  -------
2026-01-01  Opening balance                                                         108.15
2026-01-01  Charge 7         3-2-1503  物业费  2026-01  2026-01-31   108.15         216.30
2026-01-31  Closing balance                                          108.15  0.00   216.30

To be paid: 216.30
$ pmo fee statement 3-2-1503 --period 2026-02
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-02-01 to 2026-02-28

Date        Entry            Unit      Item    Period   Due         Charged  Paid  Balance
----------  ---------------  --------  ------  -------  ----------  -------  ----  -------
2026-02-01  Opening balance                                                         216.30
2026-02-01  Charge 12        3-2-1503  物业费  2026-02  2026-03-03   108.15         324.45
2026-02-28  Closing balance                                          108.15  0.00   324.45

To be paid: 324.45

# a charge that was taken back stays to be seen
$ pmo fee list --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
    12  锦绣花园  3-2-1503  management  2026-02  李*    108.15  108.15  2026-03-03  open
     7  锦绣花园  3-2-1503  management  2026-01  李*    108.15  108.15  2026-01-31  open
     2  锦绣花园  3-2-1503  management  2025-12  李*    108.15  108.15  2025-12-31  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        324.45  324.45
$ pmo fee reverse charge 2 --reason "wrong area"
Took back charge 2 of 3-2-1503, 2025-12, 108.15 (as charge 16).
$ pmo fee statement 3-2-1503 --period 2026-03
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-03-01 to 2026-03-31

Date        Entry                             Unit      Item    Period   Due  Charged  Paid  Balance
----------  --------------------------------  --------  ------  -------  ---  -------  ----  -------
2026-03-01  Opening balance                                                                   324.45
2026-03-02  Charge 2 taken back (wrong area)  3-2-1503  物业费  2025-12       -108.15         216.30
2026-03-31  Closing balance                                                   -108.15  0.00   216.30

To be paid: 216.30

# payments stand with their receipts, and what is prepaid is negative
$ pmo fee pay 3-2-1503 --amount 300
R26-000001: received 300.00 (cash) from household H3 for 3-2-1503.
  charge 7: 3-2-1503, 物业费, 2026-01, 108.15
  charge 12: 3-2-1503, 物业费, 2026-02, 108.15
  prepayment: 83.70
Household H3 owes nothing now.
$ pmo fee pay B1-023 --amount 100
R26-000002: received 100.00 (cash) from household H2 for B1-023.
  charge 1: 3-2-1502, 物业费, 2025-12, 72.15; 135.11 still open
  charge 5: B1-023, 车位费, 2025-12, 27.85; 52.15 still open
Household H2 still owes 761.78.
$ pmo fee statement 3-2-1503 --period 2026-03
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-03-01 to 2026-03-31

Date        Entry                             Unit      Item    Period   Due  Charged    Paid  Balance
----------  --------------------------------  --------  ------  -------  ---  -------  ------  -------
2026-03-01  Opening balance                                                                     324.45
2026-03-02  Charge 2 taken back (wrong area)  3-2-1503  物业费  2025-12       -108.15           216.30
2026-03-02  Payment R26-000001                3-2-1503                                 300.00   -83.70
2026-03-31  Closing balance                                                   -108.15  300.00   -83.70

Paid in advance: 83.70

# a household with several units, and one of them alone
$ pmo fee statement H2
锦绣物业服务中心
Statement of account

王* 女士
Account H2
2026-01-01 to 2026-03-02

Date        Entry               Unit      Item    Period   Due         Charged    Paid  Balance
----------  ------------------  --------  ------  -------  ----------  -------  ------  -------
2026-01-01  Opening balance                                                              287.26
2026-01-01  Charge 6            3-2-1502  物业费  2026-01  2026-01-31   207.26           494.52
2026-01-01  Charge 10           B1-023    车位费  2026-01  2026-01-31    80.00           574.52
2026-02-01  Charge 11           3-2-1502  物业费  2026-02  2026-03-03   207.26           781.78
2026-02-01  Charge 15           B1-023    车位费  2026-02  2026-03-03    80.00           861.78
2026-03-02  Payment R26-000002  B1-023                                          100.00   761.78
2026-03-02  Closing balance                                             574.52  100.00   761.78

To be paid: 761.78
$ pmo fee statement B1-023 --unit-only
锦绣物业服务中心
Statement of account

王* 女士
Account H2, unit B1-023 only
2026-01-01 to 2026-03-02

Date        Entry                  Unit    Item    Period   Due         Charged   Paid  Balance
----------  ---------------------  ------  ------  -------  ----------  -------  -----  -------
2026-01-01  Opening balance                                                               80.00
2026-01-01  Charge 10              B1-023  车位费  2026-01  2026-01-31    80.00          160.00
2026-02-01  Charge 15              B1-023  车位费  2026-02  2026-03-03    80.00          240.00
2026-03-02  Settled by R26-000002  B1-023  车位费  2025-12                       27.85   212.15
2026-03-02  Closing balance                                              160.00  27.85   212.15

To be paid: 212.15
$ pmo fee statement B1-023 --unit-only --period 2026-03
锦绣物业服务中心
Statement of account

王* 女士
Account H2, unit B1-023 only
2026-03-01 to 2026-03-31

Date        Entry                  Unit    Item    Period   Due  Charged   Paid  Balance
----------  ---------------------  ------  ------  -------  ---  -------  -----  -------
2026-03-01  Opening balance                                                       240.00
2026-03-02  Settled by R26-000002  B1-023  车位费  2025-12                27.85   212.15
2026-03-31  Closing balance                                         0.00  27.85   212.15

To be paid: 212.15
$ pmo fee statement B1-023 --unit-only --format csv --period 2026-01
household,day,kind,document,unit,item,period,due,amount,balance,reason
H2,2026-01-01,opening,,,,,,,80.00,
H2,2026-01-01,charge,10,B1-023,车位费,2026-01,2026-01-31,80.00,160.00,
H2,2026-01-31,closing,,,,,,,160.00,

@ lang zh-Hans
$ pmo fee statement 3-2-1503 --period 2026-02 --reveal 交给业主
锦绣物业服务中心
对账单

李强 先生
账户：H3
期间：2026-02-01 至 2026-02-28

日期        摘要      房屋      收费项目  所属期间  到期日        应收  已缴    余额
----------  --------  --------  --------  --------  ----------  ------  ----  ------
2026-02-01  期初余额                                                          216.30
2026-02-01  应收 12   3-2-1503  物业费    2026-02   2026-03-03  108.15        324.45
2026-02-28  期末余额                                            108.15  0.00  324.45

应缴余额：324.45
@ lang en
$ pmo fee statement 3-2-1503 --period 2026-02 --format html
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Statement of account H3</title>
<style>body{font:11pt/1.5 sans-serif;margin:2em;color:#111}h1{font-size:16pt;margin:.5em 0}p{margin:.2em 0}table{border-collapse:collapse;width:100%;margin:1em 0;font-size:9.5pt}th,td{border-bottom:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}td.amount,th.amount{text-align:right;white-space:nowrap}tr.balance td{font-weight:bold}thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4;margin:18mm 15mm}@media print{body{margin:0}}</style>
</head>
<body>
<p>锦绣物业服务中心</p>
<h1>Statement of account</h1>
<p>李* 先生</p>
<p>Account H3</p>
<p>2026-02-01 to 2026-02-28</p>
<table>
<thead><tr><th>Date</th><th>Entry</th><th>Unit</th><th>Item</th><th>Period</th><th>Due</th><th class="amount">Charged</th><th class="amount">Paid</th><th class="amount">Balance</th></tr></thead>
<tbody>
<tr class="balance"><td>2026-02-01</td><td>Opening balance</td><td></td><td></td><td></td><td></td><td class="amount"></td><td class="amount"></td><td class="amount">216.30</td></tr>
<tr><td>2026-02-01</td><td>Charge 12</td><td>3-2-1503</td><td>物业费</td><td>2026-02</td><td>2026-03-03</td><td class="amount">108.15</td><td class="amount"></td><td class="amount">324.45</td></tr>
<tr class="balance"><td>2026-02-28</td><td>Closing balance</td><td></td><td></td><td></td><td></td><td class="amount">108.15</td><td class="amount">0.00</td><td class="amount">324.45</td></tr>
</tbody>
</table>
<p>To be paid: 324.45</p>
</body>
</html>

# a payment that was taken back, too
$ pmo fee reverse payment R26-000001 --reason "the transfer bounced"
Took back R26-000001: 300.00, cash. The receipt is void; its number is not used again.
  charge 7 (3-2-1503, 物业费, 2026-01) has 108.15 open again
  charge 12 (3-2-1503, 物业费, 2026-02) has 108.15 open again
  its prepayment of 83.70 is gone
$ pmo fee statement 3-2-1503 --period 2026-03
锦绣物业服务中心
Statement of account

李* 先生
Account H3
2026-03-01 to 2026-03-31

Date        Entry                                                 Unit      Item    Period   Due  Charged     Paid  Balance
----------  ----------------------------------------------------  --------  ------  -------  ---  -------  -------  -------
2026-03-01  Opening balance                                                                                          324.45
2026-03-02  Charge 2 taken back (wrong area)                      3-2-1503  物业费  2025-12       -108.15            216.30
2026-03-02  Payment R26-000001                                    3-2-1503                                  300.00   -83.70
2026-03-02  Payment R26-000001 taken back (the transfer bounced)  3-2-1503                                 -300.00   216.30
2026-03-31  Closing balance                                                                       -108.15     0.00   216.30

To be paid: 216.30
$ pmo fee statement 3-2-1503 --unit-only --period 2026-03
锦绣物业服务中心
Statement of account

李* 先生
Account H3, unit 3-2-1503 only
2026-03-01 to 2026-03-31

Date        Entry                                Unit      Item    Period   Due  Charged     Paid  Balance
----------  -----------------------------------  --------  ------  -------  ---  -------  -------  -------
2026-03-01  Opening balance                                                                         324.45
2026-03-02  Charge 2 taken back (wrong area)     3-2-1503  物业费  2025-12       -108.15            216.30
2026-03-02  Settled by R26-000001                3-2-1503  物业费  2026-01                 108.15   108.15
2026-03-02  Settled by R26-000001                3-2-1503  物业费  2026-02                 108.15     0.00
2026-03-02  Settlement by R26-000001 taken back  3-2-1503  物业费  2026-01                -108.15   108.15
2026-03-02  Settlement by R26-000001 taken back  3-2-1503  物业费  2026-02                -108.15   216.30
2026-03-31  Closing balance                                                      -108.15     0.00   216.30

To be paid: 216.30

$ pmo fee statement 3-2-1599
! pmo: no unit 3-2-1599
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo fee statement H2 --unit-only
! pmo: no unit H2
! hint: list units with pmo unit list
= 3
$ pmo fee statement 3-2-1503 --period 2026-13
! pmo: --period: '2026-13' is not a period such as 2026-03, 2026-Q1 or 2026
! usage: pmo fee statement WHO [--period PERIOD] [--unit-only]
= 2
$ pmo fee statement
! pmo: WHO is missing
! usage: pmo fee statement WHO [--period PERIOD] [--unit-only]
= 2

# fee receipt: the page that the payer takes home
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee pay 3-2-1502 --amount 600
R26-000001: received 600.00 (cash) from household H2 for 3-2-1502.
  charge 1: 3-2-1502, 物业费, 2026-02, 207.26
  charge 5: B1-023, 车位费, 2026-02, 80.00
  charge 6: 3-2-1502, 物业费, 2026-03, 207.26
  charge 10: B1-023, 车位费, 2026-03, 80.00
  prepayment: 25.48
Household H2 owes nothing now.
$ pmo fee receipt R26-000001
                            锦绣物业服务中心
                                Receipt
No.: R26-000001                                         Date: 2026-03-02
Received from: 王芳女士                          Unit: 锦绣花园 3-2-1502

Item        Period   Unit      Amount
----------  -------  --------  ------
物业费      2026-02  3-2-1502  207.26
车位费      2026-02  B1-023     80.00
物业费      2026-03  3-2-1502  207.26
车位费      2026-03  B1-023     80.00
Prepayment  –        –          25.48
----------  -------  --------  ------
Total                          600.00

Amount in capitals: 人民币陆佰元整
Method: cash                                             Cashier: office


$ pmo fee receipt 1
                            锦绣物业服务中心
                                Receipt
No.: R26-000001                                         Date: 2026-03-02
Received from: 王芳女士                          Unit: 锦绣花园 3-2-1502

Item        Period   Unit      Amount
----------  -------  --------  ------
物业费      2026-02  3-2-1502  207.26
车位费      2026-02  B1-023     80.00
物业费      2026-03  3-2-1502  207.26
车位费      2026-03  B1-023     80.00
Prepayment  –        –          25.48
----------  -------  --------  ------
Total                          600.00

Amount in capitals: 人民币陆佰元整
Method: cash                                             Cashier: office


$ pmo fee receipt r26-1 --lang zh-Hans
                            锦绣物业服务中心
                                收款收据
收据号：R26-000001                                  收款日期：2026-03-02
交款人：王芳女士                                 房屋：锦绣花园 3-2-1502

收费项目  期间     房屋        金额
--------  -------  --------  ------
物业费    2026-02  3-2-1502  207.26
车位费    2026-02  B1-023     80.00
物业费    2026-03  3-2-1502  207.26
车位费    2026-03  B1-023     80.00
预收款    –        –          25.48
--------  -------  --------  ------
合计                         600.00

金额大写：人民币陆佰元整
付款方式：现金                                            收款人：office


$ pmo fee receipt 1 --lang zh-Hant
                            锦绣物业服务中心
                                收款收據
收據號：R26-000001                                  收款日期：2026-03-02
交款人：王芳女士                                 房屋：锦绣花园 3-2-1502

收費項目  期間     房屋        金額
--------  -------  --------  ------
物业费    2026-02  3-2-1502  207.26
车位费    2026-02  B1-023     80.00
物业费    2026-03  3-2-1502  207.26
车位费    2026-03  B1-023     80.00
預收款    –        –          25.48
--------  -------  --------  ------
合計                         600.00

金額大寫：人民币陆佰元整
付款方式：現金                                            收款人：office


$ pmo fee receipt 1 --format json
[
{"receipt":"R26-000001","day":"2026-03-02","household":"H2","payer":"王*","amount":"600.00","method":"cash","charge":1,"estate":"锦绣花园","unit":"3-2-1502","item":"management","period":"2026-02","due":"2026-03-03","settled":"207.26","open":"0.00","prepayment":null,"cashier":"office","reversed":null,"reason":null},
{"receipt":"R26-000001","day":"2026-03-02","household":"H2","payer":"王*","amount":"600.00","method":"cash","charge":5,"estate":"锦绣花园","unit":"B1-023","item":"parking","period":"2026-02","due":"2026-03-03","settled":"80.00","open":"0.00","prepayment":null,"cashier":"office","reversed":null,"reason":null},
{"receipt":"R26-000001","day":"2026-03-02","household":"H2","payer":"王*","amount":"600.00","method":"cash","charge":6,"estate":"锦绣花园","unit":"3-2-1502","item":"management","period":"2026-03","due":"2026-03-31","settled":"207.26","open":"0.00","prepayment":null,"cashier":"office","reversed":null,"reason":null},
{"receipt":"R26-000001","day":"2026-03-02","household":"H2","payer":"王*","amount":"600.00","method":"cash","charge":10,"estate":"锦绣花园","unit":"B1-023","item":"parking","period":"2026-03","due":"2026-03-31","settled":"80.00","open":"0.00","prepayment":null,"cashier":"office","reversed":null,"reason":null},
{"receipt":"R26-000001","day":"2026-03-02","household":"H2","payer":"王*","amount":"600.00","method":"cash","charge":null,"estate":null,"unit":null,"item":null,"period":null,"due":null,"settled":null,"open":null,"prepayment":"25.48","cashier":"office","reversed":null,"reason":null}
]
$ pmo fee receipt 1 --format csv --reveal "for the file" --lang zh-Hans
receipt,day,household,payer,amount,method,charge,estate,unit,item,period,due,settled,open,prepayment,cashier,reversed,reason
R26-000001,2026-03-02,H2,王芳,600.00,cash,1,锦绣花园,3-2-1502,management,2026-02,2026-03-03,207.26,0.00,,office,,
R26-000001,2026-03-02,H2,王芳,600.00,cash,5,锦绣花园,B1-023,parking,2026-02,2026-03-03,80.00,0.00,,office,,
R26-000001,2026-03-02,H2,王芳,600.00,cash,6,锦绣花园,3-2-1502,management,2026-03,2026-03-31,207.26,0.00,,office,,
R26-000001,2026-03-02,H2,王芳,600.00,cash,10,锦绣花园,B1-023,parking,2026-03,2026-03-31,80.00,0.00,,office,,
R26-000001,2026-03-02,H2,王芳,600.00,cash,,,,,,,,,25.48,office,,
$ pmo fee receipt 1 --format md
| Receipt | Date | Household | Payer | Amount | Method | Charge | Estate | Unit | Item | Period | Due | Settled | Open | Prepayment | Cashier | Void since | Reason |
| --- | --- | --- | --- | ---: | --- | ---: | --- | --- | --- | --- | --- | ---: | ---: | ---: | --- | --- | --- |
| R26-000001 | 2026-03-02 | H2 | 王\* | 600.00 | cash | 1 | 锦绣花园 | 3-2-1502 | management | 2026-02 | 2026-03-03 | 207.26 | 0.00 | – | office | – | – |
| R26-000001 | 2026-03-02 | H2 | 王\* | 600.00 | cash | 5 | 锦绣花园 | B1-023 | parking | 2026-02 | 2026-03-03 | 80.00 | 0.00 | – | office | – | – |
| R26-000001 | 2026-03-02 | H2 | 王\* | 600.00 | cash | 6 | 锦绣花园 | 3-2-1502 | management | 2026-03 | 2026-03-31 | 207.26 | 0.00 | – | office | – | – |
| R26-000001 | 2026-03-02 | H2 | 王\* | 600.00 | cash | 10 | 锦绣花园 | B1-023 | parking | 2026-03 | 2026-03-31 | 80.00 | 0.00 | – | office | – | – |
| R26-000001 | 2026-03-02 | H2 | 王\* | 600.00 | cash | – | – | – | – | – | – | – | – | 25.48 | office | – | – |
$ pmo fee receipt 1 -o receipt.html --lang zh-Hans
@ cat receipt.html
<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>收款收据 R26-000001</title>
<style>@page{margin:10mm}body{font-family:'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif;font-size:10.5pt;color:#000;background:#fff;margin:0}main{position:relative;max-width:186mm;margin:0 auto;padding:4mm 0}h1{font-size:16pt;text-align:center;letter-spacing:.15em;margin:0 0 1mm}h2{font-size:12pt;font-weight:normal;text-align:center;margin:0 0 3mm}p{margin:1mm 0}.row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1mm 8mm}.number{color:#b00020;font-weight:bold}table{border-collapse:collapse;width:100%;margin:2mm 0}thead{display:table-header-group}tr{break-inside:avoid}th,td{border:.3mm solid #000;padding:1mm 2mm;text-align:left}th{font-weight:bold;background:#f2f2f2}td.amount,th.amount{text-align:right;white-space:nowrap}tfoot td{font-weight:bold}.sign{margin-top:5mm;break-inside:avoid}.void{border:.8mm solid #b00020;color:#b00020;padding:1mm 3mm;margin:2mm 0;font-weight:bold}.stamp{position:absolute;left:0;right:0;top:44mm;text-align:center;pointer-events:none}.stamp span{display:inline-block;transform:rotate(-14deg);border:1.2mm solid #b00020;color:#b00020;font-size:30pt;font-weight:bold;padding:1mm 8mm;opacity:.45}@media screen{body{background:#eee}main{background:#fff;padding:10mm;margin:6mm auto}}</style>
</head>
<body>
<main>
<h1>锦绣物业服务中心</h1>
<h2>收款收据</h2>
<div class="row"><span>收款日期：2026-03-02</span><span class="number">收据号：R26-000001</span></div>
<div class="row"><span>交款人：王芳女士</span><span>房屋：锦绣花园 3-2-1502</span></div>
<table>
<thead><tr><th>收费项目</th><th>期间</th><th>房屋</th><th>备注</th><th class="amount">金额</th></tr></thead>
<tbody>
<tr><td>物业费</td><td>2026-02</td><td>3-2-1502</td><td></td><td class="amount">207.26</td></tr>
<tr><td>车位费</td><td>2026-02</td><td>B1-023</td><td></td><td class="amount">80.00</td></tr>
<tr><td>物业费</td><td>2026-03</td><td>3-2-1502</td><td></td><td class="amount">207.26</td></tr>
<tr><td>车位费</td><td>2026-03</td><td>B1-023</td><td></td><td class="amount">80.00</td></tr>
<tr><td>预收款</td><td></td><td></td><td></td><td class="amount">25.48</td></tr>
</tbody>
<tfoot><tr><td colspan="4">金额大写　人民币陆佰元整</td><td class="amount">¥600.00</td></tr></tfoot>
</table>
<div class="row"><span>付款方式：现金</span></div>
<div class="row sign"><span>收款单位（盖章）：</span><span>收款人：office</span><span>交款人签字：</span></div>
</main>
</body>
</html>
$ pmo fee receipt 1 -o receipt.txt
# a part of a charge
$ pmo fee pay 3-2-1601 --amount 50 --on 2026-02-27 --method transfer --note "<b>half</b>"
R26-000002: received 50.00 (transfer) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2026-02, 50.00; 92.98 still open
Household H4 still owes 235.96.
$ pmo fee receipt 2
                            锦绣物业服务中心
                                Receipt
No.: R26-000002                                         Date: 2026-02-27
Received from: Ms Ann Chan                       Unit: 锦绣花园 3-2-1601

Item    Period   Unit      Amount  Note
------  -------  --------  ------  ----------------
物业费  2026-02  3-2-1601   50.00  92.98 still open
------  -------  --------  ------  ----------------
Total                       50.00

Amount in capitals: 人民币伍拾元整
Method: transfer                                         Cashier: office
Note: <b>half</b>
Entered: 2026-03-02


# void
$ pmo fee reverse payment 2 --reason "wrong unit"
Took back R26-000002: 50.00, transfer. The receipt is void; its number is not used again.
  charge 3 (3-2-1601, 物业费, 2026-02) has 142.98 open again
$ pmo fee receipt 2
                            锦绣物业服务中心
                                Receipt
                          *** VOID 已作废 ***
Void since 2026-03-02: wrong unit
No.: R26-000002                                         Date: 2026-02-27
Received from: Ms Ann Chan                       Unit: 锦绣花园 3-2-1601

Item    Period   Unit      Amount
------  -------  --------  ------
物业费  2026-02  3-2-1601   50.00
------  -------  --------  ------
Total                       50.00

Amount in capitals: 人民币伍拾元整
Method: transfer                                         Cashier: office
Note: <b>half</b>
Entered: 2026-03-02


$ pmo fee receipt 2 --format json
[
{"receipt":"R26-000002","day":"2026-02-27","household":"H4","payer":"A*","amount":"50.00","method":"transfer","charge":3,"estate":"锦绣花园","unit":"3-2-1601","item":"management","period":"2026-02","due":"2026-03-03","settled":"50.00","open":"142.98","prepayment":null,"cashier":"office","reversed":"2026-03-02","reason":"wrong unit"}
]
$ pmo fee receipt 2 -o void.html
# none
$ pmo fee receipt R26-000009
! pmo: no receipt R26-000009
! hint: list payments with 'pmo fee payments'
= 3
$ pmo fee receipt 2025
! pmo: no receipt 2025
! hint: list payments with 'pmo fee payments'
= 3
$ pmo fee receipt R26
! pmo: 'R26' is no receipt number
! hint: it reads R26-000123, or 123; 'pmo fee payments' lists them
= 3
$ pmo fee receipt
! pmo: RECEIPT is missing
! usage: pmo fee receipt RECEIPT
= 2
# a short number that two years have
$ pmo fee pay 3-2-1601 --amount 20 --as-of 2027-01-04
R27-000001: received 20.00 (cash) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2026-02, 20.00; 122.98 still open
Household H4 still owes 265.96.
$ pmo fee receipt 1
! pmo: receipt number 1 is in 2 years
! hint: say which: R26-000001, R27-000001
= 3
$ pmo fee receipt R27-1
                            锦绣物业服务中心
                                Receipt
No.: R27-000001                                         Date: 2027-01-04
Received from: Ms Ann Chan                       Unit: 锦绣花园 3-2-1601

Item    Period   Unit      Amount  Note
------  -------  --------  ------  -----------------
物业费  2026-02  3-2-1601   20.00  122.98 still open
------  -------  --------  ------  -----------------
Total                       20.00

Amount in capitals: 人民币贰拾元整
Method: cash                                             Cashier: office



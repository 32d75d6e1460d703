# fee allocate: prepayment is given to charges that came later
@ today 2026-03-02
@ load small_office
$ pmo fee pay 3-2-1503 --amount 250
R26-000001: received 250.00 (cash) from household H3 for 3-2-1503.
  prepayment: 250.00
Household H3 owes nothing now.
$ pmo fee allocate R26-000001
R26-000001: nothing is open; its prepayment of 250.00 stays.
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee list --open --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
     7  锦绣花园  3-2-1503  management  2026-03  李*    108.15  108.15  2026-03-31  open
     2  锦绣花园  3-2-1503  management  2026-02  李*    108.15  108.15  2026-03-03  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        216.30  216.30
$ pmo fee allocate R26-000001 --to 7=50 --dry-run
Would give 50.00 of the prepayment of R26-000001 to charges; 200.00 would be left. Nothing was changed.
  charge 7: 3-2-1503, 物业费, 2026-03, 50.00; 58.15 still open
$ pmo fee allocate R26-000001 --to 7=50 --dry-run --lang zh-Hans
将用 R26-000001 的预收款核销 50.00，尚余 200.00。未作更改。
  应收 7：3-2-1503，物业费，2026-03，50.00，尚欠 58.15
$ pmo fee allocate R26-000001 --to 7=50 --dry-run --format json
[
{"receipt":"R26-000001","day":"2026-03-02","household":"H3","payer":"李*","amount":"250.00","method":"cash","charge":7,"estate":"锦绣花园","unit":"3-2-1503","item":"management","period":"2026-03","due":"2026-03-31","settled":"50.00","open":"58.15","prepayment":null,"cashier":"office","reversed":null,"reason":null,"dry_run":true},
{"receipt":"R26-000001","day":"2026-03-02","household":"H3","payer":"李*","amount":"250.00","method":"cash","charge":null,"estate":null,"unit":null,"item":null,"period":null,"due":null,"settled":null,"open":null,"prepayment":"200.00","cashier":"office","reversed":null,"reason":null,"dry_run":true}
]
$ pmo fee allocate R26-000001 --to 7=50
R26-000001: gave 50.00 of its prepayment to charges; 200.00 is left.
  charge 7: 3-2-1503, 物业费, 2026-03, 50.00; 58.15 still open
$ pmo fee allocate 1 --request-id till-2
R26-000001: gave 166.30 of its prepayment to charges; 33.70 is left.
  charge 2: 3-2-1503, 物业费, 2026-02, 108.15
  charge 7: 3-2-1503, 物业费, 2026-03, 58.15
$ pmo fee allocate 1 --request-id till-2
R26-000001: gave 166.30 of its prepayment to charges; 33.70 is left.
  charge 2: 3-2-1503, 物业费, 2026-02, 108.15
  charge 7: 3-2-1503, 物业费, 2026-03, 58.15
$ pmo fee allocate R26-000001
R26-000001: nothing is open; its prepayment of 33.70 stays.
$ pmo fee receipt 1
                            锦绣物业服务中心
                                Receipt
No.: R26-000001                                         Date: 2026-03-02
Received from: 李强先生                          Unit: 锦绣花园 3-2-1503

Item        Period   Unit      Amount
----------  -------  --------  ------
物业费      2026-03  3-2-1503  108.15
物业费      2026-02  3-2-1503  108.15
Prepayment  –        –          33.70
----------  -------  --------  ------
Total                          250.00

Amount in capitals: 人民币贰佰伍拾元整
Method: cash                                             Cashier: office


$ pmo fee pay 3-2-1601 --amount 1000
R26-000002: received 1,000.00 (cash) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2026-02, 142.98
  charge 8: 3-2-1601, 物业费, 2026-03, 142.98
  prepayment: 714.04
Household H4 owes nothing now.
$ pmo fee bill --period 2026-04
Posted 5 charges for 2026-04, 0 already posted.
$ pmo fee allocate 2 --format json --as-of 2026-04-02
[
{"receipt":"R26-000002","day":"2026-03-02","household":"H4","payer":"A*","amount":"1000.00","method":"cash","charge":13,"estate":"锦绣花园","unit":"3-2-1601","item":"management","period":"2026-04","due":"2026-05-01","settled":"142.98","open":"0.00","prepayment":null,"cashier":"office","reversed":null,"reason":null},
{"receipt":"R26-000002","day":"2026-03-02","household":"H4","payer":"A*","amount":"1000.00","method":"cash","charge":null,"estate":null,"unit":null,"item":null,"period":null,"due":null,"settled":null,"open":null,"prepayment":"571.06","cashier":"office","reversed":null,"reason":null}
]
$ pmo fee allocate 2 --lang zh-Hans --as-of 2026-04-02
R26-000002：没有未缴应收，预收款 571.06 保留。
# refused
$ pmo fee allocate 1 --to 7=50
! pmo: nothing is open of charge 7: it is paid in full
= 1
$ pmo fee allocate 2 --to 3=5
! pmo: nothing is open of charge 3: it is paid in full
= 1
$ pmo fee bill --period 2026-05
Posted 5 charges for 2026-05, 0 already posted.
$ pmo fee allocate 2 --to 18=5000
! pmo: charge 18 has only 142.98 open
! hint: --to 18=142.98 settles it
= 1
$ pmo fee allocate 2 --to 18=100 --to 18=10
! pmo: charge 18 is named twice
! hint: give one --to 18=AMOUNT with the sum
= 1
$ pmo fee allocate 2 --as-of 2026-03-01
! pmo: the money of R26-000002 came on 2026-03-02: it cannot be used before
= 1
$ pmo fee allocate 9
! pmo: no receipt 9
! hint: list payments with 'pmo fee payments'
= 3
$ pmo fee allocate 1 --to 7
! pmo: '7' is not a charge and its amount
! usage: pmo fee allocate RECEIPT [--to TEXT] [--dry-run]
! hint: write --to 17=100.00; 'pmo fee list --open' has the numbers
= 2
$ pmo fee reverse payment 1 --reason "cheque came back"
Took back R26-000001: 250.00, cash. The receipt is void; its number is not used again.
  charge 7 (3-2-1503, 物业费, 2026-03) has 108.15 open again
  charge 2 (3-2-1503, 物业费, 2026-02) has 108.15 open again
  its prepayment of 33.70 is gone
$ pmo fee allocate 1
! pmo: R26-000001 was taken back on 2026-03-02: cheque came back
= 1

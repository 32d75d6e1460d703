# fee pay: what is due first, the oldest first; the receipt number is taken last
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-01
Posted 5 charges for 2026-01, 0 already posted.
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee list --open --household 王芳 --reveal counter
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
    15  锦绣花园  B1-023    parking     2026-03  王芳    80.00   80.00  2026-03-31  open
    11  锦绣花园  3-2-1502  management  2026-03  王芳   207.26  207.26  2026-03-31  open
    10  锦绣花园  B1-023    parking     2026-02  王芳    80.00   80.00  2026-03-03  open
     6  锦绣花园  3-2-1502  management  2026-02  王芳   207.26  207.26  2026-03-03  open
     5  锦绣花园  B1-023    parking     2026-01  王芳    80.00   80.00  2026-01-31  open
     1  锦绣花园  3-2-1502  management  2026-01  王芳   207.26  207.26  2026-01-31  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        861.78  861.78
# first what it would do: nothing is written, no receipt number is taken
$ pmo fee pay 3-2-1502 --amount 300.00 --tendered 500 --dry-run
Would receive 300.00 (cash) from household H2 for 3-2-1502; no receipt number was taken. Nothing was changed.
  charge 1: 3-2-1502, 物业费, 2026-01, 207.26
  charge 5: B1-023, 车位费, 2026-01, 80.00
  charge 6: 3-2-1502, 物业费, 2026-02, 9.19; 198.07 still open
  charge 10: B1-023, 车位费, 2026-02, 3.55; 76.45 still open
Change to give back: 200.00
Household H2 would still owe 561.78.
$ pmo fee pay 3-2-1502 --amount 300.00 --dry-run --format json
[
{"receipt":null,"day":"2026-03-02","unit":"3-2-1502","household":"H2","amount":"300.00","method":"cash","settled":"300.00","prepayment":"0.00","change":null,"open":"561.78","repeated":false,"dry_run":true}
]
$ pmo fee pay H2 --amount 1000 --dry-run --lang zh-Hans
将收取 H2 户 1,000.00（现金），未占用收据号。未作更改。
  应收 1：3-2-1502，物业费，2026-01，207.26
  应收 5：B1-023，车位费，2026-01，80.00
  应收 6：3-2-1502，物业费，2026-02，207.26
  应收 10：B1-023，车位费，2026-02，80.00
  应收 11：3-2-1502，物业费，2026-03，207.26
  应收 15：B1-023，车位费，2026-03，80.00
  预收款：138.22
收款后 H2 户无欠费。
$ pmo fee pay 3-2-1502 --amount 300.00 --tendered 500
R26-000001: received 300.00 (cash) from household H2 for 3-2-1502.
  charge 1: 3-2-1502, 物业费, 2026-01, 207.26
  charge 5: B1-023, 车位费, 2026-01, 80.00
  charge 6: 3-2-1502, 物业费, 2026-02, 9.19; 198.07 still open
  charge 10: B1-023, 车位费, 2026-02, 3.55; 76.45 still open
Change to give back: 200.00
Household H2 still owes 561.78.
$ pmo fee list --open --household 王芳 --reveal counter
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
    15  锦绣花园  B1-023    parking     2026-03  王芳    80.00   80.00  2026-03-31  open
    11  锦绣花园  3-2-1502  management  2026-03  王芳   207.26  207.26  2026-03-31  open
    10  锦绣花园  B1-023    parking     2026-02  王芳    80.00   76.45  2026-03-03  open
     6  锦绣花园  3-2-1502  management  2026-02  王芳   207.26  198.07  2026-03-03  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        574.52  561.78
# more than is owed is prepayment; a past day, another method, a note
$ pmo fee pay 3-2-1502 --amount 1000 --method wechat --on 2026-03-01 --note "paid by her son"
R26-000002: received 1,000.00 (WeChat) from household H2 for 3-2-1502.
  charge 6: 3-2-1502, 物业费, 2026-02, 198.07
  charge 10: B1-023, 车位费, 2026-02, 76.45
  charge 11: 3-2-1502, 物业费, 2026-03, 207.26
  charge 15: B1-023, 车位费, 2026-03, 80.00
  prepayment: 438.22
Household H2 owes nothing now.
$ pmo fee receipt R26-000002
                            锦绣物业服务中心
                                Receipt
No.: R26-000002                                         Date: 2026-03-01
Received from: 王芳女士                          Unit: 锦绣花园 3-2-1502

Item        Period   Unit        Amount
----------  -------  --------  --------
物业费      2026-02  3-2-1502    198.07
车位费      2026-02  B1-023       76.45
物业费      2026-03  3-2-1502    207.26
车位费      2026-03  B1-023       80.00
Prepayment  –        –           438.22
----------  -------  --------  --------
Total                          1,000.00

Amount in capitals: 人民币壹仟元整
Method: WeChat                                           Cashier: office
Note: paid by her son
Entered: 2026-03-02


# named charges first, the rest by due day
$ pmo fee list --open --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
    12  锦绣花园  3-2-1503  management  2026-03  李*    108.15  108.15  2026-03-31  open
     7  锦绣花园  3-2-1503  management  2026-02  李*    108.15  108.15  2026-03-03  open
     2  锦绣花园  3-2-1503  management  2026-01  李*    108.15  108.15  2026-01-31  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        324.45  324.45
$ pmo fee pay 3-2-1503 --amount 150 --method transfer --to 12=100.00 --to 7=20
R26-000003: received 150.00 (transfer) from household H3 for 3-2-1503.
  charge 12: 3-2-1503, 物业费, 2026-03, 100.00; 8.15 still open
  charge 7: 3-2-1503, 物业费, 2026-02, 20.00; 88.15 still open
  charge 2: 3-2-1503, 物业费, 2026-01, 30.00; 78.15 still open
Household H3 still owes 174.45.
# for machines
$ pmo fee pay 1-S1 --amount 672 --method card --format json
[
{"receipt":"R26-000004","day":"2026-03-02","unit":"1-S1","household":"H5","amount":"672.00","method":"card","settled":"672.00","prepayment":"0.00","change":null,"open":"1344.00","repeated":false}
]
# who pays is somebody else; the household that owes is told
$ pmo fee pay 3-2-1601 --amount 10 --household 李强
R26-000005: received 10.00 (cash) from household H3 for 3-2-1601.
  charge 2: 3-2-1503, 物业费, 2026-01, 10.00; 68.15 still open
Household H3 still owes 164.45.
Household H4 still owes 428.94 for 3-2-1601.
# what looks like one just taken is stopped once
$ pmo fee pay 3-2-1601 --amount 10 --household 李强
! pmo: it looks like R26-000005, taken already: 2026-03-02, 10.00, cash, the same household
! hint: look at it with 'pmo fee receipt R26-000005'; if this is another payment, repeat with --force
= 1
$ pmo fee pay 3-2-1601 --amount 10 --household 李强 --force
R26-000006: received 10.00 (cash) from household H3 for 3-2-1601.
  charge 2: 3-2-1503, 物业费, 2026-01, 10.00; 58.15 still open
Household H3 still owes 154.45.
Household H4 still owes 428.94 for 3-2-1601.
# nothing is written and no number is lost when a payment is refused
$ pmo fee pay 3-2-1502 --amount 0
! pmo: the amount 0.00 is not above zero
! hint: to give money back: pmo fee reverse payment RECEIPT --reason TEXT
= 1
$ pmo fee pay 3-2-1502 --amount -5
! pmo: the amount -5.00 is not above zero
! hint: to give money back: pmo fee reverse payment RECEIPT --reason TEXT
= 1
$ pmo fee pay 3-2-1502 --amount 10.005
! pmo: --amount: '10.005' is not an amount such as 1234.50
! usage: pmo fee pay UNIT|HOUSEHOLD --amount AMOUNT [--method WORD] [--on DATE] [--to TEXT] [--tendered AMOUNT] [--household TEXT] [--note TEXT] [--force] [--dry-run]
= 2
$ pmo fee pay 3-2-1502 --amount 5 --on 2026-03-03
! pmo: the payment is dated 2026-03-03, which is after today (2026-03-02)
! hint: enter it when the money has come
= 1
$ pmo fee pay 3-2-1502 --amount 5 --tendered 4
! pmo: 4.00 was handed over for a payment of 5.00
! hint: take what there is: --amount 4.00
= 1
$ pmo fee pay 3-2-1502 --amount 5 --tendered 10 --method alipay
! pmo: only cash is handed over and has change
! hint: leave --tendered away, or give --method cash
= 1
$ pmo fee pay 3-2-1502 --amount 5 --method cheque
! pmo: --method: 'cheque' is none of: cash, transfer, card, wechat, alipay
! usage: pmo fee pay UNIT|HOUSEHOLD --amount AMOUNT [--method WORD] [--on DATE] [--to TEXT] [--tendered AMOUNT] [--household TEXT] [--note TEXT] [--force] [--dry-run]
= 2
$ pmo fee pay 3-2-1509 --amount 5
! pmo: no unit 3-2-1509
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo fee pay nobody --amount 5
! pmo: no unit nobody
! hint: list units with pmo unit list
= 3
$ pmo fee pay 3-2-1503 --amount 5 --to 17
! pmo: '17' is not a charge and its amount
! usage: pmo fee pay UNIT|HOUSEHOLD --amount AMOUNT [--method WORD] [--on DATE] [--to TEXT] [--tendered AMOUNT] [--household TEXT] [--note TEXT] [--force] [--dry-run]
! hint: write --to 17=100.00; 'pmo fee list --open' has the numbers
= 2
$ pmo fee pay 3-2-1503 --amount 5 --to 999=5
! pmo: no charge 999
! hint: list charges with 'pmo fee list'
= 3
$ pmo fee pay 3-2-1503 --amount 5 --to 1=5
! pmo: charge 1 is owed by household H2, not by H3
! hint: take the payment from who owes it: pmo fee pay H2 --amount AMOUNT
= 1
$ pmo fee pay 3-2-1503 --amount 500 --to 7=300
! pmo: charge 7 has only 88.15 open
! hint: --to 7=88.15 settles it
= 1
$ pmo fee pay 3-2-1503 --amount 5 --to 7=3 --to 7=2
! pmo: charge 7 is named twice
! hint: give one --to 7=AMOUNT with the sum
= 1
$ pmo fee pay 3-2-1503 --amount 5 --to 7=6
! pmo: the amounts named come to more than the 5.00 that there is
= 1
$ pmo fee pay 3-2-1502 --amount 5 --to 1=5
! pmo: nothing is open of charge 1: it is paid in full
= 1
$ pmo fee payments --limit 3
Receipt     Date        Estate    Unit      Household  Payer  Amount  Method  Prepayment  State  Reverses  Note
----------  ----------  --------  --------  ---------  -----  ------  ------  ----------  -----  --------  ----
R26-000006  2026-03-02  锦绣花园  3-2-1601  H3         李*     10.00  cash          0.00  valid  –         –
R26-000005  2026-03-02  锦绣花园  3-2-1601  H3         李*     10.00  cash          0.00  valid  –         –
R26-000004  2026-03-02  锦绣花园  1-S1      H5         鸿*    672.00  card          0.00  valid  –         –
----------  ----------  --------  --------  ---------  -----  ------  ------  ----------  -----  --------  ----
                                                              692.00                0.00

only the newest 3 payments are shown; --limit 0 shows all

# the same request again answers and does nothing; for something else it is refused
$ pmo fee pay B1-023 --amount 7.00 --request-id till-1-0001
R26-000007: received 7.00 (cash) from household H2 for B1-023.
  prepayment: 7.00
Household H2 owes nothing now.
$ pmo fee pay B1-023 --amount 7.00 --request-id till-1-0001
Done before with this request id; nothing was written now.
R26-000007: received 7.00 (cash) from household H2 for B1-023.
  prepayment: 7.00
Household H2 owes nothing now.
$ pmo fee pay B1-023 --amount 8.00 --request-id till-1-0001
! pmo: request id till-1-0001 was used before for other arguments of 'fee pay'
! hint: choose a new --request-id for a new command
= 1
# in Chinese
$ pmo fee pay 3-2-1601 --amount 500 --method wechat --lang zh-Hans
R26-000008：收到 H4 户 500.00（微信支付），房屋 3-2-1601。
  应收 3：3-2-1601，物业费，2026-01，142.98
  应收 8：3-2-1601，物业费，2026-02，142.98
  应收 13：3-2-1601，物业费，2026-03，142.98
  预收款：71.06
H4 户已无欠费。
$ pmo fee pay 3-2-1601 --amount 500 --method wechat --lang zh-Hant
! pmo: 與已收的 R26-000008 相同：同一戶，2026-03-02，500.00，微信支付
! hint: 用 'pmo fee receipt R26-000008' 檢視；確為另一筆時加 --force 重試
= 1
# a clerk may not
@ user clerk 2000
$ pmo fee pay 3-2-1601 --amount 1
! pmo: clerk may not do fee.pay 3-2-1601: it needs one of the roles cashier, manager
! hint: an admin can grant it: pmo office user grant clerk --role ROLE
= 7

# fee reverse payment: the money, the debts and the prepayment go back; the number stays void
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee pay 3-2-1503 --amount 200
R26-000001: received 200.00 (cash) from household H3 for 3-2-1503.
  charge 2: 3-2-1503, 物业费, 2026-02, 108.15
  prepayment: 91.85
Household H3 owes nothing now.
$ pmo fee list --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer  Amount  Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ----  ----------  -----
     2  锦绣花园  3-2-1503  management  2026-02  李*    108.15  0.00  2026-03-03  paid
------  --------  --------  ----------  -------  -----  ------  ----  ----------  -----
                                                        108.15  0.00
$ pmo fee reverse payment R26-000001 --reason "wrong unit" --dry-run
Would take back R26-000001: 200.00, cash. Nothing was changed.
  charge 2 (3-2-1503, 物业费, 2026-02) would have 108.15 open again
  its prepayment of 91.85 would be gone
$ pmo fee reverse payment R26-000001 --reason "wrong unit" --dry-run --lang zh-Hans
将冲销 R26-000001：200.00，现金。未作更改。
  应收 2（3-2-1503，物业费，2026-02）将恢复未缴 108.15
  预收款 91.85 将一并取消
$ pmo fee reverse payment R26-000001 --reason "wrong unit"
Took back R26-000001: 200.00, cash. The receipt is void; its number is not used again.
  charge 2 (3-2-1503, 物业费, 2026-02) has 108.15 open again
  its prepayment of 91.85 is gone
$ pmo fee list --unit 3-2-1503
Charge  Estate    Unit      Item        Period   Payer  Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
     2  锦绣花园  3-2-1503  management  2026-02  李*    108.15  108.15  2026-03-03  open
------  --------  --------  ----------  -------  -----  ------  ------  ----------  -----
                                                        108.15  108.15
$ pmo fee pay 3-2-1503 --amount 200
R26-000002: received 200.00 (cash) from household H3 for 3-2-1503.
  charge 2: 3-2-1503, 物业费, 2026-02, 108.15
  prepayment: 91.85
Household H3 owes nothing now.
$ pmo fee payments --unit 3-2-1503
Receipt     Date        Estate    Unit      Household  Payer   Amount  Method  Prepayment  State     Reverses    Note
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  ----------
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3         李*     200.00  cash         91.85  valid     –           –
–           2026-03-02  锦绣花园  3-2-1503  H3         李*    -200.00  cash          0.00  reversal  R26-000001  wrong unit
R26-000001  2026-03-02  锦绣花园  3-2-1503  H3         李*     200.00  cash          0.00  void      –           –
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  ----------
                                                               200.00               91.85
# once only, and with a reason
$ pmo fee reverse payment R26-000001 --reason again
! pmo: R26-000001 was taken back on 2026-03-02: wrong unit
= 1
$ pmo fee reverse payment R26-000002
! pmo: --reason is missing
! usage: pmo fee reverse payment RECEIPT --reason TEXT [--dry-run] [--yes]
= 2
$ pmo fee reverse payment R26-000002 --reason " "
! pmo: a reversal needs a reason
= 1
$ pmo fee reverse payment R26-000002 --reason early --as-of 2026-03-01
! pmo: R26-000002 reaches to 2026-03-02: a reversal cannot be dated before
= 1
$ pmo fee reverse payment R26-000007 --reason unknown
! pmo: no receipt R26-000007
! hint: list payments with 'pmo fee payments'
= 3
# three charges and more are asked about
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee bill --period 2026-01
Posted 5 charges for 2026-01, 0 already posted.
$ pmo fee pay 3-2-1601 --amount 400
R26-000003: received 400.00 (cash) from household H4 for 3-2-1601.
  charge 13: 3-2-1601, 物业费, 2026-01, 142.98
  charge 3: 3-2-1601, 物业费, 2026-02, 142.98
  charge 8: 3-2-1601, 物业费, 2026-03, 114.04; 28.94 still open
Household H4 still owes 28.94.
$ pmo fee reverse payment 3 --reason "bounced"
! pmo: Take back R26-000003 of 400.00 and open 3 charges again? Nobody can be asked here
! usage: pmo fee reverse payment RECEIPT --reason TEXT [--dry-run] [--yes]
! hint: repeat the command with --yes
= 2
$ pmo fee reverse payment 3 --reason "bounced" --dry-run
Would take back R26-000003: 400.00, cash. Nothing was changed.
  charge 13 (3-2-1601, 物业费, 2026-01) would have 142.98 open again
  charge 3 (3-2-1601, 物业费, 2026-02) would have 142.98 open again
  charge 8 (3-2-1601, 物业费, 2026-03) would have 142.98 open again
@ answer n
$ pmo fee reverse payment 3 --reason "bounced"
Nothing was changed.
! Take back R26-000003 of 400.00 and open 3 charges again? [y/N] 
@ answer y
$ pmo fee reverse payment 3 --reason "bounced"
Took back R26-000003: 400.00, cash. The receipt is void; its number is not used again.
  charge 13 (3-2-1601, 物业费, 2026-01) has 142.98 open again
  charge 3 (3-2-1601, 物业费, 2026-02) has 142.98 open again
  charge 8 (3-2-1601, 物业费, 2026-03) has 142.98 open again
! Take back R26-000003 of 400.00 and open 3 charges again? [y/N] 
$ pmo fee pay 3-2-1601 --amount 400
R26-000004: received 400.00 (cash) from household H4 for 3-2-1601.
  charge 13: 3-2-1601, 物业费, 2026-01, 142.98
  charge 3: 3-2-1601, 物业费, 2026-02, 142.98
  charge 8: 3-2-1601, 物业费, 2026-03, 114.04; 28.94 still open
Household H4 still owes 28.94.
$ pmo fee reverse payment 4 --reason "退票" --yes --lang zh-Hans
已冲销 R26-000004：400.00，现金。收据作废，号码不再使用。
  应收 13（3-2-1601，物业费，2026-01）现未缴 142.98
  应收 3（3-2-1601，物业费，2026-02）现未缴 142.98
  应收 8（3-2-1601，物业费，2026-03）现未缴 142.98
$ pmo fee reverse payment 2 --reason "typed twice" --format json --request-id till-9
[
{"receipt":"R26-000002","day":"2026-03-02","household":"H3","payer":"李*","amount":"200.00","method":"cash","charge":2,"estate":"锦绣花园","unit":"3-2-1503","item":"management","period":"2026-02","due":"2026-03-03","settled":"108.15","open":"108.15","prepayment":null,"cashier":"office","reversed":"2026-03-02","reason":"typed twice"}
]
$ pmo fee reverse payment 2 --reason "typed twice" --request-id till-9
Took back R26-000002: 200.00, cash. The receipt is void; its number is not used again.
  charge 2 (3-2-1503, 物业费, 2026-02) has 108.15 open again
  its prepayment of 91.85 is gone
$ pmo fee reverse payment 2 --reason "something else" --request-id till-9
! pmo: request id till-9 was used before for other arguments of 'fee reverse payment'
! hint: choose a new --request-id for a new command
= 1

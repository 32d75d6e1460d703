# fee payments: what was taken, newest first
@ today 2026-03-02
@ load small_office
$ pmo fee payments
Receipt  Date  Estate  Unit  Household  Payer  Amount  Method  Prepayment  State  Reverses  Note
-------  ----  ------  ----  ---------  -----  ------  ------  ----------  -----  --------  ----
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee pay 3-2-1502 --amount 600 --on 2026-02-20 --method wechat
R26-000001: received 600.00 (WeChat) from household H2 for 3-2-1502.
  charge 1: 3-2-1502, 物业费, 2026-02, 207.26
  charge 5: B1-023, 车位费, 2026-02, 80.00
  prepayment: 312.74
Household H2 owes nothing now.
$ pmo fee pay 3-2-1503 --amount 100
R26-000002: received 100.00 (cash) from household H3 for 3-2-1503.
  charge 2: 3-2-1503, 物业费, 2026-02, 100.00; 8.15 still open
Household H3 still owes 8.15.
$ pmo fee pay 王芳 --amount 33.30 --note "for the parking card"
R26-000003: received 33.30 (cash) from household H2.
  prepayment: 33.30
Household H2 owes nothing now.
$ pmo fee reverse payment 2 --reason "taken twice"
Took back R26-000002: 100.00, cash. The receipt is void; its number is not used again.
  charge 2 (3-2-1503, 物业费, 2026-02) has 108.15 open again
$ pmo fee payments
Receipt     Date        Estate    Unit      Household  Payer   Amount  Method  Prepayment  State     Reverses    Note
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
–           2026-03-02  锦绣花园  3-2-1503  H3         李*    -100.00  cash          0.00  reversal  R26-000002  taken twice
R26-000003  2026-03-02  –         –         H2         王*      33.30  cash         33.30  valid     –           for the parking card
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3         李*     100.00  cash          0.00  void      –           –
R26-000001  2026-02-20  锦绣花园  3-2-1502  H2         王*     600.00  WeChat      312.74  valid     –           –
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
                                                               633.30              346.04
$ pmo fee payments --reveal "closing the day"
Receipt     Date        Estate    Unit      Household  Payer   Amount  Method  Prepayment  State     Reverses    Note
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
–           2026-03-02  锦绣花园  3-2-1503  H3         李强   -100.00  cash          0.00  reversal  R26-000002  taken twice
R26-000003  2026-03-02  –         –         H2         王芳     33.30  cash         33.30  valid     –           for the parking card
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3         李强    100.00  cash          0.00  void      –           –
R26-000001  2026-02-20  锦绣花园  3-2-1502  H2         王芳    600.00  WeChat      312.74  valid     –           –
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
                                                               633.30              346.04
$ pmo fee payments --lang zh-Hans
收据号      收款日期    小区      房屋      户  缴费户     金额  付款方式  预收款  状态    冲销收据    备注
----------  ----------  --------  --------  --  ------  -------  --------  ------  ------  ----------  --------------------
–           2026-03-02  锦绣花园  3-2-1503  H3  李*     -100.00  现金        0.00  冲销    R26-000002  taken twice
R26-000003  2026-03-02  –         –         H2  王*       33.30  现金       33.30  有效    –           for the parking card
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3  李*      100.00  现金        0.00  已作废  –           –
R26-000001  2026-02-20  锦绣花园  3-2-1502  H2  王*      600.00  微信支付  312.74  有效    –           –
----------  ----------  --------  --------  --  ------  -------  --------  ------  ------  ----------  --------------------
                                                         633.30            346.04
$ pmo fee payments --unit 3-2-1503
Receipt     Date        Estate    Unit      Household  Payer   Amount  Method  Prepayment  State     Reverses    Note
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  -----------
–           2026-03-02  锦绣花园  3-2-1503  H3         李*    -100.00  cash          0.00  reversal  R26-000002  taken twice
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3         李*     100.00  cash          0.00  void      –           –
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  -----------
                                                                 0.00                0.00
$ pmo fee payments --household 王芳 --limit 1
Receipt     Date        Estate  Unit  Household  Payer  Amount  Method  Prepayment  State  Reverses  Note
----------  ----------  ------  ----  ---------  -----  ------  ------  ----------  -----  --------  --------------------
R26-000003  2026-03-02  –       –     H2         王*     33.30  cash         33.30  valid  –         for the parking card
----------  ----------  ------  ----  ---------  -----  ------  ------  ----------  -----  --------  --------------------
                                                         33.30               33.30

only the newest 1 payments are shown; --limit 0 shows all

$ pmo fee payments --period 2026-02
Receipt     Date        Estate    Unit      Household  Payer  Amount  Method  Prepayment  State  Reverses  Note
----------  ----------  --------  --------  ---------  -----  ------  ------  ----------  -----  --------  ----
R26-000001  2026-02-20  锦绣花园  3-2-1502  H2         王*    600.00  WeChat      312.74  valid  –         –
----------  ----------  --------  --------  ---------  -----  ------  ------  ----------  -----  --------  ----
                                                              600.00              312.74
$ pmo fee payments --method cash --limit 0
Receipt     Date        Estate    Unit      Household  Payer   Amount  Method  Prepayment  State     Reverses    Note
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
R26-000002  2026-03-02  锦绣花园  3-2-1503  H3         李*     100.00  cash          0.00  void      –           –
R26-000003  2026-03-02  –         –         H2         王*      33.30  cash         33.30  valid     –           for the parking card
–           2026-03-02  锦绣花园  3-2-1503  H3         李*    -100.00  cash          0.00  reversal  R26-000002  taken twice
----------  ----------  --------  --------  ---------  -----  -------  ------  ----------  --------  ----------  --------------------
                                                                33.30               33.30
$ pmo fee payments --format json --method wechat --lang zh-Hans
[
{"receipt":"R26-000001","day":"2026-02-20","estate":"锦绣花园","unit":"3-2-1502","household":"H2","payer":"王*","amount":"600.00","method":"wechat","prepayment":"312.74","state":"standing","reverses":null,"note":null}
]
$ pmo fee payments --fields receipt,amount,state --format csv --lang zh-Hant
receipt,amount,state
,-100.00,reversal
R26-000003,33.30,standing
R26-000002,100.00,reversed
R26-000001,600.00,standing
$ pmo fee payments --unit 9-9-9
! pmo: no unit 9-9-9
! hint: list units with pmo unit list
= 3
$ pmo fee payments --household nobody
! pmo: no unit nobody
! hint: list units with pmo unit list
= 3
$ pmo fee payments --method cheque
! pmo: --method: 'cheque' is none of: cash, transfer, card, wechat, alipay
! usage: pmo fee payments [--unit TEXT] [--household TEXT] [--period PERIOD] [--method WORD] [--limit NUMBER]
= 2

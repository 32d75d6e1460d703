# fee match list: lines of statements, and what is not matched yet
@ load small_office
$ pmo fee match list
Line  Account  Day  Kind  Amount  Fee  Open  State  Other side  Memo  Matched
----  -------  ---  ----  ------  ---  ----  -----  ----------  ----  -------

0 lines are open in all, 0.00 together.
@ file bill.csv
| 共2笔记录
| 交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
| 2026-01-02 08:00:00,二维码收款,王芳,收款方备注:3-2-1502,收入,¥207.26,/,已存入零钱,1000039801202601020001,/,/
| 2026-01-03 08:00:00,商户消费,超市,水,支出,¥12.00,零钱,支付成功,1000039801202601030001,/,/
$ pmo fee match import bill.csv --account 微信 --new-account
bill.csv is a statement of profile wechat (微信支付账单), UTF-8.
New account '微信'.
微信: read 2 rows with money, 2 new, 0 there already; 1 new receipts and 0 refunds wait for a match. 207.26 came in, 12.00 went out. It reaches from 2026-01-02 to 2026-01-03.
$ pmo fee match list
Line  Account  Day         Kind     Amount  Fee    Open  State  Other side  Memo                 Matched
----  -------  ----------  -------  ------  ---  ------  -----  ----------  -------------------  -------
   2  微信     2026-01-03  other    -12.00    –       –  –      超*         水                   –
   1  微信     2026-01-02  receipt  207.26    –  207.26  open   王*         收款方备注:3-2-1502  –

1 lines are open in all, 207.26 together.
$ pmo fee match list --open --account 微信 --period 2026-01 --format csv --reveal 对账
line,account,day,kind,amount,fee,open,state,counterparty,memo,matched
1,微信,2026-01-02,receipt,207.26,,207.26,open,王芳,收款方备注:3-2-1502,
$ pmo fee match list --account 工行
! pmo: no bank account '工行'
! hint: the accounts are: 微信
= 3

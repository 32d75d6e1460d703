# fee match import: the statement of a bank or a wallet, whole or not at all
@ load small_office
@ file ccb.csv
| 账号,4400 1234 5678,账户名称,锦绣物业
| 交易时间,借方发生额（支取）,贷方发生额（收入）,余额,对方户名,对方账号,摘要,备注,账户明细编号-交易流水号
| 20260102 10:11:12,0.00,108.15,10108.15,李强,6217001234567890123,转账,3-2-1503物业费,100-1
| 20260103 10:11:12,15.00,0.00,10093.15,,,手续费,,101-1
| 20260103 11:00:00,0.00,80.00,10173.15,王芳,6217009999999990001,转账,,102-1
| 20260103 11:00:00,0.00,80.00,10253.15,王芳,6217009999999990001,转账,,102-1
$ pmo fee match import ccb.csv
! pmo: no account of the office has the number 440012345678
! hint: give it a name: --account NAME --new-account
= 1
$ pmo fee match import ccb.csv --account 建行
! pmo: no bank account '建行'
! hint: --account NAME, with --new-account for the first statement of an account; there is none yet
= 3
$ pmo fee match import ccb.csv --account 建行 --new-account --dry-run
ccb.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
New account '建行'.
建行: read 4 rows with money, 4 new, 0 there already; 3 new receipts and 0 refunds wait for a match. 268.15 came in, 15.00 went out. It reaches from 2026-01-02 to 2026-01-03. (dry run: nothing was kept)
$ pmo fee match import ccb.csv --account 建行 --new-account
ccb.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
New account '建行'.
建行: read 4 rows with money, 4 new, 0 there already; 3 new receipts and 0 refunds wait for a match. 268.15 came in, 15.00 went out. It reaches from 2026-01-02 to 2026-01-03.
$ pmo fee match import ccb.csv
ccb.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo fee match import ccb.csv --again
ccb.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
建行: read 4 rows with money, 0 new, 4 there already; 0 new receipts and 0 refunds wait for a match. 268.15 came in, 15.00 went out. It reaches from 2026-01-02 to 2026-01-03.
# a later file that overlaps: only what is new is added, also when its day is earlier
@ file overlap.csv
| 账号,4400 1234 5678,账户名称,锦绣物业
| 交易时间,借方发生额（支取）,贷方发生额（收入）,余额,对方户名,对方账号,摘要,备注,账户明细编号-交易流水号
| 20260103 11:00:00,0.00,80.00,10253.15,王芳,6217009999999990001,转账,,102-1
| 20260101 09:00:00,0.00,5.00,10258.15,李强,6217001234567890123,补记,,99-1
$ pmo fee match import overlap.csv
overlap.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
建行: read 2 rows with money, 1 new, 1 there already; 1 new receipts and 0 refunds wait for a match. 85.00 came in, 0.00 went out. It reaches from 2026-01-01 to 2026-01-03.
$ pmo fee match list
Line  Account  Day         Kind     Amount  Fee    Open  State  Other side  Memo                 Matched
----  -------  ----------  -------  ------  ---  ------  -----  ----------  -------------------  -------
   4  建行     2026-01-03  receipt   80.00    –   80.00  open   王*         转账                 –
   3  建行     2026-01-03  receipt   80.00    –   80.00  open   王*         转账                 –
   2  建行     2026-01-03  other    -15.00    –       –  –      –           手续费               –
   1  建行     2026-01-02  receipt  108.15    –  108.15  open   李*         转账 3-2-1503物业费  –
   5  建行     2026-01-01  receipt    5.00    –    5.00  open   李*         补记                 –

4 lines are open in all, 273.15 together.
$ pmo fee match import overlap.csv --account 农行 --new-account --again
! pmo: the number 440012345678 is that of account 建行
! hint: leave out --account and --new-account: the number in the file finds the account
= 1
# totals that do not fit
@ file torn.csv
| 账号,4400 1234 5678
| 总笔数,3
| 交易时间,借方发生额（支取）,贷方发生额（收入）,余额,对方户名,对方账号,摘要,备注
| 20260110 10:11:12,0.00,1.00,10259.15,李强,6217,转账,
| 20260111 10:11:12,0.00,2.00,10281.15,李强,6217,转账,
$ pmo fee match import torn.csv
torn.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
Line  Column  Code            Reason
----  ------  --------------  ----------------------------------------------------------------------------------------------
   –  –       total-mismatch  the statement says 3 rows, but 2 were read
   5  –       total-mismatch  the balance does not go on: 10,281.15 stands there, 10,261.15 would follow from the row before
Read 2 rows; nothing was kept.
! pmo: note: rows may be missing: download the whole statement again; --accept-total-mismatch takes it as it is
= 1
$ pmo fee match import torn.csv --accept-total-mismatch --dry-run
torn.csv is a statement of profile ccb (建设银行账户明细), UTF-8.
建行: read 2 rows with money, 2 new, 0 there already; 2 new receipts and 0 refunds wait for a match. 3.00 came in, 0.00 went out. It reaches from 2026-01-10 to 2026-01-11. (dry run: nothing was kept)
! pmo: note: accepted although the statement says 3 rows, but 2 were read
! pmo: note: accepted although the balance does not go on: 10,281.15 stands there, 10,261.15 would follow from the row before
# what a spreadsheet did
@ file damaged.csv
| 交易时间,微信订单号,商户订单号,交易状态,应结订单金额,退款金额
| `2026-01-05 10:00:00,`4.20000E+27,`A1,`SUCCESS,`1.00,`0.00
| `2026-01-05 10:00:00,`4200****0001,`A2,`SUCCESS,`1.00,`0.00
| `2026-01-05 10:00:00,`4200000000000001,`A3,`PENDING,`1.00,`0.00
| `2026-02-30 10:00:00,`4200000000000002,`A3,`SUCCESS,`1.00,`0.00
| `2026-04-30 10:00:00,`4200000000000003,`A3,`SUCCESS,`1.00,`0.00
$ pmo fee match import damaged.csv --account 微信 --new-account
damaged.csv is a statement of profile wechat-merchant (微信支付商户交易账单), UTF-8.
Line  Column      Code            Reason
----  ----------  --------------  ----------------------------------------------------------------------------------------------------------------------
   2  微信订单号  excel-number    '4.20000E+27' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   3  微信订单号  masked-number   '4200****0001' is hidden in part; download the statement with full numbers and save the column as text
   4  交易状态    unknown-status  'PENDING' is a status that the profile does not know: nobody can tell whether money came
   5  交易时间    bad-date        '2026-02-30 10:00:00' is no day of the calendar; write 2026-03-01
   6  交易时间    future-date     2026-04-30 lies in the future
Read 5 rows; nothing was kept.
! pmo: note: download the statement again and do not open it in a spreadsheet before; or save these columns as text
= 1
@ bytes bill.xlsx 50 4b 03 04 14 00
$ pmo fee match import bill.xlsx --account 建行
! pmo: bill.xlsx is a workbook or archive, not CSV
! hint: open it in the spreadsheet program and save it as 'CSV UTF-8'
= 1
@ file other.csv
| 姓名,电话
| 王芳,1
$ pmo fee match import other.csv --account 建行
! pmo: no row of the file looks like the heading of a statement
! hint: download the statement again and save it as CSV without changes; the profiles are: abc, alipay-fund, alipay-merchant, alipay, boc, bocom, ccb, cmb, icbc, psbc, wechat-fund, wechat-merchant, wechat
= 1
$ pmo fee match import other.csv --account 建行 --profile icbc
! pmo: this is no statement of profile 'icbc': missing 交易时间, 贷方发生额, 借方发生额, 对方单位名称
! hint: no row of the file looks like the heading of a statement
= 1
$ pmo fee match import other.csv --profile hsbc
! pmo: no statement profile 'hsbc'
! hint: the profiles are: abc, alipay-fund, alipay-merchant, alipay, boc, bocom, ccb, cmb, icbc, psbc, wechat-fund, wechat-merchant, wechat
= 3
$ pmo fee match list --open
Line  Account  Day         Kind     Amount  Fee    Open  State  Other side  Memo                 Matched
----  -------  ----------  -------  ------  ---  ------  -----  ----------  -------------------  -------
   4  建行     2026-01-03  receipt   80.00    –   80.00  open   王*         转账                 –
   3  建行     2026-01-03  receipt   80.00    –   80.00  open   王*         转账                 –
   1  建行     2026-01-02  receipt  108.15    –  108.15  open   李*         转账 3-2-1503物业费  –
   5  建行     2026-01-01  receipt    5.00    –    5.00  open   李*         补记                 –

4 lines are open in all, 273.15 together.
$ pmo office check
File: pages, indexes and constraints are in order.
References: every row has its owner.
Audit chain: 59 rows, whole.
Ledger: every document sums to zero, every balance is the sum of its rows, no number is missing.
All checks passed. Audit head $HEAD.

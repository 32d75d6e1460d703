# import payments: a bank's list, a cash book, what a payment service sends
@ load small_office
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
Posted 5 charges for 2025-12, 0 already posted.
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
Posted 5 charges for 2026-01, 0 already posted.
@ file bank.csv
| 收款明细（1月）
| 日期,小区,房号,户号,金额,支付方式,流水号,付款人,备注
| 2026-01-05 09:12:33,锦绣花园,3栋2单元1503,,108.15,微信,WX2026000001,李强,
| 2026/1/6,锦绣花园,3-2-1601,,200.00,转账,YH2026000002,Ann Chan,12月及部分1月
| 2026年1月6日,锦绣花园,,900001,500.00,转账,YH2026000003,锦绣置业有限公司,
| 2026-01-07,锦绣花园,B1-023,,80.00,现金,,王芳,
| 2026-01-07,锦绣花园,B1-023,,80.00,现金,,王芳,
| 2026-01-08,锦绣花园,1-S1,,"￥1,344.00",刷卡,POS2026000004,鸿运,
| 合计,,,,2312.15,,,,
$ pmo import payments bank.csv --dry-run
Line 3: new, 2026-01-05, 108.15 from H3: 108.15 settles charges, 0.00 is prepaid
Line 4: new, 2026-01-06, 200.00 from H4: 200.00 settles charges, 0.00 is prepaid
Line 5: new, 2026-01-06, 500.00 from H1: 0.00 settles charges, 500.00 is prepaid
Line 6: new, 2026-01-07, 80.00 from H2: 80.00 settles charges, 0.00 is prepaid
Line 7: new, 2026-01-07, 80.00 from H2: 80.00 settles charges, 0.00 is prepaid
Line 8: new, 2026-01-08, 1,344.00 from H5: 1,344.00 settles charges, 0.00 is prepaid; the payer named is nobody of this household
read 6, new 6, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo import payments bank.csv
Line 8: new, the payer named is nobody of this household
read 6, new 6, same 0, changed 0, rejected 0 (batch 5)
$ pmo fee list
Charge  Estate    Unit      Item        Period   Payer    Amount    Open  Due         State
------  --------  --------  ----------  -------  -----  --------  ------  ----------  -----
    10  锦绣花园  B1-023    parking     2026-01  王*       80.00   80.00  2026-01-31  open
     9  锦绣花园  1-S1      management  2026-01  鸿*      672.00    0.00  2026-01-31  paid
     8  锦绣花园  3-2-1601  management  2026-01  A*       142.98   85.96  2026-01-31  open
     7  锦绣花园  3-2-1503  management  2026-01  李*      108.15  108.15  2026-01-31  open
     6  锦绣花园  3-2-1502  management  2026-01  王*      207.26  207.26  2026-01-31  open
     5  锦绣花园  B1-023    parking     2025-12  王*       80.00   35.44  2025-12-31  open
     4  锦绣花园  1-S1      management  2025-12  鸿*      672.00    0.00  2025-12-31  paid
     3  锦绣花园  3-2-1601  management  2025-12  A*       142.98    0.00  2025-12-31  paid
     2  锦绣花园  3-2-1503  management  2025-12  李*      108.15    0.00  2025-12-31  paid
     1  锦绣花园  3-2-1502  management  2025-12  王*      207.26   91.82  2025-12-31  open
------  --------  --------  ----------  -------  -----  --------  ------  ----------  -----
                                                        2,420.78  608.63
$ pmo export payments
day,estate,unit,account_no,amount,method,external_id,source,note,_receipt
2026-01-05,锦绣花园,3-2-1503,,108.15,wechat,WX2026000001,wechat,,R26-000001
2026-01-06,锦绣花园,3-2-1601,,200.00,transfer,YH2026000002,transfer,12月及部分1月,R26-000002
2026-01-06,,,900001,500.00,transfer,YH2026000003,transfer,,R26-000003
2026-01-07,锦绣花园,B1-023,,80.00,cash,,cash,,R26-000004
2026-01-07,锦绣花园,B1-023,,80.00,cash,,cash,,R26-000005
2026-01-08,锦绣花园,1-S1,,1344.00,card,POS2026000004,card,,R26-000006

# the same bytes; the same rows under another name; a later file that overlaps
$ pmo import payments bank.csv
bank.csv was imported before as batch 5: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo import payments bank.csv --again
read 6, new 0, same 6, changed 0, rejected 0 (batch 6)
@ file later.csv
| date,unit,amount,method,transaction id,memo
| 2026-01-06,3-2-1601,200.00,transfer,YH2026000002,12月及部分1月
| 2026-01-07,B1-023,80.00,cash,,
| 2026-01-07,B1-023,80.00,cash,,
| 2026-01-07,B1-023,80.00,cash,,
| 2026-01-09,3-2-1601,85.96,alipay,ZFB2026000005,
$ pmo import payments later.csv
read 5, new 2, same 3, changed 0, rejected 0 (batch 7)
$ pmo import payments later.csv --again
read 5, new 0, same 5, changed 0, rejected 0 (batch 8)

# a number that is known with other content; a number twice in one file
@ file other.csv
| date,unit,amount,method,transaction id
| 2026-01-05,3-2-1503,108.51,wechat,WX2026000001
| 2026-01-06,3-2-1503,200.00,transfer,YH2026000002
| 2026-01-10,3-2-1503,10.00,wechat,WX2026000009
| 2026-01-10,3-2-1601,10.00,wechat,WX2026000009
$ pmo import payments other.csv --update
Line  Column          Code           Reason
----  --------------  -------------  ----------------------------------------------------------------------------------------------------------------------------------------------------------------
   2  amount          conflict       number WX2026000001 was imported with other content: amount: 108.15 → 108.51; a payment is never changed: take the wrong one back with 'pmo fee reverse payment'
   3  –               conflict       number YH2026000002 was imported with other content: household: H4 → H3; a payment is never changed: take the wrong one back with 'pmo fee reverse payment'
   5  transaction id  duplicate-row  number WX2026000009 stands on an earlier row of this file; when one payment is for several units, give each part a number of its own, such as WX2026000009-1
read 4, new 0, same 0, changed 0, rejected 3 (nothing was imported)
! pmo: note: the bad rows with reasons are in other.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# the same number of another account is another payment
@ file account.csv
| date,unit,amount,method,transaction id,source
| 2026-01-05,3-2-1503,108.15,wechat,WX2026000001,second account
$ pmo import payments account.csv
read 1, new 1, same 0, changed 0, rejected 0 (batch 9)

# refused, each with its line, and nothing kept
@ file bad.csv
| 日期,房号,户号,金额,支付方式,流水号
| 2026-01-05,3-2-1999,,10.00,微信,A1
| 2026-01-05,3-2-1503,,10.005,微信,A2
| 2026-02-30,3-2-1503,,10.00,微信,A3
| 2026-03-03,3-2-1503,,10.00,微信,A4
| 2026-01-05,3-2-1503,,0.00,微信,A5
| 2026-01-05,3-2-1503,,-10.00,微信,A6
| 2026-01-05,3-2-1503,,10.00,支票,A7
| 2026-01-05,3-2-1503,,10.00,,A8
| 2026-01-05,,77,10.00,微信,A9
| 2026-01-05,,,10.00,微信,A10
| ,,,,,
| 2026-01-05,3-2-1503,,1.0.0,微信
$ pmo import payments bad.csv
Line  Column    Code             Reason
----  --------  ---------------  --------------------------------------------------------------------------------------------------------------------
   2  房号      unknown-unit     no unit '3-2-1999'; near: 3-2-1502, 3-2-1503, 3-2-1601
   3  金额      type-error       '10.005' is not an amount of at most two decimals
   4  日期      bad-date         '2026-02-30' is no day of the calendar; write 2026-03-01
   5  日期      future-date      2026-03-03 lies in the future
   6  金额      constraint       0.00 is not more than nothing; money paid back is no payment: take the payment back with 'pmo fee reverse payment'
   7  金额      constraint       -10.00 is not more than nothing; money paid back is no payment: take the payment back with 'pmo fee reverse payment'
   8  支付方式  bad-choice       '支票' is none of: cash, transfer, card, wechat, alipay
   9  支付方式  required         must not be empty
  10  户号      unknown-account  no household has account number 77
  11  房号      required         the row names neither a unit nor an account
  13  –         missing-cell     5 cells where the heading has 6
read 11, new 0, same 0, changed 0, rejected 11 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo export payments --format csv -o after.csv
$ pmo import payments after.csv
read 9, new 0, same 9, changed 0, rejected 0 (batch 10)

# what a spreadsheet does to a file
@ file excel.csv
| 日期,房号,户号,金额,支付方式,流水号
| 2026-01-05,2026-03-02,,10.00,微信,A1
| 46027,3-2-1503,,10.00,微信,A2
| 2026-01-05,3-2-1503,,10.00,微信,4.20000E+27
| 2026-01-05,3-2-1503,,10.00,微信,4200001234567890000
| 2026-01-05,,9.00E+05,10.00,微信,A5
$ pmo import payments excel.csv
Line  Column  Code          Reason
----  ------  ------------  ------------------------------------------------------------------------------------------------------------------------------
   2  房号    excel-date    '2026-03-02' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
   3  日期    excel-serial  46027 is a spreadsheet's number for a day, it looks like 2026-01-05; format the column as a date
   4  流水号  excel-number  '4.20000E+27' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   5  流水号  excel-number  '4200001234567890000' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   6  户号    excel-number  '9.00E+05' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
read 5, new 0, same 0, changed 0, rejected 5 (nothing was imported)
! pmo: note: the bad rows with reasons are in excel.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# the good rows of a file, and the bad one mended and fed back
@ file some.csv
| 日期,房号,金额,支付方式,流水号
| 2026-02-05,3-2-1503,10.00,微信,B1
| 2026-02-05,3-2-1503,1o.00,微信,B2
$ pmo import payments some.csv --skip-bad
Line  Column  Code        Reason
----  ------  ----------  ------------------------------------------------
   3  金额    type-error  '1o.00' is not an amount of at most two decimals
read 2, new 1, same 0, changed 0, rejected 1 (batch 11)
! pmo: note: mend the rows left out and import them: pmo import payments some.rejects.csv
= 4
@ file some.rejects.csv
| 日期,房号,金额,支付方式,流水号,_line,_code,_reason
| 2026-02-05,3-2-1503,10.00,微信,B2,3,type-error,金额
$ pmo import payments some.rejects.csv
read 1, new 1, same 0, changed 0, rejected 0 (batch 12)
$ pmo import payments some.csv --again --skip-bad
Line  Column  Code        Reason
----  ------  ----------  ------------------------------------------------
   3  金额    type-error  '1o.00' is not an amount of at most two decimals
read 2, new 0, same 1, changed 0, rejected 1 (batch 13)
! pmo: note: mend the rows left out and import them: pmo import payments some.rejects.csv
= 4

# somebody else pays: taken, and said
@ file aunt.csv
| 日期,房号,金额,支付方式,流水号,付款人
| 2026-02-06,3-2-1503,10.00,微信,B3,李大姑
$ pmo import payments aunt.csv
Line 2: new, the payer named is nobody of this household
read 1, new 1, same 0, changed 0, rejected 0 (batch 14)

# only who may
@ user li 1001
$ pmo import payments bank.csv
! pmo: li may not do import.payments bank.csv: it needs one of the roles cashier, manager, admin
! hint: an admin can grant it: pmo office user grant li --role ROLE
= 7

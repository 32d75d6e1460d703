# files that are refused as a whole: each with its line and code, and nothing kept
@ load small_office

# no such file
$ pmo import charges nowhere.csv
! pmo: cannot read nowhere.csv: No such file or directory
= 6

# empty, and blank
@ bytes empty.csv
$ pmo import charges empty.csv
Line  Column  Code        Reason
----  ------  ----------  -----------------
   1  –       empty-file  the file is empty
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: export it again from where it comes from
= 1
@ file blank.csv
|
|
$ pmo import payments blank.csv
Line  Column  Code        Reason
----  ------  ----------  -----------------
   1  –       empty-file  the file is empty
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: export it again from where it comes from
= 1

# a heading alone is a list without rows
@ file heading.csv
| 房号,收费项目,账期,金额
$ pmo import charges heading.csv
read 0, new 0, same 0, changed 0, rejected 0 (batch 3)

# no heading that fits
@ file letter.csv
| 尊敬的业主
| 请于月底前缴纳物业费
$ pmo import charges letter.csv
Line  Column  Code            Reason
----  ------  --------------  ---------------------------------------------------------------------------------------
   1  –       missing-column  no heading row: missing 房号, 收费项目, 金额, 所属期间; the nearest row has: 尊敬的业主
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns charges
= 1
@ file half.csv
| 房号,账期,金额
| 3-2-1503,2025-03,108.15
$ pmo import charges half.csv
Line  Column  Code            Reason
----  ------  --------------  -----------------------------------------------------------------------
   1  –       missing-column  no heading row: missing 收费项目; the nearest row has: 房号, 账期, 金额
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns charges
= 1
@ file twice.csv
| 房号,收费项目,账期,应收金额,欠费金额
| 3-2-1503,物业费,2025-03,108.15,50.00
$ pmo import charges twice.csv
Line  Column    Code              Reason
----  --------  ----------------  -----------------------------------
   1  欠费金额  duplicate-column  two columns mean the same: 欠费金额
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns charges
= 1

# a quote that is never closed, and one that stands in the wrong place
@ file quote.csv
| 房号,收费项目,账期,金额
| 3-2-1601,物业费,2025-03,125.69
| "3-2-1503,物业费,2025-03,108.15
| 3-2-1503,物业费,2025-04,108.15
$ pmo import charges quote.csv
Line  Column  Code            Reason
----  ------  --------------  ------------------------------------------
   3  –       unclosed-quote  the quote opened on line 3 is never closed
read 1, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: look for a lone " and write it twice or take it away
= 1
@ file stray.csv
| 日期,房号,金额,支付方式
| 2026-01-05,3-2-1503,10.00,微"信
| 2026-01-05,"3-2"-1503,10.00,微信
$ pmo import payments stray.csv
Line  Column    Code         Reason
----  --------  -----------  --------------------------------------------------------
   2  支付方式  bad-choice   '微"信' is none of: cash, transfer, card, wechat, alipay
   3  –         stray-quote  line 3: text behind a closing quote
read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: a quote inside a quoted field is written twice: ""
= 1

# the wrong encoding: GBK bytes read as UTF-8, and bytes that are no text in any
@ bytes gbk.csv b7bf bac5 2c ca d5 b7 d1 cf ee c4 bf 2c d5 cb c6 da 2c bd f0 b6 ee 0a 33 2d 32 2d 31 35 30 33 2c 6d 61 6e 61 67 65 6d 65 6e 74 2c 32 30 32 35 2d 30 33 2c 31 30 38 2e 31 35 0a
$ pmo import charges gbk.csv --encoding utf-8
Line  Column  Code            Reason
----  ------  --------------  ---------------------------------
   1  –       encoding-error  these bytes are not UTF-8: byte 0
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: name the encoding of the file: --encoding gb18030, big5 or utf-8
= 1
$ pmo import charges gbk.csv --encoding big5
Read as Big5.
Line  Column  Code            Reason
----  ------  --------------  ------------------------------------------------------------------------------------------------------
   1  –       missing-column  no heading row: missing 房号, 收费项目, 金额, 所属期间; the nearest row has: 滇瘍, 彶煤砐醴, 梖, 踢塗
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns charges
= 1
$ pmo import charges gbk.csv --dry-run
Read as GB18030.
Line 2: new, 3-2-1503; 2025-03; 108.15; due 2025-03-31, paid by H3
read 1, new 1, same 0, changed 0, rejected 0 (dry run: nothing was kept)
@ bytes broken.csv 75 6e 69 74 2c 69 74 65 6d 2c 70 65 72 69 6f 64 2c 61 6d 6f 75 6e 74 0a 33 2d 32 2d 31 35 30 33 2c 6d 61 6e 61 67 65 6d 65 6e 74 ff 2c 32 30 32 35 2d 30 33 2c 31 0a
$ pmo import charges broken.csv
Read as GB18030.
Line  Column  Code            Reason
----  ------  --------------  ------------------------------------
   2  –       encoding-error  these bytes are not GB18030: byte 43
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: name the encoding of the file: --encoding gb18030, big5 or utf-8
= 1

# files that are no CSV: a workbook, and NUL bytes
@ bytes book.csv 50 4b 03 04 14 00 06 00 08 00 00 00 21 00
$ pmo import charges book.csv
! pmo: book.csv is a workbook or archive, not CSV
! hint: open it in the spreadsheet program and save it as 'CSV UTF-8'
= 1
$ pmo import tariffs book.csv
! pmo: book.csv is a workbook or archive, not CSV
! hint: open it in the spreadsheet program and save it as 'CSV UTF-8'
= 1
@ bytes nul.csv 75 6e 69 74 2c 69 74 65 6d 00 00 00 0a
$ pmo import payments nul.csv
! pmo: nul.csv is not a text file
! hint: open it in the spreadsheet program and save it as 'CSV UTF-8'
= 1

# rows that have too many cells, or too few
@ file ragged.csv
| 房号,收费项目,账期,金额
| 3-2-1503,物业费,2025-03
| 3-2-1503,物业费,2025-03,1,344.00
$ pmo import charges ragged.csv
Line  Column  Code          Reason
----  ------  ------------  -------------------------------
   2  –       missing-cell  3 cells where the heading has 4
   3  –       extra-cell    5 cells where the heading has 4
read 2, new 0, same 0, changed 0, rejected 2 (nothing was imported)
! pmo: note: the bad rows with reasons are in ragged.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# two kinds of one file: the headings tell
@ file people-list.csv
| 房号,姓名,手机
| 3-2-1503,李强,13912345678
$ pmo import payments people-list.csv
Line  Column  Code            Reason
----  ------  --------------  -----------------------------------------------------------------------------------
   1  –       missing-column  no heading row: missing 日期, 金额, 支付方式; the nearest row has: 房号, 姓名, 手机
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns payments
= 1

# a word that is no kind
$ pmo import invoices ragged.csv
! pmo: import: unknown command 'invoices'
! usage: pmo import COMMAND [FLAGS]
= 2

# nothing of all that was kept
$ pmo fee list
Charge  Estate  Unit  Item  Period  Payer  Amount  Open  Due  State
------  ------  ----  ----  ------  -----  ------  ----  ---  -----
$ pmo export payments
day,estate,unit,account_no,amount,method,external_id,source,note,_receipt
$ pmo fee tariff list --format csv --fields tariff
tariff
home
shop
space

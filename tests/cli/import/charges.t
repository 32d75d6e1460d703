# import charges: what was unpaid in another system
@ load small_office
@ file opening.csv
| 欠费明细
| 小区,房号,收费项目,账期,欠费金额,应缴日期
| 锦绣花园,3-2-1503,物业费,2025年3月,108.15,2025-03-31
| 锦绣花园,3栋2单元1601,management,2025-Q1,377.06,
| 锦绣花园,3-2-1502,management,202504,207.26,
| 锦绣花园,B1-023,车位费,2024年,960,2024-01-31
| 合计,,,,1652.47,
# the unit that is not handed over is the developer's debt, as in billing
$ pmo import charges opening.csv --dry-run
Line 3: new, 3-2-1503; 2025-03; 108.15; due 2025-03-31, paid by H3
Line 4: new, 3-2-1601; 2025-Q1; 377.06; due 2025-03-31, paid by H4
Line 5: new, 3-2-1502; 2025-04; 207.26; due 2025-04-30, paid by H1
Line 6: new, B1-023; 2024; 960.00; due 2024-01-31, paid by H2
read 4, new 4, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo fee list
Charge  Estate  Unit  Item  Period  Payer  Amount  Open  Due  State
------  ------  ----  ----  ------  -----  ------  ----  ---  -----
$ pmo import charges opening.csv
read 4, new 4, same 0, changed 0, rejected 0 (batch 3)
$ pmo fee list
Charge  Estate    Unit      Item        Period   Payer    Amount      Open  Due         State
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
     4  锦绣花园  B1-023    parking     2024     王*      960.00    960.00  2024-01-31  open
     3  锦绣花园  3-2-1502  management  2025-04  锦*      207.26    207.26  2025-04-30  open
     2  锦绣花园  3-2-1601  management  2025-Q1  A*       377.06    377.06  2025-03-31  open
     1  锦绣花园  3-2-1503  management  2025-03  李*      108.15    108.15  2025-03-31  open
------  --------  --------  ----------  -------  -----  --------  --------  ----------  -----
                                                        1,652.47  1,652.47

# again: the same bytes, and the same rows under another name
$ pmo import charges opening.csv
opening.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo import charges opening.csv --again
read 4, new 0, same 4, changed 0, rejected 0 (batch 4)

# first and last day, posting day, and whoever pays
@ file days.csv
| unit,account_no,item,from,to,amount,due,posted
| 1-S1,900001,management,2025-05-01,2025-05-15,336.00,2025-06-30,2025-05-20
| 1-S1,,management,2025-05-16,2025-05-31,336.00,,
$ pmo import charges days.csv
read 2, new 2, same 0, changed 0, rejected 0 (batch 5)
$ pmo fee list --unit 1-S1 --format csv
charge,estate,unit,item,period,payer,amount,open,due,state
6,锦绣花园,1-S1,management,2025-05-16..2025-05-31,鸿*,336.00,336.00,2025-05-31,open
5,锦绣花园,1-S1,management,2025-05-01..2025-05-15,锦*,336.00,336.00,2025-06-30,open

# a charge is never changed
@ file other.csv
| 房号,收费项目,账期,金额,应缴日期
| 3-2-1503,物业费,2025-03,110.00,2025-03-31
| 3-2-1503,物业费,2025-03,110.00,2025-04-30
| 3-2-1601,物业费,2025-01,125.69,
| 3-2-1601,物业费,2025-02,125.69,
$ pmo import charges other.csv --update
Line  Column  Code      Reason
----  ------  --------  -----------------------------------------------------------------------------------------------------------------------------------------------------------
   2  金额    conflict  charge 1 stands there: amount: 108.15 → 110.00; a charge is never changed: take it back first with 'pmo fee reverse charge 1'
   3  金额    conflict  charge 1 stands there: amount: 108.15 → 110.00; due: 2025-03-31 → 2025-04-30; a charge is never changed: take it back first with 'pmo fee reverse charge 1'
   4  金额    conflict  charge 2 stands there: period: 2025-Q1 → 2025-01; amount: 377.06 → 125.69; a charge is never changed: take it back first with 'pmo fee reverse charge 2'
   5  账期    overlap   charge 2 of 377.06 covers 2025-Q1 already
read 4, new 0, same 0, changed 0, rejected 4 (nothing was imported)
! pmo: note: the bad rows with reasons are in other.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# refused, each with its line, and nothing kept
@ file bad.csv
| 房号,户号,收费项目,账期,金额,应缴日期,入账日期
| 3-2-1999,,物业费,2025-06,10.00,,
| 3-2-1503,,物业费,2025-06,108.155,,
| 3-2-1503,,物业费,2025-06,108.15,2025-02-30,
| 3-2-1503,,物业费,2025-06,0,,
| 3-2-1503,,物业费,2025-06,-108.15,,
| 3-2-1503,,水费,2025-06,108.15,,
| 3-2-1503,,物业费,2025-13,108.15,,
| 3-2-1503,,物业费,2024-01-01..2025-06-30,108.15,,
| 3-2-1503,,物业费,2025-06,108.15,,2026-03-03
| 3-2-1503,77,物业费,2025-06,108.15,,
| 3-2-1503,,物业费,2019-06,108.15,,
| 3-2-1503,,物业费,2025-07,108.15,,
| 3-2-1503,,物业费,2025-07,108.15,,
| 3-2-1503,,,,,,
$ pmo import charges bad.csv
Line  Column    Code             Reason
----  --------  ---------------  ---------------------------------------------------------------
   2  房号      unknown-unit     no unit '3-2-1999'; near: 3-2-1502, 3-2-1503, 3-2-1601
   3  金额      type-error       '108.155' is not an amount of at most two decimals
   4  应缴日期  bad-date         '2025-02-30' is no day of the calendar; write 2026-03-01
   5  金额      constraint       0.00 is not more than nothing
   6  金额      constraint       -108.15 is not more than nothing
   7  收费项目  unknown-item     no fee item '水费'; list them with 'pmo fee tariff item list'
   8  账期      bad-period       '2025-13' is no period; write 2025-03, 2025-Q1 or 2025
   9  账期      constraint       a charge covers at most twelve months: one row for each year
  10  入账日期  future-date      2026-03-03 lies in the future
  11  户号      unknown-account  no household has account number 77
  14  –         duplicate-row    another row of this file charges the same unit, item and period
  15  收费项目  required         must not be empty
  15  账期      required         must not be empty
  15  金额      required         must not be empty
read 14, new 0, same 0, changed 0, rejected 12 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo fee list --unit 3-2-1503 --format csv --fields charge,period,amount
charge,period,amount
1,2025-03,108.15

# what a spreadsheet does to a file
@ file excel.csv
| 房号,户号,收费项目,账期,金额,应缴日期
| 2026-03-02,,物业费,2025-06,108.15,
| 3月2日,,物业费,2025-06,108.15,
| 3-2-1503,4.4E+17,物业费,2025-06,108.15,
| 3-2-1503,,物业费,Jun-25,108.15,
| 3-2-1503,,物业费,45809,108.15,
| 3-2-1503,,物业费,2025-06,1.08E+02,
| 3-2-1503,,物业费,2025-06,108.15,45838
$ pmo import charges excel.csv
Line  Column    Code          Reason
----  --------  ------------  -------------------------------------------------------------------------------------------------------------------
   2  房号      excel-date    '2026-03-02' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
   3  房号      excel-date    '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
   4  户号      excel-number  '4.4E+17' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   5  账期      excel-date    'Jun-25' is a date: a spreadsheet has turned a month into one; write 2025-03 and format the column as text
   6  账期      excel-serial  45809 is a spreadsheet's number for a day, it looks like 2025-06-01; write 2025-03 and format the column as text
   7  金额      excel-number  '1.08E+02' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   8  应缴日期  excel-serial  45838 is a spreadsheet's number for a day, it looks like 2025-06-30; format the column as a date
read 7, new 0, same 0, changed 0, rejected 7 (nothing was imported)
! pmo: note: the bad rows with reasons are in excel.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# the good rows of a file, and the bad one mended and fed back
@ file some.csv
| 房号,收费项目,账期,金额
| 3-2-1503,物业费,2025-08,108.15
| 3-2-1503,物业费,2025-09,108.l5
$ pmo import charges some.csv --skip-bad
Line  Column  Code        Reason
----  ------  ----------  -------------------------------------------------
   3  金额    type-error  '108.l5' is not an amount of at most two decimals
read 2, new 1, same 0, changed 0, rejected 1 (batch 6)
! pmo: note: mend the rows left out and import them: pmo import charges some.rejects.csv
= 4
@ cat some.rejects.csv
﻿房号,收费项目,账期,金额,_line,_code,_reason\r
3-2-1503,物业费,2025-09,108.l5,3,type-error,金额: '108.l5' is not an amount of at most two decimals\r
@ file some.rejects.csv
| 房号,收费项目,账期,金额,_line,_code,_reason
| 3-2-1503,物业费,2025-09,108.15,3,type-error,金额
$ pmo import charges some.rejects.csv
read 1, new 1, same 0, changed 0, rejected 0 (batch 7)
$ pmo import charges some.csv --again --skip-bad
Line  Column  Code        Reason
----  ------  ----------  -------------------------------------------------
   3  金额    type-error  '108.l5' is not an amount of at most two decimals
read 2, new 0, same 1, changed 0, rejected 1 (batch 8)
! pmo: note: mend the rows left out and import them: pmo import charges some.rejects.csv
= 4

# billing goes on beside it and sees it
$ pmo fee bill --period 2026-01
Posted 5 charges for 2026-01, 0 already posted.
@ file january.csv
| 房号,收费项目,账期,金额
| 3-2-1503,物业费,2026-01,108.15
| 3-2-1601,物业费,2026-01,130.00
$ pmo import charges january.csv
Line  Column  Code      Reason
----  ------  --------  -------------------------------------------------------------------------------------------------------------------------------
   3  金额    conflict  charge 11 stands there: amount: 142.98 → 130.00; a charge is never changed: take it back first with 'pmo fee reverse charge 11'
read 2, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in january.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

# only who may
@ user li 1001
$ pmo import charges opening.csv
! pmo: li may not do import.charges opening.csv: it needs one of the roles manager, admin
! hint: an admin can grant it: pmo office user grant li --role ROLE
= 7

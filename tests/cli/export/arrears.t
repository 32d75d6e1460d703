# Every charge that is not paid in full, as CSV.
@ load small_office
@ today 2026-03-02
$ pmo export arrears
estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
Posted 5 charges for 2026-01, 0 already posted.
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.

$ pmo export arrears
estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge
锦绣花园,3-2-1502,,H2,王*,management,2026-01,207.26,2026-01-31,30,1
锦绣花园,3-2-1503,,H3,李*,management,2026-01,108.15,2026-01-31,30,2
锦绣花园,3-2-1601,,H4,A*,management,2026-01,142.98,2026-01-31,30,3
锦绣花园,1-S1,,H5,鸿*,management,2026-01,672.00,2026-01-31,30,4
锦绣花园,B1-023,,H2,王*,parking,2026-01,80.00,2026-01-31,30,5
锦绣花园,3-2-1502,,H2,王*,management,2026-03,207.26,2026-03-31,0,6
锦绣花园,3-2-1503,,H3,李*,management,2026-03,108.15,2026-03-31,0,7
锦绣花园,3-2-1601,,H4,A*,management,2026-03,142.98,2026-03-31,0,8
锦绣花园,1-S1,,H5,鸿*,management,2026-03,672.00,2026-03-31,0,9
锦绣花园,B1-023,,H2,王*,parking,2026-03,80.00,2026-03-31,0,10
$ pmo export arrears --as-of 2026-01-31
estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge
锦绣花园,3-2-1502,,H2,王*,management,2026-01,207.26,2026-01-31,0,1
锦绣花园,3-2-1503,,H3,李*,management,2026-01,108.15,2026-01-31,0,2
锦绣花园,3-2-1601,,H4,A*,management,2026-01,142.98,2026-01-31,0,3
锦绣花园,1-S1,,H5,鸿*,management,2026-01,672.00,2026-01-31,0,4
锦绣花园,B1-023,,H2,王*,parking,2026-01,80.00,2026-01-31,0,5
$ pmo export arrears --reveal "handed to the new system" --as-of 2026-01-31
estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge
锦绣花园,3-2-1502,,H2,王芳,management,2026-01,207.26,2026-01-31,0,1
锦绣花园,3-2-1503,,H3,李强,management,2026-01,108.15,2026-01-31,0,2
锦绣花园,3-2-1601,,H4,Ann Chan,management,2026-01,142.98,2026-01-31,0,3
锦绣花园,1-S1,,H5,鸿运便利店,management,2026-01,672.00,2026-01-31,0,4
锦绣花园,B1-023,,H2,王芳,parking,2026-01,80.00,2026-01-31,0,5
$ pmo export arrears --excel -o arrears.csv
@ cat arrears.csv
﻿estate,unit,account_no,payer,name,item,period,amount,due,days_overdue,charge\r
锦绣花园,3-2-1502,,H2,王*,management,2026-01,207.26,2026-01-31,30,1\r
锦绣花园,3-2-1503,,H3,李*,management,2026-01,108.15,2026-01-31,30,2\r
锦绣花园,3-2-1601,,H4,A*,management,2026-01,142.98,2026-01-31,30,3\r
锦绣花园,1-S1,,H5,鸿*,management,2026-01,672.00,2026-01-31,30,4\r
锦绣花园,B1-023,,H2,王*,parking,2026-01,80.00,2026-01-31,30,5\r
锦绣花园,3-2-1502,,H2,王*,management,2026-03,207.26,2026-03-31,0,6\r
锦绣花园,3-2-1503,,H3,李*,management,2026-03,108.15,2026-03-31,0,7\r
锦绣花园,3-2-1601,,H4,A*,management,2026-03,142.98,2026-03-31,0,8\r
锦绣花园,1-S1,,H5,鸿*,management,2026-03,672.00,2026-03-31,0,9\r
锦绣花园,B1-023,,H2,王*,parking,2026-03,80.00,2026-03-31,0,10\r

# what is written can be read: another office file takes the debts over
$ pmo export arrears -o owed.csv
$ pmo import charges owed.csv --dry-run
Columns not used: payer, name, days_overdue, charge
read 10, new 0, same 10, changed 0, rejected 0 (dry run: nothing was kept)

# export payments: what import payments reads
@ load small_office
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
Posted 5 charges for 2025-12, 0 already posted.
@ file cash.csv
| 日期,房号,户号,金额,支付方式,流水号,来源,备注
| 2026-01-05,3-2-1503,,108.15,微信,WX1,,
| 2026-01-06,1-S1,,1000.00,转账,,,"十二月,一月"
| 2026-01-06,1-S1,,1000.00,转账,,,"十二月,一月"
| 2026-01-07,,900001,500.00,转账,YH7,农行8123,=1+1
$ pmo import payments cash.csv
read 4, new 4, same 0, changed 0, rejected 0 (batch 4)
$ pmo export payments
day,estate,unit,account_no,amount,method,external_id,source,note,_receipt
2026-01-05,锦绣花园,3-2-1503,,108.15,wechat,WX1,wechat,,R26-000001
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000002
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000003
2026-01-07,,,900001,500.00,transfer,YH7,农行8123,=1+1,R26-000004
$ pmo export payments -o payments.csv
$ pmo import payments payments.csv
read 4, new 0, same 4, changed 0, rejected 0 (batch 5)

# another office that imports it has the same rows
$ pmo office init other.pmo --name 分公司
Made $DIR/other.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager --role supervisor --db other.pmo
User  Login   Roles
----  ------  ------------------------
1000  office  admin manager supervisor
$ pmo import units units.csv --db other.pmo
Line 2: new, a new estate, 锦绣花园
read 5, new 5, same 0, changed 0, rejected 0 (batch 1)
$ pmo import people people.csv --db other.pmo
read 6, new 6, same 0, changed 0, rejected 0 (batch 2)
$ pmo export tariffs -o tariffs.csv
$ pmo import tariffs tariffs.csv --db other.pmo
Line 2: new, fee item management (物业费); ceiling GOV, at most 2.53; home from 2024-01-01: 2.15 per_m2
Line 3: new, shop from 2024-01-01: 5.60 per_m2
Line 4: new, fee item parking (车位费); space from 2024-01-01: 80.00 per_space
read 3, new 3, same 0, changed 0, rejected 0 (batch 3)
$ pmo export charges -o charges.csv
$ pmo import charges charges.csv --db other.pmo
read 5, new 5, same 0, changed 0, rejected 0 (batch 4)
$ pmo import payments payments.csv --db other.pmo
read 4, new 4, same 0, changed 0, rejected 0 (batch 5)
$ pmo export payments --db other.pmo -o again.csv
@ cat again.csv
day,estate,unit,account_no,amount,method,external_id,source,note,_receipt
2026-01-05,锦绣花园,3-2-1503,,108.15,wechat,WX1,wechat,,R26-000001
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000002
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000003
2026-01-07,,,900001,500.00,transfer,YH7,农行8123,=1+1,R26-000004
$ pmo import payments again.csv --db other.pmo
again.csv was imported before as batch 5: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo import payments payments.csv --db other.pmo --again
read 4, new 0, same 4, changed 0, rejected 0 (batch 6)
$ pmo export charges --db other.pmo
estate,unit,account_no,item,from,to,amount,due,posted,_open
锦绣花园,3-2-1502,,management,2025-12-01,2025-12-31,207.26,2025-12-31,2025-12-01,207.26
锦绣花园,3-2-1503,,management,2025-12-01,2025-12-31,108.15,2025-12-31,2025-12-01,0.00
锦绣花园,3-2-1601,,management,2025-12-01,2025-12-31,142.98,2025-12-31,2025-12-01,142.98
锦绣花园,1-S1,,management,2025-12-01,2025-12-31,672.00,2025-12-31,2025-12-01,0.00
锦绣花园,B1-023,,parking,2025-12-01,2025-12-31,80.00,2025-12-31,2025-12-01,80.00

# for a spreadsheet: mark, CRLF, and nothing that computes
$ pmo export payments --excel -o sheet.csv
@ cat sheet.csv
﻿day,estate,unit,account_no,amount,method,external_id,source,note,_receipt\r
2026-01-05,锦绣花园,3-2-1503,,108.15,wechat,WX1,wechat,,R26-000001\r
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000002\r
2026-01-06,锦绣花园,1-S1,,1000.00,transfer,,transfer,"十二月,一月",R26-000003\r
2026-01-07,,,900001,500.00,transfer,YH7,农行8123,'=1+1,R26-000004\r
$ pmo import payments sheet.csv
read 4, new 0, same 4, changed 0, rejected 0 (batch 6)

# what was typed at the counter is known again by its receipt, under the name of this office
$ pmo fee pay 3-2-1601 --amount 142.98 --method wechat
R26-000005: received 142.98 (WeChat) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2025-12, 142.98
Household H4 owes nothing now.
$ pmo export payments -o all.csv
$ pmo import payments all.csv
read 5, new 0, same 5, changed 0, rejected 0 (batch 7)
$ pmo import payments all.csv --db other.pmo
read 5, new 1, same 4, changed 0, rejected 0 (batch 7)

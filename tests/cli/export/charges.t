# export charges: what import charges reads
@ load small_office
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
Posted 5 charges for 2025-12, 0 already posted.
@ file opening.csv
| 房号,户号,收费项目,账期,金额,应缴日期
| 3-2-1503,,物业费,2025-03,108.15,2025-03-31
| 1-S1,900001,物业费,2025-03,672.00,
$ pmo import charges opening.csv
read 2, new 2, same 0, changed 0, rejected 0 (batch 4)
$ pmo fee reverse charge 1 --reason 重复 --as-of 2025-12-02
Took back charge 1 of 3-2-1502, 2025-12, 207.26 (as charge 8).
$ pmo export charges
estate,unit,account_no,item,from,to,amount,due,posted,_open
锦绣花园,3-2-1503,,management,2025-12-01,2025-12-31,108.15,2025-12-31,2025-12-01,108.15
锦绣花园,3-2-1601,,management,2025-12-01,2025-12-31,142.98,2025-12-31,2025-12-01,142.98
锦绣花园,1-S1,,management,2025-12-01,2025-12-31,672.00,2025-12-31,2025-12-01,672.00
锦绣花园,B1-023,,parking,2025-12-01,2025-12-31,80.00,2025-12-31,2025-12-01,80.00
锦绣花园,3-2-1503,,management,2025-03-01,2025-03-31,108.15,2025-03-31,2025-03-01,108.15
锦绣花园,1-S1,900001,management,2025-03-01,2025-03-31,672.00,2025-03-31,2025-03-01,672.00
$ pmo export charges -o charges.csv
$ pmo import charges charges.csv
read 6, new 0, same 6, changed 0, rejected 0 (batch 6)

# another office that imports all of it owes the same
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
$ pmo import charges charges.csv --db other.pmo
read 6, new 6, same 0, changed 0, rejected 0 (batch 4)
$ pmo export charges --db other.pmo
estate,unit,account_no,item,from,to,amount,due,posted,_open
锦绣花园,3-2-1503,,management,2025-12-01,2025-12-31,108.15,2025-12-31,2025-12-01,108.15
锦绣花园,3-2-1601,,management,2025-12-01,2025-12-31,142.98,2025-12-31,2025-12-01,142.98
锦绣花园,1-S1,,management,2025-12-01,2025-12-31,672.00,2025-12-31,2025-12-01,672.00
锦绣花园,B1-023,,parking,2025-12-01,2025-12-31,80.00,2025-12-31,2025-12-01,80.00
锦绣花园,3-2-1503,,management,2025-03-01,2025-03-31,108.15,2025-03-31,2025-03-01,108.15
锦绣花园,1-S1,900001,management,2025-03-01,2025-03-31,672.00,2025-03-31,2025-03-01,672.00
$ pmo export charges --db other.pmo -o again.csv
$ pmo import charges again.csv --db other.pmo
again.csv was imported before as batch 4: nothing to do.
! pmo: note: --again takes the same file once more

# for a spreadsheet: mark, CRLF, and nothing that computes
$ pmo unit estate edit 锦绣花园 --code =锦绣
Estate  Name      Units  Developer
------  --------  -----  ----------------
\=锦绣   锦绣花园      5  锦绣置业有限公司
$ pmo export charges --excel -o sheet.csv
@ cat sheet.csv
﻿estate,unit,account_no,item,from,to,amount,due,posted,_open\r
'=锦绣,3-2-1503,,management,2025-12-01,2025-12-31,108.15,2025-12-31,2025-12-01,108.15\r
'=锦绣,3-2-1601,,management,2025-12-01,2025-12-31,142.98,2025-12-31,2025-12-01,142.98\r
'=锦绣,1-S1,,management,2025-12-01,2025-12-31,672.00,2025-12-31,2025-12-01,672.00\r
'=锦绣,B1-023,,parking,2025-12-01,2025-12-31,80.00,2025-12-31,2025-12-01,80.00\r
'=锦绣,3-2-1503,,management,2025-03-01,2025-03-31,108.15,2025-03-31,2025-03-01,108.15\r
'=锦绣,1-S1,900001,management,2025-03-01,2025-03-31,672.00,2025-03-31,2025-03-01,672.00\r
$ pmo import charges sheet.csv
read 6, new 0, same 6, changed 0, rejected 0 (batch 7)

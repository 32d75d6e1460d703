# import tariffs: a list as an office keeps it, with a fee item and a ceiling that are new
@ load small_office
@ file tariffs.csv
| 锦绣花园收费标准
| 收费标准编号,收费项目,收费项目名称,名称,计费方式,单价,周期,起始日期,截止日期,价格文件,限价编号,限价文件,基准价,上浮幅度
| villa,物业费,,别墅物业费,元/㎡·月,3.30,季度,2025-01-01,2025-12-31,,VILLA,市发改价〔2024〕18号,2.80,20%
| villa,物业费,,别墅物业费,元/㎡·月,3.36,季度,2026-01-01,,,VILLA,,,
| storeroom,storage,储藏室管理费,储藏室管理费,元/户·月,15,按年,2025-01-01,,储藏室协议,,,,
| 合计,,,,,,,,,,,,,
$ pmo import tariffs tariffs.csv --dry-run
Line 3: new, ceiling VILLA, at most 3.36; villa from 2025-01-01: 3.30 per_m2
Line 4: new, villa from 2026-01-01: 3.36 per_m2
Line 5: new, fee item storage (储藏室管理费); storeroom from 2025-01-01: 15.00 fixed
read 3, new 3, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo fee tariff list --item management
Tariff  Item        Name        Basis   Price  Cycle    From        To  Ceiling
------  ----------  ----------  ------  -----  -------  ----------  --  -------
home    management  住宅物业费  per_m2   2.15  monthly  2024-01-01  –   GOV
shop    management  商铺物业费  per_m2   5.60  monthly  2024-01-01  –   –
$ pmo import tariffs tariffs.csv
Line 3: new, ceiling VILLA, at most 3.36; villa from 2025-01-01: 3.30 per_m2
Line 4: new, villa from 2026-01-01: 3.36 per_m2
Line 5: new, fee item storage (储藏室管理费); storeroom from 2025-01-01: 15.00 fixed
read 3, new 3, same 0, changed 0, rejected 0 (batch 3)
$ pmo fee tariff list
Tariff     Item        Name          Basis      Price  Cycle      From        To          Ceiling
---------  ----------  ------------  ---------  -----  ---------  ----------  ----------  -------
home       management  住宅物业费    per_m2      2.15  monthly    2024-01-01  –           GOV
shop       management  商铺物业费    per_m2      5.60  monthly    2024-01-01  –           –
space      parking     车位费        per_space  80.00  monthly    2024-01-01  –           –
storeroom  storage     储藏室管理费  fixed      15.00  yearly     2025-01-01  –           –
villa      management  别墅物业费    per_m2      3.30  quarterly  2025-01-01  2025-12-31  VILLA
villa      management  别墅物业费    per_m2      3.36  quarterly  2026-01-01  –           VILLA
$ pmo fee tariff ceiling list
Ceiling  Document              Base  Band  Upper  Level  From        To
-------  --------------------  ----  ----  -----  -----  ----------  --
GOV      No. 12 of 2024        2.20   15%   2.53  –      2024-01-01  –
VILLA    市发改价〔2024〕18号  2.80   20%   3.36  –      2025-01-01  –

# the same file, the same rows under another name
$ pmo import tariffs tariffs.csv
tariffs.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo import tariffs tariffs.csv --again
read 3, new 0, same 3, changed 0, rejected 0 (batch 4)

# a new price follows an open version: it ends that one only when changes are allowed
@ file new.csv
| code,item,basis,price,from,ceiling
| home,management,per_m2,2.30,2026-07-01,GOV
$ pmo import tariffs new.csv
Line  Column  Code     Reason
----  ------  -------  ---------------------------------------------------------------------------------------------------------------------------------
   2  from    overlap  tariff home already has a version from 2024-01-01 to further notice; give that one a last day, or --update ends it the day before
read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in new.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import tariffs new.csv --update --dry-run
Line 2: new, home from 2026-07-01: 2.30 per_m2; the version from 2024-01-01 ends on 2026-06-30
read 1, new 1, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo import tariffs new.csv --update
Line 2: new, home from 2026-07-01: 2.30 per_m2; the version from 2024-01-01 ends on 2026-06-30
read 1, new 1, same 0, changed 0, rejected 0 (batch 5)
$ pmo fee tariff show home
Tariff home: 住宅物业费 (物业费)

From        To          Basis   Price  Cycle    Start       Due after  Ceiling  Upper  Document        Terms
----------  ----------  ------  -----  -------  ----------  ---------  -------  -----  --------------  -----
2024-01-01  2026-06-30  per_m2   2.15  monthly  next_month         30  GOV       2.53  No. 12 of 2024  –
2026-07-01  –           per_m2   2.30  monthly  next_month         30  GOV       2.53  No. 12 of 2024  –
$ pmo import tariffs new.csv --again
read 1, new 0, same 1, changed 0, rejected 0 (batch 6)

# of what is stored only the end may become another
@ file end.csv
| code,item,basis,price,from,to,ceiling
| home,management,per_m2,2.30,2026-07-01,2027-06-30,GOV
$ pmo import tariffs end.csv
Line  Column  Code      Reason
----  ------  --------  ------------------------------------------------------------------------------------------------------------
   2  to      conflict  tariff home from 2026-07-01 stands with another end: to: further notice → 2027-06-30; --update takes it over
read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in end.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import tariffs end.csv --update
Line 2: home; 2026-07-01; to: further notice → 2027-06-30
read 1, new 0, same 0, changed 1, rejected 0 (batch 7)
@ file price.csv
| code,item,basis,price,from,ceiling
| home,management,per_m2,2.40,2026-07-01,GOV
$ pmo import tariffs price.csv --update
Line  Column  Code      Reason
----  ------  --------  -----------------------------------------------------------------------------------------------------------------------------------
   2  –       conflict  tariff home from 2026-07-01 stands there: price: 2.30 → 2.40; a version is never changed: give the new price a first day of its own
read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in price.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
@ file open.csv
| code,item,basis,price,from,to,ceiling
| home,management,per_m2,2.30,2026-07-01,<清空>,GOV
$ pmo import tariffs open.csv --update
Line 2: home; 2026-07-01; to: 2027-06-30 → further notice
read 1, new 0, same 0, changed 1, rejected 0 (batch 8)

# refused: above its ceiling, and below the ceiling's first day
@ file ceiling.csv
| code,item,basis,price,from,document,ceiling
| tower,management,per_m2,2.54,2026-01-01,,GOV
| terrace,management,per_m2,2.53,2023-12-31,,GOV
| garden,management,per_m2,2.53,2026-01-01,,NONE
| field,management,per_m2,2.53,2026-01-01,,
$ pmo import tariffs ceiling.csv
Line  Column    Code             Reason
----  --------  ---------------  --------------------------------------------------------------------------------------------------------
   2  price     above-ceiling    the price 2.54 is above the ceiling of 2.53 (GOV: No. 12 of 2024)
   3  from      outside-ceiling  ceiling GOV is in force from 2024-01-01 to further notice only
   4  ceiling   unknown-ceiling  no ceiling 'NONE'; add columns for its base and band, or enter it with 'pmo fee tariff ceiling add NONE'
   5  document  required         tariff field has neither a ceiling nor a document that agrees on its price
read 4, new 0, same 0, changed 0, rejected 4 (nothing was imported)
! pmo: note: the bad rows with reasons are in ceiling.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo fee tariff list --item management --format csv --fields tariff,price,from,to
tariff,price,from,to
home,2.15,2024-01-01,2026-06-30
home,2.30,2026-07-01,
shop,5.60,2024-01-01,
villa,3.30,2025-01-01,2025-12-31
villa,3.36,2026-01-01,

# refused: versions that overlap, in the file and with what is there
@ file overlap.csv
| code,item,basis,price,from,to,document
| tower,management,per_m2,2.00,2026-01-01,2026-12-31,合同
| tower,management,per_m2,2.10,2026-12-31,2027-12-31,合同
| shop,management,per_m2,5.80,2025-01-01,2025-12-31,合同
| tower,management,per_m2,2.20,2026-01-01,,合同
$ pmo import tariffs overlap.csv
Line  Column  Code           Reason
----  ------  -------------  ---------------------------------------------------------------------------------------------------------------------------------
   3  from    overlap        tariff tower already has a version from 2026-01-01 to 2026-12-31
   4  from    overlap        tariff shop already has a version from 2024-01-01 to further notice; give that one a last day, or --update ends it the day before
   5  –       duplicate-row  tariff tower from 2026-01-01 is named on line 2 already
read 4, new 0, same 0, changed 0, rejected 3 (nothing was imported)
! pmo: note: the bad rows with reasons are in overlap.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo fee tariff list --item management --format csv --fields tariff,price,from,to
tariff,price,from,to
home,2.15,2024-01-01,2026-06-30
home,2.30,2026-07-01,
shop,5.60,2024-01-01,
villa,3.30,2025-01-01,2025-12-31
villa,3.36,2026-01-01,

# refused: words and values that mean nothing
@ file words.csv
| code,item,basis,price,cycle,from,to,document,ceiling,base,band
| a,managment,per_m2,2.20,monthly,2026-01-01,,合同,,,
| b,management,per_m2,2.20,half-yearly,2026-01-01,,合同,,,
| c,management,acre,2.20,monthly,2026-01-01,,合同,,,
| d,management,per_m2,2.20001,monthly,2026-01-01,,合同,,,
| e,management,per_m2,2.20,monthly,2025-02-30,,合同,,,
| f,management,per_m2,2.20,monthly,46054,,合同,,,
| g,management,per_m2,-,monthly,2026-01-01,2025-12-31,合同,,,
| h,management,per_m2,2.20,monthly,2026-01-01,,合同,NEW,2.00,0.2
| i,management,per_m2,2.20,monthly,2026-01-01,,合同,,2.00,20%
| home,parking,per_m2,2.20,monthly,2030-01-01,,合同,,,
| ,management,per_m2,2.20,monthly,2026-01-01,,合同,,,
$ pmo import tariffs words.csv --rejects mend.csv
Line  Column   Code          Reason
----  -------  ------------  --------------------------------------------------------------------------------------------------
   2  item     unknown-item  no fee item 'managment'; near: management
   3  cycle    bad-choice    'half-yearly' is none of: monthly, quarterly, yearly
   4  basis    bad-choice    'acre' is none of: per_m2, fixed, per_space, metered, tiered_marginal, tiered_volume, shared, once
   5  price    type-error    '2.20001' is not a price of at most four decimals
   6  from     bad-date      '2025-02-30' is no day of the calendar; write 2026-03-01
   7  from     excel-serial  46054 is a spreadsheet's number for a day, it looks like 2026-02-01; format the column as a date
   8  price    required      must not be empty
   9  band     excel-number  '0.2' is less than one percent: a spreadsheet may have made it of a percentage; write 20%
  10  ceiling  required      a base price needs the code of its ceiling
  11  item     conflict      tariff home belongs to another fee item
  12  code     required      must not be empty
read 11, new 0, same 0, changed 0, rejected 11 (nothing was imported)
! pmo: note: the bad rows with reasons are in mend.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
@ cat mend.csv
﻿code,item,basis,price,cycle,from,to,document,ceiling,base,band,_line,_code,_reason\r
a,managment,per_m2,2.20,monthly,2026-01-01,,合同,,,,2,unknown-item,item: no fee item 'managment'; near: management\r
b,management,per_m2,2.20,half-yearly,2026-01-01,,合同,,,,3,bad-choice,"cycle: 'half-yearly' is none of: monthly, quarterly, yearly"\r
c,management,acre,2.20,monthly,2026-01-01,,合同,,,,4,bad-choice,"basis: 'acre' is none of: per_m2, fixed, per_space, metered, tiered_marginal, tiered_volume, shared, once"\r
d,management,per_m2,2.20001,monthly,2026-01-01,,合同,,,,5,type-error,price: '2.20001' is not a price of at most four decimals\r
e,management,per_m2,2.20,monthly,2025-02-30,,合同,,,,6,bad-date,from: '2025-02-30' is no day of the calendar; write 2026-03-01\r
f,management,per_m2,2.20,monthly,46054,,合同,,,,7,excel-serial,"from: 46054 is a spreadsheet's number for a day, it looks like 2026-02-01; format the column as a date"\r
g,management,per_m2,-,monthly,2026-01-01,2025-12-31,合同,,,,8,required,price: must not be empty\r
h,management,per_m2,2.20,monthly,2026-01-01,,合同,NEW,2.00,0.2,9,excel-number,band: '0.2' is less than one percent: a spreadsheet may have made it of a percentage; write 20%\r
i,management,per_m2,2.20,monthly,2026-01-01,,合同,,2.00,20%,10,required,ceiling: a base price needs the code of its ceiling\r
home,parking,per_m2,2.20,monthly,2030-01-01,,合同,,,,11,conflict,item: tariff home belongs to another fee item\r
,management,per_m2,2.20,monthly,2026-01-01,,合同,,,,12,required,code: must not be empty\r
$ pmo fee tariff list --format csv --fields tariff
tariff
home
home
shop
space
storeroom
villa
villa

# the good rows of a file, and the bad one mended and fed back
@ file some.csv
| code,item,basis,price,from,to,document
| good,management,per_m2,1.00,2026-01-01,,合同
| bad,management,per_m2,1.005O,2026-01-01,,合同
$ pmo import tariffs some.csv --skip-bad
Line 2: new, good from 2026-01-01: 1.00 per_m2
Line  Column  Code        Reason
----  ------  ----------  ------------------------------------------------
   3  price   type-error  '1.005O' is not a price of at most four decimals
read 2, new 1, same 0, changed 0, rejected 1 (batch 9)
! pmo: note: mend the rows left out and import them: pmo import tariffs some.rejects.csv
= 4
@ file some.rejects.csv
| code,item,basis,price,from,to,document,_line,_code,_reason
| bad,management,per_m2,1.0050,2026-01-01,,合同,3,type-error,price
$ pmo import tariffs some.rejects.csv
Line 2: new, bad from 2026-01-01: 1.005 per_m2
read 1, new 1, same 0, changed 0, rejected 0 (batch 10)
$ pmo import tariffs some.csv --again --skip-bad
Line  Column  Code        Reason
----  ------  ----------  ------------------------------------------------
   3  price   type-error  '1.005O' is not a price of at most four decimals
read 2, new 0, same 1, changed 0, rejected 1 (batch 11)
! pmo: note: mend the rows left out and import them: pmo import tariffs some.rejects.csv
= 4

# only who may
@ user li 1001
$ pmo import tariffs tariffs.csv
! pmo: li may not do import.tariffs tariffs.csv: it needs one of the roles manager, admin
! hint: an admin can grant it: pmo office user grant li --role ROLE
= 7

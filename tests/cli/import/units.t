# import units: estates, buildings and units from a list as offices have it
$ pmo office init office.pmo --name 测试
Made $DIR/office.pmo. office is its first admin.
@ file units.csv
| 锦绣花园房屋台账,,,,,,,
| 制表日期：2026年3月1日,,,,,,,
| 小区,楼栋,单元,房号,房屋类型,建筑面积(㎡),交付日期,朝向
| 锦绣花园,3栋,2单元,1502,住宅,96.40,2025/11/21,南
| 锦绣花园,3栋,2单元,1503,住宅,50.30,2020年1月10日,北
| 锦绣花园,,,B1-023,车位,,,
| 合计,,,,,146.70,,
$ pmo import units units.csv --dry-run
Columns not used: 朝向
Line 4: new, a new estate, 锦绣花园
read 3, new 3, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo unit list
Estate  Unit  Kind  Floor  Billed m²  Payer  State  Since
------  ----  ----  -----  ---------  -----  -----  -----
$ pmo import units units.csv
Columns not used: 朝向
Line 4: new, a new estate, 锦绣花园
read 3, new 3, same 0, changed 0, rejected 0 (batch 1)
$ pmo unit list
Estate    Unit      Kind     Floor  Billed m²  Payer  State      Since
--------  --------  -------  -----  ---------  -----  ---------  ----------
锦绣花园  3-2-1502  home        15      96.40  –      delivered  2025-11-21
锦绣花园  3-2-1503  home        15      50.30  –      delivered  2020-01-10
锦绣花园  B1-023    parking      –       0.00  –      –          –
--------  --------  -------  -----  ---------  -----  ---------  ----------
3 units                                146.70
# the same bytes again
$ pmo import units units.csv
units.csv was imported before as batch 1: nothing to do.
! pmo: note: --again takes the same file once more
$ pmo import units units.csv --again
Columns not used: 朝向
read 3, new 0, same 3, changed 0, rejected 0 (batch 2)
# all problems at once, nothing kept, the bad rows beside the file
@ file bad.csv
| 小区,楼栋,单元,房号,房屋类型,建筑面积,交付日期
| 锦绣花园,3栋,2单元,1601,住宅,66.50,2020-01-10
| 锦绣花园,3棟,2單元,1601室,住宅,66.50,2020-01-10
| 锦绣花园,,,3月2日,住宅,66.50,
| 锦绣花园,3栋,2单元,4.4E+17,住宅,66.50,
| 锦绣花园,3栋,2单元,1602,城堡,66.505,46054
| 锦绣花园,3栋,2单元,,住宅,66.50,
$ pmo import units bad.csv
Line  Column    Code           Reason
----  --------  -------------  ------------------------------------------------------------------------------------------------------------------
   3  –         duplicate-row  3-2-1601 is named on line 2 and again on line 3
   4  房号      excel-date     '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
   5  房号      excel-number   '4.4E+17' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   6  房屋类型  bad-choice     '城堡' is none of: home, shop, parking, storeroom
   6  建筑面积  type-error     '66.505' is not an area of at most two decimals
   6  交付日期  excel-serial   46054 is a spreadsheet's number for a day, it looks like 2026-02-01; format the column as a date
   7  房号      required       the row names no unit
read 6, new 0, same 0, changed 0, rejected 5 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo unit show 3-2-1601
! pmo: no unit 3-2-1601
! hint: did you mean 3-2-1502, 3-2-1503?
= 3
@ cat bad.rejects.csv
﻿小区,楼栋,单元,房号,房屋类型,建筑面积,交付日期,_line,_code,_reason\r
锦绣花园,3棟,2單元,1601室,住宅,66.50,2020-01-10,3,duplicate-row,3-2-1601 is named on line 2 and again on line 3\r
锦绣花园,,,3月2日,住宅,66.50,,4,excel-date,房号: '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text\r
锦绣花园,3栋,2单元,4.4E+17,住宅,66.50,,5,excel-number,"房号: '4.4E+17' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again"\r
锦绣花园,3栋,2单元,1602,城堡,66.505,46054,6,bad-choice type-error excel-serial,"房屋类型: '城堡' is none of: home, shop, parking, storeroom; 建筑面积: '66.505' is not an area of at most two decimals; 交付日期: 46054 is a spreadsheet's number for a day, it looks like 2026-02-01; format the column as a date"\r
锦绣花园,3栋,2单元,,住宅,66.50,,7,required,房号: the row names no unit\r
# the good ones only, elsewhere
$ pmo import units bad.csv --skip-bad --rejects mend.csv --lang zh-Hans
行  列        代码           原因
--  --------  -------------  -------------------------------------------------------------------------
 3  –         duplicate-row  3-2-1601 在第 2 行和第 3 行重复
 4  房号      excel-date     “3月2日”是日期：表格软件把 3-2 之类的编号变成了日期；请将该列设为文本格式
 5  房号      excel-number   “4.4E+17”已被表格软件截短，末位数字丢失；请将该列设为文本格式后重新填写
 6  房屋类型  bad-choice     “城堡”不在可选范围内：home, shop, parking, storeroom
 6  建筑面积  type-error     “66.505”不是至多两位小数的面积
 6  交付日期  excel-serial   46054 是表格软件的日期序号，看来是 2026-02-01；请将该列设为日期格式
 7  房号      required       该行没有房屋编号
读取 6，新增 1，相同 0，变更 0，拒绝 5（批次 3）
! pmo: 提示：改正未导入的行后再导入：pmo import units mend.csv
= 4
@ file mended.csv
| 小区,楼栋,单元,房号,房屋类型,建筑面积,交付日期,_line,_code,_reason
| 锦绣花园,3栋,2单元,1602,住宅,66.50,2026-02-01,6,bad-choice,…
$ pmo import units mended.csv
read 1, new 1, same 0, changed 0, rejected 0 (batch 4)
# a difference is a conflict; with --update old and new
@ file survey.csv
| 房屋,面积,面积依据,面积起始,楼层
| 3-2-1502,97.10,实测,2026-04-01,
| 3-2-1503,50.30,,,<清空>
$ pmo import units survey.csv
Line  Column  Code      Reason
----  ------  --------  -------------------------------------------------------------------------------------------------------------
   2  –       conflict  3-2-1502 differs from what is there: area: 96.40 → 97.10; evidence: register → survey; --update takes it over
   3  –       conflict  3-2-1503 differs from what is there: floor: 15 → none; --update takes it over
read 2, new 0, same 0, changed 0, rejected 2 (nothing was imported)
! pmo: note: the bad rows with reasons are in survey.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import units survey.csv --update --dry-run
Line 2: 3-2-1502; area: 96.40 → 97.10; evidence: register → survey
Line 3: 3-2-1503; floor: 15 → none
read 2, new 0, same 0, changed 2, rejected 0 (dry run: nothing was kept)
$ pmo import units survey.csv --update --lang zh-Hant
第 2 行：3-2-1502; area: 96.40 → 97.10; evidence: register → survey
第 3 行：3-2-1503; floor: 15 → 無
讀取 2，新增 0，相同 0，變更 2，拒絕 0（批次 5）
$ pmo unit show 3-2-1502
锦绣花园 3-2-1502

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1502  3栋2单元1502  home  3栋       2            15      96.40

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----------
building  96.40  yes     register  –
building  97.10  yes     survey    2026-04-01

What happened

Day         Fact
----------  ---------
2025-11-21  delivered
# Big5 has to be said where GB18030 is the office's
@ bytes big5.csv
| A9D0ABCE2CADB1BF6E0A
| 332D322D313630352C38380A
$ pmo import units big5.csv --encoding big5
Read as Big5.
read 1, new 1, same 0, changed 0, rejected 0 (batch 6)
# files that are none
$ pmo import units nowhere.csv
! pmo: cannot read nowhere.csv: No such file or directory
= 6
@ file empty.csv
$ pmo import units empty.csv
Line  Column  Code        Reason
----  ------  ----------  -----------------
   1  –       empty-file  the file is empty
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: export it again from where it comes from
= 1
@ file other.csv
| 日期,金额
| 2026-03-01,100
$ pmo import units other.csv
Line  Column  Code            Reason
----  ------  --------------  -------------------------------------------------------------
   1  –       missing-column  no heading row: missing 房屋; the nearest row has: 日期, 金额
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns units
= 1
@ bytes book.xlsx 504B0304140006000800
$ pmo import units book.xlsx
! pmo: book.xlsx is a workbook or archive, not CSV
! hint: open it in the spreadsheet program and save it as 'CSV UTF-8'
= 1
@ file quote.csv
| 小区,房屋
| 锦绣花园,"3-1
$ pmo import units quote.csv
Line  Column  Code            Reason
----  ------  --------------  ------------------------------------------
   2  –       unclosed-quote  the quote opened on line 2 is never closed
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: look for a lone " and write it twice or take it away
= 1
$ pmo import units bad.csv --rejects bad.csv
! pmo: --rejects names the file itself: bad.csv
! usage: pmo import units FILE [--encoding WORD] [--dry-run] [--update] [--skip-bad] [--again] [--rejects FILE]
= 2
$ pmo import units bad.csv --encoding latin1
! pmo: --encoding: 'latin1' is none of: utf-8, gb18030, gbk, big5, utf-16
! usage: pmo import units FILE [--encoding WORD] [--dry-run] [--update] [--skip-bad] [--again] [--rejects FILE]
= 2
$ pmo import units
! pmo: FILE is missing
! usage: pmo import units FILE [--encoding WORD] [--dry-run] [--update] [--skip-bad] [--again] [--rejects FILE]
= 2

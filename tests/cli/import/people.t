# import people: owners, tenants, families and developers
@ load small_office
@ file more.csv
| 房号,姓名,与业主关系,手机,身份证号,起始日期,缴费,户号
| 3-2-1502,陈租,租户,13512345678,,2026-01-01,是,000123
| 3-2-1502,王小明,家属,13412345678,,2025-11-21,,
| 1-S1,鸿运便利店,业主,13612345678,91350100M000100Y43,2020-01-10,,
$ pmo import people more.csv --dry-run
Line  Column  Code      Reason
----  ------  --------  ---------------------------------------------------------------------
   4  –       conflict  differs from what is there: id_number differs; --update takes it over
read 3, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: mend the rows and try again, or add --skip-bad to take the good ones
= 1
$ pmo import people more.csv
Line  Column  Code      Reason
----  ------  --------  ---------------------------------------------------------------------
   4  –       conflict  differs from what is there: id_number differs; --update takes it over
read 3, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in more.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import people more.csv --update
Line 4: id_number differs
read 3, new 2, same 0, changed 1, rejected 0 (batch 3)
$ pmo unit show 3-2-1502 --reveal 核对
锦绣花园 3-2-1502

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1502  3栋2单元1502  home  3栋       2            15      96.40

Owners and tenants

Role    Household  Name  Phone        Pays  From        To
------  ---------  ----  -----------  ----  ----------  --
owner   H2         王芳  13812345678  yes   2025-11-21  –
tenant  H6         陈租  13512345678  yes   2026-01-01  –

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  96.40  yes     register  –

What happened

Day         Fact
----------  ---------
2025-11-21  delivered
$ pmo unit person show 王芳
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P2      王*   女士     138****5678  –             wan***  –                –

Household H2

Person  Name  Phone        Relation  From        To
------  ----  -----------  --------  ----------  --
P2      王*   138****5678  owner     2025-11-21  –
P7      王*   134****5678  family    2025-11-21  –

Unit               Role   Pays  From        To
-----------------  -----  ----  ----------  --
锦绣花园:3-2-1502  owner  yes   2025-11-21  –
锦绣花园:B1-023    owner  yes   2020-01-10  –
# all problems at once
@ file bad.csv
| 房号,姓名,手机,身份证号,户号,起始日期
| 3-2-1502,陈租,912345678,,,2026-01-01
| 3-2-1503,李强,13912345678,4.40524E+17,,2020-01-10
| 3-2-1503,李强,13912345678,340524198001010000,,2020-01-10
| 3-2-1503,李强,13912345678,340524198001010019,,2020-01-10
| 3-2-1509,赵敏,,,,2020-01-10
| 3月2日,赵敏,,,,2020-01-10
| 3-2-1601,赵敏,,,,2025-01-01
| 3-2-1601,,13712345678,,,45000
$ pmo import people bad.csv
Line  Column    Code          Reason
----  --------  ------------  ----------------------------------------------------------------------------------------------------------------------
   2  手机      lost-zeros    the phone has lost its leading zero; format the column as text
   3  身份证号  excel-number  '4.40524E+17' was shortened by a spreadsheet, its last digits are lost; format the column as text and fill it in again
   4  身份证号  excel-number  the identity number ends in zeros and fails its check: a spreadsheet has cut it; format the column as text
   5  身份证号  bad-id        the identity number fails its check
   6  房号      unknown-unit  no unit '3-2-1509'; near: 3-2-1502, 3-2-1503, 3-2-1601
   7  房号      excel-date    '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
   8  –         conflict      differs from what is there: owner: H4 until 2025-01-01, then this household; --update takes it over
   9  姓名      required      must not be empty
   9  起始日期  excel-serial  45000 is a spreadsheet's number for a day, it looks like 2023-03-15; format the column as a date
read 8, new 0, same 0, changed 0, rejected 8 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import people bad.csv --skip-bad --lang zh-Hans
行  列        代码          原因
--  --------  ------------  ---------------------------------------------------------------------------
 2  手机      lost-zeros    电话号码丢失了开头的零；请将该列设为文本格式
 3  身份证号  excel-number  “4.40524E+17”已被表格软件截短，末位数字丢失；请将该列设为文本格式后重新填写
 4  身份证号  excel-number  证件号末尾为零且校验不通过：已被表格软件截断；请将该列设为文本格式
 5  身份证号  bad-id        证件号校验不通过
 6  房号      unknown-unit  没有房屋“3-2-1509”；相近：3-2-1502, 3-2-1503, 3-2-1601
 7  房号      excel-date    “3月2日”是日期：表格软件把 3-2 之类的编号变成了日期；请将该列设为文本格式
 8  –         conflict      与已有内容不同：业主：H4 至 2025-01-01 前，之后为本户；加 --update 可更新
 9  姓名      required      不能为空
 9  起始日期  excel-serial  45000 是表格软件的日期序号，看来是 2023-03-15；请将该列设为日期格式
读取 8，新增 0，相同 0，变更 0，拒绝 8（批次 4）
! pmo: 提示：改正未导入的行后再导入：pmo import people bad.rejects.csv
= 4
@ cat bad.rejects.csv
﻿房号,姓名,手机,身份证号,户号,起始日期,_line,_code,_reason\r
3-2-1502,陈租,912345678,,,2026-01-01,2,lost-zeros,手机: 电话号码丢失了开头的零；请将该列设为文本格式\r
3-2-1503,李强,13912345678,4.40524E+17,,2020-01-10,3,excel-number,身份证号: “4.40524E+17”已被表格软件截短，末位数字丢失；请将该列设为文本格式后重新填写\r
3-2-1503,李强,13912345678,340524198001010000,,2020-01-10,4,excel-number,身份证号: 证件号末尾为零且校验不通过：已被表格软件截断；请将该列设为文本格式\r
3-2-1503,李强,13912345678,340524198001010019,,2020-01-10,5,bad-id,身份证号: 证件号校验不通过\r
3-2-1509,赵敏,,,,2020-01-10,6,unknown-unit,"房号: 没有房屋“3-2-1509”；相近：3-2-1502, 3-2-1503, 3-2-1601"\r
3月2日,赵敏,,,,2020-01-10,7,excel-date,房号: “3月2日”是日期：表格软件把 3-2 之类的编号变成了日期；请将该列设为文本格式\r
3-2-1601,赵敏,,,,2025-01-01,8,conflict,与已有内容不同：业主：H4 至 2025-01-01 前，之后为本户；加 --update 可更新\r
3-2-1601,,13712345678,,,45000,9,required excel-serial,姓名: 不能为空; 起始日期: 45000 是表格软件的日期序号，看来是 2023-03-15；请将该列设为日期格式\r
# an account that has lost its zeros
@ file account.csv
| 房号,姓名,与业主关系,户号
| 3-2-1502,陈租,租户,123
$ pmo import people account.csv --lang zh-Hant
行  欄    代碼        原因
--  ----  ----------  ----------------------------------------
 2  户号  lost-zeros  戶號遺失了開頭的零；請將該欄設為文字格式
讀取 1，新增 0，相同 0，變更 0，拒絕 1（未匯入任何內容）
! pmo: 提示：有問題的行及原因見 account.rejects.csv；改正原檔案後重新匯入，或用 --skip-bad 先匯入無誤的行
= 1
# a sale: a conflict, then the old owner until the day before
@ file sale.csv
| 房号,姓名,手机,起始日期
| 3-2-1601,赵敏,13312345678,2026-03-01
$ pmo import people sale.csv
Line  Column  Code      Reason
----  ------  --------  ---------------------------------------------------------------------------------------------------
   2  –       conflict  differs from what is there: owner: H4 until 2026-03-01, then this household; --update takes it over
read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in sale.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo import people sale.csv --update
Line 2: new, owner: H4 until 2026-03-01, then this household
read 1, new 1, same 0, changed 0, rejected 0 (batch 5)
$ pmo unit show 3-2-1601 --reveal 核对
锦绣花园 3-2-1601

Estate    Unit      Name          Kind  Building  Entrance  Floor  Billed m²
--------  --------  ------------  ----  --------  --------  -----  ---------
锦绣花园  3-2-1601  3栋2单元1601  home  3栋       2            16      66.50

Owners and tenants

Role   Household  Name      Phone        Pays  From        To
-----  ---------  --------  -----------  ----  ----------  ----------
owner  H7         赵敏      13312345678  yes   2026-03-01  –
owner  H4         Ann Chan  13712345678  yes   2020-01-10  2026-02-28

Areas

Part         m²  Billed  Evidence  From
--------  -----  ------  --------  ----
building  66.50  yes     register  –

What happened

Day         Fact
----------  ---------
2020-01-10  delivered
# a list in GB18030 is read as such
@ bytes gb.csv
| B7BFBAC52CD0D5C3FB2CCAD6BBFA2CC6F0CABCC8D5C6DA0A332D322D313530332CC0EEC7BF2C3133
| 3931323334353637382C323032302D30312D31300A
$ pmo import people gb.csv
Read as GB18030.
read 1, new 0, same 1, changed 0, rejected 0 (batch 6)
# nobody but those who may
@ user clerk 2000
$ pmo import people sale.csv --again
! pmo: clerk may not do import.people sale.csv: it needs one of the roles supervisor, manager, admin
! hint: an admin can grant it: pmo office user grant clerk --role ROLE
= 7

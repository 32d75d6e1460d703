# errors: names that fit several, rows that cannot be, and who may not
@ load small_office
$ pmo unit estate add CH --name 翠湖花园
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  –
锦绣花园  锦绣花园      5  锦绣置业有限公司
$ pmo unit estate add CH2 --name 翠湖花园
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  –
CH2       翠湖花园      0  –
锦绣花园  锦绣花园      5  锦绣置业有限公司
$ pmo unit list --estate 翠湖花园
! pmo: 翠湖花园 fits 2 estates
! hint: one of: CH, CH2
= 3
$ pmo unit list --estate ''
! pmo: the office has several estates: which one?
! hint: one of: CH, CH2, 锦绣花园
= 3
$ pmo unit person add 王芳 --phone 13512345678
P6 added.
$ pmo unit household add P6
Household H6 of P6 added.
$ pmo unit transfer 1-S1 --to 王芳
! pmo: 王芳 fits 2 households
! hint: one of: H2, H6
= 3
$ pmo unit transfer 1-S1 --to 王芳 --lang zh-Hans
! pmo: 王芳 对应 2 户
! hint: 其中之一：H2, H6
= 3
$ pmo unit add 1-S1 --estate CH
CH 1-S1 added (home).
# a list of people that leaves open which unit is meant
@ file people.csv
| 小区,房号,姓名,手机,起始日期
| ,1-S1,赵敏,13312345678,2026-01-01
| 江畔,1-S1,赵敏,13312345678,2026-01-01
| CH,1-S1,赵敏,13312345678,2026-01-01
| CH,1-S1,,<清空>,2026-01-01
| CH,1-S1,赵敏,13312345678,<清空>
$ pmo import people people.csv
Line  Column    Code            Reason
----  --------  --------------  ------------------------------------------------------------------------
   2  房号      ambiguous-unit  '1-S1' fits several units: 锦绣花园:1-S1, CH:1-S1; say of which estate
   3  小区      unknown-estate  no estate '江畔'
   5  姓名      required        must not be empty
   6  起始日期  cannot-clear    this field cannot be emptied; leave the cell empty to keep what is there
read 5, new 0, same 0, changed 0, rejected 4 (nothing was imported)
! pmo: note: the bad rows with reasons are in people.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
# units of an office with several estates
@ file units.csv
| 房屋,面积,面积(㎡),楼层
| 3-1,90,90,1
$ pmo import units units.csv
Line  Column    Code              Reason
----  --------  ----------------  -----------------------------------
   1  面积(㎡)  duplicate-column  two columns mean the same: 面积(㎡)
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: the columns of such a file: pmo import columns units
= 1
@ file ragged.csv
| 房屋,面积,楼层
| 3-1,90,1
| 3-2,90
| 3-3,90,1,1
$ pmo import units ragged.csv
Line  Column  Code          Reason
----  ------  ------------  ---------------------------------
   2  estate  required      which estate? Add a column for it
   3  –       missing-cell  2 cells where the heading has 3
   4  –       extra-cell    4 cells where the heading has 3
read 3, new 0, same 0, changed 0, rejected 3 (nothing was imported)
! pmo: note: the bad rows with reasons are in ragged.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
# bytes that are no text of the encoding that was said
@ bytes broken.csv E688BFE5B18B2C E99DA2E7A7AF 0A332D312C FF 0A
$ pmo import units broken.csv --encoding utf-8
Line  Column  Code            Reason
----  ------  --------------  ----------------------------------
   2  –       encoding-error  these bytes are not UTF-8: byte 18
read 0, new 0, same 0, changed 0, rejected 0 (nothing was imported)
! pmo: note: name the encoding of the file: --encoding gb18030, big5 or utf-8
= 1
# another file behind the name of one that was taken is not the same
@ file one.csv
| 小区,房屋,面积
| CH,3-1,90
$ pmo import units one.csv
read 1, new 1, same 0, changed 0, rejected 0 (batch 3)
@ file one.csv
| 小区,房屋,面积
| CH,3-1,91
$ pmo import units one.csv --lang zh-Hant
行  欄  代碼      原因
--  --  --------  -----------------------------------------------------------
 2  –   conflict  3-1 與已有內容不同：area: 90.00 → 91.00；加 --update 可更新
讀取 1，新增 0，相同 0，變更 0，拒絕 1（未匯入任何內容）
! pmo: 提示：有問題的行及原因見 one.rejects.csv；改正原檔案後重新匯入，或用 --skip-bad 先匯入無誤的行
= 1
# who may not
$ pmo office user grant xiaoli --uid 2000 --role viewer
User  Login   Roles
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
2000  xiaoli  viewer
@ user xiaoli 2000
$ pmo unit show 1-S1
! pmo: 1-S1 fits 2 units
! hint: one of: CH:1-S1, 锦绣花园:1-S1
= 3
$ pmo unit add 9-1 --estate CH
! pmo: xiaoli may not do unit.edit 9-1: it needs one of the roles clerk, supervisor, manager
! hint: an admin can grant it: pmo office user grant xiaoli --role viewer --role ROLE
= 7
$ pmo unit person edit P2 --phone 13512345678 --lang zh-Hans
! pmo: xiaoli 不得执行 person.edit：需要下列角色之一：clerk, supervisor, manager
! hint: 管理员可以授予：pmo office user grant xiaoli --role viewer --role ROLE
= 7
$ pmo import units one.csv
! pmo: xiaoli may not do import.units one.csv: it needs one of the roles supervisor, manager, admin
! hint: an admin can grant it: pmo office user grant xiaoli --role viewer --role ROLE
= 7
$ pmo unit person --reveal 好奇
! pmo: xiaoli may not do office.reveal unit person: it needs one of the roles clerk, cashier, supervisor, manager, auditor
! hint: an admin can grant it: pmo office user grant xiaoli --role viewer --role ROLE
= 7
$ pmo export people --reveal 好奇
! pmo: xiaoli may not do office.reveal export people: it needs one of the roles clerk, cashier, supervisor, manager, auditor
! hint: an admin can grant it: pmo office user grant xiaoli --role viewer --role ROLE
= 7

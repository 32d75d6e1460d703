# import people: owners, tenants, families and developers
@ load small_office
@ file more.csv
| 房号,姓名,与业主关系,手机,身份证号,起始日期,缴费,户号
| 3-2-1502,陈租,租户,13512345678,,2026-01-01,是,000123
| 3-2-1502,王小明,家属,13412345678,,2025-11-21,,
| 1-S1,鸿运便利店,业主,13612345678,91350100M000100Y43,2020-01-10,,
$ pmo import people more.csv --dry-run
$ pmo import people more.csv
$ pmo import people more.csv --update
$ pmo unit show 3-2-1502 --reveal 核对
$ pmo unit person show 王芳
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
$ pmo import people bad.csv --skip-bad --lang zh-Hans
@ cat bad.rejects.csv
# an account that has lost its zeros
@ file account.csv
| 房号,姓名,与业主关系,户号
| 3-2-1502,陈租,租户,123
$ pmo import people account.csv --lang zh-Hant
# a sale: a conflict, then the old owner until the day before
@ file sale.csv
| 房号,姓名,手机,起始日期
| 3-2-1601,赵敏,13312345678,2026-03-01
$ pmo import people sale.csv
$ pmo import people sale.csv --update
$ pmo unit show 3-2-1601 --reveal 核对
# a list in GB18030 is read as such
@ bytes gb.csv
| B7BFBAC52CD0D5C3FB2CCAD6BBFA2CC6F0CABCC8D5C6DA0A332D322D313530332CC0EEC7BF2C3133
| 3931323334353637382C323032302D30312D31300A
$ pmo import people gb.csv
# nobody but those who may
@ user clerk 2000
$ pmo import people sale.csv --again

# pmo-batch import people: as import units
@ load small_office
@ file people.csv
| 房号,姓名,与业主关系,手机,起始日期
| 3-2-1502,陈租,租户,13512345678,2026-01-01
| 3-2-1502,王芳,业主,13812345678,2025-11-21
$ pmo-batch import people people.csv --dry-run
$ pmo-batch import people people.csv
$ pmo-batch import people people.csv
@ file bad.csv
| 房号,姓名,手机
| 3-2-1509,赵敏,13312345678
| 3-2-1503,李强,912345678
$ pmo-batch import people bad.csv

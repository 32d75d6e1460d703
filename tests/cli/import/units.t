# import units: estates, buildings and units from a list as offices have it
$ pmo office init office.pmo --name 测试
@ file units.csv
| 锦绣花园房屋台账,,,,,,,
| 制表日期：2026年3月1日,,,,,,,
| 小区,楼栋,单元,房号,房屋类型,建筑面积(㎡),交付日期,朝向
| 锦绣花园,3栋,2单元,1502,住宅,96.40,2025/11/21,南
| 锦绣花园,3栋,2单元,1503,住宅,50.30,2020年1月10日,北
| 锦绣花园,,,B1-023,车位,,,
| 合计,,,,,146.70,,
$ pmo import units units.csv --dry-run
$ pmo unit list
$ pmo import units units.csv
$ pmo unit list
# the same bytes again
$ pmo import units units.csv
$ pmo import units units.csv --again
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
$ pmo unit show 3-2-1601
@ cat bad.rejects.csv
# the good ones only, elsewhere
$ pmo import units bad.csv --skip-bad --rejects mend.csv --lang zh-Hans
@ file mended.csv
| 小区,楼栋,单元,房号,房屋类型,建筑面积,交付日期,_line,_code,_reason
| 锦绣花园,3栋,2单元,1602,住宅,66.50,2026-02-01,6,bad-choice,…
$ pmo import units mended.csv
# a difference is a conflict; with --update old and new
@ file survey.csv
| 房屋,面积,面积依据,面积起始,楼层
| 3-2-1502,97.10,实测,2026-04-01,
| 3-2-1503,50.30,,,<清空>
$ pmo import units survey.csv
$ pmo import units survey.csv --update --dry-run
$ pmo import units survey.csv --update --lang zh-Hant
$ pmo unit show 3-2-1502
# Big5 has to be said where GB18030 is the office's
@ bytes big5.csv
| A9D0ABCE2CADB1BF6E0A
| 332D322D313630352C38380A
$ pmo import units big5.csv --encoding big5
# files that are none
$ pmo import units nowhere.csv
@ file empty.csv
$ pmo import units empty.csv
@ file other.csv
| 日期,金额
| 2026-03-01,100
$ pmo import units other.csv
@ bytes book.xlsx 504B0304140006000800
$ pmo import units book.xlsx
@ file quote.csv
| 小区,房屋
| 锦绣花园,"3-1
$ pmo import units quote.csv
$ pmo import units bad.csv --rejects bad.csv
$ pmo import units bad.csv --encoding latin1
$ pmo import units

# pmo-batch import units: one line of JSON, what is wrong on stderr, never a question
$ pmo office init office.pmo --name 测试
@ file units.csv
| 小区,房屋,面积
| 锦绣花园,3-2-1502,96.40
| 锦绣花园,3-2-1503,50.30
$ pmo-batch import units units.csv --dry-run
$ pmo-batch import units units.csv
$ pmo-batch import units units.csv
@ file bad.csv
| 小区,房屋,面积
| 锦绣花园,3-2-1601,66.50
| 锦绣花园,3月2日,66.50
$ pmo-batch import units bad.csv
$ pmo-batch import units bad.csv --skip-bad

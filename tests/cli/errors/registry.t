# errors: names that fit several, rows that cannot be, and who may not
@ load small_office
$ pmo unit estate add CH --name 翠湖花园
$ pmo unit estate add CH2 --name 翠湖花园
$ pmo unit list --estate 翠湖花园
$ pmo unit list --estate ''
$ pmo unit person add 王芳 --phone 13512345678
$ pmo unit household add P6
$ pmo unit transfer 1-S1 --to 王芳
$ pmo unit transfer 1-S1 --to 王芳 --lang zh-Hans
$ pmo unit add 1-S1 --estate CH
# a list of people that leaves open which unit is meant
@ file people.csv
| 小区,房号,姓名,手机,起始日期
| ,1-S1,赵敏,13312345678,2026-01-01
| 江畔,1-S1,赵敏,13312345678,2026-01-01
| CH,1-S1,赵敏,13312345678,2026-01-01
| CH,1-S1,,<清空>,2026-01-01
| CH,1-S1,赵敏,13312345678,<清空>
$ pmo import people people.csv
# units of an office with several estates
@ file units.csv
| 房屋,面积,面积(㎡),楼层
| 3-1,90,90,1
$ pmo import units units.csv
@ file ragged.csv
| 房屋,面积,楼层
| 3-1,90,1
| 3-2,90
| 3-3,90,1,1
$ pmo import units ragged.csv
# bytes that are no text of the encoding that was said
@ bytes broken.csv E688BFE5B18B2C E99DA2E7A7AF 0A332D312C FF 0A
$ pmo import units broken.csv --encoding utf-8
# another file behind the name of one that was taken is not the same
@ file one.csv
| 小区,房屋,面积
| CH,3-1,90
$ pmo import units one.csv
@ file one.csv
| 小区,房屋,面积
| CH,3-1,91
$ pmo import units one.csv --lang zh-Hant
# who may not
$ pmo office user grant xiaoli --uid 2000 --role viewer
@ user xiaoli 2000
$ pmo unit show 1-S1
$ pmo unit add 9-1 --estate CH
$ pmo unit person edit P2 --phone 13512345678 --lang zh-Hans
$ pmo import units one.csv
$ pmo unit person --reveal 好奇
$ pmo export people --reveal 好奇

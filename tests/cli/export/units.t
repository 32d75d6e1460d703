# export units: what import units reads
@ load small_office
$ pmo export units
estate,building,entrance,unit,name,kind,area,storeroom_area,storeroom_billable,evidence,floor,delivered,sold,status,status_on
锦绣花园,1栋,,1-S1,1栋S1,shop,120.00,,,register,1,2020-01-10,,,
锦绣花园,3栋,2,3-2-1502,3栋2单元1502,home,96.40,,,register,15,2025-11-21,,,
锦绣花园,3栋,2,3-2-1503,3栋2单元1503,home,50.30,,,register,15,2020-01-10,,,
锦绣花园,3栋,2,3-2-1601,3栋2单元1601,home,66.50,,,register,16,2020-01-10,,,
锦绣花园,B1,,B1-023,B1-023,parking,,,,,,2020-01-10,,,
$ pmo export units -o units.csv
$ pmo import units units.csv
read 5, new 0, same 5, changed 0, rejected 0 (batch 3)
# into a fresh office, and out again the same
$ PMO_DB=fresh.pmo pmo office init fresh.pmo --name 新办公室
Made $DIR/fresh.pmo. office is its first admin.
$ PMO_DB=fresh.pmo pmo import units units.csv
Line 2: new, a new estate, 锦绣花园
read 5, new 5, same 0, changed 0, rejected 0 (batch 1)
$ PMO_DB=fresh.pmo pmo export units
estate,building,entrance,unit,name,kind,area,storeroom_area,storeroom_billable,evidence,floor,delivered,sold,status,status_on
锦绣花园,1栋,,1-S1,1栋S1,shop,120.00,,,register,1,2020-01-10,,,
锦绣花园,3栋,2,3-2-1502,3栋2单元1502,home,96.40,,,register,15,2025-11-21,,,
锦绣花园,3栋,2,3-2-1503,3栋2单元1503,home,50.30,,,register,15,2020-01-10,,,
锦绣花园,3栋,2,3-2-1601,3栋2单元1601,home,66.50,,,register,16,2020-01-10,,,
锦绣花园,B1,,B1-023,B1-023,parking,,,,,,2020-01-10,,,
$ pmo export units --excel -o excel.csv
$ PMO_DB=fresh.pmo pmo import units excel.csv --lang zh-Hans
读取 5，新增 0，相同 5，变更 0，拒绝 0（批次 2）
$ PMO_DB=nowhere.pmo pmo export units
! pmo: there is no office file nowhere.pmo
! hint: pmo office init nowhere.pmo
= 6

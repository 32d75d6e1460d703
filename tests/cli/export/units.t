# export units: what import units reads
@ load small_office
$ pmo export units
$ pmo export units -o units.csv
$ pmo import units units.csv
# into a fresh office, and out again the same
$ PMO_DB=fresh.pmo pmo office init fresh.pmo --name 新办公室
$ PMO_DB=fresh.pmo pmo import units units.csv
$ PMO_DB=fresh.pmo pmo export units
$ pmo export units --excel -o excel.csv
$ PMO_DB=fresh.pmo pmo import units excel.csv --lang zh-Hans
$ PMO_DB=nowhere.pmo pmo export units

# export people: masked, unless there is a reason that is written down
@ load small_office
$ pmo export people
$ pmo export people --reveal 换系统 -o people.csv
$ pmo office audit --limit 1
$ pmo import people people.csv
# into a fresh office, and out again the same
$ pmo export units -o units.csv
$ PMO_DB=fresh.pmo pmo office init fresh.pmo --name 新办公室
$ PMO_DB=fresh.pmo pmo import units units.csv
$ PMO_DB=fresh.pmo pmo import people people.csv
$ PMO_DB=fresh.pmo pmo export people --reveal 核对 -o again.csv
@ cat people.csv
@ cat again.csv
# a masked list cannot be taken for the real one
$ pmo export people -o masked.csv
$ PMO_DB=fresh.pmo pmo import people masked.csv

# unit estate: the estates with their units and developers
@ load small_office
$ pmo unit estate
$ pmo unit estate --lang zh-Hans
$ pmo unit estate --format json
# an office without
$ PMO_DB=empty.pmo pmo office init empty.pmo --name 新办公室
$ PMO_DB=empty.pmo pmo unit estate
$ PMO_DB=empty.pmo pmo unit list

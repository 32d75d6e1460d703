# office: what the file holds and where each setting of the run came from
@ load small_office
$ pmo office info --format csv --fields item,origin
item,origin
file,
office_uuid,
schema,
size_bytes,
estate,
unit,
person,
household,
charge,
payment,
letter,
audit,
db,PMO_DB
lang,PMO_LANG
$ pmo office info --db office.pmo --lang zh-Hans --fields item,origin
项目         来源
-----------  ------
file         –
office_uuid  –
schema       –
size_bytes   –
estate       –
unit         –
person       –
household    –
charge       –
payment      –
letter       –
audit        –
db           --db
lang         --lang
# the keys stay the same in every language
$ pmo office info --lang zh-Hant --format csv --fields item
item
file
office_uuid
schema
size_bytes
estate
unit
person
household
charge
payment
letter
audit
db
lang

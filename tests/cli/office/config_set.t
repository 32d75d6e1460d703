# office: a setting is changed and shown
@ load small_office
$ pmo office config set phone 0755-26005678
$ pmo office config set zone Asia/Hong_Kong --format csv
$ pmo office config set language zh-Hant --format csv
$ pmo office config set legacy_encoding big5 --format csv
# the telephone may be left out, the name may not
$ pmo office config set phone "" --format csv
$ pmo office config set name " "
# unknown names and wrong values are refused with what there is
$ pmo office config set fax 0755-1
$ pmo office config set office_uuid x
$ pmo office config set zone Asia
$ pmo office config set language cn
$ pmo office config set legacy_encoding utf-8
$ pmo office config set phone
# the audit log keeps what it was before
$ pmo office audit --entity setting --key phone --limit 2 --format csv --fields key,operation,before,after
# a cashier may look but not change
$ pmo office user grant zhao --uid 1001 --role cashier --format csv
@ user zhao 1001
$ pmo office config set phone 0755-1
$ pmo office config --format csv --fields key

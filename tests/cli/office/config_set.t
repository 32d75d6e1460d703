# office: a setting is changed and shown
@ load small_office
$ pmo office config set phone 0755-26005678
Key              Value
---------------  ----------------
name             锦绣物业服务中心
phone            0755-26005678
address          –
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo office config set zone Asia/Hong_Kong --format csv
key,value
name,锦绣物业服务中心
phone,0755-26005678
address,
email,
bank_account,
zone,Asia/Hong_Kong
language,zh-Hans
legacy_encoding,gb18030
$ pmo office config set language zh-Hant --format csv
key,value
name,锦绣物业服务中心
phone,0755-26005678
address,
email,
bank_account,
zone,Asia/Hong_Kong
language,zh-Hant
legacy_encoding,gb18030
$ pmo office config set legacy_encoding big5 --format csv
key,value
name,锦绣物业服务中心
phone,0755-26005678
address,
email,
bank_account,
zone,Asia/Hong_Kong
language,zh-Hant
legacy_encoding,big5
# the telephone may be left out, the name may not
$ pmo office config set phone "" --format csv
key,value
name,锦绣物业服务中心
phone,
address,
email,
bank_account,
zone,Asia/Hong_Kong
language,zh-Hant
legacy_encoding,big5
$ pmo office config set name " "
! pmo: name cannot be ' '
! usage: pmo office config set KEY VALUE
! hint: name of the office, as letters show it
= 2
# unknown names and wrong values are refused with what there is
$ pmo office config set fax 0755-1
! pmo: there is no setting 'fax'
! usage: pmo office config set KEY VALUE
! hint: name, phone, address, email, bank_account, zone, language, legacy_encoding
= 2
$ pmo office config set office_uuid x
! pmo: there is no setting 'office_uuid'
! usage: pmo office config set KEY VALUE
! hint: name, phone, address, email, bank_account, zone, language, legacy_encoding
= 2
$ pmo office config set zone Asia
! pmo: zone cannot be 'Asia'
! usage: pmo office config set KEY VALUE
! hint: Asia/Shanghai, Asia/Hong_Kong, Asia/Taipei
= 2
$ pmo office config set language cn
! pmo: language cannot be 'cn'
! usage: pmo office config set KEY VALUE
! hint: en, zh-Hans, zh-Hant
= 2
$ pmo office config set legacy_encoding utf-8
! pmo: legacy_encoding cannot be 'utf-8'
! usage: pmo office config set KEY VALUE
! hint: gb18030, big5
= 2
$ pmo office config set phone
! pmo: VALUE is missing
! usage: pmo office config set KEY VALUE
= 2
# the audit log keeps what it was before
$ pmo office audit --entity setting --key phone --limit 2 --format csv --fields key,operation,before,after
key,operation,before,after
phone,update,"{""value"":""0755-26005678""}","{""value"":""""}"
phone,update,"{""value"":""0755-26001234""}","{""value"":""0755-26005678""}"
# a cashier may look but not change
$ pmo office user grant zhao --uid 1001 --role cashier --format csv
uid,login,roles
1000,office,admin cashier clerk manager supervisor
1001,zhao,cashier
@ user zhao 1001
$ pmo office config set phone 0755-1
! pmo: zhao may not do office.config phone: it needs one of the roles manager, admin
! hint: an admin can grant it: pmo office user grant zhao --role cashier --role ROLE
= 7
$ pmo office config --format csv --fields key
key
name
phone
address
email
bank_account
zone
language
legacy_encoding

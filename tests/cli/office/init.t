# office: a new office file; who makes it is its first admin
$ pmo office init office.pmo --name 锦绣物业服务中心 --phone 0755-26001234
Made $DIR/office.pmo. office is its first admin.
$ pmo office config
Key              Value
---------------  ----------------
name             锦绣物业服务中心
phone            0755-26001234
address          –
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo office user
User  Login   Roles
----  ------  -------------
1000  office  admin manager
# it is not made a second time
$ pmo office init office.pmo --name 翠湖物业
! pmo: office.pmo exists already
! hint: pmo office info --db office.pmo
= 1
# every setting can be given
$ pmo office init hongkong.pmo --name "Lakeside Estate Office" --zone Asia/Hong_Kong --language zh-Hant --legacy-encoding big5
Made $DIR/hongkong.pmo. office is its first admin.
$ pmo office config --db hongkong.pmo
Key              Value
---------------  ----------------------
name             Lakeside Estate Office
phone            –
address          –
email            –
bank_account     –
zone             Asia/Hong_Kong
language         zh-Hant
legacy_encoding  big5
# what cannot be is refused, and no file is made
$ pmo office init other.pmo
! pmo: --name is missing
! usage: pmo office init FILE --name TEXT [--phone TEXT] [--zone TEXT] [--language TEXT] [--legacy-encoding TEXT]
= 2
$ pmo office init other.pmo --name " "
! pmo: the office needs a name
! usage: pmo office init FILE --name TEXT [--phone TEXT] [--zone TEXT] [--language TEXT] [--legacy-encoding TEXT]
! hint: pmo office init FILE --name 名称
= 2
$ pmo office init other.pmo --name 翠湖 --zone Asia/Nowhere
! pmo: zone cannot be 'Asia/Nowhere'
! usage: pmo office init FILE --name TEXT [--phone TEXT] [--zone TEXT] [--language TEXT] [--legacy-encoding TEXT]
! hint: Asia/Shanghai, Asia/Hong_Kong, Asia/Taipei
= 2
$ pmo office init other.pmo --name 翠湖 --language fr
! pmo: language cannot be 'fr'
! usage: pmo office init FILE --name TEXT [--phone TEXT] [--zone TEXT] [--language TEXT] [--legacy-encoding TEXT]
! hint: en, zh-Hans, zh-Hant
= 2
$ pmo office init other.pmo --name 翠湖 --legacy-encoding latin1
! pmo: legacy_encoding cannot be 'latin1'
! usage: pmo office init FILE --name TEXT [--phone TEXT] [--zone TEXT] [--language TEXT] [--legacy-encoding TEXT]
! hint: gb18030, big5
= 2
$ pmo office init nowhere/other.pmo --name 翠湖
! pmo: cannot create nowhere/other.pmo: No such file or directory
= 6
$ pmo office info --db other.pmo
! pmo: there is no office file other.pmo
! hint: pmo office init other.pmo
= 6
@ lang zh-Hans
$ pmo office init cuihu.pmo --name 翠湖物业
已创建 $DIR/cuihu.pmo。首位管理员是 office。
$ pmo office init cuihu.pmo --name 翠湖物业
! pmo: cuihu.pmo 已存在
! hint: pmo office info --db cuihu.pmo
= 1

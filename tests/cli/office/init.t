# office: a new office file; who makes it is its first admin
$ pmo office init office.pmo --name 锦绣物业服务中心 --phone 0755-26001234
$ pmo office config
$ pmo office user
# it is not made a second time
$ pmo office init office.pmo --name 翠湖物业
# every setting can be given
$ pmo office init hongkong.pmo --name "Lakeside Estate Office" --zone Asia/Hong_Kong --language zh-Hant --legacy-encoding big5
$ pmo office config --db hongkong.pmo
# what cannot be is refused, and no file is made
$ pmo office init other.pmo
$ pmo office init other.pmo --name " "
$ pmo office init other.pmo --name 翠湖 --zone Asia/Nowhere
$ pmo office init other.pmo --name 翠湖 --language fr
$ pmo office init other.pmo --name 翠湖 --legacy-encoding latin1
$ pmo office init nowhere/other.pmo --name 翠湖
$ pmo office info --db other.pmo
@ lang zh-Hans
$ pmo office init cuihu.pmo --name 翠湖物业
$ pmo office init cuihu.pmo --name 翠湖物业

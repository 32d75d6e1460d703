# office: what the file holds and where each setting of the run came from
@ load small_office
$ pmo office info --format csv --fields item,origin
$ pmo office info --db office.pmo --lang zh-Hans --fields item,origin
# the keys stay the same in every language
$ pmo office info --lang zh-Hant --format csv --fields item

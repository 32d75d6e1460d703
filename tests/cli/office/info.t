# office: what the file holds and where each setting of the run came from
@ load small_office
$ pmo office info --format csv --fields item,origin
$ pmo office info --db office.pmo --format json --fields item,value,origin

# office: the operators and their roles
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --role cashier --format csv
$ pmo office user
$ pmo office user --format json
@ lang zh-Hans
$ pmo office user

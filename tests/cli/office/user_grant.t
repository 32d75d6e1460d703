# office: an admin sets the roles of a user; they replace what was held
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --role cashier
$ pmo office user grant wang --uid 1001 --role viewer --format csv
# roles that do not exist, users that the machine does not know
$ pmo office user grant wang --uid 1001 --role boss
$ pmo office user grant nobody-of-this-name --role clerk
$ pmo office user grant wang --uid -1 --role clerk
$ pmo office user grant wang --uid 1001
# the last admin stays
$ pmo office user grant office --uid 1000 --role clerk
# only an admin grants; the hint keeps the roles that are held
@ user wang 1001
$ pmo office user grant wang --uid 1001 --role admin
@ user li 1002
$ pmo office user grant li --uid 1002 --role admin
@ lang zh-Hans
$ pmo office user grant li --uid 1002 --role admin

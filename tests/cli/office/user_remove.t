# office: a user who leaves loses every role; the name stays for the audit log
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --format csv
$ pmo office user remove wang
@ user wang 1001
$ pmo unit add 9-1-101 --estate 锦绣花园
@ user office 1000
# somebody unknown, and the last admin
$ pmo office user remove li
$ pmo office user remove office
@ user wang 1001
$ pmo office user remove office

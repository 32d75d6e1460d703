# office: a user who leaves loses every role; the name stays for the audit log
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --format csv
uid,login,roles
1000,office,admin cashier clerk manager supervisor
1001,wang,clerk
$ pmo office user remove wang
User  Login   Roles
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
1001  wang    –
@ user wang 1001
$ pmo unit add 9-1-101 --estate 锦绣花园
! pmo: wang may not do unit.edit 9-1-101: it needs one of the roles clerk, supervisor, manager
! hint: an admin can grant it: pmo office user grant wang --role ROLE
= 7
@ user office 1000
# somebody unknown, and the last admin
$ pmo office user remove li
! pmo: no operator li
! hint: operators: office, wang
= 3
$ pmo office user remove office
! pmo: office is the last admin
! hint: make somebody else an admin first
= 1
@ user wang 1001
$ pmo office user remove office
! pmo: wang may not do office.user office: it needs one of the roles admin
! hint: an admin can grant it: pmo office user grant wang --role ROLE
= 7

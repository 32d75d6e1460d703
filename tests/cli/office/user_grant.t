# office: an admin sets the roles of a user; they replace what was held
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --role cashier
User  Login   Roles
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
1001  wang    cashier clerk
$ pmo office user grant wang --uid 1001 --role viewer --format csv
uid,login,roles
1000,office,admin cashier clerk manager supervisor
1001,wang,viewer
# roles that do not exist, users that the machine does not know
$ pmo office user grant wang --uid 1001 --role boss
! pmo: unknown role 'boss'
! usage: pmo office user grant LOGIN --role TEXT [--uid NUMBER]
! hint: roles: viewer, clerk, cashier, supervisor, manager, auditor, admin
= 2
$ pmo office user grant nobody-of-this-name --role clerk
! pmo: this system knows no user nobody-of-this-name
! hint: give the user number with --uid
= 3
$ pmo office user grant wang --uid -1 --role clerk
! pmo: 'wang' with number -1 cannot be a user of a system
! usage: pmo office user grant LOGIN --role TEXT [--uid NUMBER]
= 2
$ pmo office user grant wang --uid 1001
! pmo: --role is missing
! usage: pmo office user grant LOGIN --role TEXT [--uid NUMBER]
= 2
# the last admin stays
$ pmo office user grant office --uid 1000 --role clerk
! pmo: office is the last admin
! hint: make somebody else an admin first
= 1
# only an admin grants; the hint keeps the roles that are held
@ user wang 1001
$ pmo office user grant wang --uid 1001 --role admin
! pmo: wang may not do office.user wang: it needs one of the roles admin
! hint: an admin can grant it: pmo office user grant wang --role viewer --role ROLE
= 7
@ user li 1002
$ pmo office user grant li --uid 1002 --role admin
! pmo: li may not do office.user li: it needs one of the roles admin
! hint: an admin can grant it: pmo office user grant li --role ROLE
= 7
@ lang zh-Hans
$ pmo office user grant li --uid 1002 --role admin
! pmo: li 不得执行 office.user li：需要下列角色之一：admin
! hint: 管理员可以授予：pmo office user grant li --role ROLE
= 7

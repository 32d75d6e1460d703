# office: the operators and their roles
@ load small_office
$ pmo office user grant wang --uid 1001 --role clerk --role cashier --format csv
uid,login,roles
1000,office,admin cashier clerk manager supervisor
1001,wang,cashier clerk
$ pmo office user
User  Login   Roles
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
1001  wang    cashier clerk
$ pmo office user --format json
[
{"uid":1000,"login":"office","roles":"admin cashier clerk manager supervisor"},
{"uid":1001,"login":"wang","roles":"cashier clerk"}
]
@ lang zh-Hans
$ pmo office user
用户  登录名  角色
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
1001  wang    cashier clerk

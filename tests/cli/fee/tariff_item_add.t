# tariff item add: what fees are for
$ pmo office init office.pmo --name 锦绣物业
Made $DIR/office.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo fee tariff item add management --name 物业费
Fee item management: 物业费.
$ pmo fee tariff item add parking
Fee item parking: parking.
$ pmo fee tariff item list
Item        Name
----------  -------
management  物业费
parking     parking
# a code is given once; nothing is written
$ pmo fee tariff item add management --name 管理费
! pmo: fee item management exists already (物业费)
= 1
@ lang zh-Hans
$ pmo fee tariff item add management --name 管理费
! pmo: 收费项目 management 已存在（物业费）
= 1
@ lang en
$ pmo fee tariff item add ' '
! pmo: ' ' is no code
= 1
$ pmo fee tariff item add
! pmo: CODE is missing
! usage: pmo fee tariff item add CODE [--name TEXT]
= 2
$ pmo fee tariff item list --format csv
item,name
management,物业费
parking,parking
# who may not
$ pmo office user grant office --uid 1000 --role admin --role clerk
User  Login   Roles
----  ------  -----------
1000  office  admin clerk
$ pmo fee tariff item add water
! pmo: office may not do fee.tariff water: it needs one of the roles manager
! hint: an admin can grant it: pmo office user grant office --role admin --role clerk --role ROLE
= 7

# tariff item list: codes and names
$ pmo office init office.pmo --name 锦绣物业
Made $DIR/office.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo fee tariff item list
Item  Name
----  ----
$ pmo fee tariff item add management --name 物业费
Fee item management: 物业费.
$ pmo fee tariff item add parking --name 车位费
Fee item parking: 车位费.
$ pmo fee tariff item list
Item        Name
----------  ------
management  物业费
parking     车位费
$ pmo fee tariff item list --format json
[
{"item":"management","name":"物业费"},
{"item":"parking","name":"车位费"}
]
@ lang zh-Hant
$ pmo fee tariff item list
收費項目    名稱
----------  ------
management  物业费
parking     车位费

# office: a file that is up to date stays as it is
$ pmo office init office.pmo --name 锦绣物业服务中心
$ pmo office upgrade
# only an admin upgrades
@ user wang 1001
$ pmo office upgrade
@ lang zh-Hans
$ pmo office upgrade
@ user office 1000
$ pmo office upgrade
$ pmo office upgrade --db nowhere.pmo

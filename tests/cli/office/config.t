# office: the settings of the office; what is not set has a dash
$ pmo office init office.pmo --name 锦绣物业服务中心
$ pmo office config
$ pmo office config --format json
@ lang zh-Hans
$ pmo office config
@ lang zh-Hant
$ pmo office config

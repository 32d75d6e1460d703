# unit list: units with what is billed, who pays and their newest state
@ load small_office
$ pmo unit list
$ pmo unit list --estate 锦绣花园 --building 3栋 --kind home
$ pmo unit list --building 三号楼 --lang zh-Hans
$ pmo unit list --kind parking --lang zh-Hant
$ pmo unit list --kind storeroom
# the state and the payer are those of a day
$ pmo unit list --building 3 --as-of 2025-11-20
$ pmo unit list --building 1 --format json
# refused
$ pmo unit list --estate 翠湖
$ pmo unit list --building 9
$ pmo unit list --building 3-2
$ pmo unit list --kind castle

# office: the audit log, newest first
$ pmo office init office.pmo --name 锦绣物业服务中心
$ pmo office config set phone 0755-26001234 --format csv --fields key
$ pmo office audit --limit 2
$ pmo office audit --entity setting --key phone --format json
$ pmo office audit --entity nothing
$ pmo office audit --limit 0
$ pmo office audit --limit all
# the chain is replayed, and compared with a head on paper
$ pmo office audit --verify --format csv --fields rows
$ pmo office audit --verify --seq 8 --head AAAA-BBBB-CCCC-DDDD
$ pmo office audit --verify --seq 99 --head AAAA-BBBB-CCCC-DDDD
$ pmo office audit --verify --seq 8
$ pmo office audit --seq 8 --head AAAA-BBBB-CCCC-DDDD
@ lang zh-Hans
$ pmo office audit --entity operator
$ pmo office audit --verify --seq 8 --head AAAA-BBBB-CCCC-DDDD
$ pmo office audit --verify --head AAAA-BBBB-CCCC-DDDD

# office: a file that is up to date stays as it is
$ pmo office init office.pmo --name 锦绣物业服务中心
Made $DIR/office.pmo. office is its first admin.
$ pmo office upgrade
The file has this program's schema already.
# only an admin upgrades
@ user wang 1001
$ pmo office upgrade
! pmo: wang may not do office.upgrade: it needs one of the roles admin
! hint: an admin can grant it: pmo office user grant wang --role ROLE
= 7
@ lang zh-Hans
$ pmo office upgrade
! pmo: wang 不得执行 office.upgrade：需要下列角色之一：admin
! hint: 管理员可以授予：pmo office user grant wang --role ROLE
= 7
@ user office 1000
$ pmo office upgrade
文件已是本程序的结构。
$ pmo office upgrade --db nowhere.pmo
! pmo: 没有数据文件 nowhere.pmo
! hint: pmo office init nowhere.pmo
= 6

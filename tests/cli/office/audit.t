# office: the audit log, newest first
$ pmo office init office.pmo --name 锦绣物业服务中心
Made $DIR/office.pmo. office is its first admin.
$ pmo office config set phone 0755-26001234 --format csv --fields key
key
name
phone
address
email
bank_account
zone
language
legacy_encoding
$ pmo office audit --limit 2
Row  When (UTC)            Login   Role     Command            Table    Key              Operation  Before  After
---  --------------------  ------  -------  -----------------  -------  ---------------  ---------  ------  -------------------------
  7  2026-03-02 02:00:00Z  office  manager  office config set  setting  phone            insert     –       {"value":"0755-26001234"}
  6  2026-03-02 02:00:00Z  office  admin    office init        setting  legacy_encoding  insert     –       {"value":"gb18030"}
$ pmo office audit --entity setting --key phone --format json
[
{"seq":7,"at":"2026-03-02 02:00:00Z","login":"office","role":"manager","command":"office config set","entity":"setting","key":"phone","operation":"insert","before":null,"after":"{\"value\":\"0755-26001234\"}"}
]
$ pmo office audit --entity nothing
Row  When (UTC)  Login  Role  Command  Table  Key  Operation  Before  After
---  ----------  -----  ----  -------  -----  ---  ---------  ------  -----
$ pmo office audit --limit 0
! pmo: --limit: '0' is not more than nothing
! usage: pmo office audit [--verify] [--seq NUMBER] [--head TEXT] [--entity TEXT] [--key TEXT] [--limit NUMBER]
= 2
$ pmo office audit --limit all
! pmo: --limit: 'all' is not a whole number
! usage: pmo office audit [--verify] [--seq NUMBER] [--head TEXT] [--entity TEXT] [--key TEXT] [--limit NUMBER]
= 2
# the chain is replayed, and compared with a head on paper
$ pmo office audit --verify --format csv --fields rows
rows
7
$ pmo office audit --verify --seq 8 --head AAAA-BBBB-CCCC-DDDD
! pmo: row 8 does not have the head $HEAD: it was typed wrongly, or rows were cut off or written anew
! hint: keep the file as it is, restore a backup beside it and compare
= 1
$ pmo office audit --verify --seq 99 --head AAAA-BBBB-CCCC-DDDD
! pmo: row 99 does not have the head $HEAD: it was typed wrongly, or rows were cut off or written anew
! hint: keep the file as it is, restore a backup beside it and compare
= 1
$ pmo office audit --verify --seq 8
! pmo: --seq and --head go together, with --verify
! usage: pmo office audit [--verify] [--seq NUMBER] [--head TEXT] [--entity TEXT] [--key TEXT] [--limit NUMBER]
= 2
$ pmo office audit --seq 8 --head AAAA-BBBB-CCCC-DDDD
! pmo: --seq and --head go together, with --verify
! usage: pmo office audit [--verify] [--seq NUMBER] [--head TEXT] [--entity TEXT] [--key TEXT] [--limit NUMBER]
= 2
@ lang zh-Hans
$ pmo office audit --entity operator
行  时间（UTC）           登录名  角色   命令         表        键    操作    之前  之后
--  --------------------  ------  -----  -----------  --------  ----  ------  ----  ------------------------------------------
 1  2026-03-02 02:00:00Z  office  admin  office init  operator  1000  insert  –     {"login":"office","roles":"admin manager"}
$ pmo office audit --verify --seq 8 --head AAAA-BBBB-CCCC-DDDD
! pmo: 第 8 条的链头不是 $HEAD：若没有输错，就是末尾的记录被截去，或整条链被重写
! hint: 保留文件原样，在旁边恢复一份备份并比对
= 1
$ pmo office audit --verify --head AAAA-BBBB-CCCC-DDDD
! pmo: --seq 与 --head 须同时给出，并与 --verify 一起使用
! 用法：pmo office audit [--verify] [--seq NUMBER] [--head TEXT] [--entity TEXT] [--key TEXT] [--limit NUMBER]
= 2

# unit person: people by part of a name or a phone, masked
@ load small_office
$ pmo unit person
$ pmo unit person 王
$ pmo unit person 139-1234-5678 --lang zh-Hans
$ pmo unit person 赵
$ pmo unit person 王 --reveal 住户来电核对 --format json
# a reveal is written down
$ pmo office audit --limit 1

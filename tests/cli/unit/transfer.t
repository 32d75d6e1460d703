# unit transfer: the old owner until the day before, the new one from that day
@ load small_office
$ pmo unit transfer 3-2-1502 --to 李强 --on 2026-04-01
$ pmo unit show 3-2-1502
# once more is nothing
$ pmo unit transfer 3-2-1502 --to H3 --on 2026-04-01
# a tenant; who pays only when that is agreed
$ pmo unit person add 陈租 --phone 13512345678
$ pmo unit household add 陈租
$ pmo unit transfer 3-2-1503 --to 13512345678 --as tenant --on 2026-01-01
$ pmo unit list --building 3 --as-of 2026-02-01 --reveal 核对
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --lang zh-Hans
$ pmo unit list --building 3 --as-of 2026-03-02 --reveal 核对
# refused
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --on 2026-04-01
$ pmo unit transfer 3-2-1502 --to 王芳 --on 2026-03-01
$ pmo unit transfer 3-2-1502 --to 赵六
$ pmo unit transfer 3-2-1509 --to H3 --lang zh-Hant
$ pmo unit transfer 3-2-1502
$ pmo unit transfer 3-2-1502 --to H3 --as guest

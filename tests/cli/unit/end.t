# unit end: a tenure without a successor
@ load small_office
$ pmo unit person add 陈租 --phone 13512345678
$ pmo unit household add 陈租
$ pmo unit transfer 3-2-1503 --to 陈租 --as tenant --pays yes --on 2026-01-01
$ pmo unit end 3-2-1503 --on 2026-06-30
# once more is nothing, another day later is too late
$ pmo unit end 3-2-1503 --on 2026-06-30 --lang zh-Hans
$ pmo unit end 3-2-1503 --on 2026-07-31
$ pmo unit end 3-2-1503 --as owner
$ pmo unit show 3-2-1503
# refused
$ pmo unit end 3-2-1502
$ pmo unit end 3-2-1502 --as owner --on 2020-01-01 --lang zh-Hant
$ pmo unit end 3-2-1509
$ pmo unit end 3-2-1502 --as guest

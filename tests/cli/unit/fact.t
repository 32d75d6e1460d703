# unit fact: what happened to a unit, with its day
@ load small_office
$ pmo unit fact 3-2-1502 occupied --on 2025-12-01
$ pmo unit fact 3-2-1502 let
$ pmo unit show 3-2-1502
# once more is nothing
$ pmo unit fact 3-2-1502 occupied --on 2025-12-01
$ pmo unit fact 3-2-1502 delivered --on 2025-11-21 --lang zh-Hans
# delivered and sold happen once, in this order
$ pmo unit fact 3-2-1502 delivered --on 2025-11-22
$ pmo unit fact 3-2-1502 sold --on 2025-11-22
$ pmo unit fact 3-2-1502 sold --on 2025-11-21
$ pmo unit fact 3-2-1502 sold --on 2025-11-20 --lang zh-Hant
# refused
$ pmo unit fact 3-2-1502 burnt
$ pmo unit fact 3-2-1509 vacant
$ pmo unit fact B1-023 vacant --on yesterday

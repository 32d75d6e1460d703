# unit area: a better survey counts from its day on
@ load small_office
$ pmo unit area 3-2-1502 97.10 --evidence survey --from 2026-04-01
$ pmo unit list --building 3 --as-of 2026-03-31
$ pmo unit list --building 3 --as-of 2026-04-01
# a part of its own, billed or not
$ pmo unit area 3-2-1502 8 --component storeroom --not-billable
$ pmo unit area 3-2-1502 12.5 --component 露台 --lang zh-Hans
$ pmo unit show 3-2-1502
# on the same day it corrects, before it is refused
$ pmo unit area 3-2-1502 97.20 --evidence survey --from 2026-04-01
$ pmo unit area 3-2-1502 98 --from 2026-03-31
$ pmo unit area 3-2-1502 98 --from 2026-03-31 --lang zh-Hant
# refused
$ pmo unit area 3-2-1509 98
$ pmo unit area 3-2-1502 98 --component ''
$ pmo unit area 3-2-1502 98m2
$ pmo unit area 3-2-1502 98 --from 2026-02-30

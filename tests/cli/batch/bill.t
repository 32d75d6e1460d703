# pmo-batch bill: for cron; one line of JSON when it has come to its end
@ load small_office
$ pmo-batch bill --dry-run
{"job":"bill","period":"2026-03","as_of":"2026-03-02","total":5,"done":5,"already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0}
$ pmo-batch bill
{"job":"bill","period":"2026-03","as_of":"2026-03-02","total":5,"done":5,"already":0,"skipped":{},"failed":0,"seconds":0}
$ pmo-batch bill
{"job":"bill","period":"2026-03","as_of":"2026-03-02","total":5,"done":0,"already":5,"skipped":{},"failed":0,"seconds":0}
# nobody ran it in April and May: June makes up for both
$ pmo-batch bill --as-of 2026-06-02
{"job":"bill","period":"2026-Q2","as_of":"2026-06-02","total":15,"done":15,"already":0,"skipped":{},"failed":0,"seconds":0}
$ pmo fee list --item parking --format csv --fields charge,period,due
charge,period,due
20,2026-06,2026-07-01
19,2026-05,2026-05-31
18,2026-04,2026-05-01
5,2026-03,2026-03-31
# a month of its own, an estate, an item
$ pmo-batch bill --period 2025-12 --item parking
{"job":"bill","period":"2025-12","as_of":"2026-03-02","total":1,"done":1,"already":0,"skipped":{},"failed":0,"seconds":0}
$ pmo-batch bill --period 2025-12 --estate 锦绣花园
{"job":"bill","period":"2025-12","as_of":"2026-03-02","total":5,"done":4,"already":1,"skipped":{},"failed":0,"seconds":0}
# problems: exit 4, the others are posted
$ pmo unit area 3-2-1503 52.00 --from 2026-03-01
3-2-1503: building is 52.00 m² from 2026-03-01.
$ pmo-batch bill --period 2026-03
{"job":"bill","period":"2026-03","as_of":"2026-03-02","total":5,"done":0,"already":4,"skipped":{},"failed":1,"seconds":0}
! pmo: note: 3-2-1503: 2026-03: 111.80 is to be charged, but charge 2 already covers 2026-03 with 108.15
= 4
$ pmo-batch bill --period 2026-03 --lang zh-Hans
{"job":"bill","period":"2026-03","as_of":"2026-03-02","total":5,"done":0,"already":4,"skipped":{},"failed":1,"seconds":0}
! pmo: 提示：3-2-1503：2026-03：应计 111.80，但应收 2 已覆盖 2026-03，金额 108.15
= 4
$ pmo-batch bill --period 2026-13
! pmo-batch: --period: '2026-13' is not a period such as 2026-03, 2026-Q1 or 2026
! usage: pmo-batch bill [--period PERIOD] [--estate TEXT] [--item TEXT] [--dry-run]
= 2
$ pmo-batch bill --estate 幸福花园
! pmo-batch: no estate '幸福花园'
! hint: estates: 锦绣花园
= 3

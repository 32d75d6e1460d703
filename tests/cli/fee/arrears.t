# What is owed: by household, unit, building or estate, in the buckets of the aging.
@ load small_office
@ today 2026-03-02

# nothing is billed yet
$ pmo fee arrears

$ pmo fee bill --period 2025-11 --as-of 2025-11-01
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
$ pmo fee bill --period 2026-02 --as-of 2026-02-01
$ pmo fee bill --period 2026-03

$ pmo fee arrears
$ pmo fee arrears --overdue --by unit
$ pmo fee arrears --by building --estate 锦绣花园
$ pmo fee arrears --by estate --format json

# as of an earlier day nothing is known of what came later
$ pmo fee arrears --as-of 2026-01-15
$ pmo fee arrears --as-of 2025-10-31

$ pmo fee arrears --at-least 700 --format csv
$ pmo fee arrears --at-least 1000000

@ lang zh-Hans
$ pmo fee arrears --overdue
@ lang en

# a name in full needs a reason, which is kept
$ pmo fee arrears --overdue --reveal 催缴 --format csv --fields household,payer,outstanding

$ pmo fee arrears --by floor
$ pmo fee arrears --estate 翠湖
$ pmo fee arrears --at-least lots

# A meter that goes for good.
@ load metered_office
$ pmo fee meter remove E-1502 --last 150 --on 2026-03-01 --reason "flat merged"
Meter E-1502 removed on 2026-03-01, showing 150.00 kWh.
$ pmo fee meter read E-1502 151
! pmo: no meter E-1502
! hint: did you mean E-1503, W-1502, W-1503?
= 3
$ pmo fee meter read M1 151
! pmo: meter E-1502 was not in place on 2026-03-02
! hint: pmo fee meter show E-1502
= 1
$ pmo fee meter remove M1 --last 150 --reason x
! pmo: meter E-1502 was removed on 2026-03-01
= 1
$ pmo fee meter remove E-1503 --reason x
! pmo: meter E-1503 was read before: its last reading is missing
! usage: pmo fee meter remove METER [--last TEXT] [--on DATE] --reason TEXT
! hint: --last VALUE
= 2
$ pmo fee meter remove E-1503 --last 1 --reason x
! pmo: 1.00 is below 72.25, the reading of 2026-02-28
! hint: a register that rolled over: --kind roll_over; a new meter: pmo fee meter replace E-1503 …; a wrong earlier reading: pmo fee meter read E-1503 VALUE --on DAY --kind correction
= 1
$ pmo fee meter remove E-P1 --on 2025-12-31 --reason x
! pmo: meter E-P1 was not in place on 2025-12-31
= 1
$ pmo fee meter remove E-P1 --reason x
Meter E-P1 removed on 2026-03-02, showing no reading yet.
$ pmo --lang zh-Hans fee meter remove E-1503 --last 77 --reason 拆除
表计 E-1503 已于 2026-03-02 拆除，终止读数 77.00 kWh。

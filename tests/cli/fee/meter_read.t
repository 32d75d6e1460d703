# What a meter shows; roll-over and correction are said, never guessed.
@ load metered_office
$ pmo fee meter read E-1502 151.25
Meter E-1502, 2026-03-02: 151.25; 21.25 kWh since 2026-02-28.
$ pmo fee meter read E-1502 151.25
Meter E-1502, 2026-03-02: 151.25 is there already.
$ pmo fee meter read E-1502 152
! pmo: meter E-1502 has a reading of 2026-03-02: 151.25
! hint: correct it: pmo fee meter read E-1502 VALUE --on 2026-03-02 --kind correction --note TEXT
= 1
$ pmo fee meter read E-1502 150 --kind correction --note "misread"
Meter E-1502, 2026-03-02: 151.25 corrected to 150.00.
$ pmo fee meter read E-1502 150 --kind correction
Meter E-1502, 2026-03-02: 150.00 is there already.
$ pmo fee meter read E-1502 149 --kind correction
! pmo: say why: a reason is needed
= 1
$ pmo fee meter read E-1502 140 --on 2026-02-10 --kind correction --note x
! pmo: meter E-1502 has no reading of 2026-02-10 to correct
! hint: pmo fee meter readings --meter E-1502
= 1
$ pmo fee meter read E-1503 12
! pmo: 12.00 is below 72.25, the reading of 2026-02-28
! hint: a register that rolled over: --kind roll_over; a new meter: pmo fee meter replace E-1503 …; a wrong earlier reading: pmo fee meter read E-1503 VALUE --on DAY --kind correction
= 1
$ pmo fee meter read E-1503 12 --kind roll_over
Meter E-1503, 2026-03-02: 12.00; 999939.75 kWh since 2026-02-28.
$ pmo fee meter read E-1502 160 --kind roll_over --on 2026-03-01
! pmo: 160.00 is not below 130.00: the register has not rolled over
= 1
$ pmo fee meter read E-1502 160 --kind initial --on 2026-03-01
! pmo: meter E-1502 was read before, on 2026-02-28: this is not its first reading
! hint: pmo fee meter readings --meter E-1502
= 1
$ pmo fee meter read E-1502 155 --on 2026-03-01
! pmo: the reading 150.00 of 2026-03-02 does not fit to 155.00
! hint: a register that rolled over: --kind roll_over; a new meter: pmo fee meter replace E-1502 …; a wrong earlier reading: pmo fee meter read E-1502 VALUE --on DAY --kind correction
= 1
$ pmo fee meter read E-1502 1234567
! pmo: '1234567' is nothing that meter E-1502 can show
! usage: pmo fee meter read METER VALUE [--on DATE] [--kind WORD] [--note TEXT]
! hint: at most 6 digits before the point and 2 after it
= 2
$ pmo fee meter read E-1502 150.123
! pmo: '150.123' is nothing that meter E-1502 can show
! usage: pmo fee meter read METER VALUE [--on DATE] [--kind WORD] [--note TEXT]
! hint: at most 6 digits before the point and 2 after it
= 2
$ pmo fee meter read E-1502 x
! pmo: 'x' is nothing that meter E-1502 can show
! usage: pmo fee meter read METER VALUE [--on DATE] [--kind WORD] [--note TEXT]
! hint: at most 6 digits before the point and 2 after it
= 2
$ pmo fee meter read E-1502 160 --on 2026-03-03
! pmo: 2026-03-03 is still to come
= 1
$ pmo fee meter read E-1502 160 --on 2025-12-31
! pmo: meter E-1502 was not in place on 2025-12-31
! hint: pmo fee meter show E-1502
= 1
$ pmo fee meter read E-P1 900 --kind normal
! pmo: meter E-P1 has no initial reading to count from
! hint: pmo fee meter read E-P1 VALUE --on DAY --kind initial
= 1
$ pmo fee meter read E-P1 900
Meter E-P1, 2026-03-02: 900.00; counting begins here.
$ pmo fee meter read E-15O2 160
! pmo: no meter E-15O2
! hint: did you mean E-1502, E-1503, W-1502?
= 3
$ pmo --lang zh-Hans fee meter read W-1502 16
表计 W-1502，2026-03-02：读数 16；自 2026-02-28 用量 2 m³。
$ pmo --lang zh-Hans fee meter read W-1502 15 --on 2026-03-01
表计 W-1502，2026-03-01：读数 15；自 2026-02-28 用量 1 m³。
$ pmo --lang zh-Hans fee meter read W-1503 1
! pmo: 读数 1 小于 2026-01-31 的读数 8
! hint: 过零（走完一圈）：--kind roll_over；换表：pmo fee meter replace W-1503 …；上次抄错：pmo fee meter read W-1503 读数 --on 日期 --kind correction
= 1

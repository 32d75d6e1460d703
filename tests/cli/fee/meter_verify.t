# A meter was verified: the next time comes after its interval, or when it is said.
@ load metered_office
$ pmo fee meter verify E-1502 --certificate JD-2026-118
Meter E-1502 verified on 2026-03-02; the next time by 2031-03-02.
$ pmo fee meter verify W-1502 --on 2026-02-01 --next 2028-02-01
Meter W-1502 verified on 2026-02-01; the next time by 2028-02-01.
$ pmo fee meter verify E-1502 --on 2026-03-01
! pmo: meter E-1502 was verified later, on 2026-03-02
= 1
$ pmo fee meter verify E-1502 --on 2026-03-03
! pmo: 2026-03-03 is still to come
= 1
$ pmo fee meter verify E-1502 --on 2026-03-02 --next 2026-03-02
! pmo: the end is not after the first day 2026-03-02
= 1
$ pmo fee meter verify X1
! pmo: no meter X1
! hint: pmo fee meter list
= 3
$ pmo --lang zh-Hans fee meter verify E-P1
表计 E-P1 已于 2026-03-02 检定。

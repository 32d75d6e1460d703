# A reading of the wrong meter is taken back; the row stays.
@ load metered_office
$ pmo fee meter withdraw E-1502 --reason "read next door"
Meter E-1502, 2026-02-28: 130.00 is taken back.
$ pmo fee meter readings --meter E-1502
Number  Day         Meter   Place     Kind     Reading  Usage  Unit of measure  State            Charge  By      Note
------  ----------  ------  --------  -------  -------  -----  ---------------  ---------------  ------  ------  --------------
    12  2026-02-28  E-1502  3-2-1502  normal         –      –  kWh              taken back            –  office  read next door
     6  2026-02-28  E-1502  3-2-1502  normal    130.00      –  kWh              superseded            –  office
     5  2026-01-31  E-1502  3-2-1502  normal     60.50   60.5  kWh              not billed            –  office
     1  2026-01-01  E-1502  3-2-1502  initial     0.00      –  kWh              counting begins       –  office
$ pmo fee meter withdraw E-1502 --on 2026-02-01 --reason x
! pmo: meter E-1502 has no reading of 2026-02-01 to correct
! hint: pmo fee meter readings --meter E-1502
= 1
$ pmo fee meter withdraw E-1502 --on 2026-01-31 --reason " "
! pmo: say why: a reason is needed
= 1
$ pmo fee meter withdraw E-1502 --on 2026-01-01 --reason x
! pmo: later readings of meter E-1502 count from this one: the next is of 2026-01-31
= 1
$ pmo fee meter withdraw E-P1 --reason x
! pmo: meter E-P1 has no reading yet
! hint: pmo fee meter read E-P1 VALUE --on DAY --kind initial
= 1
$ pmo --lang zh-Hans fee meter withdraw E-1502 --reason 抄错
表计 E-1502，2026-01-31：读数 60.50 已撤回。

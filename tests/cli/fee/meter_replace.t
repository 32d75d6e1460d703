# A broken meter: what it showed last, what the new one begins with. Usage runs over neither.
@ load metered_office
$ pmo fee meter replace E-1502 E-1502B --last 150 --first 3 --on 2026-03-01 --reason "display broken" --digits 5
Meter E-1502 ended with 150.00 kWh; M6 E-1502B is in its place at 3-2-1502 from 2026-03-01, beginning with 3.00 kWh.
$ pmo fee meter read E-1502B 13
Meter E-1502B, 2026-03-02: 13.00; 10 kWh since 2026-03-01.
$ pmo fee meter readings --unit 3-2-1502
Number  Day         Meter    Place     Kind     Reading  Usage  Unit of measure  State            Charge  By      Note
------  ----------  -------  --------  -------  -------  -----  ---------------  ---------------  ------  ------  --------------
    14  2026-03-02  E-1502B  3-2-1502  normal     13.00     10  kWh              not billed            –  office
    13  2026-03-01  E-1502B  3-2-1502  initial     3.00      –  kWh              counting begins       –  office
    12  2026-03-01  E-1502   3-2-1502  final     150.00     20  kWh              not billed            –  office  display broken
    10  2026-02-28  W-1502   3-2-1502  normal        14      5  m³               not billed            –  office
     6  2026-02-28  E-1502   3-2-1502  normal    130.00   69.5  kWh              not billed            –  office
     9  2026-01-31  W-1502   3-2-1502  normal         9      6  m³               not billed            –  office
     5  2026-01-31  E-1502   3-2-1502  normal     60.50   60.5  kWh              not billed            –  office
     1  2026-01-01  E-1502   3-2-1502  initial     0.00      –  kWh              counting begins       –  office
     3  2020-01-01  W-1502   3-2-1502  initial        3      –  m³               counting begins       –  office
$ pmo fee meter replace E-1502B E-1503 --last 14 --first 0 --reason x
! pmo: meter E-1502B has a reading of 2026-03-02: 13.00
! hint: correct it: pmo fee meter read E-1502B VALUE --on 2026-03-02 --kind correction --note TEXT
= 1
$ pmo fee meter replace E-1502B E-NEW --last 12 --first 0 --reason x
! pmo: meter E-1502B has a reading of 2026-03-02: 13.00
! hint: correct it: pmo fee meter read E-1502B VALUE --on 2026-03-02 --kind correction --note TEXT
= 1
$ pmo fee meter replace E-1502B E-NEW --last 14 --first 0 --reason " "
! pmo: say why: a reason is needed
= 1
$ pmo fee meter replace E-1502 E-NEW --last 14 --first 0 --reason x
! pmo: no meter E-1502
! hint: did you mean E-1502B, E-1503, W-1502?
= 3
$ pmo fee meter show E-1502B
Meter M6 E-1502B

Fact               Value
-----------------  ---------------------------------
state              in place
place              3-2-1502
fee item           electricity
counts             kWh, 5 digits and 2 decimals, × 1
installed          2026-03-01
in the place of    M1 E-1502
shows              13.00 kWh on 2026-03-02
to be verified by  2031-03-01
$ pmo --lang zh-Hans fee meter replace E-1503 E-1503B --last 77 --first 0 --reason 损坏
表计 E-1503 终止读数 77.00 kWh；自 2026-03-02 起由 M7（E-1503B）接替，位置 3-2-1503，底数 0.00 kWh。

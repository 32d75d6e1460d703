# A meter of a unit, and one of a common part.
@ load small_office
$ pmo fee tariff item add electricity --name 电费
Fee item electricity: 电费.
$ pmo fee meter add E-1502 --unit 3-2-1502 --item electricity --measure kwh --installed 2026-01-01 --reading 100.5 --verified 2025-12-20 --verify-every 60
Meter M1 E-1502 at 3-2-1502, from 2026-01-01: 100.50 kWh.
$ pmo fee meter add E-P1 --building 3 --place 水泵房 --item electricity --measure kwh --multiplier 40 --installed 2026-01-01
Meter M2 E-P1 at 锦绣花园 3 水泵房, from 2026-01-01: no reading yet.
$ pmo fee meter add E-1503 --unit 3-2-1503 --item electricity --measure kwh
Meter M3 E-1503 at 3-2-1503, from 2026-03-02: no reading yet.
$ pmo fee meter list
ID  Meter   Place              Item         Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  -----------------  -----------  ---------------  ----------  ----------  -------  ----------  --------
M2  E-P1    锦绣花园 3 水泵房  electricity  kWh                      40  –                 –  –           in place
M1  E-1502  3-2-1502           electricity  kWh                       1  2026-01-01   100.50  2030-12-20  in place
M3  E-1503  3-2-1503           electricity  kWh                       1  –                 –  –           in place
$ pmo fee meter add E-1502 --unit 3-2-1503 --item electricity --measure kwh
! pmo: meter E-1502 is in use: 3-2-1502
! hint: numbers are of one meter each; remove or replace the other one first
= 1
$ pmo fee meter add E-9 --item electricity --measure kwh
! pmo: no place is named for the meter
! usage: pmo fee meter add NUMBER --item TEXT [--unit TEXT] [--estate TEXT] [--building TEXT] [--place TEXT] --measure WORD [--multiplier NUMBER] [--digits NUMBER] [--decimals NUMBER] [--installed DATE] [--reading TEXT] [--verified DATE] [--verify-every NUMBER]
! hint: --unit UNIT for a unit, --building or --estate with --place for a common part
= 2
$ pmo fee meter add E-9 --building 3 --item electricity --measure kwh
! pmo: a meter of a common part needs a place
! usage: pmo fee meter add NUMBER --item TEXT [--unit TEXT] [--estate TEXT] [--building TEXT] [--place TEXT] --measure WORD [--multiplier NUMBER] [--digits NUMBER] [--decimals NUMBER] [--installed DATE] [--reading TEXT] [--verified DATE] [--verify-every NUMBER]
! hint: --place TEXT, such as pump room
= 2
$ pmo fee meter add E-9 --building 99 --place 水泵房 --item electricity --measure kwh
! pmo: no unit of building 99 fits
! hint: list the units with 'pmo unit list'
= 3
$ pmo fee meter add E-9 --unit 3-2-1503 --building 3 --item electricity --measure kwh
! pmo: a meter belongs to a unit or to a common part of a building, not to both
! usage: pmo fee meter add NUMBER --item TEXT [--unit TEXT] [--estate TEXT] [--building TEXT] [--place TEXT] --measure WORD [--multiplier NUMBER] [--digits NUMBER] [--decimals NUMBER] [--installed DATE] [--reading TEXT] [--verified DATE] [--verify-every NUMBER]
! hint: --unit UNIT for a unit, --building or --estate with --place for a common part
= 2
$ pmo fee meter add E-9 --unit 3-2-1503 --item gas --measure m3
! pmo: no fee item gas
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo fee meter add E-9 --unit 3-2-1503 --item electricity --measure kwh --reading 12.345
! pmo: '12.345' is nothing that meter E-9 can show
! usage: pmo fee meter add NUMBER --item TEXT [--unit TEXT] [--estate TEXT] [--building TEXT] [--place TEXT] --measure WORD [--multiplier NUMBER] [--digits NUMBER] [--decimals NUMBER] [--installed DATE] [--reading TEXT] [--verified DATE] [--verify-every NUMBER]
! hint: at most 6 digits before the point and 2 after it
= 2
$ pmo fee meter add E-9 --unit 3-2-1503 --item electricity --measure kwh --digits 12
! pmo: --digits: 12 is not between 3 and 9
= 1
$ pmo fee meter add E-9 --unit 3-2-1503 --item electricity --measure kwh --installed 2026-03-03
! pmo: 2026-03-03 is still to come
= 1
$ pmo fee meter list --format csv --fields meter
meter
E-P1
E-1502
E-1503
$ pmo --lang zh-Hans fee meter add W-1601 --unit 3-2-1601 --item electricity --measure m3 --digits 5 --decimals 0 --reading 7
表计 M4（W-1601），位置 3-2-1601，自 2026-03-02 起使用：7 m³。
$ pmo fee meter add E-9 --unit 3-2-1503 --item electricity
! pmo: --measure is missing
! usage: pmo fee meter add NUMBER --item TEXT [--unit TEXT] [--estate TEXT] [--building TEXT] [--place TEXT] --measure WORD [--multiplier NUMBER] [--digits NUMBER] [--decimals NUMBER] [--installed DATE] [--reading TEXT] [--verified DATE] [--verify-every NUMBER]
= 2

# Two meters were wired crosswise: from the day it is found each counts for the right unit.
@ load metered_office
$ pmo fee meter swap E-1502 E-1503 --first 150 --second 95 --on 2026-03-01 --reason "wired crosswise"
Meter E-1502 (M6) moved from 3-2-1502 to 3-2-1503, showing 150.00 kWh.
Meter E-1503 (M7) moved from 3-2-1503 to 3-2-1502, showing 95.00 kWh.
$ pmo fee meter list --item electricity --removed
ID  Meter   Place              Item         Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  -----------------  -----------  ---------------  ----------  ----------  -------  ----------  --------
M5  E-P1    锦绣花园 3 水泵房  electricity  kWh                      40  –                 –  –           in place
M1  E-1502  3-2-1502           electricity  kWh                       1  2026-03-01   150.00  2031-01-01  removed
M7  E-1503  3-2-1502           electricity  kWh                       1  2026-03-01    95.00  –           in place
M6  E-1502  3-2-1503           electricity  kWh                       1  2026-03-01   150.00  2031-01-01  in place
M2  E-1503  3-2-1503           electricity  kWh                       1  2026-03-01    95.00  –           removed
$ pmo fee meter swap E-1502 W-1502 --first 160 --second 20 --reason x
! pmo: E-1502 and W-1502 do not count the same thing
= 1
$ pmo fee meter swap E-1502 E-1502 --first 160 --second 160 --reason x
! pmo: E-1502 cannot change places with itself
! usage: pmo fee meter swap METER OTHER --first TEXT --second TEXT [--on DATE] --reason TEXT
! hint: name two meters: pmo fee meter swap METER OTHER
= 2
$ pmo fee meter swap E-1502 E-1503 --first 149 --second 95 --reason x
! pmo: 149.00 is below 150.00, the reading of 2026-03-01
! hint: a register that rolled over: --kind roll_over; a new meter: pmo fee meter replace E-1502 …; a wrong earlier reading: pmo fee meter read E-1502 VALUE --on DAY --kind correction
= 1
$ pmo --lang zh-Hans fee meter swap E-1502 E-1503 --first 160 --second 97 --reason 换回
表计 E-1502（M8）由 3-2-1503 移至 3-2-1502，读数 160.00 kWh。
表计 E-1503（M9）由 3-2-1502 移至 3-2-1503，读数 97.00 kWh。

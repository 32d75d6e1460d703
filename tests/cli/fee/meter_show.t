# All that is known of a meter.
@ load metered_office
$ pmo fee meter show E-1502
Meter M1 E-1502

Fact               Value
-----------------  ---------------------------------
state              in place
place              3-2-1502
fee item           electricity
counts             kWh, 6 digits and 2 decimals, × 1
installed          2026-01-01
shows              130.00 kWh on 2026-02-28
to be verified by  2031-01-01
$ pmo fee meter show M2
Meter M2 E-1503

Fact       Value
---------  ---------------------------------
state      in place
place      3-2-1503
fee item   electricity
counts     kWh, 6 digits and 2 decimals, × 1
installed  2026-01-01
shows      72.25 kWh on 2026-02-28
$ pmo fee meter show E-1520
! pmo: no meter E-1520
! hint: did you mean E-1502, E-1503, W-1502?
= 3
$ pmo fee meter show M99
! pmo: no meter M99
! hint: pmo fee meter list
= 3
$ pmo --lang zh-Hans fee meter show E-1502
表计 M1 E-1502

项目      内容
--------  ---------------------------------
状态      在用
位置      3-2-1502
收费项目  electricity
计量      kWh，整数 6 位，小数 2 位，倍率 1
安装日期  2026-01-01
最近读数  130.00 kWh（2026-02-28）
下次检定  2031-01-01

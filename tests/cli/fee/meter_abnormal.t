# What to look at before billing: unread, zero where it was used, far above the mean, backwards, late.
@ load metered_office
$ pmo fee meter read E-1502 520 --on 2026-03-02
Meter E-1502, 2026-03-02: 520.00; 390 kWh since 2026-02-28.
$ pmo fee meter read E-1503 72.25 --on 2026-03-02
Meter E-1503, 2026-03-02: 72.25; 0 kWh since 2026-02-28.
$ pmo fee meter read W-1503 2 --kind roll_over --on 2026-03-02
Meter W-1503, 2026-03-02: 2; 99994 m³ since 2026-01-31.
$ pmo fee meter abnormal --period 2026-02
Meter   Place              What    Day  Reading  Before  Usage  Usual  Days
------  -----------------  ------  ---  -------  ------  -----  -----  ----
E-P1    锦绣花园 3 水泵房  unread  –          –       –      –      –     –
W-1503  3-2-1503           unread  –          –       8      –      –    28
$ pmo fee meter abnormal --period 2026-03
Meter   Place              What                Day         Reading  Before  Usage  Usual  Days
------  -----------------  ------------------  ----------  -------  ------  -----  -----  ----
E-P1    锦绣花园 3 水泵房  unread              –                 –       –      –      –     –
E-1502  3-2-1502           far above the mean  2026-03-02   520.00  130.00    390  4.483     2
W-1502  3-2-1502           unread              –                 –      14      –      –    31
E-1503  3-2-1503           nothing used        2026-03-02    72.25   72.25      0  2.147     2
W-1503  3-2-1503           far above the mean  2026-03-02        2       8  99994      8    30
W-1503  3-2-1503           runs backwards?     2026-03-02        2       8  99994      8    30
$ pmo fee meter abnormal --period 2026-03 --item water --format csv
meter,place,what,day,reading,before,usage,usual,days
W-1502,3-2-1502,unread,,,14,,,31
W-1503,3-2-1503,high,2026-03-02,2,8,99994,8,30
W-1503,3-2-1503,backwards,2026-03-02,2,8,99994,8,30
$ pmo fee meter abnormal --period 2026-03 --item gas
! pmo: no fee item gas
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo fee meter abnormal
! pmo: --period is missing
! usage: pmo fee meter abnormal --period PERIOD [--estate TEXT] [--building TEXT] [--item TEXT]
= 2
$ pmo --lang zh-Hans fee meter abnormal --period 2026-03
表号    位置               情况        日期          读数  上次读数   用量  通常用量  天数
------  -----------------  ----------  ----------  ------  --------  -----  --------  ----
E-P1    锦绣花园 3 水泵房  未抄        –                –         –      –         –     –
E-1502  3-2-1502           远高于均值  2026-03-02  520.00    130.00    390     4.483     2
W-1502  3-2-1502           未抄        –                –        14      –         –    31
E-1503  3-2-1503           零用量      2026-03-02   72.25     72.25      0     2.147     2
W-1503  3-2-1503           远高于均值  2026-03-02       2         8  99994         8    30
W-1503  3-2-1503           疑似倒转    2026-03-02       2         8  99994         8    30

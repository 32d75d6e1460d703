# Readings, newest first.
@ load metered_office
$ pmo fee meter readings
Number  Day         Meter   Place     Kind     Reading  Usage  Unit of measure  State            Charge  By      Note
------  ----------  ------  --------  -------  -------  -----  ---------------  ---------------  ------  ------  ----
    10  2026-02-28  W-1502  3-2-1502  normal        14      5  m³               not billed            –  office
     8  2026-02-28  E-1503  3-2-1503  normal     72.25  32.25  kWh              not billed            –  office
     6  2026-02-28  E-1502  3-2-1502  normal    130.00   69.5  kWh              not billed            –  office
    11  2026-01-31  W-1503  3-2-1503  normal         8      8  m³               not billed            –  office
     9  2026-01-31  W-1502  3-2-1502  normal         9      6  m³               not billed            –  office
     7  2026-01-31  E-1503  3-2-1503  normal     40.00     30  kWh              not billed            –  office
     5  2026-01-31  E-1502  3-2-1502  normal     60.50   60.5  kWh              not billed            –  office
     4  2026-01-01  W-1503  3-2-1503  initial        0      –  m³               counting begins       –  office
     2  2026-01-01  E-1503  3-2-1503  initial    10.00      –  kWh              counting begins       –  office
     1  2026-01-01  E-1502  3-2-1502  initial     0.00      –  kWh              counting begins       –  office
     3  2020-01-01  W-1502  3-2-1502  initial        3      –  m³               counting begins       –  office
$ pmo fee meter readings --unit 3-2-1502 --period 2026-02 --format csv
reading_id,day,meter,place,kind,reading,usage,measure,state,charge,login,note
10,2026-02-28,W-1502,3-2-1502,normal,14,5,m³,open,,office,
6,2026-02-28,E-1502,3-2-1502,normal,130.00,69.5,kWh,open,,office,
$ pmo fee meter readings --meter W-1502 --limit 1
Number  Day         Meter   Place     Kind    Reading  Usage  Unit of measure  State       Charge  By      Note
------  ----------  ------  --------  ------  -------  -----  ---------------  ----------  ------  ------  ----
    10  2026-02-28  W-1502  3-2-1502  normal       14      5  m³               not billed       –  office
$ pmo fee meter readings --meter X
! pmo: no meter X
! hint: pmo fee meter list
= 3
$ pmo fee meter readings --unit 9-9-999
! pmo: no unit 9-9-999
! hint: list units with pmo unit list
= 3
$ pmo --lang zh-Hans fee meter readings --meter E-1503
序号  日期        表号    位置      类型   读数   用量  计量单位  状态    应收号  录入人  备注
----  ----------  ------  --------  ----  -----  -----  --------  ------  ------  ------  ----
   8  2026-02-28  E-1503  3-2-1503  正常  72.25  32.25  kWh       未计费       –  office
   7  2026-01-31  E-1503  3-2-1503  正常  40.00     30  kWh       未计费       –  office
   2  2026-01-01  E-1503  3-2-1503  底数  10.00      –  kWh       起算         –  office

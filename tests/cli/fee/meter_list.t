# Meters in the order of a round; those whose verification is overdue; those that are gone.
@ load metered_office
$ pmo fee meter list
ID  Meter   Place              Item         Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  -----------------  -----------  ---------------  ----------  ----------  -------  ----------  --------------------
M5  E-P1    锦绣花园 3 水泵房  electricity  kWh                      40  –                 –  –           in place
M1  E-1502  3-2-1502           electricity  kWh                       1  2026-02-28   130.00  2031-01-01  in place
M3  W-1502  3-2-1502           water        m³                        1  2026-02-28       14  2026-01-01  verification overdue
M2  E-1503  3-2-1503           electricity  kWh                       1  2026-02-28    72.25  –           in place
M4  W-1503  3-2-1503           water        m³                        1  2026-01-31        8  –           in place
$ pmo fee meter list --building 3 --item water
ID  Meter   Place     Item   Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  --------  -----  ---------------  ----------  ----------  -------  ----------  --------------------
M3  W-1502  3-2-1502  water  m³                        1  2026-02-28       14  2026-01-01  verification overdue
M4  W-1503  3-2-1503  water  m³                        1  2026-01-31        8  –           in place
$ pmo fee meter list --unit 3-2-1502
ID  Meter   Place     Item         Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  --------  -----------  ---------------  ----------  ----------  -------  ----------  --------------------
M1  E-1502  3-2-1502  electricity  kWh                       1  2026-02-28   130.00  2031-01-01  in place
M3  W-1502  3-2-1502  water        m³                        1  2026-02-28       14  2026-01-01  verification overdue
$ pmo fee meter list --unverified
ID  Meter   Place     Item   Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  --------  -----  ---------------  ----------  ----------  -------  ----------  --------------------
M3  W-1502  3-2-1502  water  m³                        1  2026-02-28       14  2026-01-01  verification overdue
$ pmo fee meter list --unverified --as-of 2032-01-01
ID  Meter   Place     Item         Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  --------  -----------  ---------------  ----------  ----------  -------  ----------  --------------------
M1  E-1502  3-2-1502  electricity  kWh                       1  2026-02-28   130.00  2031-01-01  verification overdue
M3  W-1502  3-2-1502  water        m³                        1  2026-02-28       14  2026-01-01  verification overdue
$ pmo fee meter remove W-1502 --last 15 --reason "flat merged"
Meter W-1502 removed on 2026-03-02, showing 15 m³.
$ pmo fee meter list --removed --item water
ID  Meter   Place     Item   Unit of measure  Multiplier  Read on     Reading  Verify by   State
--  ------  --------  -----  ---------------  ----------  ----------  -------  ----------  --------
M3  W-1502  3-2-1502  water  m³                        1  2026-03-02       15  2026-01-01  removed
M4  W-1503  3-2-1503  water  m³                        1  2026-01-31        8  –           in place
$ pmo fee meter list --item gas
! pmo: no fee item gas
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo --lang zh-Hant fee meter list --unit 3-2-1502
編號  表號    位置      收費項目     計量單位  倍率  抄表日期      讀數  下次檢定    狀態
----  ------  --------  -----------  --------  ----  ----------  ------  ----------  ----
M1    E-1502  3-2-1502  electricity  kWh          1  2026-02-28  130.00  2031-01-01  在用

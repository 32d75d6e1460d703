# A plan with its parts and what it covers.
@ load overdue_office
$ pmo fee instalment add 李强 --months 3 --first 2026-03-31 --document FQ-08
Plan 1 of H3: 324.45 in 3 parts, from 2026-03-31 to 2026-05-31. While it is kept, its charges are not reminded.
$ pmo fee pay 李强 --amount 108.15 --as-of 2026-04-02
R26-000001: received 108.15 (cash) from household H3.
  charge 2: 3-2-1503, 物业费, 2025-11, 108.15
Household H3 still owes 324.45.
$ pmo fee instalment show 1 --as-of 2026-04-01
Plan 1 of H3, 李*, made 2026-03-02

Part  By          Amount  State
----  ----------  ------  -------
   1  2026-03-31  108.15  missed
   2  2026-04-30  108.15  to come
   3  2026-05-31  108.15  to come
----  ----------  ------  -------
                  324.45

Charge 2: 3-2-1503, 物业费, 2025-11: 108.15.
Charge 7: 3-2-1503, 物业费, 2025-12: 108.15.
Charge 12: 3-2-1503, 物业费, 2026-01: 108.15.
Agreement: FQ-08; approved by office.
Settled so far: 0.00; broken.
$ pmo fee instalment show 1 --as-of 2026-04-02
Plan 1 of H3, 李*, made 2026-03-02

Part  By          Amount  State
----  ----------  ------  ---------
   1  2026-03-31  108.15  paid late
   2  2026-04-30  108.15  to come
   3  2026-05-31  108.15  to come
----  ----------  ------  ---------
                  324.45

Charge 2: 3-2-1503, 物业费, 2025-11: 108.15.
Charge 7: 3-2-1503, 物业费, 2025-12: 108.15.
Charge 12: 3-2-1503, 物业费, 2026-01: 108.15.
Agreement: FQ-08; approved by office.
Settled so far: 108.15; running.
$ pmo fee instalment show 1 --as-of 2026-05-01 --format json
[
{"part":1,"day":"2026-03-31","amount":"108.15","state":"late"},
{"part":2,"day":"2026-04-30","amount":"108.15","state":"missed"},
{"part":3,"day":"2026-05-31","amount":"108.15","state":"pending"}
]
$ pmo fee instalment show 2
! pmo: no plan 2
! hint: pmo fee instalment list --all
= 3
$ pmo --lang zh-Hans fee instalment show 1 --as-of 2026-05-01
分期 1：H3 李*，约定于 2026-03-02

期  期限          金额  状态
--  ----------  ------  ----------
 1  2026-03-31  108.15  已逾期补缴
 2  2026-04-30  108.15  逾期未缴
 3  2026-05-31  108.15  未到期
--  ----------  ------  ----------
                324.45

应收 2：3-2-1503 物业费 2025-11，108.15。
应收 7：3-2-1503 物业费 2025-12，108.15。
应收 12：3-2-1503 物业费 2026-01，108.15。
协议：FQ-08；批准人：office。
已缴 108.15；未按约履行。

# Open charges that are paid in parts on agreed days.
@ load overdue_office
$ pmo fee instalment add 3-2-1502 --months 3 --first 2026-03-31 --document FQ-07 --dry-run
Would agree with H2 on 654.52 in 3 parts, from 2026-03-31 to 2026-05-31. Nothing was changed.
Plan 1 of H2, 王*, made 2026-03-02

Part  By          Amount  State
----  ----------  ------  -------
   1  2026-03-31  218.18  to come
   2  2026-04-30  218.17  to come
   3  2026-05-31  218.17  to come
----  ----------  ------  -------
                  654.52

Charge 5: B1-023, 车位费, 2025-11: 80.00.
Charge 6: 3-2-1502, 物业费, 2025-12: 207.26.
Charge 10: B1-023, 车位费, 2025-12: 80.00.
Charge 11: 3-2-1502, 物业费, 2026-01: 207.26.
Charge 15: B1-023, 车位费, 2026-01: 80.00.
Agreement: FQ-07; approved by office.
Settled so far: 0.00; running.
$ pmo fee instalment add 3-2-1502 --months 3 --first 2026-03-31 --document FQ-07
Plan 1 of H2: 654.52 in 3 parts, from 2026-03-31 to 2026-05-31. While it is kept, its charges are not reminded.
$ pmo fee remind --explain 3-2-1502
Reminder for H2, 王*, as of 2026-03-02

Step         Detail
-----------  -------------------------------------------------------------------------------
promised     654.52 is overdue but promised or in a plan of instalments
instalments  plan 1 of 654.52 up to 2026-05-31 is kept so far
outcome      no letter: all that is overdue, 654.52, is promised or in a plan of instalments
$ pmo fee list --household 李强 --open --fields charge,period,due,open
Charge  Period   Due           Open
------  -------  ----------  ------
    17  2026-02  2026-03-03  108.15
    12  2026-01  2026-01-31  108.15
     7  2025-12  2025-12-31  108.15
     2  2025-11  2025-12-01  108.15
------  -------  ----------  ------
                             432.60
$ pmo fee instalment add 李强 --charge 2 --part 2026-03-31=60 --part 2026-04-30=48.15 --document FQ-08
Plan 2 of H3: 108.15 in 2 parts, from 2026-03-31 to 2026-04-30. While it is kept, its charges are not reminded.
$ pmo fee instalment add 李强 --charge 2 --part 2026-03-31=108.15 --document FQ-08
! pmo: charge 2 is in plan 2
! hint: pmo fee instalment show 2
= 1
$ pmo fee instalment add 李强 --charge 7 --part 2026-03-31=60 --part 2026-04-30=48 --document FQ-09
! pmo: the parts add up to 108.00, the charges to 108.15: 0.15 is missing
! hint: the parts must add up to what is open
= 1
$ pmo fee instalment add 李强 --charge 7 --part 2026-03-01=108.15 --document FQ-09
! pmo: the part by 2026-03-01 is past
= 1
$ pmo fee instalment add 李强 --charge 7 --part 2026-03-31=60 --part 2026-03-31=48.15 --document FQ-09
! pmo: two parts are by 2026-03-31
= 1
$ pmo fee instalment add 李强 --charge 7 --part soon --document FQ-09
! pmo: 'soon' is no part of a plan
! usage: pmo fee instalment add WHO [--charge TEXT] [--part TEXT] [--months NUMBER] [--first DATE] --document TEXT [--contact NUMBER] [--dry-run]
! hint: --part 2026-03-31=200.00
= 2
$ pmo fee instalment add 李强 --charge 7 --document FQ-09
! pmo: a plan needs parts
! usage: pmo fee instalment add WHO [--charge TEXT] [--part TEXT] [--months NUMBER] [--first DATE] --document TEXT [--contact NUMBER] [--dry-run]
! hint: give --part DAY=AMOUNT for each, or --months NUMBER --first DAY
= 2
$ pmo fee instalment add 李强 --charge 7 --part 2026-03-31=108.15 --months 2 --document FQ-09
! pmo: parts are named or equal, not both
! usage: pmo fee instalment add WHO [--charge TEXT] [--part TEXT] [--months NUMBER] [--first DATE] --document TEXT [--contact NUMBER] [--dry-run]
! hint: give --part DAY=AMOUNT for each, or --months NUMBER --first DAY
= 2
$ pmo fee instalment add 李强 --charge 1 --months 2 --first 2026-03-31 --document FQ-09
! pmo: no open charge 1 of H3
! hint: pmo fee list --household H3 --open
= 3
$ pmo fee instalment add 李强 --charge 7 --months 2 --first 2026-03-31 --document " "
! pmo: a plan names the agreement that was signed
! usage: pmo fee instalment add WHO [--charge TEXT] [--part TEXT] [--months NUMBER] [--first DATE] --document TEXT [--contact NUMBER] [--dry-run]
! hint: --document TEXT
= 2
$ pmo fee instalment add 李强 --charge 7 --months 2 --first 2026-03-31
! pmo: --document is missing
! usage: pmo fee instalment add WHO [--charge TEXT] [--part TEXT] [--months NUMBER] [--first DATE] --document TEXT [--contact NUMBER] [--dry-run]
= 2
$ pmo fee instalment add 3-2-1502 --months 2 --first 2026-03-31 --document FQ-09
! pmo: charge 5 is in plan 1
! hint: pmo fee instalment show 1
= 1
# More than six months need a manager.
$ pmo office user grant liu --uid 1002 --role supervisor
User  Login   Roles
----  ------  --------------------------------------
1000  office  admin cashier clerk manager supervisor
1002  liu     supervisor
@ user liu 1002
$ pmo fee instalment add 1-S1 --months 12 --first 2026-03-31 --document FQ-10
! pmo: liu may not do fee.instalment_beyond: it needs one of the roles manager
! hint: an admin can grant it: pmo office user grant liu --role supervisor --role ROLE
= 7
$ pmo fee instalment add 1-S1 --months 6 --first 2026-03-31 --document FQ-10
Plan 3 of H5: 2,016.00 in 6 parts, from 2026-03-31 to 2026-08-31. While it is kept, its charges are not reminded.
@ user office 1000
$ pmo --lang zh-Hans fee instalment add 3-2-1601 --months 12 --first 2026-03-31 --document FQ-11
分期 4：H4 共 428.94，分 12 期，2026-03-31 至 2027-02-28。按约履行期间不催缴所涉应收。
$ pmo --lang zh-Hans fee remind --explain 3-2-1601
H4 A* 的催缴，截至 2026-03-02

步骤    说明
------  ----------------------------------------------
已承诺  428.94 逾期，但已有缴费承诺或分期约定
分期    分期 4：共 428.94，至 2027-02-28，目前按约履行
结果    不发函：逾期的 428.94 均已有缴费承诺或分期约定

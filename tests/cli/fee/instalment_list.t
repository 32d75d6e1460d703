# Plans that run or are broken.
@ load overdue_office
$ pmo fee instalment list
Plan  Household  Payer  Made  Total  Parts  Settled  Missing  Next  State  Approved by
----  ---------  -----  ----  -----  -----  -------  -------  ----  -----  -----------
$ pmo fee instalment add 3-2-1502 --months 3 --first 2026-03-31 --document FQ-07
Plan 1 of H2: 654.52 in 3 parts, from 2026-03-31 to 2026-05-31. While it is kept, its charges are not reminded.
$ pmo fee instalment add 李强 --months 2 --first 2026-03-31 --document FQ-08
Plan 2 of H3: 324.45 in 2 parts, from 2026-03-31 to 2026-04-30. While it is kept, its charges are not reminded.
$ pmo fee pay 李强 --amount 200 --as-of 2026-03-30
R26-000001: received 200.00 (cash) from household H3.
  charge 2: 3-2-1503, 物业费, 2025-11, 108.15
  charge 7: 3-2-1503, 物业费, 2025-12, 91.85; 16.30 still open
Household H3 still owes 232.60.
$ pmo fee instalment list --as-of 2026-03-31
Plan  Household  Payer  Made         Total  Parts  Settled  Missing  Next        State    Approved by
----  ---------  -----  ----------  ------  -----  -------  -------  ----------  -------  -----------
   1  H2         王*    2026-03-02  654.52      3     0.00     0.00  2026-03-31  running  office
   2  H3         李*    2026-03-02  324.45      2   200.00     0.00  2026-04-30  running  office
$ pmo fee instalment list --broken --as-of 2026-04-01
Plan  Household  Payer  Made         Total  Parts  Settled  Missing  Next        State   Approved by
----  ---------  -----  ----------  ------  -----  -------  -------  ----------  ------  -----------
   1  H2         王*    2026-03-02  654.52      3     0.00   218.18  2026-03-31  broken  office
$ pmo fee remind --explain 3-2-1502 --as-of 2026-04-01
Reminder for H2, 王*, as of 2026-04-01

Step         Detail
-----------  --------------------------------------------------------------
overdue      7 charges, 941.78; the oldest was due 2025-12-01, 121 days ago
level        level 3, from 90 days on
instalments  plan 1 of 654.52 is broken: 218.18 is missing
outcome      a letter of level 3 about 941.78
$ pmo fee remind --as-of 2026-04-01
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
1 broken plans of instalments: pmo fee instalment list --broken
$ pmo fee instalment list 李强 --as-of 2026-04-01
Plan  Household  Payer  Made         Total  Parts  Settled  Missing  Next        State    Approved by
----  ---------  -----  ----------  ------  -----  -------  -------  ----------  -------  -----------
   2  H3         李*    2026-03-02  324.45      2   200.00     0.00  2026-04-30  running  office
$ pmo fee instalment list --all --as-of 2026-04-01 --format csv
plan,household,name,made,total,parts,settled,missing,next,state,login
1,H2,王*,2026-03-02,654.52,3,0.00,218.18,2026-03-31,broken,office
2,H3,李*,2026-03-02,324.45,2,200.00,0.00,2026-04-30,running,office
$ pmo --lang zh-Hant fee instalment list --as-of 2026-04-01
分期  戶號  繳費戶  約定日        總額  期數    已繳  逾期未繳  下一期      狀態        批准人
----  ----  ------  ----------  ------  ----  ------  --------  ----------  ----------  ------
   1  H2    王*     2026-03-02  654.52     3    0.00    218.18  2026-03-31  未按約履行  office
   2  H3    李*     2026-03-02  324.45     2  200.00      0.00  2026-04-30  履行中      office

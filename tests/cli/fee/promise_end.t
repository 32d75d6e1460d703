# A promise that counts no more.
@ load overdue_office
$ pmo fee promise add 3-2-1502 --by 2026-03-10 --amount 300
Promise 1 of H2: 300.00 by 2026-03-10. Until then what is due is not reminded.
$ pmo fee promise end 1 --reason " "
! pmo: ending a promise needs a reason
! usage: pmo fee promise end PROMISE --reason TEXT
! hint: --reason TEXT
= 2
$ pmo fee promise end 1 --reason "entered for the wrong household"
Ended promise 1 of H2.
$ pmo fee promise end 1 --reason x
! pmo: promise 1 was ended on 2026-03-02
= 1
$ pmo fee promise end 9 --reason x
! pmo: no promise 9
! hint: pmo fee promise list --all
= 3
$ pmo fee remind --explain 3-2-1502
Reminder for H2, 王*, as of 2026-03-02

Step     Detail
-------  -------------------------------------------------------------
overdue  5 charges, 654.52; the oldest was due 2025-12-01, 91 days ago
level    level 3, from 90 days on
outcome  a letter of level 3 about 654.52
$ pmo fee promise list
Promise  Household  Payer  Made  By  Promised  Received  Still open  State  Contact  By whom
-------  ---------  -----  ----  --  --------  --------  ----------  -----  -------  -------
$ pmo fee promise list --all
Promise  Household  Payer  Made        By          Promised  Received  Still open  State  Contact  By whom
-------  ---------  -----  ----------  ----------  --------  --------  ----------  -----  -------  -------
      1  H2         王*    2026-03-02  2026-03-10    300.00      0.00      654.52  ended        –  office
$ pmo fee promise add 李强 --by 2026-03-10 --amount 100
Promise 2 of H3: 100.00 by 2026-03-10. Until then what is due is not reminded.
$ pmo fee pay 李强 --amount 100
R26-000001: received 100.00 (cash) from household H3.
  charge 2: 3-2-1503, 物业费, 2025-11, 100.00; 8.15 still open
Household H3 still owes 332.60.
$ pmo fee promise end 2 --reason x
! pmo: promise 2 was kept
= 1

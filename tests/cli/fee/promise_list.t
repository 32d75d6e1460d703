# Pending and broken promises; whether one was kept is read from the payments.
@ load overdue_office
$ pmo fee promise list
Promise  Household  Payer  Made  By  Promised  Received  Still open  State  Contact  By whom
-------  ---------  -----  ----  --  --------  --------  ----------  -----  -------  -------
$ pmo fee promise add 3-2-1502 --by 2026-03-10 --amount 300
Promise 1 of H2: 300.00 by 2026-03-10. Until then what is due is not reminded.
$ pmo fee promise add 李强 --by 2026-03-20 --amount 100
Promise 2 of H3: 100.00 by 2026-03-20. Until then what is due is not reminded.
$ pmo fee promise add 1-S1 --by 2026-03-12 --amount 500
Promise 3 of H5: 500.00 by 2026-03-12. Until then what is due is not reminded.
$ pmo fee pay 3-2-1502 --amount 250 --as-of 2026-03-10
R26-000001: received 250.00 (cash) from household H2 for 3-2-1502.
  charge 5: B1-023, 车位费, 2025-11, 80.00
  charge 6: 3-2-1502, 物业费, 2025-12, 122.66; 84.60 still open
  charge 10: B1-023, 车位费, 2025-12, 47.34; 32.66 still open
Household H2 still owes 691.78.
Household H1 still owes 207.26 for 3-2-1502.
$ pmo fee pay 李强 --amount 100 --as-of 2026-03-11
R26-000002: received 100.00 (cash) from household H3.
  charge 2: 3-2-1503, 物业费, 2025-11, 100.00; 8.15 still open
Household H3 still owes 332.60.
$ pmo fee promise list --as-of 2026-03-10
Promise  Household  Payer  Made        By          Promised  Received  Still open  State    Contact  By whom
-------  ---------  -----  ----------  ----------  --------  --------  ----------  -------  -------  -------
      1  H2         王*    2026-03-02  2026-03-10    300.00    250.00      404.52  pending        –  office
      3  H5         鸿*    2026-03-02  2026-03-12    500.00      0.00    2,016.00  pending        –  office
      2  H3         李*    2026-03-02  2026-03-20    100.00      0.00      224.45  pending        –  office
$ pmo fee promise list --as-of 2026-03-13
Promise  Household  Payer  Made        By          Promised  Received  Still open  State   Contact  By whom
-------  ---------  -----  ----------  ----------  --------  --------  ----------  ------  -------  -------
      1  H2         王*    2026-03-02  2026-03-10    300.00    250.00      404.52  broken        –  office
      3  H5         鸿*    2026-03-02  2026-03-12    500.00      0.00    2,016.00  broken        –  office
$ pmo fee promise list --broken --as-of 2026-03-13
Promise  Household  Payer  Made        By          Promised  Received  Still open  State   Contact  By whom
-------  ---------  -----  ----------  ----------  --------  --------  ----------  ------  -------  -------
      1  H2         王*    2026-03-02  2026-03-10    300.00    250.00      404.52  broken        –  office
      3  H5         鸿*    2026-03-02  2026-03-12    500.00      0.00    2,016.00  broken        –  office
$ pmo fee promise list --all --as-of 2026-03-13 --format csv
promise,household,name,made,by,amount,received,owed,state,contact,login
1,H2,王*,2026-03-02,2026-03-10,300.00,250.00,404.52,broken,,office
3,H5,鸿*,2026-03-02,2026-03-12,500.00,0.00,2016.00,broken,,office
2,H3,李*,2026-03-02,2026-03-20,100.00,100.00,224.45,kept,,office
$ pmo fee promise list 李强 --all --as-of 2026-03-13
Promise  Household  Payer  Made        By          Promised  Received  Still open  State  Contact  By whom
-------  ---------  -----  ----------  ----------  --------  --------  ----------  -----  -------  -------
      2  H3         李*    2026-03-02  2026-03-20    100.00    100.00      224.45  kept         –  office
# Reminders go on, and the run tells.
$ pmo fee remind --as-of 2026-03-13
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
2 broken promises: pmo fee promise list --broken
$ pmo --lang zh-Hant fee promise list --broken --as-of 2026-03-13
承諾  戶號  繳費戶  作出日      承諾日      承諾金額    已繳      尚欠  狀態    聯絡記錄  經辦人
----  ----  ------  ----------  ----------  --------  ------  --------  ------  --------  ------
   1  H2    王*     2026-03-02  2026-03-10    300.00  250.00    404.52  未履行         –  office
   3  H5    鸿*     2026-03-02  2026-03-12    500.00    0.00  2,016.00  未履行         –  office

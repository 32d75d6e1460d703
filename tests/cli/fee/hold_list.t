# Holds in force; with --all those that have ended, too.
@ load overdue_office
$ pmo fee hold list
Hold  Kind  For  Payer  From  Until  Reason  By
----  ----  ---  -----  ----  -----  ------  --
$ pmo fee hold add --unit 3-2-1502 --until 2026-03-10 --reason "leak in repair"
Hold 1: no reminders for 3-2-1502 until 2026-03-10.
$ pmo fee hold add --household 李强 --until 2026-04-30 --reason "in hospital"
Hold 2: no reminders for H3 until 2026-04-30.
$ pmo fee hold list
Hold  Kind       For       Payer  From        Until       Reason          By
----  ---------  --------  -----  ----------  ----------  --------------  ------
   1  unit       3-2-1502  –      2026-03-02  2026-03-10  leak in repair  office
   2  household  H3        李*    2026-03-02  2026-04-30  in hospital     office
$ pmo fee hold list --as-of 2026-03-11
Hold  Kind       For  Payer  From        Until       Reason       By
----  ---------  ---  -----  ----------  ----------  -----------  ------
   2  household  H3   李*    2026-03-02  2026-04-30  in hospital  office
$ pmo fee hold list --as-of 2026-03-11 --all --format csv
hold,kind,subject,name,from,until,reason,login
1,unit,3-2-1502,,2026-03-02,2026-03-10,leak in repair,office
2,household,H3,李*,2026-03-02,2026-04-30,in hospital,office
$ pmo --lang zh-Hant fee hold list
暫緩  類別  對象      繳費戶  自          截止        原因            經辦人
----  ----  --------  ------  ----------  ----------  --------------  ------
   1  單位  3-2-1502  –       2026-03-02  2026-03-10  leak in repair  office
   2  住戶  H3        李*     2026-03-02  2026-04-30  in hospital     office

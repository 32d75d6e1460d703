# Contacts and letters of a household are one history, newest first.
@ load overdue_office
$ pmo fee contact list
No.  Day  Time  Household  Payer  Channel  Reached  Content  Promised by  Promised  Next on  Next step  Counts  By
---  ---  ----  ---------  -----  -------  -------  -------  -----------  --------  -------  ---------  ------  --
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee letter issue --yes
Issued 5 letters, dropped 0.
$ pmo fee letter record L26-0003 --event delivered --note "signed for by the husband" --on 2026-03-04 --as-of 2026-03-05
L26-0003: delivered.
$ pmo fee letter record L26-0003 --event delivered --on 2026-03-06 --as-of 2026-03-05
! pmo: 2026-03-06 is a day that has not come
! hint: give --on 2026-03-05 or an earlier day
= 1
$ pmo fee letter record L26-0003 --event delivered --on 2026-03-01
! pmo: 2026-03-01 is before L26-0003 was issued, on 2026-03-02
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --at 9:05 --content "will pay a part" --promise 2026-03-20 --amount 300 --as-of 2026-03-05
Contact 1 with H2, 2026-03-05 09:05.
Promise 1: 300.00 by 2026-03-20.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact add 3-2-1502 --channel phone --reached nobody --at 18:00 --content "no answer" --next "call in the evening" --next-on 2026-03-04 --as-of 2026-03-03
Contact 2 with H2, 2026-03-03 18:00.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact add 李强 --channel visit --reached tenant --content "left a notice" --next "ask for the owner's new address" --next-on 2026-03-06 --as-of 2026-03-03
Contact 3 with H3, 2026-03-03.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact list 3-2-1502
     No.  Day         Time   Household  Payer  Channel  Reached       Content                    Promised by  Promised  Next on     Next step            Counts  By
--------  ----------  -----  ---------  -----  -------  ------------  -------------------------  -----------  --------  ----------  -------------------  ------  ------
       1  2026-03-05  09:05  H2         王*    phone    whoever owes  will pay a part            2026-03-20     300.00  –           –                    no      office
L26-0003  2026-03-04  –      H2         王*    print    delivered     signed for by the husband  –                   –  –           –                    yes     office
       2  2026-03-03  18:00  H2         王*    phone    nobody        no answer                  –                   –  2026-03-04  call in the evening  no      office
$ pmo fee contact list 3-2-1502 --format csv
contact,day,time,household,name,channel,reached,content,promise_by,promised,next_day,next_step,counts,login
1,2026-03-05,09:05,H2,王*,phone,owner,will pay a part,2026-03-20,300.00,,,false,office
L26-0003,2026-03-04,,H2,王*,print,delivered,signed for by the husband,,,,,true,office
2,2026-03-03,18:00,H2,王*,phone,nobody,no answer,,,2026-03-04,call in the evening,false,office
$ pmo fee contact list --due --as-of 2026-03-05
No.  Day         Time   Household  Payer  Channel  Reached  Content    Promised by  Promised  Next on     Next step            Counts  By
---  ----------  -----  ---------  -----  -------  -------  ---------  -----------  --------  ----------  -------------------  ------  ------
  2  2026-03-03  18:00  H2         王*    phone    nobody   no answer  –                   –  2026-03-04  call in the evening  no      office
$ pmo fee contact list --due --as-of 2026-03-06
No.  Day         Time   Household  Payer  Channel  Reached  Content        Promised by  Promised  Next on     Next step                        Counts  By
---  ----------  -----  ---------  -----  -------  -------  -------------  -----------  --------  ----------  -------------------------------  ------  ------
  2  2026-03-03  18:00  H2         王*    phone    nobody   no answer      –                   –  2026-03-04  call in the evening              no      office
  3  2026-03-03  –      H3         李*    visit    tenant   left a notice  –                   –  2026-03-06  ask for the owner's new address  no      office
$ pmo fee contact list --limit 1
No.  Day         Time   Household  Payer  Channel  Reached       Content          Promised by  Promised  Next on  Next step  Counts  By
---  ----------  -----  ---------  -----  -------  ------------  ---------------  -----------  --------  -------  ---------  ------  ------
  1  2026-03-05  09:05  H2         王*    phone    whoever owes  will pay a part  2026-03-20     300.00  –        –          no      office
$ pmo fee contact list nobody
! pmo: no unit nobody
! hint: list units with pmo unit list
= 3
$ pmo --lang zh-Hans fee contact list 3-2-1502
    编号  日期        时刻   户号  缴费户  方式  联系到  内容                       承诺日      承诺金额  下一步日期  下一步               有效送达  经办人
--------  ----------  -----  ----  ------  ----  ------  -------------------------  ----------  --------  ----------  -------------------  --------  ------
       1  2026-03-05  09:05  H2    王*     电话  本人    will pay a part            2026-03-20    300.00  –           –                    否        office
L26-0003  2026-03-04  –      H2    王*     打印  已送达  signed for by the husband  –                  –  –           –                    是        office
       2  2026-03-03  18:00  H2    王*     电话  无人    no answer                  –                  –  2026-03-04  call in the evening  否        office

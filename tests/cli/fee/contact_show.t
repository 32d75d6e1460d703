# One contact, and what it counts for.
@ load overdue_office
$ pmo fee contact add 3-2-1502 --channel visit --reached family --at 19:30 --content "notice handed over" --proof signature --evidence 2026-017 --promise 2026-03-20 --amount 300 --next "call again" --next-on 2026-03-21
Contact 1 with H2, 2026-03-02 19:30.
Promise 1: 300.00 by 2026-03-20.
It restarts limitation from 2026-03-02.
$ pmo fee contact show 1
Contact 1 with H2, 王*

Step       Detail
---------  ---------------------------------------
when       2026-03-02 19:30
channel    visit
purpose    demand
reached    adult of the family
content    notice handed over
proof      signature
kept at    2026-017
promise    promise 1: 300.00 by 2026-03-20
next step  2026-03-21: call again
by         office
effect     It restarts limitation from 2026-03-02.
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content "asked to pay" --unit B1-023 --replaces 1
Contact 2 with H2, 2026-03-02.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact show 1
Contact 1 with H2, 王*

Step       Detail
---------  -------------------------------
when       2026-03-02 19:30
channel    visit
purpose    demand
reached    adult of the family
content    notice handed over
proof      signature
kept at    2026-017
promise    promise 1: 300.00 by 2026-03-20
next step  2026-03-21: call again
by         office
effect     Replaced by contact 2.
$ pmo fee contact show 2
Contact 2 with H2, 王*

Step      Detail
--------  ------------------------------------------------------------------
when      2026-03-02
channel   phone
purpose   demand
reached   whoever owes
only for  B1-023
content   asked to pay
proof     none
replaces  1
by        office
effect    It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact show 3
! pmo: no contact 3
! hint: pmo fee contact list
= 3
$ pmo --lang zh-Hant fee contact show 2
聯絡記錄 2：H2 王*

項目      說明
--------  ------------------------------
時間      2026-03-02
方式      電話
目的      催繳
聯絡到    本人
只涉及    B1-023
內容      asked to pay
送達憑證  無
更正      1
經辦人    office
效力      不構成時效中斷：沒有送達憑證。

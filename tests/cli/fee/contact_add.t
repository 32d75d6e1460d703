# What was said to whoever owes: how, to whom, what was promised, how it is proved.
@ load overdue_office
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --at 14:30 --content "asked to pay" --promise 2026-03-20 --amount 300
Contact 1 with H2, 2026-03-02 14:30.
Promise 1: 300.00 by 2026-03-20.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact add 3-2-1502 --channel visit --reached family --content "notice handed over" --proof signature --evidence 2026-017 --next "call again" --next-on 2026-03-10
Contact 2 with H2, 2026-03-02.
It restarts limitation from 2026-03-02.
$ pmo fee contact add 李强 --channel letter --reached nobody --content "registered letter" --proof postal --evidence "RR123456789CN" --on 2026-02-27
Contact 3 with H3, 2026-02-27.
It restarts limitation from 2026-02-27.
$ pmo fee contact add 李强 --channel notice --reached nobody --content "notice on the door" --proof witness --evidence "photo 12"
Contact 4 with H3, 2026-03-02.
It does not restart limitation: it did not reach whoever owes.
$ pmo fee contact add 李强 --channel phone --reached owner --purpose information --content "told the new opening hours"
Contact 5 with H3, 2026-03-02.
# A wrong entry is replaced by another.
$ pmo fee contact add 李强 --channel letter --reached nobody --content "plain letter, not registered" --on 2026-02-27 --replaces 3
Contact 6 with H3, 2026-02-27.
It does not restart limitation: there is no proof that it arrived.
$ pmo fee contact add 李强 --channel phone --reached owner --content x --replaces 3
! pmo: contact 3 is replaced by 6 already
! hint: --replaces 6
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --replaces 6
! pmo: contact 6 was with H3
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --replaces 99
! pmo: no contact 99
! hint: pmo fee contact list
= 3
# What cannot be is refused, and nothing is written.
$ pmo fee contact add 3-2-1502 --channel phone --reached nobody --content x --promise 2026-03-20 --amount 300
! pmo: nobody was reached: nobody promised or acknowledged anything
! hint: say whom with --reached owner, family or tenant
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --promise 2026-03-20
! pmo: a promise has a day and an amount
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
! hint: --promise 2026-03-31 --amount 500
= 2
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --promise 2026-05-20 --amount 10
! pmo: 2026-05-20 is too far for a promise: the policy allows up to 2026-04-02
! hint: agree on instalments: pmo fee instalment add
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --promise 2026-03-01 --amount 10
! pmo: the promised day 2026-03-01 is before 2026-03-02, when it was made
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --promise 2026-03-20 --amount 0
! pmo: a promise of 0.00 is none
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content " "
! pmo: a contact needs words on what was said
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
! hint: --content TEXT
= 2
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --at 2pm
! pmo: '2pm' is no time of day
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
! hint: --at 14:30
= 2
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --on 2026-03-03
! pmo: the contact would be on 2026-03-03, a day that has not come
! hint: give --on 2026-03-02 or an earlier day
= 1
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --next "call"
! pmo: a next step has words and a day
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
! hint: --next TEXT --next-on 2026-03-31
= 2
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x --next call --next-on 2026-03-01
! pmo: the next step would be on 2026-03-01, before the contact
= 1
$ pmo fee contact add 3-2-1502 --channel visit --reached owner --content x --proof signature
! pmo: a proof is kept somewhere: say where
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
! hint: --evidence TEXT
= 2
$ pmo fee contact add 3-2-1502 --channel pigeon --reached owner --content x
! pmo: --channel: 'pigeon' is none of: phone, visit, notice, letter, sms, email, meeting
! usage: pmo fee contact add WHO --channel WORD --reached WORD --content TEXT [--purpose WORD] [--unit TEXT] [--on DATE] [--at TEXT] [--promise DATE] [--amount AMOUNT] [--proof WORD] [--evidence TEXT] [--next TEXT] [--next-on DATE] [--replaces NUMBER]
= 2
$ pmo fee contact add 3-2-9999 --channel phone --reached owner --content x
! pmo: no unit 3-2-9999
! hint: list units with pmo unit list
= 3
$ pmo --lang zh-Hans fee contact add 1-S1 --channel meeting --reached owner --purpose acknowledgement --content 对账确认欠费 --proof signature --evidence 对账单2026-03
已登记联系记录 7：H5，2026-03-02。
构成时效中断，自 2026-03-02 起重新计算。
@ user viewer 1001
$ pmo fee contact add 3-2-1502 --channel phone --reached owner --content x
! pmo: viewer may not do fee.contact: it needs one of the roles clerk, cashier, supervisor, manager
! hint: an admin can grant it: pmo office user grant viewer --role ROLE
= 7

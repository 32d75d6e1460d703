# unit household add: who owes and pays
@ load small_office
$ pmo unit person add 赵敏 --phone 13512345678
P6 added.
$ pmo unit household add 赵敏 --account 000088
Household H6 of P6 added.
$ pmo unit person show 赵敏
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P6      赵*   –        135****5678  –             –       –                –

Household H6, account 000088

Person  Name  Phone        Relation  From        To
------  ----  -----------  --------  ----------  --
P6      赵*   135****5678  owner     2026-03-02  –
$ pmo unit household add P6 --kind organisation --lang zh-Hans
已为 P6 建户 H7。
# refused
$ pmo unit household add 赵敏 --account 000088
! pmo: account number 000088 belongs to H6
= 1
$ pmo unit household add 赵敏 --account ' '
! pmo: ' ' cannot be an account number
= 1
$ pmo unit household add 赵六 --lang zh-Hant
! pmo: 沒有人員 赵六
! hint: 查看人員：pmo unit person
= 3
$ pmo unit household add 赵敏 --kind club
! pmo: --kind: 'club' is none of: family, organisation, developer
! usage: pmo unit household add HEAD [--kind WORD] [--account TEXT]
= 2

# unit person edit: the fields that changed, never their values
@ load small_office
$ pmo unit person edit 王芳 --phone 13512345678 --phone2 0755-26001234 --email '' --salutation 小姐
P2 changed: Phone, Second phone, E-mail, Address.
$ pmo unit person edit 王芳 --phone 135-1234-5678
P2 is so already.
$ pmo unit person edit P2 --name 王方 --language en --lang zh-Hans
P2 已修改：姓名, 语言。
$ pmo unit person show P2 --reveal 登记核对
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P2      王方  小姐     13512345678  075526001234  –       –                en

Household H2

Person  Name  Phone        Relation  From        To
------  ----  -----------  --------  ----------  --
P2      王方  13512345678  owner     2025-11-21  –

Unit               Role   Pays  From        To
-----------------  -----  ----  ----------  --
锦绣花园:3-2-1502  owner  yes   2025-11-21  –
锦绣花园:B1-023    owner  yes   2020-01-10  –
$ pmo unit person edit P2 --id-number 'A123456(3)'
P2 changed: Identity number.
# refused
$ pmo unit person edit 李强 --id-number A1234563
! pmo: P2 has this identity number
! hint: pmo unit person show P2
= 1
$ pmo unit person edit P2 --name ''
! pmo: a person needs a name
= 1
$ pmo unit person edit P2 --phone 12345 --lang zh-Hant
! pmo: 「12345」不是有效的電話號碼
= 1
$ pmo unit person edit 赵六 --name 赵七
! pmo: no person 赵六
! hint: list people with pmo unit person
= 3

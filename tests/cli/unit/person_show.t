# unit person show: a person with household, members and units
@ load small_office
$ pmo unit person show 王芳
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P2      王*   女士     138****5678  –             wan***  –                –

Household H2

Person  Name  Phone        Relation  From        To
------  ----  -----------  --------  ----------  --
P2      王*   138****5678  owner     2025-11-21  –

Unit               Role   Pays  From        To
-----------------  -----  ----  ----------  --
锦绣花园:3-2-1502  owner  yes   2025-11-21  –
锦绣花园:B1-023    owner  yes   2020-01-10  –
$ pmo unit person show 138-1234-5678 --lang zh-Hans
人员  姓名  称呼  电话         备用电话  邮箱    证件号  语言
----  ----  ----  -----------  --------  ------  ------  ----
P2    王*   女士  138****5678  –         wan***  –       –

户 H2

人员  姓名  电话         关系  起          止
----  ----  -----------  ----  ----------  --
P2    王*   138****5678  业主  2025-11-21  –

房屋               身份  缴费  起          止
-----------------  ----  ----  ----------  --
锦绣花园:3-2-1502  业主  是    2025-11-21  –
锦绣花园:B1-023    业主  是    2020-01-10  –
$ pmo unit person show P2 --reveal 住户来电核对
Person  Name  Address  Phone        Second phone  E-mail            Identity number  Language
------  ----  -------  -----------  ------------  ----------------  ---------------  --------
P2      王芳  女士     13812345678  –             wang@example.com  –                –

Household H2

Person  Name  Phone        Relation  From        To
------  ----  -----------  --------  ----------  --
P2      王芳  13812345678  owner     2025-11-21  –

Unit               Role   Pays  From        To
-----------------  -----  ----  ----------  --
锦绣花园:3-2-1502  owner  yes   2025-11-21  –
锦绣花园:B1-023    owner  yes   2020-01-10  –
$ pmo unit person show 锦绣置业有限公司 --lang zh-Hant
人員  姓名  稱呼  電話         備用電話  郵箱  證件號  語言
----  ----  ----  -----------  --------  ----  ------  ----
P1    锦*   –     138****0000  –         –     –       –

戶 H1，戶號 900001

人員  姓名  電話         關係    起          止
----  ----  -----------  ------  ----------  --
P1    锦*   138****0000  發展商  2026-03-02  –
# a name of two people
$ pmo unit person add 王芳 --phone 13512345678
P6 added.
$ pmo unit person show 王芳
! pmo: 王芳 fits 2 people
! hint: one of: P2, P6
= 3
$ pmo unit person show P99
! pmo: no person P99
! hint: list people with pmo unit person
= 3
$ pmo unit person show 赵六 --lang zh-Hans
! pmo: 没有人员 赵六
! hint: 查看人员：pmo unit person
= 3

# unit person: people by part of a name or a phone, masked
@ load small_office
$ pmo unit person
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P4      A*    Ms       137****5678  –             ann***  –                en
P3      李*   先生     139****5678  –             –       –                –
P2      王*   女士     138****5678  –             wan***  –                –
P1      锦*   –        138****0000  –             –       –                –
P5      鸿*   –        136****5678  –             –       –                –
$ pmo unit person 王
Person  Name  Address  Phone        Second phone  E-mail  Identity number  Language
------  ----  -------  -----------  ------------  ------  ---------------  --------
P2      王*   女士     138****5678  –             wan***  –                –
$ pmo unit person 139-1234-5678 --lang zh-Hans
人员  姓名  称呼  电话         备用电话  邮箱  证件号  语言
----  ----  ----  -----------  --------  ----  ------  ----
P3    李*   先生  139****5678  –         –     –       –
$ pmo unit person 赵
Person  Name  Address  Phone  Second phone  E-mail  Identity number  Language
------  ----  -------  -----  ------------  ------  ---------------  --------
$ pmo unit person 王 --reveal 住户来电核对 --format json
[
{"person":"P2","name":"王芳","salutation":"女士","phone":"13812345678","phone2":null,"email":"wang@example.com","id_number":null,"language":null}
]
# a reveal is written down
$ pmo office audit --limit 1
Row  When (UTC)            Login   Role   Command      Table     Key          Operation  Before  After
---  --------------------  ------  -----  -----------  --------  -----------  ---------  ------  -------------------------
 54  2026-03-02 02:00:00Z  office  clerk  unit person  personal  unit person  event      –       {"reason":"住户来电核对"}

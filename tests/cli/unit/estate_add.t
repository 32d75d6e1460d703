# unit estate add: a code that names of units can begin with
@ load small_office
$ pmo unit estate add CH --name 翠湖花园 --developer 900001
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  锦绣置业有限公司
锦绣花园  锦绣花园      5  锦绣置业有限公司
$ pmo unit estate add 江畔
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  锦绣置业有限公司
江畔      江畔          0  –
锦绣花园  锦绣花园      5  锦绣置业有限公司
# refused
$ pmo unit estate add ＣＨ
! pmo: there is an estate CH already
! hint: list estates with pmo unit estate
= 1
$ pmo unit estate add A:B
! pmo: 'A:B' cannot be the code of an estate
! hint: a short word without colon: CH, 翠湖
= 1
$ pmo unit estate add '' --lang zh-Hans
! pmo: “”不能用作小区编码
! hint: 用不含冒号的短名：CH、翠湖
= 1
$ pmo unit estate add XX --developer 赵六
! pmo: no household 赵六
! hint: name it by H12, account number, phone or name; people: pmo unit person
= 3
$ pmo unit estate
Estate    Name      Units  Developer
--------  --------  -----  ----------------
CH        翠湖花园      0  锦绣置业有限公司
江畔      江畔          0  –
锦绣花园  锦绣花园      5  锦绣置业有限公司

# unit person edit: the fields that changed, never their values
@ load small_office
$ pmo unit person edit 王芳 --phone 13512345678 --phone2 0755-26001234 --email '' --salutation 小姐
$ pmo unit person edit 王芳 --phone 135-1234-5678
$ pmo unit person edit P2 --name 王方 --language en --lang zh-Hans
$ pmo unit person show P2 --reveal 登记核对
$ pmo unit person edit P2 --id-number 'A123456(3)'
# refused
$ pmo unit person edit 李强 --id-number A1234563
$ pmo unit person edit P2 --name ''
$ pmo unit person edit P2 --phone 12345 --lang zh-Hant
$ pmo unit person edit 赵六 --name 赵七

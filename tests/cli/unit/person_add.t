# unit person add: digits as people write them, checked
@ load small_office
$ pmo unit person add 赵敏 --phone '+86 135-1234-5678' --phone2 0755-26001234 --email zhao@example.com --id-number 34052419800101001x --language zh-Hans --salutation 女士
P6 added.
$ pmo unit person show 赵敏 --reveal 登记核对
Person  Name  Address  Phone        Second phone  E-mail            Identity number     Language
------  ----  -------  -----------  ------------  ----------------  ------------------  --------
P6      赵敏  女士     13512345678  075526001234  zhao@example.com  34052419800101001X  zh-Hans
# one identity number is one person
$ pmo unit person add 赵明 --id-number '340524 19800101 001X'
! pmo: P6 has this identity number
! hint: pmo unit person show P6
= 1
# refused, and the number is not repeated
$ pmo unit person add 赵明 --id-number 340524198001010019
! pmo: the identity number fails its check
= 1
$ pmo unit person add 赵明 --phone 1351234 --lang zh-Hans
! pmo: “1351234”不是有效的电话号码
= 1
$ pmo unit person add 赵明 --email zhao
! pmo: 'zhao' is no e-mail address
= 1
$ pmo unit person add 赵明 --language fr
! pmo: 'fr' is none of: en, zh-Hans, zh-Hant
= 1
$ pmo unit person add ''
! pmo: a person needs a name
= 1
$ pmo unit person add
! pmo: NAME is missing
! usage: pmo unit person add NAME [--phone TEXT] [--phone2 TEXT] [--email TEXT] [--id-number TEXT] [--language TEXT] [--salutation TEXT]
= 2

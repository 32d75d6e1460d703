# unit person add: digits as people write them, checked
@ load small_office
$ pmo unit person add 赵敏 --phone '+86 135-1234-5678' --phone2 0755-26001234 --email zhao@example.com --id-number 34052419800101001x --language zh-Hans --salutation 女士
$ pmo unit person show 赵敏 --reveal 登记核对
# one identity number is one person
$ pmo unit person add 赵明 --id-number '340524 19800101 001X'
# refused, and the number is not repeated
$ pmo unit person add 赵明 --id-number 340524198001010019
$ pmo unit person add 赵明 --phone 1351234 --lang zh-Hans
$ pmo unit person add 赵明 --email zhao
$ pmo unit person add 赵明 --language fr
$ pmo unit person add ''
$ pmo unit person add

# fee payments: what was taken, newest first
@ today 2026-03-02
@ load small_office
$ pmo fee payments
$ pmo fee bill --period 2026-02
$ pmo fee pay 3-2-1502 --amount 600 --on 2026-02-20 --method wechat
$ pmo fee pay 3-2-1503 --amount 100
$ pmo fee pay 王芳 --amount 33.30 --note "for the parking card"
$ pmo fee reverse payment 2 --reason "taken twice"
$ pmo fee payments
$ pmo fee payments --reveal "closing the day"
$ pmo fee payments --lang zh-Hans
$ pmo fee payments --unit 3-2-1503
$ pmo fee payments --household 王芳 --limit 1

$ pmo fee payments --period 2026-02
$ pmo fee payments --method cash --limit 0
$ pmo fee payments --format json --method wechat --lang zh-Hans
$ pmo fee payments --fields receipt,amount,state --format csv --lang zh-Hant
$ pmo fee payments --unit 9-9-9
$ pmo fee payments --household nobody
$ pmo fee payments --method cheque

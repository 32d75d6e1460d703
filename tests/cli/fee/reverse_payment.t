# fee reverse payment: the money, the debts and the prepayment go back; the number stays void
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-02
$ pmo fee pay 3-2-1503 --amount 200
$ pmo fee list --unit 3-2-1503
$ pmo fee reverse payment R26-000001 --reason "wrong unit"
$ pmo fee list --unit 3-2-1503
$ pmo fee pay 3-2-1503 --amount 200
$ pmo fee payments --unit 3-2-1503
# once only, and with a reason
$ pmo fee reverse payment R26-000001 --reason again
$ pmo fee reverse payment R26-000002
$ pmo fee reverse payment R26-000002 --reason " "
$ pmo fee reverse payment R26-000002 --reason early --as-of 2026-03-01
$ pmo fee reverse payment R26-000007 --reason unknown
# three charges and more are asked about
$ pmo fee bill --period 2026-03
$ pmo fee bill --period 2026-01
$ pmo fee pay 3-2-1601 --amount 400
$ pmo fee reverse payment 3 --reason "bounced"
@ answer n
$ pmo fee reverse payment 3 --reason "bounced"
@ answer y
$ pmo fee reverse payment 3 --reason "bounced"
$ pmo fee pay 3-2-1601 --amount 400
$ pmo fee reverse payment 4 --reason "退票" --yes --lang zh-Hans
$ pmo fee reverse payment 2 --reason "typed twice" --format json --request-id till-9
$ pmo fee reverse payment 2 --reason "typed twice" --request-id till-9
$ pmo fee reverse payment 2 --reason "something else" --request-id till-9

# fee pay: the oldest due day first; the receipt number is taken last
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-01
$ pmo fee bill --period 2026-02
$ pmo fee bill --period 2026-03
$ pmo fee list --open --household 王芳 --reveal counter
$ pmo fee pay 3-2-1502 --amount 300.00 --tendered 500
$ pmo fee list --open --household 王芳 --reveal counter
# more than is owed is prepayment; a past day, another method, a note
$ pmo fee pay 3-2-1502 --amount 1000 --method wechat --on 2026-03-01 --note "paid by her son"
$ pmo fee receipt R26-000002


# named charges first, the rest by due day
$ pmo fee list --open --unit 3-2-1503
$ pmo fee pay 3-2-1503 --amount 150 --method transfer --to 12=100.00 --to 7=20
# for machines
$ pmo fee pay 1-S1 --amount 672 --method card --format json
# who pays is somebody else; the household that owes is told
$ pmo fee pay 3-2-1601 --amount 10 --household 李强
# what looks like one just taken is stopped once
$ pmo fee pay 3-2-1601 --amount 10 --household 李强
$ pmo fee pay 3-2-1601 --amount 10 --household 李强 --force
# nothing is written and no number is lost when a payment is refused
$ pmo fee pay 3-2-1502 --amount 0
$ pmo fee pay 3-2-1502 --amount -5
$ pmo fee pay 3-2-1502 --amount 10.005
$ pmo fee pay 3-2-1502 --amount 5 --on 2026-03-03
$ pmo fee pay 3-2-1502 --amount 5 --tendered 4
$ pmo fee pay 3-2-1502 --amount 5 --tendered 10 --method alipay
$ pmo fee pay 3-2-1502 --amount 5 --method cheque
$ pmo fee pay 3-2-1509 --amount 5
$ pmo fee pay nobody --amount 5
$ pmo fee pay 3-2-1503 --amount 5 --to 17
$ pmo fee pay 3-2-1503 --amount 5 --to 999=5
$ pmo fee pay 3-2-1503 --amount 5 --to 1=5
$ pmo fee pay 3-2-1503 --amount 500 --to 7=300
$ pmo fee pay 3-2-1503 --amount 5 --to 7=3 --to 7=2
$ pmo fee pay 3-2-1503 --amount 5 --to 7=6
$ pmo fee pay 3-2-1502 --amount 5 --to 1=5
$ pmo fee payments --limit 3

# the same request again answers and does nothing; for something else it is refused
$ pmo fee pay B1-023 --amount 7.00 --request-id till-1-0001
$ pmo fee pay B1-023 --amount 7.00 --request-id till-1-0001
$ pmo fee pay B1-023 --amount 8.00 --request-id till-1-0001
# in Chinese
$ pmo fee pay 3-2-1601 --amount 500 --method wechat --lang zh-Hans
$ pmo fee pay 3-2-1601 --amount 500 --method wechat --lang zh-Hant
# a clerk may not
@ user clerk 2000
$ pmo fee pay 3-2-1601 --amount 1

# fee allocate: prepayment is given to charges that came later
@ today 2026-03-02
@ load small_office
$ pmo fee pay 3-2-1503 --amount 250
$ pmo fee allocate R26-000001
$ pmo fee bill --period 2026-02
$ pmo fee bill --period 2026-03
$ pmo fee list --open --unit 3-2-1503
$ pmo fee allocate R26-000001 --to 7=50
$ pmo fee allocate 1 --request-id till-2
$ pmo fee allocate 1 --request-id till-2
$ pmo fee allocate R26-000001
$ pmo fee receipt 1


$ pmo fee pay 3-2-1601 --amount 1000
$ pmo fee bill --period 2026-04
$ pmo fee allocate 2 --format json --as-of 2026-04-02
$ pmo fee allocate 2 --lang zh-Hans --as-of 2026-04-02
# refused
$ pmo fee allocate 1 --to 7=50
$ pmo fee allocate 2 --to 3=5
$ pmo fee allocate 2 --to 18=5000 --as-of 2026-05-02
$ pmo fee allocate 2 --as-of 2026-03-01
$ pmo fee allocate 9
$ pmo fee allocate 1 --to 7
$ pmo fee reverse payment 1 --reason "cheque came back"
$ pmo fee allocate 1

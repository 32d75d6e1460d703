# fee receipt: the page that the payer takes home
@ today 2026-03-02
@ load small_office
$ pmo fee bill --period 2026-02
$ pmo fee bill --period 2026-03
$ pmo fee pay 3-2-1502 --amount 600
$ pmo fee receipt R26-000001


$ pmo fee receipt 1


$ pmo fee receipt r26-1 --lang zh-Hans


$ pmo fee receipt 1 --lang zh-Hant


$ pmo fee receipt 1 --format json
$ pmo fee receipt 1 --format csv --reveal "for the file" --lang zh-Hans
$ pmo fee receipt 1 --format md
$ pmo fee receipt 1 -o receipt.html --lang zh-Hans
@ cat receipt.html
$ pmo fee receipt 1 -o receipt.txt
# a part of a charge
$ pmo fee pay 3-2-1601 --amount 50 --on 2026-02-27 --method transfer --note "<b>half</b>"
$ pmo fee receipt 2


# void
$ pmo fee reverse payment 2 --reason "wrong unit"
$ pmo fee receipt 2


$ pmo fee receipt 2 --format json
$ pmo fee receipt 2 -o void.html
# none
$ pmo fee receipt R26-000009
$ pmo fee receipt 2025
$ pmo fee receipt R26
$ pmo fee receipt
# a short number that two years have
$ pmo fee pay 3-2-1601 --amount 20 --as-of 2027-01-04
$ pmo fee receipt 1
$ pmo fee receipt R27-1



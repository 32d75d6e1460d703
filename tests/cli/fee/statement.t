# A household's account from one balance to the next.
@ load small_office
@ today 2026-03-02
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
$ pmo fee bill --period 2026-02 --as-of 2026-02-01

# a unit stands for who pays for it; by itself this year up to today
$ pmo fee statement 3-2-1503

# the closing balance of a month is the opening balance of the next
$ pmo fee statement 3-2-1503 --period 2026-01
$ pmo fee statement 3-2-1503 --period 2026-02

# a charge that was taken back stays to be seen
$ pmo fee list --unit 3-2-1503
$ pmo fee reverse charge 2 --reason "wrong area"
$ pmo fee statement 3-2-1503 --period 2026-03

# a household with several units, and one of them alone
$ pmo fee statement H2
$ pmo fee statement B1-023 --unit-only
$ pmo fee statement B1-023 --unit-only --format csv --period 2026-01

@ lang zh-Hans
$ pmo fee statement 3-2-1503 --period 2026-02 --reveal 交给业主
@ lang en
$ pmo fee statement 3-2-1503 --period 2026-02 --format html

$ pmo fee statement 3-2-1599
$ pmo fee statement H2 --unit-only
$ pmo fee statement 3-2-1503 --period 2026-13
$ pmo fee statement

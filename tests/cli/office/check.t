# The office file, its audit chain and its ledger, checked.
@ load small_office
@ today 2026-03-02
$ pmo office check
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
$ pmo fee reverse charge 1 --reason "wrong area"
$ pmo office check
$ pmo office check --full
@ lang zh-Hans
$ pmo office check

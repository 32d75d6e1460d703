# Every charge that is not paid in full, as CSV.
@ load small_office
@ today 2026-03-02
$ pmo export arrears
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
$ pmo fee bill --period 2026-03

$ pmo export arrears
$ pmo export arrears --as-of 2026-01-31
$ pmo export arrears --reveal "handed to the new system" --as-of 2026-01-31
$ pmo export arrears --excel -o arrears.csv
@ cat arrears.csv

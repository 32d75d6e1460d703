# calendar: a year with its days off and make-up working days
$ pmo office calendar 2025 --format csv
# this year when none is named
$ pmo office calendar --as-of 2026-03-02 --format csv --fields day,working
# a year that is not announced says so
$ pmo office calendar 2027
$ pmo office calendar 99999
$ pmo office calendar MMXXV

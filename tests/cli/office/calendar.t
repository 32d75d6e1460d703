# calendar: a year with its days off and make-up working days
$ pmo office calendar 2025 --format csv
day,weekday,name,working
2025-01-01,Wed,元旦,false
2025-01-26,Sun,春节,true
2025-01-28,Tue,春节,false
2025-01-29,Wed,春节,false
2025-01-30,Thu,春节,false
2025-01-31,Fri,春节,false
2025-02-01,Sat,春节,false
2025-02-02,Sun,春节,false
2025-02-03,Mon,春节,false
2025-02-04,Tue,春节,false
2025-02-08,Sat,春节,true
2025-04-04,Fri,清明节,false
2025-04-05,Sat,清明节,false
2025-04-06,Sun,清明节,false
2025-04-27,Sun,劳动节,true
2025-05-01,Thu,劳动节,false
2025-05-02,Fri,劳动节,false
2025-05-03,Sat,劳动节,false
2025-05-04,Sun,劳动节,false
2025-05-05,Mon,劳动节,false
2025-05-31,Sat,端午节,false
2025-06-01,Sun,端午节,false
2025-06-02,Mon,端午节,false
2025-09-28,Sun,国庆节、中秋节,true
2025-10-01,Wed,国庆节、中秋节,false
2025-10-02,Thu,国庆节、中秋节,false
2025-10-03,Fri,国庆节、中秋节,false
2025-10-04,Sat,国庆节、中秋节,false
2025-10-05,Sun,国庆节、中秋节,false
2025-10-06,Mon,国庆节、中秋节,false
2025-10-07,Tue,国庆节、中秋节,false
2025-10-08,Wed,国庆节、中秋节,false
2025-10-11,Sat,国庆节、中秋节,true
# this year when none is named
$ pmo office calendar --as-of 2026-03-02 --format csv --fields day,working
day,working
2026-01-01,false
2026-01-02,false
2026-01-03,false
2026-01-04,true
2026-02-14,true
2026-02-15,false
2026-02-16,false
2026-02-17,false
2026-02-18,false
2026-02-19,false
2026-02-20,false
2026-02-21,false
2026-02-22,false
2026-02-23,false
2026-02-28,true
2026-04-04,false
2026-04-05,false
2026-04-06,false
2026-05-01,false
2026-05-02,false
2026-05-03,false
2026-05-04,false
2026-05-05,false
2026-05-09,true
2026-06-19,false
2026-06-20,false
2026-06-21,false
2026-09-20,true
2026-09-25,false
2026-09-26,false
2026-09-27,false
2026-10-01,false
2026-10-02,false
2026-10-03,false
2026-10-04,false
2026-10-05,false
2026-10-06,false
2026-10-07,false
2026-10-10,true
# a year that is not announced says so
$ pmo office calendar 2027
Day  Weekday  Holiday  Working day
---  -------  -------  -----------

The holidays of 2027 are not announced: only the plain week is known.
$ pmo office calendar 99999
! pmo: 99999 is no year that a calendar can have
! usage: pmo office calendar [YEAR]
! hint: pmo office calendar 2026
= 2
$ pmo office calendar MMXXV
! pmo: YEAR: 'MMXXV' is not a whole number
! usage: pmo office calendar [YEAR]
= 2

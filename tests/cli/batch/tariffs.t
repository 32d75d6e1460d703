# pmo-batch import tariffs: the same from a script, with one line of JSON at the end
@ load small_office
@ file tariffs.csv
| code,item,basis,price,from,document
| yard,management,fixed,20,2026-01-01,合同
$ pmo-batch import tariffs tariffs.csv
{"job":"import tariffs","period":null,"as_of":"2026-03-02","total":1,"done":1,"already":0,"skipped":{},"failed":0,"seconds":0}
! Line 2: new, yard from 2026-01-01: 20.00 fixed
! read 1, new 1, same 0, changed 0, rejected 0 (batch 3)
$ pmo-batch import tariffs tariffs.csv
{"job":"import tariffs","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! tariffs.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
@ file bad.csv
| code,item,basis,price,from,document
| yard,management,fixed,30,2026-01-01,合同
$ pmo-batch import tariffs bad.csv
{"job":"import tariffs","period":null,"as_of":"2026-03-02","total":1,"done":0,"already":0,"skipped":{},"failed":1,"seconds":0}
! Line  Column  Code      Reason
! ----  ------  --------  -------------------------------------------------------------------------------------------------------------------------------------
!    2  –       conflict  tariff yard from 2026-01-01 stands there: price: 20.00 → 30.00; a version is never changed: give the new price a first day of its own
!
! read 1, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

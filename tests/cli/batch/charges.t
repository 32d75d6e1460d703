# pmo-batch import charges: the same from a script, with one line of JSON at the end
@ load small_office
@ file charges.csv
| 房号,收费项目,账期,金额
| 3-2-1503,物业费,2025-03,108.15
| 3-2-1601,物业费,2025-03,125.69
$ pmo-batch import charges charges.csv --dry-run
{"job":"import charges","period":null,"as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0}
! Line 2: new, 3-2-1503; 2025-03; 108.15; due 2025-03-31, paid by H3
! Line 3: new, 3-2-1601; 2025-03; 125.69; due 2025-03-31, paid by H4
! read 2, new 2, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo-batch import charges charges.csv
{"job":"import charges","period":null,"as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"seconds":0}
! read 2, new 2, same 0, changed 0, rejected 0 (batch 3)
$ pmo-batch import charges charges.csv
{"job":"import charges","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! charges.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
@ file more.csv
| 房号,收费项目,账期,金额
| 3-2-1503,物业费,2025-03,108.15
| 3-2-1503,物业费,2025-04,108.15
| 3-2-9999,物业费,2025-04,108.15
$ pmo-batch import charges more.csv
{"job":"import charges","period":null,"as_of":"2026-03-02","total":3,"done":0,"already":0,"skipped":{"rejected":2},"failed":1,"seconds":0}
! Line  Column  Code          Reason
! ----  ------  ------------  ------------------
!    4  房号    unknown-unit  no unit '3-2-9999'
!
! read 3, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in more.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo-batch import charges more.csv --skip-bad
{"job":"import charges","period":null,"as_of":"2026-03-02","total":3,"done":1,"already":1,"skipped":{},"failed":1,"seconds":0}
! Line  Column  Code          Reason
! ----  ------  ------------  ------------------
!    4  房号    unknown-unit  no unit '3-2-9999'
!
! read 3, new 1, same 1, changed 0, rejected 1 (batch 4)
! pmo: note: mend the rows left out and import them: pmo import charges more.rejects.csv
= 4

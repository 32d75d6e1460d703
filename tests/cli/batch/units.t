# pmo-batch import units: one line of JSON, what is wrong on stderr, never a question
$ pmo office init office.pmo --name 测试
Made $DIR/office.pmo. office is its first admin.
@ file units.csv
| 小区,房屋,面积
| 锦绣花园,3-2-1502,96.40
| 锦绣花园,3-2-1503,50.30
$ pmo-batch import units units.csv --dry-run
{"job":"import units","period":null,"as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0}
! Line 2: new, a new estate, 锦绣花园
! read 2, new 2, same 0, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo-batch import units units.csv
{"job":"import units","period":null,"as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"seconds":0}
! Line 2: new, a new estate, 锦绣花园
! read 2, new 2, same 0, changed 0, rejected 0 (batch 1)
$ pmo-batch import units units.csv
{"job":"import units","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! units.csv was imported before as batch 1: nothing to do.
! pmo: note: --again takes the same file once more
@ file bad.csv
| 小区,房屋,面积
| 锦绣花园,3-2-1601,66.50
| 锦绣花园,3月2日,66.50
$ pmo-batch import units bad.csv
{"job":"import units","period":null,"as_of":"2026-03-02","total":2,"done":0,"already":0,"skipped":{"rejected":1},"failed":1,"seconds":0}
! Line  Column  Code        Reason
! ----  ------  ----------  ---------------------------------------------------------------------------------------------------
!    3  房屋    excel-date  '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
!
! read 2, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo-batch import units bad.csv --skip-bad
{"job":"import units","period":null,"as_of":"2026-03-02","total":2,"done":1,"already":0,"skipped":{},"failed":1,"seconds":0}
! Line  Column  Code        Reason
! ----  ------  ----------  ---------------------------------------------------------------------------------------------------
!    3  房屋    excel-date  '3月2日' is a date: a spreadsheet has turned a code such as 3-2 into one; format the column as text
!
! read 2, new 1, same 0, changed 0, rejected 1 (batch 2)
! pmo: note: mend the rows left out and import them: pmo import units bad.rejects.csv
= 4

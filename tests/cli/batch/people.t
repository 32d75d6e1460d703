# pmo-batch import people: as import units
@ load small_office
@ file people.csv
| 房号,姓名,与业主关系,手机,起始日期
| 3-2-1502,陈租,租户,13512345678,2026-01-01
| 3-2-1502,王芳,业主,13812345678,2025-11-21
$ pmo-batch import people people.csv --dry-run
{"job":"import people","period":null,"as_of":"2026-03-02","total":2,"done":1,"already":1,"skipped":{},"failed":0,"dry_run":true,"seconds":0}
! read 2, new 1, same 1, changed 0, rejected 0 (dry run: nothing was kept)
$ pmo-batch import people people.csv
{"job":"import people","period":null,"as_of":"2026-03-02","total":2,"done":1,"already":1,"skipped":{},"failed":0,"seconds":0}
! read 2, new 1, same 1, changed 0, rejected 0 (batch 3)
$ pmo-batch import people people.csv
{"job":"import people","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! people.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
@ file bad.csv
| 房号,姓名,手机
| 3-2-1509,赵敏,13312345678
| 3-2-1503,李强,912345678
$ pmo-batch import people bad.csv
{"job":"import people","period":null,"as_of":"2026-03-02","total":2,"done":0,"already":0,"skipped":{},"failed":2,"seconds":0}
! Line  Column  Code          Reason
! ----  ------  ------------  --------------------------------------------------------------
!    2  房号    unknown-unit  no unit '3-2-1509'; near: 3-2-1502, 3-2-1503, 3-2-1601
!    3  手机    lost-zeros    the phone has lost its leading zero; format the column as text
!
! read 2, new 0, same 0, changed 0, rejected 2 (nothing was imported)
! pmo: note: the bad rows with reasons are in bad.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1

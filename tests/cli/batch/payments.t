# pmo-batch import payments: the same from a script, with one line of JSON at the end
@ load small_office
@ file payments.csv
| 日期,房号,金额,支付方式,流水号
| 2026-01-05,3-2-1503,108.15,微信,WX1
| 2026-01-05,3-2-1601,125.69,微信,WX2
$ pmo-batch import payments payments.csv
{"job":"import payments","period":null,"as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"seconds":0}
! read 2, new 2, same 0, changed 0, rejected 0 (batch 3)
$ pmo-batch import payments payments.csv
{"job":"import payments","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! payments.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
@ file more.csv
| 日期,房号,金额,支付方式,流水号
| 2026-01-05,3-2-1503,108.15,微信,WX1
| 2026-01-06,3-2-1503,108.15,微信,WX3
| 2026-01-06,3-2-9999,108.15,微信,WX4
$ pmo-batch import payments more.csv
{"job":"import payments","period":null,"as_of":"2026-03-02","total":3,"done":0,"already":0,"skipped":{"rejected":2},"failed":1,"seconds":0}
! Line  Column  Code          Reason
! ----  ------  ------------  ------------------
!    4  房号    unknown-unit  no unit '3-2-9999'
!
! read 3, new 0, same 0, changed 0, rejected 1 (nothing was imported)
! pmo: note: the bad rows with reasons are in more.rejects.csv; mend the file and import it again, or take the good rows with --skip-bad
= 1
$ pmo-batch import payments more.csv --skip-bad
{"job":"import payments","period":null,"as_of":"2026-03-02","total":3,"done":1,"already":1,"skipped":{},"failed":1,"seconds":0}
! Line  Column  Code          Reason
! ----  ------  ------------  ------------------
!    4  房号    unknown-unit  no unit '3-2-9999'
!
! read 3, new 1, same 1, changed 0, rejected 1 (batch 4)
! pmo: note: mend the rows left out and import them: pmo import payments more.rejects.csv
= 4

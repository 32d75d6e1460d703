# pmo-batch import statement: the same import, with one line for machines
@ load small_office
@ file bill.csv
| 交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途
| 2026-01-02 10:00:00,241.00,,1241.00,6217,王芳,物业费
| 2026-01-02 10:00:00,1.00,,1242.00,6217,王芳,物业费
$ pmo-batch import statement bill.csv --account 农行 --new-account
{"job":"import statement","period":"2026-01-02..2026-01-02","as_of":"2026-03-02","total":2,"done":2,"already":0,"skipped":{},"failed":0,"seconds":0}
! bill.csv is a statement of profile abc (农业银行账户明细), UTF-8.
! New account '农行'.
! 农行: read 2 rows with money, 2 new, 0 there already; 2 new receipts and 0 refunds wait for a match. 242.00 came in, 0.00 went out. It reaches from 2026-01-02 to 2026-01-02.
$ pmo-batch import statement bill.csv
{"job":"import statement","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! bill.csv was imported before as batch 3: nothing to do.
! pmo: note: --again takes the same file once more
@ file bad.csv
| 交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,交易用途
| 2026-01-04 10:00:00,1.00,,1243.00,6217,王芳,物业费
| 2026-01-05 10:00:00,1.00,,1250.00,6217,王芳,物业费
$ pmo-batch import statement bad.csv --account 农行
{"job":"import statement","period":"2026-01-04..2026-01-05","as_of":"2026-03-02","total":2,"done":0,"already":0,"skipped":{"rejected":2},"failed":0,"seconds":0}
! bad.csv is a statement of profile abc (农业银行账户明细), UTF-8.
! Line  Column  Code            Reason
! ----  ------  --------------  --------------------------------------------------------------------------------------------
!    3  –       total-mismatch  the balance does not go on: 1,250.00 stands there, 1,244.00 would follow from the row before
!
! Read 2 rows; nothing was kept.
! pmo: note: rows may be missing: download the whole statement again; --accept-total-mismatch takes it as it is
= 1

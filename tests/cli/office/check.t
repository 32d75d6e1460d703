# The office file, its audit chain and its ledger, checked.
@ load small_office
@ today 2026-03-02
$ pmo office check
File: pages, indexes and constraints are in order.
References: every row has its owner.
Audit chain: 53 rows, whole.
Ledger: every document sums to zero, every balance is the sum of its rows, no number is missing.
All checks passed. Audit head $HEAD.
$ pmo fee bill --period 2026-01 --as-of 2026-01-01
Posted 5 charges for 2026-01, 0 already posted.
$ pmo fee reverse charge 1 --reason "wrong area"
Took back charge 1 of 3-2-1502, 2026-01, 207.26 (as charge 6).
$ pmo office check
File: pages, indexes and constraints are in order.
References: every row has its owner.
Audit chain: 57 rows, whole.
Ledger: every document sums to zero, every balance is the sum of its rows, no number is missing.
All checks passed. Audit head $HEAD.
$ pmo office check --full
File: pages, indexes and constraints are in order.
References: every row has its owner.
Audit chain: 57 rows, whole.
Ledger: every document sums to zero, every balance is the sum of its rows, no number is missing.
All checks passed. Audit head $HEAD.
@ lang zh-Hans
$ pmo office check
文件：页、索引与约束均正常。
引用：每行都有其所属。
审计链：57 条，完整。
账目：每张单据借贷为零，每个余额等于其明细之和，编号无缺。
全部检查通过。审计链头 $HEAD。

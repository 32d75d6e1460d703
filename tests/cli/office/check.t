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
$ pmo fee pay 3-2-1503 --amount 300
R26-000001: received 300.00 (cash) from household H3 for 3-2-1503.
  charge 2: 3-2-1503, 物业费, 2026-01, 108.15
  prepayment: 191.85
Household H3 owes nothing now.
$ pmo fee pay 3-2-1601 --amount 50
R26-000002: received 50.00 (cash) from household H4 for 3-2-1601.
  charge 3: 3-2-1601, 物业费, 2026-01, 50.00; 92.98 still open
Household H4 still owes 92.98.
$ pmo fee reverse payment R26-000002 --reason "counted twice"
Took back R26-000002: 50.00, cash. The receipt is void; its number is not used again.
  charge 3 (3-2-1601, 物业费, 2026-01) has 142.98 open again
$ pmo fee bill --period 2026-02
Posted 5 charges for 2026-02, 0 already posted.
$ pmo fee allocate R26-000001
R26-000001: gave 108.15 of its prepayment to charges; 83.70 is left.
  charge 8: 3-2-1503, 物业费, 2026-02, 108.15
$ pmo fee remind --as-of 2026-03-20
Drafted 3 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter review --yes --as-of 2026-03-20
Reviewed 3 letters.
$ pmo fee letter issue --yes --as-of 2026-03-20
Issued 3 letters, dropped 0.
$ pmo office check --full
File: pages, indexes and constraints are in order.
References: every row has its owner.
Audit chain: 82 rows, whole.
Ledger: every document sums to zero, every balance is the sum of its rows, no number is missing.
All checks passed. Audit head $HEAD.
@ lang zh-Hans
$ pmo office check
文件：页、索引与约束均正常。
引用：每行都有其所属。
审计链：82 条，完整。
账目：每张单据借贷为零，每个余额等于其明细之和，编号无缺。
全部检查通过。审计链头 $HEAD。

# export ledger: a journal for ledger and hledger
@ load small_office
$ pmo export ledger
; 锦绣物业服务中心
commodity CNY
  format 1000.00 CNY
$ pmo fee bill --period 2025-12 --as-of 2025-12-01
Posted 5 charges for 2025-12, 0 already posted.
$ pmo fee pay 3-2-1503 --amount 120.00 --method wechat --note '王先生; 代付'
R26-000001: received 120.00 (WeChat) from household H3 for 3-2-1503.
  charge 2: 3-2-1503, 物业费, 2025-12, 108.15
  prepayment: 11.85
Household H3 owes nothing now.
$ pmo fee reverse payment R26-000001 --reason '打错了'
Took back R26-000001: 120.00, WeChat. The receipt is void; its number is not used again.
  charge 2 (3-2-1503, 物业费, 2025-12) has 108.15 open again
  its prepayment of 11.85 is gone
$ pmo fee reverse charge 2 --reason '面积有误'
Took back charge 2 of 3-2-1503, 2025-12, 108.15 (as charge 6).
$ pmo export ledger
; 锦绣物业服务中心
commodity CNY
  format 1000.00 CNY

2025-12-01 (1) charge 锦绣花园:3-2-1502 management 2025-12
    assets:receivable:H2  207.26 CNY
    income:management  -207.26 CNY

2025-12-01 (2) charge 锦绣花园:3-2-1503 management 2025-12
    assets:receivable:H3  108.15 CNY
    income:management  -108.15 CNY

2025-12-01 (3) charge 锦绣花园:3-2-1601 management 2025-12
    assets:receivable:H4  142.98 CNY
    income:management  -142.98 CNY

2025-12-01 (4) charge 锦绣花园:1-S1 management 2025-12
    assets:receivable:H5  672.00 CNY
    income:management  -672.00 CNY

2025-12-01 (5) charge 锦绣花园:B1-023 parking 2025-12
    assets:receivable:H2  80.00 CNY
    income:parking  -80.00 CNY

2026-03-02 (R26-000001) payment: 王先生, 代付
    assets:money:wechat  120.00 CNY
    assets:receivable:H3  -108.15 CNY
    liabilities:prepayment:H3  -11.85 CNY

2026-03-02 (R26-000001) reversal of R26-000001: 打错了
    assets:money:wechat  -120.00 CNY
    assets:receivable:H3  108.15 CNY
    liabilities:prepayment:H3  11.85 CNY

2026-03-02 (6) reversal of charge 2: 面积有误
    assets:receivable:H3  -108.15 CNY
    income:management  108.15 CNY
$ pmo export ledger -o ledger.journal
! pmo: the ending of 'ledger.journal' names no format; add --format
! usage: pmo export ledger
= 2
$ pmo export ledger -o ledger.txt --lang zh-Hans

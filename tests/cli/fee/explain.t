# explain: why a charge is what it is
@ load small_office
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee explain 1
3-2-1502, management, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff home from 2025-11-01 to further notice; periods count from 2025-11-01
2026-03  tariff      home from 2024-01-01 to further notice: 2.15 a m² and month, billed monthly
2026-03  ceiling     GOV (No. 12 of 2024): base 2.20, band 15%, at most 2.53
2026-03  area        building: 96.40 m² by register, known from the beginning
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the month after delivery)
2026-03  payer       H2 王*, the owner
2026-03  amount      96.40 m² × 2.15 = 207.26
2026-03  due         2026-03-31: 30 days after 2026-03-01
2026-03  state       charge 1, posted 2026-03-02; still open: 207.26
$ pmo fee explain 3-2-1503 --item management --period 2026-03
3-2-1503, management, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff home from 2025-11-01 to further notice; periods count from 2025-11-01
2026-03  tariff      home from 2024-01-01 to further notice: 2.15 a m² and month, billed monthly
2026-03  ceiling     GOV (No. 12 of 2024): base 2.20, band 15%, at most 2.53
2026-03  area        building: 50.30 m² by register, known from the beginning
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-03  payer       H3 李*, the owner
2026-03  amount      50.30 m² × 2.15 = 108.145 → 108.15
2026-03  due         2026-03-31: 30 days after 2026-03-01
2026-03  state       charge 2, posted 2026-03-02; still open: 108.15
$ pmo fee explain B1-023 --item parking
B1-023, parking, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff space from 2025-11-01 to further notice; periods count from 2025-11-01
2026-03  tariff      space from 2024-01-01 to further notice: 80.00 a space and month, billed monthly
2026-03  ceiling     none; agreed in 车位协议
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-03  payer       H2 王*, the owner
2026-03  amount      1 × 80.00 = 80.00
2026-03  due         2026-03-31: 30 days after 2026-03-01
2026-03  state       charge 5, posted 2026-03-02; still open: 80.00
@ lang zh-Hans
$ pmo fee explain 1
3-2-1502，management，2026-03

期间     步骤      说明
-------  --------  -----------------------------------------------------------------
2026-03  挂接      收费标准 home，自 2025-11-01 至 长期；计费期自 2025-11-01 起算
2026-03  收费标准  home，2024-01-01 至 长期：每平方米每月 2.15，按月计费
2026-03  限价      GOV（No. 12 of 2024）：基准价 2.20，上浮 15%，不超过 2.53
2026-03  面积      建筑面积：96.40 平方米，依据不动产登记，自 登记之初 起
2026-03  计费期    计费期 2026-03（1 个月），整期
2026-03  起算      2025-11-21 交付；业主方自 2025-12-01 起承担（次月：自交付次月起）
2026-03  缴费户    H2 王*（业主）
2026-03  金额      96.40 m² × 2.15 = 207.26
2026-03  到期      2026-03-31：自 2026-03-01 起 30 天
2026-03  状态      应收 1，2026-03-02 入账；未缴 207.26
@ lang zh-Hant
$ pmo fee explain 5 --reveal 住戶查詢
B1-023，parking，2026-03

期間     步驟      說明
-------  --------  -----------------------------------------------------------------
2026-03  掛接      收費標準 space，自 2025-11-01 至 長期；計費期自 2025-11-01 起算
2026-03  收費標準  space，2024-01-01 至 長期：每車位每月 80.00，按月計費
2026-03  限價      無；約定於 车位协议
2026-03  計費期    計費期 2026-03（1 個月），整期
2026-03  起算      2020-01-10 交付；業主方自 2020-02-01 起承擔（次月：自交付次月起）
2026-03  繳費戶    H2 王芳（業主）
2026-03  金額      1 × 80.00 = 80.00
2026-03  到期      2026-03-31：自 2026-03-01 起 30 天
2026-03  狀態      應收 5，2026-03-02 入帳；未繳 80.00
@ lang en
# and why there is none: no tariff, not yet billed, before the tariff, after its end
$ pmo fee explain 3-2-1502 --item parking
3-2-1502, parking, 2026-03

Period   Step       Detail
-------  ---------  -------------------------------------------
2026-03  no charge  no tariff of parking is attached: no charge
$ pmo fee explain 3-2-1502 --item management --period 2026-04
3-2-1502, management, 2026-04

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-04  attachment  tariff home from 2025-11-01 to further notice; periods count from 2025-11-01
2026-04  tariff      home from 2024-01-01 to further notice: 2.15 a m² and month, billed monthly
2026-04  ceiling     GOV (No. 12 of 2024): base 2.20, band 15%, at most 2.53
2026-04  area        building: 96.40 m² by register, known from the beginning
2026-04  period      billing period 2026-04 (1 months), whole
2026-04  start       delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the month after delivery)
2026-04  payer       H2 王*, the owner
2026-04  amount      96.40 m² × 2.15 = 207.26
2026-04  due         2026-05-01: 30 days after 2026-04-01
2026-04  state       not billed yet: pmo fee bill --period 2026-04
$ pmo fee explain 3-2-1502 --item management --period 2025-10
3-2-1502, management, 2025-10

Period   Step       Detail
-------  ---------  --------------------------------------------------------------
2025-10  no charge  no tariff of management is attached: no charge
2025-10  no charge  tariff home is attached from 2025-11-01 to further notice only
$ pmo fee detach space B1-023 --on 2026-04-16
Ended tariff space for 1 units; 2026-04-16 is the first day without it.
$ pmo fee explain B1-023 --item parking --period 2026-04
B1-023, parking, 2026-04

Period                  Step        Detail
----------------------  ----------  -------------------------------------------------------------------------------------------------------
2026-04-01..2026-04-15  attachment  tariff space from 2025-11-01 to 2026-04-15; periods count from 2025-11-01
2026-04-01..2026-04-15  tariff      space from 2024-01-01 to further notice: 80.00 a space and month, billed monthly
2026-04-01..2026-04-15  ceiling     none; agreed in 车位协议
2026-04-01..2026-04-15  period      billing period 2026-04 (1 months); 2026-04-01..2026-04-15 are 15 of its 30 days
2026-04-01..2026-04-15  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-04-01..2026-04-15  payer       H2 王*, the owner
2026-04-01..2026-04-15  amount      1 × 80.00 × 15/30 = 40.00
2026-04-01..2026-04-15  due         2026-05-01: 30 days after 2026-04-01
2026-04-01..2026-04-15  state       not billed yet: pmo fee bill --period 2026-04
2026-04                 no charge   tariff space is attached from 2025-11-01 to 2026-04-15 only
$ pmo fee explain B1-023 --item parking --period 2026-05
B1-023, parking, 2026-05

Period   Step       Detail
-------  ---------  -----------------------------------------------------------
2026-05  no charge  no tariff of parking is attached: no charge
2026-05  no charge  tariff space is attached from 2025-11-01 to 2026-04-15 only
# a detached tariff leaves what was billed
$ pmo fee detach shop 1-S1 --on 2026-03-01
Ended tariff shop for 1 units; 2026-03-01 is the first day without it.
1 charges reach beyond 2026-03-01; they stay until they are reversed.
$ pmo fee explain 1-S1 --item management --period 2026-03
1-S1, management, 2026-03

Period   Step       Detail
-------  ---------  ----------------------------------------------------------
2026-03  no charge  no tariff of management is attached: no charge
2026-03  no charge  tariff shop is attached from 2025-11-01 to 2026-02-28 only
2026-03  state      charge 4 covers 2026-03 with 672.00: pmo fee explain 4
# taken back
$ pmo fee reverse charge 5 --reason 错误
Took back charge 5 of B1-023, 2026-03, 80.00 (as charge 6).
$ pmo fee explain B1-023 --item parking --period 2026-03
B1-023, parking, 2026-03

Period   Step        Detail
-------  ----------  -------------------------------------------------------------------------------------------------------
2026-03  attachment  tariff space from 2025-11-01 to 2026-04-15; periods count from 2025-11-01
2026-03  tariff      space from 2024-01-01 to further notice: 80.00 a space and month, billed monthly
2026-03  ceiling     none; agreed in 车位协议
2026-03  period      billing period 2026-03 (1 months), whole
2026-03  start       delivered 2020-01-10; the owner's side pays from 2020-02-01 (next_month: from the month after delivery)
2026-03  payer       H2 王*, the owner
2026-03  amount      1 × 80.00 = 80.00
2026-03  due         2026-03-31: 30 days after 2026-03-01
2026-03  state       not billed yet: pmo fee bill --period 2026-03
2026-03  no charge   charge 5 for it was taken back
# no unit is known by that number, no charge by this one, an item is needed
$ pmo fee explain 99
! pmo: no charge 99
! hint: list charges with 'pmo fee list'
= 3
$ pmo fee explain 3-2-1502
! pmo: '3-2-1502' is no number of a charge
! usage: pmo fee explain CHARGE|UNIT [--item TEXT] [--period PERIOD]
! hint: for a unit name the item: pmo fee explain 3-2-1502 --item ITEM --period PERIOD
= 2
$ pmo fee explain 3-2-1599 --item management
! pmo: no unit 3-2-1599
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo fee explain 3-2-1502 --item water
! pmo: no fee item water
! hint: list them with 'pmo fee tariff item list'
= 3

# level add: an estate was not served at the level it pays for
@ load small_office
$ pmo fee tariff ceiling add F1 --document 佛发改价〔2024〕5号 --base 2.70 --level 一级 --from 2024-01-01
Ceiling F1: at most 2.70 a month.
$ pmo fee tariff ceiling add F2 --document 佛发改价〔2024〕5号 --base 2.35 --level 二级 --from 2024-01-01
Ceiling F2: at most 2.35 a month.
$ pmo fee tariff ceiling list
Ceiling  Document             Base  Band  Upper  Level  From        To
-------  -------------------  ----  ----  -----  -----  ----------  --
F1       佛发改价〔2024〕5号  2.70    0%   2.70  一级   2024-01-01  –
F2       佛发改价〔2024〕5号  2.35    0%   2.35  二级   2024-01-01  –
GOV      No. 12 of 2024       2.20   15%   2.53  –      2024-01-01  –
# a second level of that name, or at that price
$ pmo fee tariff ceiling add F3 --document 佛发改价〔2024〕5号 --base 2.35 --level 三级 --from 2024-01-01
! pmo: ceiling F2 is already level 二级 at 2.35 of 佛发改价〔2024〕5号: levels need names and prices of their own
= 1
$ pmo fee tariff add graded --item management --price 2.60 --ceiling F1 --from 2024-01-01
New tariff graded: 2.60 from 2024-01-01.
$ pmo fee detach home --kind home --on 2026-03-01 --yes
Ended tariff home for 3 units; 2026-03-01 is the first day without it.
$ pmo fee attach graded 3-2-1502 --from 2026-03-01
Attached tariff graded to 1 units from 2026-03-01; periods count from 2026-03-01.
$ pmo fee level add F2 --estate 锦绣花园 --from 2026-03-11 --reason 夜间门岗缺岗
1: 锦绣花园 is served at level 二级 from 2026-03-11; prices under higher levels of 佛发改价〔2024〕5号 are billed at most at 2.35.
$ pmo fee bill --period 2026-03 --item management
Posted 3 charges for 2026-03, 0 already posted.
$ pmo fee list --unit 3-2-1502
Charge  Estate    Unit      Item        Period                  Payer  Amount    Open  Due         State
------  --------  --------  ----------  ----------------------  -----  ------  ------  ----------  -----
     2  锦绣花园  3-2-1502  management  2026-03-11..2026-03-31  王*    153.46  153.46  2026-04-10  open
     1  锦绣花园  3-2-1502  management  2026-03-01..2026-03-10  王*     80.85   80.85  2026-03-31  open
------  --------  --------  ----------  ----------------------  -----  ------  ------  ----------  -----
                                                                       234.31  234.31
$ pmo fee explain 3-2-1502 --item management --period 2026-03
3-2-1502, management, 2026-03

Period                  Step        Detail
----------------------  ----------  -------------------------------------------------------------------------------------------------------
2026-03-01..2026-03-10  attachment  tariff graded from 2026-03-01 to further notice; periods count from 2026-03-01
2026-03-01..2026-03-10  tariff      graded from 2024-01-01 to further notice: 2.60 a m² and month, billed monthly
2026-03-01..2026-03-10  ceiling     F1 (佛发改价〔2024〕5号): base 2.70, band 0%, at most 2.70
2026-03-01..2026-03-10  area        building: 96.40 m² by register, known from the beginning
2026-03-01..2026-03-10  period      billing period 2026-03 (1 months); 2026-03-01..2026-03-10 are 10 of its 31 days
2026-03-01..2026-03-10  start       delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the month after delivery)
2026-03-01..2026-03-10  payer       H2 王*, the owner
2026-03-01..2026-03-10  amount      96.40 m² × 2.60 × 10/31 = 80.8516… → 80.85
2026-03-01..2026-03-10  due         2026-03-31: 30 days after 2026-03-01
2026-03-01..2026-03-10  state       charge 1, posted 2026-03-02; still open: 80.85
2026-03-11..2026-03-31  attachment  tariff graded from 2026-03-01 to further notice; periods count from 2026-03-01
2026-03-11..2026-03-31  tariff      graded from 2024-01-01 to further notice: 2.60 a m² and month, billed monthly
2026-03-11..2026-03-31  ceiling     F1 (佛发改价〔2024〕5号): base 2.70, band 0%, at most 2.70
2026-03-11..2026-03-31  level       served at level 二级 (F2): at most 2.35 instead of 2.60
2026-03-11..2026-03-31  area        building: 96.40 m² by register, known from the beginning
2026-03-11..2026-03-31  period      billing period 2026-03 (1 months); 2026-03-11..2026-03-31 are 21 of its 31 days
2026-03-11..2026-03-31  start       delivered 2025-11-21; the owner's side pays from 2025-12-01 (next_month: from the month after delivery)
2026-03-11..2026-03-31  payer       H2 王*, the owner
2026-03-11..2026-03-31  amount      96.40 m² × 2.35 × 21/31 = 153.4625… → 153.46
2026-03-11..2026-03-31  due         2026-04-10: 30 days after 2026-03-11
2026-03-11..2026-03-31  state       charge 2, posted 2026-03-02; still open: 153.46
# refused: in force already, no level, no reason, no such estate or ceiling
$ pmo fee level add F2 --estate 锦绣花园 --from 2026-05-01 --reason 绿化未达标
! pmo: 锦绣花园 already has level 二级 from 2026-03-11 (decision 1)
! hint: end it first: pmo fee level end 1 --on 2026-05-01
= 1
$ pmo fee level add GOV --estate 锦绣花园 --from 2026-05-01 --reason 绿化未达标
! pmo: ceiling GOV is no level of its document
! hint: levels are entered with 'pmo fee tariff ceiling add … --level NAME'
= 1
$ pmo fee level add F1 --estate 锦绣花园 --from 2025-05-01 --to 2025-06-01 --reason ' '
! pmo: say what was not delivered: --reason TEXT
= 1
$ pmo fee level add F1 --estate 幸福花园 --from 2025-05-01 --reason x
! pmo: no estate '幸福花园'
! hint: estates: 锦绣花园
= 3
$ pmo fee level add F9 --estate 锦绣花园 --from 2025-05-01 --reason x
! pmo: no ceiling F9
! hint: did you mean F1, F2?
= 3
$ pmo fee level list
No.  Estate    Ceiling  Level  Upper  From        To  Reason
---  --------  -------  -----  -----  ----------  --  ------------
  1  锦绣花园  F2       二级    2.35  2026-03-11  –   夜间门岗缺岗
@ lang zh-Hans
$ pmo fee level add F2 --estate 锦绣花园 --from 2026-05-01 --reason 绿化未达标
! pmo: 锦绣花园 自 2026-03-11 起已认定为二级（编号 1）
! hint: 请先终止：pmo fee level end 1 --on 2026-05-01
= 1
$ pmo fee explain 3-2-1502 --item management --period 2026-03
3-2-1502，management，2026-03

期间                    步骤      说明
----------------------  --------  -------------------------------------------------------------------
2026-03-01..2026-03-10  挂接      收费标准 graded，自 2026-03-01 至 长期；计费期自 2026-03-01 起算
2026-03-01..2026-03-10  收费标准  graded，2024-01-01 至 长期：每平方米每月 2.60，按月计费
2026-03-01..2026-03-10  限价      F1（佛发改价〔2024〕5号）：基准价 2.70，上浮 0%，不超过 2.70
2026-03-01..2026-03-10  面积      建筑面积：96.40 平方米，依据不动产登记，自 登记之初 起
2026-03-01..2026-03-10  计费期    计费期 2026-03（1 个月）；2026-03-01..2026-03-10 占 31 天中的 10 天
2026-03-01..2026-03-10  起算      2025-11-21 交付；业主方自 2025-12-01 起承担（次月：自交付次月起）
2026-03-01..2026-03-10  缴费户    H2 王*（业主）
2026-03-01..2026-03-10  金额      96.40 m² × 2.60 × 10/31 = 80.8516… → 80.85
2026-03-01..2026-03-10  到期      2026-03-31：自 2026-03-01 起 30 天
2026-03-01..2026-03-10  状态      应收 1，2026-03-02 入账；未缴 80.85
2026-03-11..2026-03-31  挂接      收费标准 graded，自 2026-03-01 至 长期；计费期自 2026-03-01 起算
2026-03-11..2026-03-31  收费标准  graded，2024-01-01 至 长期：每平方米每月 2.60，按月计费
2026-03-11..2026-03-31  限价      F1（佛发改价〔2024〕5号）：基准价 2.70，上浮 0%，不超过 2.70
2026-03-11..2026-03-31  服务等级  实际服务等级为二级（F2）：单价由 2.60 降为 2.35
2026-03-11..2026-03-31  面积      建筑面积：96.40 平方米，依据不动产登记，自 登记之初 起
2026-03-11..2026-03-31  计费期    计费期 2026-03（1 个月）；2026-03-11..2026-03-31 占 31 天中的 21 天
2026-03-11..2026-03-31  起算      2025-11-21 交付；业主方自 2025-12-01 起承担（次月：自交付次月起）
2026-03-11..2026-03-31  缴费户    H2 王*（业主）
2026-03-11..2026-03-31  金额      96.40 m² × 2.35 × 21/31 = 153.4625… → 153.46
2026-03-11..2026-03-31  到期      2026-04-10：自 2026-03-11 起 30 天
2026-03-11..2026-03-31  状态      应收 2，2026-03-02 入账；未缴 153.46

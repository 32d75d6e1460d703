# tariff add: a tariff, then its next price
$ pmo office init office.pmo --name 锦绣物业
Made $DIR/office.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo fee tariff ceiling add GOV --document "No. 12 of 2024" --base 1.60 --band 15% --from 2024-01-01
Ceiling GOV: at most 1.84 a month.
$ pmo fee tariff item add management --name 物业费
Fee item management: 物业费.
$ pmo fee tariff item add parking --name 车位费
Fee item parking: 车位费.
$ pmo fee tariff add home --item management --name 住宅物业费 --price 1.80 --ceiling GOV --from 2025-01-01
New tariff home: 1.80 from 2025-01-01.
# the ceiling is 1.60 and 15 %: 1.84 passes, 1.85 and 1.8401 do not
$ pmo fee tariff add home --item management --price 1.85 --ceiling GOV --from 2026-01-01 --end-previous
! pmo: the price 1.85 is above the ceiling of 1.84 (GOV: No. 12 of 2024)
= 1
$ pmo fee tariff add home --item management --price 1.8401 --ceiling GOV --from 2026-01-01 --end-previous
! pmo: the price 1.8401 is above the ceiling of 1.84 (GOV: No. 12 of 2024)
= 1
@ lang zh-Hans
$ pmo fee tariff add home --item management --price 1.85 --ceiling GOV --from 2026-01-01 --end-previous
! pmo: 价格 1.85 高于限价 1.84（GOV：No. 12 of 2024）
= 1
@ lang en
$ pmo fee tariff show home --format csv
from,to,basis,price,cycle,start,due_days,ceiling,upper,document,terms
2025-01-01,,per_m2,1.80,monthly,next_month,30,GOV,1.84,No. 12 of 2024,
$ pmo fee tariff add home --item management --price 1.84 --ceiling GOV --from 2026-01-01 --end-previous
New version of tariff home: 1.84 from 2026-01-01.
The version from 2025-01-01 now ends on 2025-12-31.
# all that may be said of a tariff
$ pmo fee tariff add yard --item parking --name 车位费 --basis per_space --price 80 --cycle quarterly --start daily --due-days 15 --document "contract 7" --from 2025-01-01 --to 2027-01-01
New tariff yard: 80.00 from 2025-01-01.
$ pmo fee tariff add hall --item management --basis fixed --price 1500.50 --cycle yearly --start half_month --document "contract 8" --from 2025-01-01
New tariff hall: 1500.50 from 2025-01-01.
$ pmo fee tariff show yard
Tariff yard: 车位费 (车位费)

From        To          Basis      Price  Cycle      Start  Due after  Ceiling  Upper  Document    Terms
----------  ----------  ---------  -----  ---------  -----  ---------  -------  -----  ----------  -----
2025-01-01  2026-12-31  per_space  80.00  quarterly  daily         15  –            –  contract 7  –
$ pmo fee tariff show hall
Tariff hall: 物业费 (物业费)

From        To  Basis    Price  Cycle   Start       Due after  Ceiling  Upper  Document    Terms
----------  --  -----  -------  ------  ----------  ---------  -------  -----  ----------  -----
2025-01-01  –   fixed  1500.50  yearly  half_month         30  –            –  contract 8  –
# two prices for one day
$ pmo fee tariff add home --item management --price 1.80 --ceiling GOV --from 2026-06-01
! pmo: tariff home already has a version from 2026-01-01 to further notice
! hint: --end-previous lets it end before 2026-06-01
= 1
$ pmo fee tariff add home --item management --price 1.80 --ceiling GOV --from 2025-06-01 --end-previous
! pmo: tariff home already has a version from 2025-01-01 to 2025-12-31
= 1
$ pmo fee tariff add yard --item parking --basis per_space --price 85 --cycle quarterly --document "contract 9" --from 2026-12-31
! pmo: tariff yard already has a version from 2025-01-01 to 2026-12-31
= 1
# another cycle, another item, an item and a ceiling that are not there
$ pmo fee tariff add yard --item parking --basis per_space --price 85 --document "contract 9" --from 2027-01-01
! pmo: tariff yard is billed quarterly
! hint: another cycle is another tariff: give it a code of its own
= 1
$ pmo fee tariff add yard --item management --price 1.80 --ceiling GOV --from 2027-01-01
! pmo: tariff yard belongs to another fee item
= 1
$ pmo fee tariff add new --item managment --price 1.80 --ceiling GOV --from 2025-01-01
! pmo: no fee item managment
! hint: did you mean management?
= 3
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOVT --from 2025-01-01
! pmo: no ceiling GOVT
! hint: did you mean GOV?
= 3
# a ceiling that is not yet in force, no word of who agreed, an end before the start
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2023-12-31
! pmo: ceiling GOV is in force from 2024-01-01 to further notice only
= 1
$ pmo fee tariff add new --item management --price 1.80 --from 2025-01-01
! pmo: tariff new has neither a ceiling nor a document that agrees on its price
! hint: give --ceiling CODE, or --document TEXT with the contract
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-01-01 --to 2025-01-01
! pmo: the end is not after the first day 2025-01-01
= 1
# values that are none
$ pmo fee tariff add new --item management --price 1.80005 --ceiling GOV --from 2025-01-01
! pmo: --price: '1.80005' is not a price of at most four decimals
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add new --item management --price -1 --ceiling GOV --from 2025-01-01
! pmo: the price -1.00 is below zero
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-02-29
! pmo: --from: '2025-02-29' is not a date such as 2026-03-01
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-01-01 --due-days 400
! pmo: 400 days is not between 0 and 366
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-01-01 --cycle weekly
! pmo: --cycle: 'weekly' is none of: monthly, quarterly, yearly
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add '' --item management --price 1.80 --ceiling GOV --from 2025-01-01
! pmo: '' is no code
= 1
# nothing of it was written
$ pmo fee tariff list
Tariff  Item        Name        Basis        Price  Cycle      From        To          Ceiling
------  ----------  ----------  ---------  -------  ---------  ----------  ----------  -------
hall    management  物业费      fixed      1500.50  yearly     2025-01-01  –           –
home    management  住宅物业费  per_m2        1.80  monthly    2025-01-01  2025-12-31  GOV
home    management  住宅物业费  per_m2        1.84  monthly    2026-01-01  –           GOV
yard    parking     车位费      per_space    80.00  quarterly  2025-01-01  2026-12-31  –
# tiers: the last has no bound, and a window says in which time the usage adds up
$ pmo fee tariff item add water --name 水费
Fee item water: 水费.
$ pmo fee tariff add W1 --item water --basis tiered_marginal --tier-window year --tier 180=5 --tier 260=7 --tier =9 --pass-through --document 供水合同 --from 2026-01-01
New tariff W1: 180=5.00;260=7.00;=9.00 from 2026-01-01.
$ pmo fee tariff add W2 --item water --basis metered --price 5.25 --rounding jiao --document 供水合同 --from 2026-01-01
New tariff W2: 5.25 from 2026-01-01.
$ pmo fee tariff show W1
Tariff W1: 水费 (水费)

From        To  Basis            Price  Cycle    Start       Due after  Ceiling  Upper  Document  Terms
----------  --  ---------------  -----  -------  ----------  ---------  -------  -----  --------  -------------------------------------------------------------------------
2026-01-01  –   tiered_marginal      –  monthly  next_month         30  –            –  供水合同  tiers 180=5.00;260=7.00;=9.00; by the calendar year; collected for others
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier 180=5 --tier =9 --document 供水合同 --from 2026-01-01
! pmo: tariff W3 does not say in which time the usage of its tiers adds up
! hint: for example --tier-window year --tier 180=5 --tier 260=7 --tier =9
= 1
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier-window year --tier 180=5 --tier 260=7 --document 供水合同 --from 2026-01-01
! pmo: tariff W3: usage above the last tier would have no price; the last tier has no bound
! hint: for example --tier-window year --tier 180=5 --tier 260=7 --tier =9
= 1
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier-window year --tier 180=5 --tier 170=7 --tier =9 --document 供水合同 --from 2026-01-01
! pmo: tariff W3: the bounds of its tiers do not rise
! hint: for example --tier-window year --tier 180=5 --tier 260=7 --tier =9
= 1
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier-window year --tier 180:5 --document 供水合同 --from 2026-01-01
! pmo: '180:5' is no tier such as 180=0.52 or, for the last, =0.82
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier-window year --tier =5 --price 5 --document 供水合同 --from 2026-01-01
! pmo: a tiered tariff has its prices in its tiers: leave --price out
= 1
$ pmo fee tariff add W3 --item water --basis tiered_volume --tier-window year --tier 180=5 --tier =4 --document 供水合同 --from 2026-01-01
! pmo: tariff W3: a year's usage would cost less the more it is; use the month, the billing period, or tiers at their own prices
! hint: for example --tier-window year --tier 180=5 --tier 260=7 --tier =9
= 1
$ pmo fee tariff add W3 --item water --tier =5 --price 5 --document 供水合同 --from 2026-01-01
! pmo: tariff W3 is per_m2: it has no tiers
! hint: tiers go with --basis tiered_marginal or tiered_volume
= 1
$ pmo fee tariff add W3 --item water --basis metered --document 供水合同 --from 2026-01-01
! pmo: tariff W3 has no price: give --price
= 1
$ pmo fee tariff add home --item management --basis metered --price 1.80 --ceiling GOV --from 2027-01-01 --end-previous
! pmo: tariff home is charged by per_m2: what recurs and what does not are two tariffs
! hint: give it a code of its own
= 1
# a second date for units attached before, whole periods, an agreed late fee
$ pmo fee tariff add home --item management --price 1.84 --ceiling GOV --document 物业合同 --from 2027-01-01 --existing-from 2027-07-01 --proration none --rounding yuan --late 0.3‰ --late-grace-days 10 --late-cap 30% --end-previous
New version of tariff home: 1.84 from 2027-01-01.
The version from 2026-01-01 now ends on 2026-12-31.
Units attached before have it from 2027-07-01.
$ pmo fee tariff show home
Tariff home: 住宅物业费 (物业费)

From        To          Basis   Price  Cycle    Start       Due after  Ceiling  Upper  Document        Terms
----------  ----------  ------  -----  -------  ----------  ---------  -------  -----  --------------  --------------------------------------------------------------------------------------------------------------------------------------------------------
2025-01-01  2025-12-31  per_m2   1.80  monthly  next_month         30  GOV       1.84  No. 12 of 2024  –
2026-01-01  2026-12-31  per_m2   1.84  monthly  next_month         30  GOV       1.84  No. 12 of 2024  –
2027-01-01  –           per_m2   1.84  monthly  next_month         30  GOV       1.84  物业合同        units attached before: from 2027-07-01; whole periods; to the yuan; late fee 0.3‰; 10 days of grace, then from the due day; at most 30% of the principal
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2026-01-01 --existing-from 2026-07-01
! pmo: tariff new has no version right before this one that units could keep
! hint: leave --existing-from out
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2026-01-01 --late 0.3‰
! pmo: tariff new names no contract that agrees on its late fee
! hint: a late fee is owed only where it is agreed: give --document TEXT
= 1
$ pmo fee tariff add new --item management --price 1.80 --document 合同 --from 2026-01-01 --late 0.3
! pmo: '0.3' is no daily rate such as 0.3‰ (at most 10‰)
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add new --item management --price 1.80 --document 合同 --from 2026-01-01 --late 0.3‰ --late-lpr 150%
! pmo: either --late or --late-lpr, not both
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add new --item management --price 1.80 --document 合同 --from 2026-01-01 --late-lpr 15
! pmo: '15' is no multiple of the LPR such as 150% (at most 400%)
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] [--price PRICE] [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous] [--existing-from DATE] [--proration WORD] [--rounding WORD] [--tier TEXT] [--tier-window WORD] [--pass-through] [--late TEXT] [--late-lpr TEXT] [--late-grace-days NUMBER] [--late-grace WORD] [--late-cap TEXT]
= 2
$ pmo fee tariff add new --item management --price 1.80 --document 合同 --from 2026-01-01 --late-grace-days 10
! pmo: a grace or a cap needs a late fee: --late or --late-lpr
= 1
@ lang zh-Hans
$ pmo fee tariff show home
收费标准 home：住宅物业费（物业费）

自          至          计费方式  单价  周期     起算规则    缴费天数  限价  上限  依据文件        其他约定
----------  ----------  --------  ----  -------  ----------  --------  ----  ----  --------------  -----------------------------------------------------------------------------------------------------------
2025-01-01  2025-12-31  per_m2    1.80  monthly  next_month        30  GOV   1.84  No. 12 of 2024  –
2026-01-01  2026-12-31  per_m2    1.84  monthly  next_month        30  GOV   1.84  No. 12 of 2024  –
2027-01-01  –           per_m2    1.84  monthly  next_month        30  GOV   1.84  物业合同        原有房屋自 2027-07-01 起; 按整期收取; 进位到元; 违约金 0.3‰; 宽限 10 天，逾期自到期日起算; 不超过本金的 30%
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2026-01-01 --late 0.3‰
! pmo: 收费标准 new 没有写明约定违约金的合同
! hint: 违约金须有约定：请用 --document 写明合同
= 1
$ pmo fee tariff add W3 --item water --basis tiered_marginal --tier-window year --tier 180=5 --tier 260=7 --document 供水合同 --from 2026-01-01
! pmo: 收费标准 W3：超出末档的用量没有单价；末档不写上限
! hint: 例如 --tier-window year --tier 180=5 --tier 260=7 --tier =9
= 1

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
from,to,basis,price,cycle,start,due_days,ceiling,upper,document
2025-01-01,,per_m2,1.80,monthly,next_month,30,GOV,1.84,No. 12 of 2024
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

From        To          Basis      Price  Cycle      Start  Due after  Ceiling  Upper  Document
----------  ----------  ---------  -----  ---------  -----  ---------  -------  -----  ----------
2025-01-01  2026-12-31  per_space  80.00  quarterly  daily         15  –            –  contract 7
$ pmo fee tariff show hall
Tariff hall: 物业费 (物业费)

From        To  Basis    Price  Cycle   Start       Due after  Ceiling  Upper  Document
----------  --  -----  -------  ------  ----------  ---------  -------  -----  ----------
2025-01-01  –   fixed  1500.50  yearly  half_month         30  –            –  contract 8
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
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] --price PRICE [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous]
= 2
$ pmo fee tariff add new --item management --price -1 --ceiling GOV --from 2025-01-01
! pmo: the price -1.00 is below zero
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-02-29
! pmo: --from: '2025-02-29' is not a date such as 2026-03-01
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] --price PRICE [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous]
= 2
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-01-01 --due-days 400
! pmo: 400 days is not between 0 and 366
= 1
$ pmo fee tariff add new --item management --price 1.80 --ceiling GOV --from 2025-01-01 --cycle weekly
! pmo: --cycle: 'weekly' is none of: monthly, quarterly, yearly
! usage: pmo fee tariff add CODE --item TEXT [--name TEXT] [--basis WORD] --price PRICE [--cycle WORD] [--start WORD] [--due-days NUMBER] [--ceiling TEXT] [--document TEXT] --from DATE [--to DATE] [--end-previous]
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

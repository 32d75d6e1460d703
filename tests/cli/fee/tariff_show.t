# tariff show: all its versions, the last day of each
@ load small_office
$ pmo fee tariff add home --item management --price 2.30 --ceiling GOV --from 2026-01-01 --end-previous
New version of tariff home: 2.30 from 2026-01-01.
The version from 2024-01-01 now ends on 2025-12-31.
$ pmo fee tariff show home
Tariff home: 住宅物业费 (物业费)

From        To          Basis   Price  Cycle    Start       Due after  Ceiling  Upper  Document        Terms
----------  ----------  ------  -----  -------  ----------  ---------  -------  -----  --------------  -----
2024-01-01  2025-12-31  per_m2   2.15  monthly  next_month         30  GOV       2.53  No. 12 of 2024  –
2026-01-01  –           per_m2   2.30  monthly  next_month         30  GOV       2.53  No. 12 of 2024  –
$ pmo fee tariff show shop --format csv
from,to,basis,price,cycle,start,due_days,ceiling,upper,document,terms
2024-01-01,,per_m2,5.60,monthly,next_month,30,,,商铺合同,
$ pmo fee tariff show hoem
! pmo: no tariff hoem
! hint: did you mean home?
= 3
@ lang zh-Hant
$ pmo fee tariff show space
收費標準 space：车位费（车位费）

自          至  計費方式    單價  週期     起算規則    繳費天數  限價  上限  依據文件  其他約定
----------  --  ---------  -----  -------  ----------  --------  ----  ----  --------  --------
2024-01-01  –   per_space  80.00  monthly  next_month        30  –        –  车位协议  –

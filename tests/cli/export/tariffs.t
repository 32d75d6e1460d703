# export tariffs: what import tariffs reads
@ load small_office
$ pmo export tariffs
tariff,item,item_name,name,basis,price,cycle,start,due_days,from,to,document,ceiling,ceiling_document,base,band,upper,ceiling_from,ceiling_to,level,existing_from,proration,rounding,tiers,tier_window,pass_through,late,late_grace_days,late_grace,late_cap
home,management,物业费,住宅物业费,per_m2,2.15,monthly,next_month,30,2024-01-01,,,GOV,No. 12 of 2024,2.20,15%,2.53,2024-01-01,,,,actual,fen,,,no,,,,
shop,management,物业费,商铺物业费,per_m2,5.60,monthly,next_month,30,2024-01-01,,商铺合同,,,,,,,,,,actual,fen,,,no,,,,
space,parking,车位费,车位费,per_space,80.00,monthly,next_month,30,2024-01-01,,车位协议,,,,,,,,,,actual,fen,,,no,,,,
$ pmo export tariffs -o tariffs.csv
$ pmo import tariffs tariffs.csv
read 3, new 0, same 3, changed 0, rejected 0 (batch 3)

# another office that imports it has the same tariffs
$ pmo office init other.pmo --name 分公司
Made $DIR/other.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager --db other.pmo
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo import tariffs tariffs.csv --db other.pmo
Line 2: new, fee item management (物业费); ceiling GOV, at most 2.53; home from 2024-01-01: 2.15 per_m2
Line 3: new, shop from 2024-01-01: 5.60 per_m2
Line 4: new, fee item parking (车位费); space from 2024-01-01: 80.00 per_space
read 3, new 3, same 0, changed 0, rejected 0 (batch 1)
$ pmo export tariffs --db other.pmo -o again.csv
$ pmo import tariffs again.csv --db other.pmo
again.csv was imported before as batch 1: nothing to do.
! pmo: note: --again takes the same file once more

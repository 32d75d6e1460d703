# tariff ceiling add: a government price decision
$ pmo office init office.pmo --name 锦绣物业
Made $DIR/office.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo fee tariff ceiling add GOV --document "No. 12 of 2024" --base 1.60 --band 15% --from 2024-01-01
Ceiling GOV: at most 1.84 a month.
# the document itself may name a lower bound, and an end
$ pmo fee tariff ceiling add GOV2 --document "No. 13 of 2024" --base 1.60 --band 7.5 --upper 1.70 --from 2024-01-01 --to 2026-01-01
Ceiling GOV2: at most 1.70 a month.
$ pmo fee tariff ceiling add FLAT --document "No. 14 of 2024" --base 2 --from 2024-01-01
Ceiling FLAT: at most 2.00 a month.
$ pmo fee tariff ceiling list
Ceiling  Document        Base  Band  Upper  Level  From        To
-------  --------------  ----  ----  -----  -----  ----------  ----------
FLAT     No. 14 of 2024  2.00    0%   2.00  –      2024-01-01  –
GOV      No. 12 of 2024  1.60   15%   1.84  –      2024-01-01  –
GOV2     No. 13 of 2024  1.60  7.5%   1.70  –      2024-01-01  2025-12-31
# refused: taken, above its own band, no end after the start, no document, no price, no percentage
$ pmo fee tariff ceiling add GOV --document "No. 15 of 2024" --base 1.60 --from 2024-01-01
! pmo: ceiling GOV exists already; another decision needs a code of its own
= 1
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 1.60 --band 15% --upper 1.8401 --from 2024-01-01
! pmo: the upper bound 1.8401 is above 1.84, which is the base 1.60 and 15%
= 1
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 1.60 --from 2024-01-01 --to 2024-01-01
! pmo: the end is not after the first day 2024-01-01
= 1
$ pmo fee tariff ceiling add X --document " " --base 1.60 --from 2024-01-01
! pmo: ceiling X names no price document
= 1
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 0 --from 2024-01-01
! pmo: the price 0.00 is not above zero
= 1
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 1.60 --band lots --from 2024-01-01
! pmo: 'lots' is no percentage such as 15%
! usage: pmo fee tariff ceiling add CODE --document TEXT --base PRICE [--band TEXT] [--upper PRICE] [--level TEXT] --from DATE [--to DATE]
= 2
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 1.60001 --from 2024-01-01
! pmo: --base: '1.60001' is not a price of at most four decimals
! usage: pmo fee tariff ceiling add CODE --document TEXT --base PRICE [--band TEXT] [--upper PRICE] [--level TEXT] --from DATE [--to DATE]
= 2
$ pmo fee tariff ceiling add X --document "No. 15 of 2024" --base 1.60 --from 2024-02-30
! pmo: --from: '2024-02-30' is not a date such as 2026-03-01
! usage: pmo fee tariff ceiling add CODE --document TEXT --base PRICE [--band TEXT] [--upper PRICE] [--level TEXT] --from DATE [--to DATE]
= 2
$ pmo fee tariff ceiling add X --base 1.60 --from 2024-01-01
! pmo: --document is missing
! usage: pmo fee tariff ceiling add CODE --document TEXT --base PRICE [--band TEXT] [--upper PRICE] [--level TEXT] --from DATE [--to DATE]
= 2
@ lang zh-Hant
$ pmo fee tariff ceiling add X --document 發改價〔2024〕15號 --base 1.60 --band 15% --upper 1.85 --from 2024-01-01
! pmo: 上限 1.85 高於 1.84（基準價 1.60 上浮 15%）
= 1
@ lang en
# nothing of it was written
$ pmo fee tariff ceiling list --format csv
ceiling,document,base,band,upper,level,from,to
FLAT,No. 14 of 2024,2.00,0%,2.00,,2024-01-01,
GOV,No. 12 of 2024,1.60,15%,1.84,,2024-01-01,
GOV2,No. 13 of 2024,1.60,7.5%,1.70,,2024-01-01,2025-12-31

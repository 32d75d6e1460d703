# tariff ceiling list: with the bound that holds
$ pmo office init office.pmo --name 锦绣物业
Made $DIR/office.pmo. office is its first admin.
$ pmo office user grant office --uid 1000 --role admin --role manager
User  Login   Roles
----  ------  -------------
1000  office  admin manager
$ pmo fee tariff ceiling list
Ceiling  Document  Base  Band  Upper  Level  From  To
-------  --------  ----  ----  -----  -----  ----  --
$ pmo fee tariff ceiling add GOV --document "No. 12 of 2024" --base 1.60 --band 15% --from 2024-01-01 --to 2027-01-01
Ceiling GOV: at most 1.84 a month.
$ pmo fee tariff ceiling list
Ceiling  Document        Base  Band  Upper  Level  From        To
-------  --------------  ----  ----  -----  -----  ----------  ----------
GOV      No. 12 of 2024  1.60   15%   1.84  –      2024-01-01  2026-12-31
$ pmo fee tariff ceiling list --format json
[
{"ceiling":"GOV","document":"No. 12 of 2024","base":"1.60","band":"15%","upper":"1.84","level":null,"from":"2024-01-01","to":"2026-12-31"}
]
@ lang zh-Hans
$ pmo fee tariff ceiling list
限价  依据文件        基准价  浮动幅度  上限  服务等级  自          至
----  --------------  ------  --------  ----  --------  ----------  ----------
GOV   No. 12 of 2024    1.60       15%  1.84  –         2024-01-01  2026-12-31

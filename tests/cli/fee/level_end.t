# level end: the service is as agreed again
@ load small_office
$ pmo fee tariff ceiling add F1 --document 佛发改价〔2024〕5号 --base 2.70 --level 一级 --from 2024-01-01
Ceiling F1: at most 2.70 a month.
$ pmo fee tariff ceiling add F2 --document 佛发改价〔2024〕5号 --base 2.35 --level 二级 --from 2024-01-01
Ceiling F2: at most 2.35 a month.
$ pmo fee level add F2 --estate 锦绣花园 --from 2026-03-11 --reason 夜间门岗缺岗
1: 锦绣花园 is served at level 二级 from 2026-03-11; prices under higher levels of 佛发改价〔2024〕5号 are billed at most at 2.35.
$ pmo fee level end 1 --on 2026-03-11
! pmo: the end is not after the first day 2026-03-11
= 1
$ pmo fee level end 1 --on 2026-04-01
1: the level of 锦绣花园 holds until 2026-03-31.
$ pmo fee level end 1 --on 2026-05-01
! pmo: decision 1 ended on 2026-03-31
= 1
$ pmo fee level end 7 --on 2026-05-01
! pmo: no decision 7 on a level
! hint: list them with 'pmo fee level list'
= 3
$ pmo fee level list --format csv
id,estate,ceiling,level,upper,from,to,reason
1,锦绣花园,F2,二级,2.35,2026-03-11,2026-03-31,夜间门岗缺岗

# level list: which level each estate was served at
@ load small_office
$ pmo fee level list
No.  Estate  Ceiling  Level  Upper  From  To  Reason
---  ------  -------  -----  -----  ----  --  ------
$ pmo fee tariff ceiling add F1 --document 佛发改价〔2024〕5号 --base 2.70 --level 一级 --from 2024-01-01
Ceiling F1: at most 2.70 a month.
$ pmo fee tariff ceiling add F2 --document 佛发改价〔2024〕5号 --base 2.35 --level 二级 --from 2024-01-01
Ceiling F2: at most 2.35 a month.
$ pmo fee level add F2 --estate 锦绣花园 --from 2026-03-11 --to 2026-04-01 --reason 夜间门岗缺岗
1: 锦绣花园 is served at level 二级 from 2026-03-11; prices under higher levels of 佛发改价〔2024〕5号 are billed at most at 2.35.
$ pmo fee level list
No.  Estate    Ceiling  Level  Upper  From        To          Reason
---  --------  -------  -----  -----  ----------  ----------  ------------
  1  锦绣花园  F2       二级    2.35  2026-03-11  2026-03-31  夜间门岗缺岗
@ lang zh-Hans
$ pmo fee level list
编号  小区      限价  服务等级  上限  自          至          原因
----  --------  ----  --------  ----  ----------  ----------  ------------
   1  锦绣花园  F2    二级      2.35  2026-03-11  2026-03-31  夜间门岗缺岗
@ lang en
$ pmo fee level list --format json
[
{"id":1,"estate":"锦绣花园","ceiling":"F2","level":"二级","upper":"2.35","from":"2026-03-11","to":"2026-03-31","reason":"夜间门岗缺岗"}
]

# Letters and their states, newest first.
@ load overdue_office
$ pmo fee letter list
Letter  State  As of  Level  Estate  Unit  Household  Total  Channel  Issued  Last
------  -----  -----  -----  ------  ----  ---------  -----  -------  ------  ----
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter list
Letter  State  As of       Level  Estate    Unit      Household     Total  Channel  Issued  Last
------  -----  ----------  -----  --------  --------  ---------  --------  -------  ------  ----
D5      draft  2026-03-02      3  锦绣花园  3-2-1601  A*           428.94  print    –       –
D4      draft  2026-03-02      3  锦绣花园  3-2-1503  李*          324.45  print    –       –
D3      draft  2026-03-02      3  锦绣花园  3-2-1502  王*          654.52  print    –       –
D2      draft  2026-03-02      3  锦绣花园  3-2-1502  锦*          207.26  print    –       –
D1      draft  2026-03-02      3  锦绣花园  1-S1      鸿*        2,016.00  print    –       –
$ pmo fee letter list --household 3-2-1502 --format json
[
{"letter":"D3","state":"draft","day":"2026-03-02","level":3,"estate":"锦绣花园","unit":"3-2-1502","household":"王*","total":"654.52","channel":"print","issued":null,"last":null}
]
$ pmo fee letter drop D2 --reason "promised to pay on Friday"
Dropped D2.
$ pmo fee letter list --state dropped
Letter  State    As of       Level  Estate    Unit      Household   Total  Channel  Issued  Last
------  -------  ----------  -----  --------  --------  ---------  ------  -------  ------  -------------------------
D2      dropped  2026-03-02      3  锦绣花园  3-2-1502  锦*        207.26  print    –       promised to pay on Friday
$ pmo fee letter list --state issued --format csv
letter,state,day,level,estate,unit,household,total,channel,issued,last
$ pmo --lang zh-Hans fee letter list --limit 2
函件  状态  截至        级别  小区      房屋      户主    合计  渠道  签发日期  最近情况
----  ----  ----------  ----  --------  --------  ----  ------  ----  --------  --------
D5    草稿  2026-03-02     3  锦绣花园  3-2-1601  A*    428.94  打印  –         –
D4    草稿  2026-03-02     3  锦绣花园  3-2-1503  李*   324.45  打印  –         –

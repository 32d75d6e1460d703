# tariff list: every version, or those of a day
@ load small_office
$ pmo fee tariff list
Tariff  Item        Name        Basis      Price  Cycle    From        To  Ceiling
------  ----------  ----------  ---------  -----  -------  ----------  --  -------
home    management  住宅物业费  per_m2      2.15  monthly  2024-01-01  –   GOV
shop    management  商铺物业费  per_m2      5.60  monthly  2024-01-01  –   –
space   parking     车位费      per_space  80.00  monthly  2024-01-01  –   –
$ pmo fee tariff add home --item management --price 2.30 --ceiling GOV --from 2026-01-01 --end-previous
New version of tariff home: 2.30 from 2026-01-01.
The version from 2024-01-01 now ends on 2025-12-31.
$ pmo fee tariff list --item management
Tariff  Item        Name        Basis   Price  Cycle    From        To          Ceiling
------  ----------  ----------  ------  -----  -------  ----------  ----------  -------
home    management  住宅物业费  per_m2   2.15  monthly  2024-01-01  2025-12-31  GOV
home    management  住宅物业费  per_m2   2.30  monthly  2026-01-01  –           GOV
shop    management  商铺物业费  per_m2   5.60  monthly  2024-01-01  –           –
$ pmo fee tariff list --on 2025-12-31
Tariff  Item        Name        Basis      Price  Cycle    From        To          Ceiling
------  ----------  ----------  ---------  -----  -------  ----------  ----------  -------
home    management  住宅物业费  per_m2      2.15  monthly  2024-01-01  2025-12-31  GOV
shop    management  商铺物业费  per_m2      5.60  monthly  2024-01-01  –           –
space   parking     车位费      per_space  80.00  monthly  2024-01-01  –           –
$ pmo fee tariff list --on 2023-12-31
Tariff  Item  Name  Basis  Price  Cycle  From  To  Ceiling
------  ----  ----  -----  -----  -----  ----  --  -------
$ pmo fee tariff list --item water
! pmo: no fee item water
! hint: list them with 'pmo fee tariff item list'
= 3
$ pmo fee tariff list --item parkin
! pmo: no fee item parkin
! hint: did you mean parking?
= 3
$ pmo fee tariff list --item parking --format json
[
{"tariff":"space","item":"parking","name":"车位费","basis":"per_space","price":"80.00","cycle":"monthly","from":"2024-01-01","to":null,"ceiling":null}
]
@ lang zh-Hans
$ pmo fee tariff list --item parking
收费标准  收费项目  名称    计费方式    单价  周期     自          至  限价
--------  --------  ------  ---------  -----  -------  ----------  --  ----
space     parking   车位费  per_space  80.00  monthly  2024-01-01  –   –

# attach: units are charged by a tariff from a day on
@ load small_office
$ pmo fee tariff add water --item parking --name 水景 --basis fixed --price 10 --document 合同 --from 2024-01-01
New tariff water: 10.00 from 2024-01-01.
# one unit, by any of its names; a second time changes nothing
$ pmo fee attach water 3栋2单元1502 --from 2026-03-01
Attached tariff water to 1 units from 2026-03-01; periods count from 2026-03-01.
$ pmo fee attach water 3-2-1502 --from 2026-03-01
Attached tariff water to 0 units from 2026-03-01; periods count from 2026-03-01.
1 units had it already.
# until a day, with periods that begin on the 15th
$ pmo fee attach water 1-S1 --from 2026-03-10 --to 2026-12-01 --anchor 2026-01-15
Attached tariff water to 1 units from 2026-03-10; periods count from 2026-01-15.
# three and more are shown first
$ pmo fee attach shop --building 3 --from 2024-01-01 --to 2025-01-01 --dry-run
Unit
--------
3-2-1502
3-2-1503
3-2-1601
Would attach tariff shop to 3 units from 2024-01-01; periods count from 2024-01-01. Nothing was changed.
@ answer n
$ pmo fee attach shop --building 3 --from 2024-01-01 --to 2025-01-01
Nothing was changed.
! Attach tariff shop to 3 units from 2024-01-01? [y/N] 
@ answer y
$ pmo fee attach shop --building 3 --from 2024-01-01 --to 2025-01-01
Attached tariff shop to 3 units from 2024-01-01; periods count from 2024-01-01.
! Attach tariff shop to 3 units from 2024-01-01? [y/N] 
$ pmo fee attach shop --estate 锦绣花园 --kind parking --from 2024-01-01 --to 2025-01-01 --yes
Attached tariff shop to 1 units from 2024-01-01; periods count from 2024-01-01.
# without a terminal nobody can be asked
$ pmo fee attach shop --estate 锦绣花园 --kind home --from 2023-01-01 --to 2024-01-01
! pmo: Attach tariff shop to 3 units from 2023-01-01? Nobody can be asked here
! usage: pmo fee attach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --from DATE [--to DATE] [--anchor DATE] [--dry-run] [--yes]
! hint: repeat the command with --yes
= 2
# the days that are taken
$ pmo fee attach shop 3-2-1502 --from 2026-01-01
! pmo: unit 3-2-1502 already has tariff home for this fee item from 2025-11-01
! hint: end it first: pmo fee detach home 3-2-1502 --on 2026-01-01
= 1
@ lang zh-Hans
$ pmo fee attach shop 3-2-1502 --from 2026-01-01
! pmo: 房屋 3-2-1502 自 2025-11-01 起在该收费项目下已有收费标准 home
! hint: 先终止：pmo fee detach home 3-2-1502 --on 2026-01-01
= 1
@ lang en
# one that is refused keeps all from being attached
$ pmo fee attach water 3-2-1503 B1-023 3-2-1502 --from 2026-02-01
! pmo: unit B1-023 already has tariff space for this fee item from 2025-11-01
! hint: end it first: pmo fee detach space B1-023 --on 2026-02-01
= 1
$ pmo fee explain 3-2-1503 --item parking --period 2026-03
3-2-1503, parking, 2026-03

Period   Step       Detail
-------  ---------  -------------------------------------------
2026-03  no charge  no tariff of parking is attached: no charge
$ pmo fee attach water 3-2-1503 --from 2026-03-01 --to 2026-03-01
! pmo: the end is not after the first day 2026-03-01
= 1
$ pmo fee attach water 9-9-9999 --from 2026-03-01
! pmo: no unit 9-9-9999
! hint: list units with pmo unit list
= 3
$ pmo fee attach watr 3-2-1503 --from 2026-03-01
! pmo: no tariff watr
! hint: did you mean water?
= 3
$ pmo fee attach water --from 2026-03-01
! pmo: neither units nor a filter were given
! usage: pmo fee attach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --from DATE [--to DATE] [--anchor DATE] [--dry-run] [--yes]
! hint: name units, or give --estate, --building or --kind
= 2
$ pmo fee attach water 3-2-1503 --kind home --from 2026-03-01
! pmo: units were named, and --building or --kind given as well
! usage: pmo fee attach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --from DATE [--to DATE] [--anchor DATE] [--dry-run] [--yes]
! hint: name units, or give --estate, --building or --kind
= 2
$ pmo fee attach water --building 9 --from 2026-03-01
! pmo: no unit of building 9 fits
! hint: list the units with 'pmo unit list'
= 3
$ pmo fee attach water --estate 幸福花园 --from 2026-03-01
! pmo: no estate '幸福花园'
! hint: estates: 锦绣花园
= 3
# half months begin on the first
$ pmo fee tariff add half --item parking --basis fixed --price 10 --start half_month --document 合同 --from 2024-01-01
New tariff half: 10.00 from 2024-01-01.
$ pmo fee attach half 3-2-1601 --from 2026-03-10 --anchor 2026-03-10
! pmo: a tariff that starts by half months needs periods that begin on the first of a month
! hint: give --anchor 2026-03-01
= 1
$ pmo fee attach half 3-2-1601 --from 2026-03-10
Attached tariff half to 1 units from 2026-03-10; periods count from 2026-03-01.

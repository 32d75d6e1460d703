# detach: charged no more from a day on
@ load small_office
$ pmo fee bill --period 2026-03
Posted 5 charges for 2026-03, 0 already posted.
$ pmo fee detach space B1-023 --on 2026-04-01
Ended tariff space for 1 units; 2026-04-01 is the first day without it.
$ pmo fee detach space B1-023 --on 2026-04-01
Ended tariff space for 0 units; 2026-04-01 is the first day without it.
1 units did not have it on that day.
# what was billed beyond the day stays, and is said
$ pmo fee detach home 3栋2单元1503 --on 2026-03-16
Ended tariff home for 1 units; 2026-03-16 is the first day without it.
1 charges reach beyond 2026-03-16; they stay until they are reversed.
# an attachment that would be left without a day goes
$ pmo fee detach shop 1-S1 --on 2025-11-01
Ended tariff shop for 1 units; 2025-11-01 is the first day without it.
1 charges reach beyond 2025-11-01; they stay until they are reversed.
$ pmo fee explain 1-S1 --item management --period 2025-12
1-S1, management, 2025-12

Period   Step       Detail
-------  ---------  ----------------------------------------------
2025-12  no charge  no tariff of management is attached: no charge
# many
$ pmo fee attach space --kind home --from 2026-01-01 --yes
Attached tariff space to 3 units from 2026-01-01; periods count from 2026-01-01.
$ pmo fee detach space --kind home --on 2026-02-01 --dry-run
Unit
--------
3-2-1502
3-2-1503
3-2-1601
Would end tariff space for 3 units on 2026-02-01. Nothing was changed.
@ answer n
$ pmo fee detach space --kind home --on 2026-02-01
Nothing was changed.
! End tariff space for 3 units on 2026-02-01? [y/N] 
$ pmo fee detach space --kind home --on 2026-02-01
! pmo: End tariff space for 3 units on 2026-02-01? Nobody can be asked here
! usage: pmo fee detach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --on DATE [--dry-run] [--yes]
! hint: repeat the command with --yes
= 2
$ pmo fee detach space --estate 锦绣花园 --kind home --on 2026-02-01 --yes
Ended tariff space for 3 units; 2026-02-01 is the first day without it.
$ pmo fee detach space --building 3 --on 2026-02-01 --yes
Ended tariff space for 0 units; 2026-02-01 is the first day without it.
3 units did not have it on that day.
$ pmo fee detach home --on 2026-04-01
! pmo: neither units nor a filter were given
! usage: pmo fee detach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --on DATE [--dry-run] [--yes]
! hint: name units, or give --estate, --building or --kind
= 2
$ pmo fee detach hoem 3-2-1502 --on 2026-04-01
! pmo: no tariff hoem
! hint: did you mean home?
= 3
$ pmo fee detach home 3-2-1599 --on 2026-04-01
! pmo: no unit 3-2-1599
! hint: did you mean 3-2-1502, 3-2-1503, 3-2-1601?
= 3
$ pmo fee detach home 3-2-1502 --on 2026-04-31
! pmo: --on: '2026-04-31' is not a date such as 2026-03-01
! usage: pmo fee detach TARIFF [UNIT...] [--estate TEXT] [--building TEXT] [--kind WORD] --on DATE [--dry-run] [--yes]
= 2
@ lang zh-Hans
$ pmo fee detach home 3-2-1502 --on 2026-03-10
已终止 1 套房屋的收费标准 home；自 2026-03-10 起不再计费。
有 1 笔应收延续到 2026-03-10 之后；冲销之前保持不变。

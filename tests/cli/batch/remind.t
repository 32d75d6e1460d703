# The nightly job: drafts for whoever is overdue; with --issue what a clerk has reviewed goes out.
@ load overdue_office
$ pmo-batch remind --dry-run
{"job":"remind","period":null,"as_of":"2026-03-02","total":5,"done":5,"already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0}
! Would draft 5 letters; 0 households have one already. Nothing was changed.
$ pmo-batch remind
{"job":"remind","period":null,"as_of":"2026-03-02","total":5,"done":5,"already":0,"skipped":{},"failed":0,"seconds":0}
! Drafted 5 letters; 0 households have one already.
! Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo-batch remind
{"job":"remind","period":null,"as_of":"2026-03-02","total":5,"done":0,"already":5,"skipped":{},"failed":0,"seconds":0}
! Drafted 0 letters; 5 households have one already.
$ pmo-batch remind --as-of 2026-03-01
! pmo-batch: the day 2026-03-01 is before the last run, which was as of 2026-03-02
! hint: give --as-of 2026-03-02 or a later day
= 1
$ pmo-batch remind --out letters
! pmo-batch: only issued letters go out
! usage: pmo-batch remind [--channel WORD] [--estate TEXT] [--issue] [--out FILE] [--sendmail TEXT] [--dry-run]
! hint: add --issue
= 2
$ pmo-batch remind --issue --out letters
{"job":"issue letters","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! Issued 0 letters, dropped 0.
! Nothing waits to go out.
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee hold add --household 李强 --until 2026-04-30 --reason "in hospital"
Hold 1: no reminders for H3 until 2026-04-30.
$ pmo-batch remind --issue --out letters --as-of 2026-03-03
{"job":"issue letters","period":null,"as_of":"2026-03-03","total":5,"done":4,"already":0,"skipped":{"held":1},"failed":0,"seconds":0}
! Issued 4 letters, dropped 1.
! Exported 4 letters.
! letters/reminders-L26-0001-L26-0004.html
! letters/reminders-L26-0001-L26-0004.txt
! Skipped 1: held back.
$ pmo-batch remind --issue --out letters --as-of 2026-03-03
{"job":"issue letters","period":null,"as_of":"2026-03-03","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
! Issued 0 letters, dropped 0.
! Nothing waits to go out.
# Too early again, for those who had a letter; the held one is left out.
$ pmo-batch remind --as-of 2026-03-10
{"job":"remind","period":null,"as_of":"2026-03-10","total":5,"done":0,"already":0,"skipped":{"held":1,"spacing":4},"failed":0,"seconds":0}
! Drafted 0 letters; 0 households have one already.
! Skipped 1: held back.
! Skipped 4: the last letter is too recent.
$ pmo-batch remind --channel email --as-of 2026-03-23 --dry-run
{"job":"remind","period":null,"as_of":"2026-03-23","total":5,"done":2,"already":0,"skipped":{"held":1,"no_email":2},"failed":0,"dry_run":true,"seconds":0}
! Would draft 2 letters; 0 households have one already. Nothing was changed.
! Skipped 1: held back.
! Skipped 2: no e-mail address.
# A broken promise is told, and reminders go on.
$ pmo fee promise add 1-S1 --by 2026-03-25 --amount 300 --as-of 2026-03-23
Promise 1 of H5: 300.00 by 2026-03-25. Until then what is due is not reminded.
$ pmo-batch remind --as-of 2026-03-25 --dry-run
{"job":"remind","period":null,"as_of":"2026-03-25","total":5,"done":3,"already":0,"skipped":{"held":1,"promised":1},"failed":0,"dry_run":true,"seconds":0}
! Would draft 3 letters; 0 households have one already. Nothing was changed.
! Skipped 1: held back.
! Skipped 1: promised, or in a plan of instalments.
$ pmo-batch remind --as-of 2026-03-26 --dry-run
{"job":"remind","period":null,"as_of":"2026-03-26","total":5,"done":4,"already":0,"skipped":{"held":1},"failed":0,"found":{"broken_promises":1},"dry_run":true,"seconds":0}
! Would draft 4 letters; 0 households have one already. Nothing was changed.
! 1 broken promises: pmo fee promise list --broken
! Skipped 1: held back.

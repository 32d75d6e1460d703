# A person reads what the run has drafted.
@ load overdue_office
$ pmo fee letter review
Reviewed 0 letters.
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter review
! pmo: Mark 5 letters as reviewed? Nobody can be asked here
! usage: pmo fee letter review [LETTER...] [--dry-run] [--yes]
! hint: repeat the command with --yes
= 2
$ pmo fee letter review --dry-run
Would mark 5 letters as reviewed. Nothing was changed.
$ pmo fee letter review D1
Reviewed 1 letters.
$ pmo fee letter review D1 D2
Reviewed 1 letters.
1 were reviewed already.
@ answer y
$ pmo fee letter review
Reviewed 3 letters.
! Mark 3 letters as reviewed? [y/N] 
$ pmo fee letter review D9
! pmo: no letter D9
! hint: pmo fee letter list
= 3
$ pmo --lang zh-Hans fee letter review D1
已审核函件 0 封。
1 封此前已审核。

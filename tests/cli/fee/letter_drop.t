# A letter that should not go out is dropped, with the reason.
@ load overdue_office
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter drop D1
! pmo: --reason is missing
! usage: pmo fee letter drop LETTER... --reason TEXT
= 2
$ pmo fee letter drop D1 --reason " "
! pmo: dropping a letter needs a reason
! usage: pmo fee letter drop LETTER... --reason TEXT
! hint: --reason TEXT
= 2
$ pmo fee letter drop D1 D2 --reason "the shop pays in cash tomorrow"
Dropped D1, D2.
$ pmo fee letter drop D1 --reason again
! pmo: letter D1 was dropped
! hint: see it with: pmo fee letter show D1
= 1
$ pmo fee letter review D1
! pmo: letter D1 was dropped
! hint: see it with: pmo fee letter show D1
= 1
$ pmo fee letter review D3
Reviewed 1 letters.
$ pmo fee letter issue D3
Issued 1 letters, dropped 0.
$ pmo fee letter drop L26-0001 --reason late
! pmo: letter L26-0001 is issued and cannot be changed any more
! hint: see it with: pmo fee letter show L26-0001
= 1

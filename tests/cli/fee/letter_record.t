# What came of a letter: delivered by hand, sent, failed, returned.
@ load overdue_office
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter record D1 --event delivered
! pmo: letter D1 is not issued
! hint: pmo fee letter review LETTER, then pmo fee letter issue LETTER
= 1
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee letter issue --yes
Issued 5 letters, dropped 0.
$ pmo fee letter record L26-0001 L26-0002 --event delivered --note "signed for"
L26-0001, L26-0002: delivered.
$ pmo fee letter record L26-0003 --event bounced --channel email --note "550 no such user"
L26-0003: bounced.
$ pmo fee letter record L26-0003
! pmo: --event is missing
! usage: pmo fee letter record LETTER... --event WORD [--channel WORD] [--on DATE] [--note TEXT]
= 2
$ pmo fee letter record L26-0003 --event eaten
! pmo: --event: 'eaten' is none of: delivered, sent, failed, bounced
! usage: pmo fee letter record LETTER... --event WORD [--channel WORD] [--on DATE] [--note TEXT]
= 2
$ pmo fee letter list --state issued --fields letter,channel,last
Letter    Channel  Last
--------  -------  ---------
L26-0005  print    –
L26-0004  print    –
L26-0003  print    bounced
L26-0002  print    delivered
L26-0001  print    delivered
$ pmo --lang zh-Hant fee letter record L26-0003 --event sent
L26-0003：已發送。

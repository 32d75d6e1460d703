# How a letter went out.
@ load overdue_office
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter log D1
Letter D1

Time  Day  Event  Channel  By  Detail
----  ---  -----  -------  --  ------
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee letter issue --yes
Issued 5 letters, dropped 0.
$ pmo fee letter export --out letters
Exported 5 letters.
letters/reminders-L26-0001-L26-0005.html
letters/reminders-L26-0001-L26-0005.txt
$ pmo fee letter record L26-0001 --event delivered --note "put into the letter box"
L26-0001: delivered.
$ pmo fee letter log L26-0001 --fields event,channel,login,detail
Letter L26-0001

Event      Channel  By      Detail
---------  -------  ------  --------------------------------
exported   print    office  reminders-L26-0001-L26-0005.html
delivered  print    office  put into the letter box
$ pmo fee letter log L26-0001 --fields event,channel,detail --format csv
event,channel,detail
exported,print,reminders-L26-0001-L26-0005.html
delivered,print,put into the letter box
$ pmo fee letter log L26-0099
! pmo: no letter L26-0099
! hint: pmo fee letter list
= 3

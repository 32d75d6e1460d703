# Issue: what is owed is looked at once more, then the letter has its number.
@ load overdue_office
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter issue D1
! pmo: letter D1 is not reviewed
! hint: pmo fee letter review D1
= 1
$ pmo fee letter issue
Issued 0 letters, dropped 0.
$ pmo fee letter review D1 D2 D3 --yes
Reviewed 3 letters.
$ pmo fee letter issue D1 --as-of 2026-03-01
! pmo: letter D1 was drafted as of 2026-03-02
! hint: give --as-of 2026-03-02 or a later day
= 1
$ pmo fee letter issue D1
Issued 1 letters, dropped 0.
$ pmo fee letter issue D1
Issued 0 letters, dropped 0.
1 were issued already.
# What is held back since the draft does not go out.
$ pmo fee hold add --unit 3-2-1502 --until 2026-04-30 --reason "leak in repair"
Hold 1: no reminders for 3-2-1502 until 2026-04-30.
$ pmo fee letter issue --dry-run
Skipped 1: held back.
Would issue 1 letters and drop 1. Nothing was changed.
$ pmo fee letter issue --yes
Skipped 1: held back.
Issued 1 letters, dropped 1.
$ pmo fee letter list --state dropped
Letter  State    As of       Level  Estate    Unit      Household   Total  Channel  Issued  Last
------  -------  ----------  -----  --------  --------  ---------  ------  -------  ------  ---------
D2      dropped  2026-03-02      3  锦绣花园  3-2-1502  锦*        207.26  print    –       held back
$ pmo fee letter review D4 D5
Reviewed 2 letters.
$ pmo --lang zh-Hans fee letter issue
已签发函件 2 封，撤销 0 封。
$ pmo fee letter list --state issued --fields letter,unit,total,issued
Letter    Unit         Total  Issued
--------  --------  --------  ----------
L26-0004  3-2-1601    428.94  2026-03-02
L26-0003  3-2-1503    324.45  2026-03-02
L26-0002  3-2-1502    240.00  2026-03-02
L26-0001  1-S1      2,016.00  2026-03-02

# Issued letters as files: for the printer, for e-mail, for the gateway of short messages.
@ load overdue_office
$ pmo office config set email office@example.com
Key              Value
---------------  ------------------
name             锦绣物业服务中心
phone            0755-26001234
address          –
email            office@example.com
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo fee letter export --out letters
Nothing waits to go out.
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter export D1 --out letters
! pmo: letter D1 is not issued
! hint: pmo fee letter review LETTER, then pmo fee letter issue LETTER
= 1
$ pmo fee letter review --yes
Reviewed 5 letters.
$ pmo fee letter issue --yes
Issued 5 letters, dropped 0.
$ pmo fee letter export
! pmo: no folder is named for the files
! usage: pmo fee letter export [LETTER...] [--channel WORD] [--out FILE] [--sendmail TEXT]
! hint: give --out DIR
= 2
$ pmo fee letter export --out letters
Exported 5 letters.
letters/reminders-L26-0001-L26-0005.html
letters/reminders-L26-0001-L26-0005.txt
$ pmo fee letter export --out letters
Nothing waits to go out.
# A reprint is marked as a copy.
$ pmo fee letter export L26-0005 --out copies
Exported 1 letters.
1 of them are copies.
copies/reminders-L26-0005.html
copies/reminders-L26-0005.txt
@ cat copies/reminders-L26-0005.txt
                                                                  Copy 1
                          Request for payment
                                                 Our reference: L26-0005

锦绣花园 3-2-1601

Dear Ms Ann Chan,

As of 2 March 2026, the following charges of your household (3-2-1601)
are still unpaid; the oldest is overdue by 91 days:

Unit      Item    Period   Due         Days overdue  Outstanding (yuan)
-----------------------------------------------------------------------
3-2-1601  物业费  2025-11  2025-12-01            91              142.98
3-2-1601  物业费  2025-12  2025-12-31            61              142.98
3-2-1601  物业费  2026-01  2026-01-31            30              142.98
-----------------------------------------------------------------------
Total                                                            428.94

By Article 944 of the Civil Code and the Regulation on Property
Management, owners pay the property fee as agreed; whoever does not may
be asked to pay within a reasonable time, after which the office may
bring a suit or apply for arbitration.
We therefore ask you to pay by 1 April 2026. If this is difficult, or
if you do not agree with the charges, please be sure to contact us
before that day; we are ready to agree on instalments and will answer
your concerns soon.

How to pay:
1. At the front desk of 锦绣物业服务中心, in cash, by card, WeChat Pay
or Alipay.

If you have paid in the meantime, please accept our thanks and
disregard this letter. If anything about the charges or our service is
unclear to you, please let us know; we will look into it and answer
soon.

Yours sincerely,

                                                        锦绣物业服务中心
                                                 Telephone 0755-26001234
                                                            2 March 2026
$ pmo fee letter export 1 L26-0003 --channel sms --out letters
Exported 2 letters.
2 of them are copies.
letters/sms-L26-0001-L26-0003.csv
@ cat letters/sms-L26-0001-L26-0003.csv
phone,text,letter,parts
13612345678,"【锦绣物业服务中心】尊敬的业主（住户）鸿运便利店，您好！截至2026年3月2日，您户欠费2,016.00元，最长已逾期91天，催缴函L26-0001已发出，请于2026年4月1日前缴清或致电0755-26001234商议。谢谢！",L26-0001,2
13812345678,【锦绣物业服务中心】尊敬的王芳女士，您好！截至2026年3月2日，您户欠费654.52元，最长已逾期91天，催缴函L26-0003已发出，请于2026年4月1日前缴清或致电0755-26001234商议。谢谢！,L26-0003,2
$ pmo fee letter export L26-0005 L26-0001 --channel email --out mail
Exported 1 letters.
1 of them are copies.
mail/L26-0005.eml
Left out 1: no e-mail address.
$ pmo fee letter export L26-0005 --channel email --sendmail "/usr/bin/false -t"
Exported 0 letters.
Letter    Answer
--------  ------
L26-0005  exit 1
= 4
$ pmo fee letter export L26-0005 --channel email --sendmail "sendmail -t"
! pmo: 'sendmail -t' is no command with its full path
! usage: pmo fee letter export [LETTER...] [--channel WORD] [--out FILE] [--sendmail TEXT]
! hint: --sendmail "/usr/sbin/sendmail -t -i"
= 2
$ pmo fee letter export L26-0005 --channel sms --sendmail "/usr/bin/true"
! pmo: only e-mails can be handed to a sendmail command
! usage: pmo fee letter export [LETTER...] [--channel WORD] [--out FILE] [--sendmail TEXT]
! hint: --channel email
= 2
$ pmo fee letter export L26-0005 --channel email --sendmail "/usr/bin/tee sent.eml"
Exported 1 letters.
1 of them are copies.
$ pmo fee letter log L26-0005
Letter L26-0005

Time                  Day  Event      Channel  By      Detail
--------------------  ---  ---------  -------  ------  --------------------------------
2026-03-02T02:00:00Z  –    exported   print    office  reminders-L26-0001-L26-0005.html
2026-03-02T02:00:00Z  –    copy made  print    office  1 reminders-L26-0005.html
2026-03-02T02:00:00Z  –    copy made  e-mail   office  2 L26-0005.eml
2026-03-02T02:00:00Z  –    failed     e-mail   office  exit 1
2026-03-02T02:00:00Z  –    copy made  e-mail   office  3
$ pmo --lang zh-Hans fee letter export --out letters
没有待发出的函件。

# A letter as it will go out; its name is masked unless it is revealed.
@ load overdue_office
$ pmo office config set address 锦绣花园1栋首层
Key              Value
---------------  ----------------
name             锦绣物业服务中心
phone            0755-26001234
address          锦绣花园1栋首层
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo office config set bank_account "锦绣物业 7412-0000-1234"
Key              Value
---------------  -----------------------
name             锦绣物业服务中心
phone            0755-26001234
address          锦绣花园1栋首层
email            –
bank_account     锦绣物业 7412-0000-1234
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo fee remind
Drafted 5 letters; 0 households have one already.
Read them with pmo fee letter list --state draft, then pmo fee letter review.
$ pmo fee letter show D3
                               费用催缴函
                                                          编号：L26-____

锦绣花园 3-2-1502
尊敬的王*女士：

　　您好！感谢您一直以来对我们工作的理解与支持。
　　截至2026年3月2日，您户（3-2-1502、B1-023）有以下费用至今未缴，最长已
逾期91天：

房屋      费用项目  计费期间  应缴日期    逾期天数  欠费金额（元）
------------------------------------------------------------------
B1-023    车位费    2025-11   2025-12-01        91           80.00
3-2-1502  物业费    2025-12   2025-12-31        61          207.26
B1-023    车位费    2025-12   2025-12-31        61           80.00
3-2-1502  物业费    2026-01   2026-01-31        30          207.26
B1-023    车位费    2026-01   2026-01-31        30           80.00
------------------------------------------------------------------
小计      物业费                                            414.52
小计      车位费                                            240.00
合计                                                        654.52

　　合计欠费（大写）：人民币陆佰伍拾肆元伍角贰分。

　　根据《民法典》第九百四十四条及《物业管理条例》的规定，业主应当按照约
定支付物业费；逾期不支付的，物业服务人可以催告其在合理期限内支付，合理期
限届满仍不支付的，可以提起诉讼或者申请仲裁。
　　现请您于2026年4月1日前缴清上述费用。如有困难或异议，请务必在此日期前
与我们联系，我们愿与您协商分期缴纳，并尽快答复您的意见。
　　缴费方式：
　　一、到锦绣物业服务中心前台缴纳，现金、刷卡、微信、支付宝均可。
　　二、银行转账：锦绣物业 7412-0000-1234，请注明房号3-2-1502。
　　如您已经缴清，请不必理会本函，并请接受我们的谢意；如对费用或服务有疑
问，请随时与我们联系，我们会尽快核实答复。

　　顺祝安好！

                                                        锦绣物业服务中心
                                                   地址：锦绣花园1栋首层
                                                 联系电话：0755-26001234
                                                            2026年3月2日
$ pmo fee letter show D5 --reveal "asked at the counter"
                          Request for payment
                                                 Our reference: L26-____

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
2. By bank transfer to 锦绣物业 7412-0000-1234; please state your unit,
3-2-1601.

If you have paid in the meantime, please accept our thanks and
disregard this letter. If anything about the charges or our service is
unclear to you, please let us know; we will look into it and answer
soon.

Yours sincerely,

                                                        锦绣物业服务中心
                                                         锦绣花园1栋首层
                                                 Telephone 0755-26001234
                                                            2 March 2026
$ pmo fee letter show D1 --format html -o letter.html
$ pmo fee letter show D99
! pmo: no letter D99
! hint: pmo fee letter list
= 3
$ pmo fee letter show L26-0001
! pmo: no letter L26-0001
! hint: pmo fee letter list
= 3
$ pmo fee letter show nonsense
! pmo: no letter nonsense
! hint: pmo fee letter list
= 3

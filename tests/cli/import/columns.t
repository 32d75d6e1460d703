# import columns: the headings that a kind of file may have
$ pmo import columns units
Column              Type                                            Required  Can be emptied  Headings understood
------------------  ----------------------------------------------  --------  --------------  --------------------------------------------------------------------------------------------------------
estate              text                                            no        no              小区, 小區, 小区名称, 小區名稱, 项目, 項目, 项目名称, 屋苑, 社区, 社區, estatename
building            building                                        no        no              楼栋, 樓棟, 楼号, 樓號, 栋, 棟, 楼栋号, 樓棟號, 楼栋编号, 栋号, 棟號, 幢号, 幢號, 座, 座号, tower, block
entrance            text                                            no        no              单元, 單元, 单元号, 單元號, 单元编号, stair
room                unit                                            no        no              房号, 房號, 房间号, 房間號, 房间, 房間, 室号, 室號, 门牌, 門牌, 门牌号, 門牌號, flat, roomno
unit                unit                                            no        no              房屋, 房屋编号, 房屋編號, 房屋编码, 房产, 房產, 单元房号, 單位, 资产, 车位号, 車位號, unitcode, unitno
name                text                                            no        no              房屋名称, 房屋名稱, unitname
kind                home, shop, parking, storeroom                  no        no              类型, 類型, 房屋类型, 房屋類型, 用途, 性质, 性質, type, use
area                area                                            no        no              建筑面积, 建築面積, 面积, 面積, 产权面积, 產權面積, 计费面积, 計費面積, 建面, buildingarea, grossarea
storeroom_area      area                                            no        no              储藏室面积, 儲藏室面積, 储物间面积, 地下室面积, 附属面积, 附屬面積, storeroomarea
storeroom_billable  yes, no                                         no        no              储藏室计费, 儲藏室計費, 附属计费, 附屬計費, storeroombillable
evidence            register, survey, contract                      no        no              面积依据, 面積依據, 面积来源, 面積來源, areaevidence
area_from           day                                             no        no              面积起始, 面積起始, 面积生效日期, 面積生效日期, areafrom
floor               integer                                         no        yes             楼层, 樓層, 层, 層, 所在楼层, 房屋楼层, level
delivered           day                                             no        no              交付日期, 交房日期, 交楼日期, 交樓日期, 收楼日期, 收樓日期, 入伙日期, deliveredon, deliverydate
sold                day                                             no        no              出售日期, 销售日期, 銷售日期, 售出日期, 签约日期, 簽約日期, soldon, saledate
status              occupied, let, vacant, delivered, sold, unsold  no        no              状态, 狀態, 房屋状态, 房屋狀態, 入住状态, 入住狀態, state
status_on           day                                             no        no              状态日期, 狀態日期, 入住日期, statusdate, statuson
$ pmo import columns people --lang zh-Hans
列          类型                              必填  可清空  可用的表头
----------  --------------------------------  ----  ------  ----------------------------------------------------------------------------------------------------------------------------------------------------------
estate      text                              否    否      小区, 小區, 小区名称, 小區名稱, 项目, 項目, 项目名称, 屋苑, 社区, 社區, estatename
unit        unit                              否    否      房号, 房號, 房屋, 房屋编号, 房屋編號, 房屋编码, 房间号, 房間號, 单元房号, 門牌, 门牌, 單位, unitcode, unitno, flat
name        text                              是    否      姓名, 业主姓名, 業主姓名, 业主名称, 業主名稱, 业主, 業主, 住户姓名, 住戶姓名, 名称, 名稱, 客户名称, ownername, fullname
role        owner, tenant, family, developer  否    否      人员类型, 人員類型, 与业主关系, 與業主關係, 关系, 關係, 身份, 业主类型, 業主類型, relation
phone       phone                             否    是      联系电话, 聯絡電話, 联络电话, 聯繫電話, 手机, 手機, 手机号, 手機號, 手机号码, 手機號碼, 电话, 電話, 联系方式, 聯繫方式, mobile, telephone, tel
phone2      phone                             否    是      备用电话, 備用電話, 第二电话, 第二電話, 紧急电话, 固定电话, 固定電話, secondphone
id_number   identity number                   否    是      身份证号, 身份證號, 身份证号码, 身份證號碼, 身份证, 身份證, 证件号, 證件號, 证件号码, 證件號碼, 统一社会信用代码, 統一社會信用代碼, idcard, idno, idnumber
email       email                             否    是      电子邮箱, 電子郵箱, 邮箱, 郵箱, 电子邮件, 電子郵件, 电邮, 電郵, e-mail, mail
from        day                               否    否      起, 起始, 起始日期, 开始日期, 開始日期, 入住日期, 入住时间, 入住時間, 产权日期, start, since
to          day (the last one)                否    是      止, 截止, 截止日期, 结束日期, 結束日期, 迁出日期, 遷出日期, 退租日期, end, until
pays        yes, no                           否    否      缴费人, 繳費人, 是否缴费, 是否繳費, 缴费, 繳費, payer
account_no  text                              否    否      户号, 戶號, 业主编号, 業主編號, 客户编号, 客戶編號, accountno, account
language    en, zh-Hans, zh-Hant              否    是      语言, 語言, 语种, lang
salutation  text                              否    是      称呼, 稱呼, 称谓, 稱謂, title
$ pmo import columns people --format csv
column,type,required,clears,headings
estate,text,false,false,"小区, 小區, 小区名称, 小區名稱, 项目, 項目, 项目名称, 屋苑, 社区, 社區, estatename"
unit,unit,false,false,"房号, 房號, 房屋, 房屋编号, 房屋編號, 房屋编码, 房间号, 房間號, 单元房号, 門牌, 门牌, 單位, unitcode, unitno, flat"
name,text,true,false,"姓名, 业主姓名, 業主姓名, 业主名称, 業主名稱, 业主, 業主, 住户姓名, 住戶姓名, 名称, 名稱, 客户名称, ownername, fullname"
role,"owner, tenant, family, developer",false,false,"人员类型, 人員類型, 与业主关系, 與業主關係, 关系, 關係, 身份, 业主类型, 業主類型, relation"
phone,phone,false,true,"联系电话, 聯絡電話, 联络电话, 聯繫電話, 手机, 手機, 手机号, 手機號, 手机号码, 手機號碼, 电话, 電話, 联系方式, 聯繫方式, mobile, telephone, tel"
phone2,phone,false,true,"备用电话, 備用電話, 第二电话, 第二電話, 紧急电话, 固定电话, 固定電話, secondphone"
id_number,identity number,false,true,"身份证号, 身份證號, 身份证号码, 身份證號碼, 身份证, 身份證, 证件号, 證件號, 证件号码, 證件號碼, 统一社会信用代码, 統一社會信用代碼, idcard, idno, idnumber"
email,email,false,true,"电子邮箱, 電子郵箱, 邮箱, 郵箱, 电子邮件, 電子郵件, 电邮, 電郵, e-mail, mail"
from,day,false,false,"起, 起始, 起始日期, 开始日期, 開始日期, 入住日期, 入住时间, 入住時間, 产权日期, start, since"
to,day (the last one),false,true,"止, 截止, 截止日期, 结束日期, 結束日期, 迁出日期, 遷出日期, 退租日期, end, until"
pays,"yes, no",false,false,"缴费人, 繳費人, 是否缴费, 是否繳費, 缴费, 繳費, payer"
account_no,text,false,false,"户号, 戶號, 业主编号, 業主編號, 客户编号, 客戶編號, accountno, account"
language,"en, zh-Hans, zh-Hant",false,true,"语言, 語言, 语种, lang"
salutation,text,false,true,"称呼, 稱呼, 称谓, 稱謂, title"
$ pmo import columns houses
! pmo: no kind of file 'houses'
! hint: kinds: charges, payments, people, tariffs, units
= 3
$ pmo import columns houses --lang zh-Hant
! pmo: 沒有「houses」這類檔案
! hint: 可用的種類：charges, payments, people, tariffs, units
= 3
$ pmo import columns
! pmo: KIND is missing
! usage: pmo import columns KIND
= 2

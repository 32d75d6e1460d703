# office: the settings of the office; what is not set has a dash
$ pmo office init office.pmo --name 锦绣物业服务中心
Made $DIR/office.pmo. office is its first admin.
$ pmo office config
Key              Value
---------------  ----------------
name             锦绣物业服务中心
phone            –
address          –
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
$ pmo office config --format json
[
{"key":"name","value":"锦绣物业服务中心"},
{"key":"phone","value":null},
{"key":"address","value":null},
{"key":"email","value":null},
{"key":"bank_account","value":null},
{"key":"zone","value":"Asia/Shanghai"},
{"key":"language","value":"zh-Hans"},
{"key":"legacy_encoding","value":"gb18030"}
]
@ lang zh-Hans
$ pmo office config
键               值
---------------  ----------------
name             锦绣物业服务中心
phone            –
address          –
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030
@ lang zh-Hant
$ pmo office config
鍵               值
---------------  ----------------
name             锦绣物业服务中心
phone            –
address          –
email            –
bank_account     –
zone             Asia/Shanghai
language         zh-Hans
legacy_encoding  gb18030

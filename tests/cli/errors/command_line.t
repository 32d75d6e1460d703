# errors: a mistyped word gets the nearest one, exit 2
$ pmo hlep
! pmo: unknown command 'hlep'; did you mean 'help'?
! usage: pmo COMMAND [FLAGS]
= 2
$ pmo --dv x help
! pmo: unknown flag '--dv'; did you mean '--db'?
! usage: pmo COMMAND [FLAGS]
= 2
$ pmo help --lnag zh
! pmo: unknown flag '--lnag'; did you mean '--lang'?
! usage: pmo help [TOPIC...]
= 2
$ pmo help --format
! pmo: --format needs a value: --format FORMAT
! usage: pmo help [TOPIC...]
= 2
$ pmo help --format --lang en
! pmo: --format needs a value: --format FORMAT
! usage: pmo help [TOPIC...]
= 2
$ pmo help --format xml
! pmo: --format: 'xml' is none of: table, csv, json, jsonl, md, html
! usage: pmo help [TOPIC...]
= 2
$ pmo help --as-of 2026-02-30
! pmo: --as-of: '2026-02-30' is not a date such as 2026-03-01
! usage: pmo help [TOPIC...]
= 2
$ pmo help --as-of 2026-02-01 --as-of 2026-02-02
! pmo: --as-of was given more than once
! usage: pmo help [TOPIC...]
= 2
$ pmo help --as-of -5
! pmo: --as-of: '-5' is not a date such as 2026-03-01
! usage: pmo help [TOPIC...]
= 2
$ pmo completion bash zsh
! pmo: one argument too many: 'zsh'
! usage: pmo completion SHELL
= 2
$ pmo --lang xx help
! pmo: --lang: 'xx' is none of: en, zh-Hans, zh-Hant
! usage: pmo COMMAND [FLAGS]
= 2
$ pmo help --verbose=1
! pmo: --verbose takes no value
! usage: pmo help [TOPIC...]
= 2
$ pmo-batch
! pmo-batch: a command is missing
! usage: pmo-batch COMMAND [FLAGS]
= 2
$ pmo --lang zh-Hans hlep
! pmo: 未知的命令 'hlep'；是不是想输入 'help'？
! 用法：pmo 命令 [选项]
= 2
$ PMO_LANG= LANG=zh_TW.UTF-8 pmo hlep
! pmo: 未知的命令 'hlep'；是不是想輸入 'help'？
! 用法：pmo 命令 [選項]
= 2
$ pmo help dates --excel --format json
! pmo: --excel goes with --format csv only
! usage: pmo help [TOPIC...]
= 2
$ pmo help dates -o dates.doc
! pmo: the ending of 'dates.doc' names no format; add --format
! usage: pmo help [TOPIC...]
= 2
$ pmo office inof
! pmo: office: unknown command 'inof'; did you mean 'info'?
! usage: pmo office COMMAND [FLAGS]
= 2
$ pmo --as-of 2026-03-01
! pmo: a command is missing
! usage: pmo COMMAND [FLAGS]
= 2
$ pmo-batch bil
! pmo-batch: unknown command 'bil'; did you mean 'bill'?
! usage: pmo-batch COMMAND [FLAGS]
= 2

# errors: a data folder that is not there is told in words, also in those of another language
$ pmo help --data-dir nowhere
! pmo: there is no folder nowhere
= 6
$ pmo help --data-dir nowhere --lang zh-Hans
! pmo: 没有文件夹 nowhere
= 6

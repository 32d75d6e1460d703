# help: the program, a command, the topics
$ pmo --version
pmo 0.1.0
$ pmo help help
Show help on a command or a topic

Examples:
  pmo help exit-codes

Usage:
  pmo help [TOPIC...]

Arguments and flags:
  TOPIC...  A command, or a topic

Flags of every command:
  --db FILE                              The office file (else PMO_DB, else the configuration)
  --lang en|zh-Hans|zh-Hant              Language of words for people
  --as-of DATE                           Take this day as today
  --format table|csv|json|jsonl|md|html  Format of the result
  -o, --output FILE                      Write the result to a file; its ending chooses the format
  --fields a,b                           Only these columns: a,b,c; ? lists them
  --excel                                CSV for spreadsheets
  --reveal REASON                        Show personal data in full; the reason is recorded
  --color auto|always|never              Colours on the terminal
  --data-dir DIR                         Files in this folder replace the built-in ones
  --verbose                              Tell more on stderr
$ pmo help exit-codes
Exit codes of pmo and pmo-batch

  0    done; also an empty list, and what was done already
  1    refused by a rule, or a check found something
  2    the command line is wrong
  3    a named thing was not found, or the name fits several
  4    a batch finished, but some of its rows have problems
  5    busy: another program is writing to the office file
  6    surroundings: file, disk, configuration, a newer schema, lost output
  7    the operator's role does not allow it
  8    saved, or perhaps saved, but the answer was lost: repeat with --request-id
  70   an error in the program: please report it
  130  interrupted by Ctrl-C
$ pmo help dates
Dates and periods

  DATE    2026-03-01; from 1900 to 2199
  PERIOD  2026-03, 2026-Q1, 2026, or 2026-03-01..2026-03-31 with the last day inside

Cells of imported files may also say 2026/3/1, 2026.3.1, 2026年3月1日 or 20260301.
Today is --as-of DATE, else PMO_TODAY, else the clock in the office's time zone.
A month counted from the 31st ends on the last day of shorter months.
$ pmo help --lang zh-Hans exit-codes
pmo 和 pmo-batch 的退出码

  0    完成；空列表、之前已经做过的也算完成
  1    被规则拒绝，或检查发现了问题
  2    命令行有误
  3    找不到所指的对象，或名称对应多个对象
  4    批处理已完成，但部分行有问题
  5    忙：另一个程序正在写数据文件
  6    环境问题：文件、磁盘、配置、数据版本较新、输出丢失
  7    操作人的角色不允许
  8    已保存或可能已保存，但结果未能送达：请用 --request-id 重试
  70   程序错误：请报告
  130  被 Ctrl-C 中断
$ pmo help completion --help
Show help on a command or a topic

Examples:
  pmo help exit-codes

Usage:
  pmo help [TOPIC...]

Arguments and flags:
  TOPIC...  A command, or a topic

Flags of every command:
  --db FILE                              The office file (else PMO_DB, else the configuration)
  --lang en|zh-Hans|zh-Hant              Language of words for people
  --as-of DATE                           Take this day as today
  --format table|csv|json|jsonl|md|html  Format of the result
  -o, --output FILE                      Write the result to a file; its ending chooses the format
  --fields a,b                           Only these columns: a,b,c; ? lists them
  --excel                                CSV for spreadsheets
  --reveal REASON                        Show personal data in full; the reason is recorded
  --color auto|always|never              Colours on the terminal
  --data-dir DIR                         Files in this folder replace the built-in ones
  --verbose                              Tell more on stderr
$ pmo-batch --version
pmo-batch 0.1.0
$ pmo help filters
Filters

  kind:repair          a field has this value; kind:repair,complaint for one of several
  due.before:DATE      before a day; also due.after: and due.on:; DATE may be today
  -assignee:none       a minus turns a condition round; none means there is no value
  /words/              the words occur in the text

Conditions are joined by blanks; all must hold. Quote what the shell would change.
Example: kind:repair state:open building:3 due.before:today -assignee:none
A command that takes filters shows FILTER in its usage line.
$ pmo help formats
Formats of results: --format, or the ending of -o FILE

  table  aligned columns for people (.txt); the default on a terminal and in a pipe
  csv    RFC 4180, UTF-8, line feed; with --excel a byte-order mark, CRLF, and
         cells that would compute are guarded
  json   one array of objects; money as "241.00", dates as "2026-03-01"
  jsonl  one object on each line
  md     a Markdown table
  html   a page to print on A4

--fields a,b picks columns by key, --fields ? lists the keys. Keys and values of
csv, json and jsonl are never translated. Totals and notes are for people only.
Names, phones and identity numbers are masked unless --reveal REASON is given.
$ pmo help environment
Surroundings

  PMO_DB          the office file, when --db is not given
  PMO_LANG        en, zh-Hans or zh-Hant, when --lang is not given
  PMO_TODAY       the date taken as today, when --as-of is not given
  PMO_DATA_DIR    files there replace the built-in ones, as --data-dir
  PMO_PAGER       the pager, else PAGER, else "less -FRX"; cat: none
  NO_COLOR        set: no colours; CLICOLOR_FORCE: colours in a pipe too
  LC_ALL, LC_MESSAGES, LANG  the language, when nothing else names it

Configuration: $XDG_CONFIG_HOME/pmo/config.toml (else ~/.config/pmo/config.toml),
then /etc/pmo/pmo.toml; the first that exists is read. Keys: db, lang, data_dir.
Paths in it count from its own folder. `pmo office info` tells what came from where.
$ pmo help helq
! pmo: unknown command 'helq'; did you mean 'help'?
! usage: pmo help [TOPIC...]
= 2

# errors: a mistyped word gets the nearest one, exit 2
$ pmo hlep
$ pmo --dv x help
$ pmo help --lnag zh
$ pmo help --format
$ pmo help --format --lang en
$ pmo help --format xml
$ pmo help --as-of 2026-02-30
$ pmo help --as-of 2026-02-01 --as-of 2026-02-02
$ pmo help --as-of -5
$ pmo completion bash zsh
$ pmo --lang xx help
$ pmo help --verbose=1
$ pmo-batch
$ pmo --lang zh-Hans hlep
$ PMO_LANG= LANG=zh_TW.UTF-8 pmo hlep
$ pmo help dates --excel --format json
$ pmo help dates -o dates.doc

# pmo-batch late-fees: nobody agreed on any
@ load overdue_office
$ pmo-batch late-fees
{"job":"late-fees","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"seconds":0}
$ pmo-batch late-fees --dry-run
{"job":"late-fees","period":null,"as_of":"2026-03-02","total":0,"done":0,"already":0,"skipped":{},"failed":0,"dry_run":true,"seconds":0}

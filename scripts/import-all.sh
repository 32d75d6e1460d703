#!/bin/sh
# Imports a folder of CSV files, as a worked example for an administrator: units first, then people,
# tariffs, charges and payments, each kind in the order of the file names. Stops at the first file
# that is refused and returns the program's exit code; the rows that were refused lie beside the file
# as NAME.rejects.csv, to be mended and imported. Files that were taken before are skipped by the
# program, so that the whole may be run again. Mails nothing, changes no file.
#
#     PMO_DB=office.pmo import-all.sh FOLDER
#
# A file whose name ends in .big5.csv or .gb18030.csv is read in that encoding; any other is
# recognised by its mark, as UTF-8, or in the office's own encoding.
set -eu

folder=${1:?"usage: import-all.sh FOLDER"}
program=${PMO_BATCH:-pmo-batch}

if [ ! -d "$folder" ]; then
    echo "import-all: no folder $folder" >&2
    exit 3
fi
found=0
for kind in units people tariffs charges payments; do
    for file in "$folder/$kind".csv "$folder/$kind"-*.csv; do
        [ -f "$file" ] || continue
        case "$file" in
            *.rejects.csv) continue ;;
            *.big5.csv) set -- --encoding big5 ;;
            *.gb18030.csv) set -- --encoding gb18030 ;;
            *) set -- ;;
        esac
        found=$((found + 1))
        echo "import-all: $kind from $file" >&2
        status=0
        "$program" import "$kind" "$file" "$@" </dev/null || status=$?
        if [ "$status" -ne 0 ]; then
            echo "import-all: stopped at $file (exit $status)" >&2
            exit "$status"
        fi
    done
done
if [ "$found" -eq 0 ]; then
    echo "import-all: no units*.csv, people*.csv, tariffs*.csv, charges*.csv or payments*.csv in $folder" >&2
    exit 3
fi

#!/bin/sh
# Bills the present month, and every month since the last run that was missed. Safe to run every
# night: what is billed already is left as it is. Exit codes are those of pmo-batch (0, or 4 with problems).
#
#     PMO_DB=/srv/pmo/office.pmo bill.sh [PERIOD]
set -eu
: "${PMO_DB:?name the office file}"
exec "${PMO_BATCH:-pmo-batch}" bill ${1:+--period "$1"} </dev/null

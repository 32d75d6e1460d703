#!/bin/sh
# Bills the present month. Safe to run every night: what is billed already is left as it is, and a
# night that was missed is made up for. Exit codes are those of pmo-batch (0, or 4 with problems).
#
#     PMO_DB=/srv/pmo/office.pmo bill.sh
set -eu
: "${PMO_DB:?name the office file}"
exec "${PMO_BATCH:-pmo-batch}" bill --period "${1:-$(date +%Y-%m)}" </dev/null

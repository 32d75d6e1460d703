#!/bin/sh
# Writes drafts of reminder letters for all that is overdue; a clerk reviews and issues them
# (pmo fee remind). Safe to run every night: the same day gives no second letter.
#
#     PMO_DB=/srv/pmo/office.pmo remind.sh
set -eu
: "${PMO_DB:?name the office file}"
exec "${PMO_BATCH:-pmo-batch}" remind </dev/null

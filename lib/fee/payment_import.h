// `pmo import payments`: money received, from a bank, a payment service or a cash book.
//
// One pass: a row finds its household (by account number, else who pays for the unit on that day),
// settles what is oldest due, and the rest is prepayment; receipts are numbered in the order of the
// file. The key is (source, number, occurrence), see payment_key.h, so that equal rows both stay
// and a file that overlaps an earlier one adds nothing twice. A payment is never changed: another
// amount under a known number is a conflict. The name of the payer is compared as a hint only.
#pragma once

#include "lib/import/import.h"

namespace pmo::fee {

[[nodiscard]] import::Report import_payments(store::Db& db, const import::Options& options);

}  // namespace pmo::fee

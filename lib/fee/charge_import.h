// `pmo import charges`: what another system has charged, above all what was unpaid when the office
// changed over; and the same columns out again.
//
// The key is (unit, item, first day): a charge that is there with the same end, amount and due day
// is left as it is; with others it is a conflict, since a charge is never changed. The payer is
// whom billing would charge on the first day of the period, unless the row names an account; liable
// is the owner or developer. Without a due day the last day of the period is it; without a posting
// day the first day of the period, but not after today.
#pragma once

#include "lib/import/import.h"

namespace pmo::fee {

[[nodiscard]] import::Report import_charges(store::Db& db, const import::Options& options);

}  // namespace pmo::fee

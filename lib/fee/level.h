// The level of service that an estate really had (等级服务): a level whose content was not fully
// delivered is charged at the next lower one (rules.md 1.1).
//
// Levels are ceilings of one price document. A decision says from which day an estate was served at
// which of them; while it holds, prices under higher levels of that document are billed at most at
// the upper price of this one. What is billed already stays as it is until it is adjusted. Actions
// run in one transaction each, audited; they throw Error{not_found} for an unknown estate or
// ceiling and Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/fee/tariff.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct DeliveredLevel {
    LevelId id;
    EstateId estate;
    Ceiling ceiling;  // the level delivered
    Date from{};
    std::optional<Date> to;  // first day after; nothing: until further notice
    std::string reason;
    std::string estate_code = {};
};

struct NewDeliveredLevel {
    std::string estate;
    std::string ceiling;  // code
    Date from{};
    std::optional<Date> to;
    std::string reason;
};
DeliveredLevel add_level(store::Db& db, const NewDeliveredLevel& request);
// Sets the end of an open decision: `on` is the first day without it.
DeliveredLevel end_level(store::Db& db, LevelId id, Date on);
// By estate, then day.
[[nodiscard]] std::vector<DeliveredLevel> levels(const store::Db& db);

}  // namespace pmo::fee

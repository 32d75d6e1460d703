// Which tariff a unit is charged by, from when to when. No attachment, no charge.
//
// Billing periods are counted from the anchor. A unit has at most one tariff of a fee item at a
// time. Actions run in one transaction each; they throw Error{not_found} for an unknown unit or
// tariff and Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/registry/unit.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

struct Attachment {
    AttachmentId id;
    UnitId unit;
    TariffId tariff;
    Date from{};
    std::optional<Date> to;  // first day after
    Date anchor{};           // a billing period begins here
};

// The units of a request: those named, or all that the filter fits. Not both.
struct UnitChoice {
    std::vector<std::string> units;
    std::optional<std::string> estate;
    std::optional<std::string> building;
    std::optional<registry::UnitKind> kind;

    [[nodiscard]] bool bulk() const { return units.empty(); }
};

struct Attach {
    std::string tariff;
    UnitChoice choice;
    Date from{};
    std::optional<Date> to;
    std::optional<Date> anchor;  // nothing: the first of the month of `from`
    bool dry_run = false;
};
struct AttachResult {
    std::string tariff;
    Date from{};
    Date anchor{};
    std::int64_t attached = 0;
    std::int64_t already = 0;        // had the same attachment
    std::vector<std::string> units;  // codes of those attached
    bool dry_run = false;
};
AttachResult attach(store::Db& db, const Attach& request);

struct Detach {
    std::string tariff;
    UnitChoice choice;
    Date on{};  // first day without
    bool dry_run = false;
};
struct DetachResult {
    std::string tariff;
    Date on{};
    std::int64_t detached = 0;
    std::int64_t already = 0;        // ended on or before that day, or never attached
    std::int64_t charges_after = 0;  // live charges that reach beyond the day: they stay
    std::vector<std::string> units;
    bool dry_run = false;
};
DetachResult detach(store::Db& db, const Detach& request);

// Of a unit, newest first.
struct AttachmentRow {
    Attachment attachment;
    std::string tariff;  // code
    FeeItemId item;
};
[[nodiscard]] std::vector<AttachmentRow> attachments(const store::Db& db, UnitId unit);

}  // namespace pmo::fee

#include "lib/fee/charge_import.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/charge.h"
#include "lib/fee/charge_import_store.h"
#include "lib/fee/item_column.h"
#include "lib/fee/payer_index.h"
#include "lib/registry/household.h"
#include "lib/registry/household_index.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_index.h"
#include "lib/store/db.h"

namespace pmo::fee {

using import::RowResult;  // clang-format takes a line that begins with import for a module's

namespace {

constexpr int longest_months = 12;  // so that billing sees a charge that reaches into a period

// All that one row says.
struct Wanted {
    UnitId unit;
    FeeItemId item;
    std::optional<HouseholdId> household;
    Period period{};
    Money amount;
    std::optional<Date> due;
    std::optional<Date> posted;
};

class ChargeImport {
  public:
    ChargeImport(store::Db& db, const import::Options& options, BatchId batch)
        : db_(db),
          options_(options),
          batch_(batch),
          items_(items(db)),
          units_(db),
          households_(db),
          payers_(db),
          spans_(live_spans(db)),
          writer_(db) {}

    RowResult take(import::Row& row);
    void finish() { writer_.finish(); }

  private:
    std::optional<Wanted> read(import::Row& row) const;
    std::optional<Period> read_period(import::Row& row) const;
    RowResult compare(import::Row& row, const Wanted& wanted, const LivePlace& known) const;
    // A live charge of the unit and item that the period overlaps without beginning with it.
    [[nodiscard]] std::optional<LivePlace> overlapped(const Wanted& wanted) const;
    void widen(const Period& period);
    RowResult create(import::Row& row, const Wanted& wanted);
    [[nodiscard]] std::string unit_code(UnitId unit) const {
        return registry::unit(db_, unit).code;
    }

    store::Db& db_;
    const import::Options& options_;
    BatchId batch_;
    std::vector<FeeItem> items_;
    registry::UnitIndex units_;
    registry::HouseholdIndex households_;
    PayerIndex payers_;
    std::vector<Period> spans_;  // by first day; of one day the longest
    ChargeWriter writer_;
};

std::optional<Period> ChargeImport::read_period(import::Row& row) const {
    const std::size_t before = row.problems().size();
    auto period = row.has("period") ? row.period("period") : std::nullopt;
    if (row.problems().size() > before) return std::nullopt;
    if (!period) {
        if (!row.has("from") || !row.has("to")) {
            row.problem("period", "required", tr("import.problem.required"));
            return std::nullopt;
        }
        const auto from = row.required_day("from");
        const auto last = row.required_day("to");
        if (!from || !last) return std::nullopt;
        if (*last < *from) {
            row.problem("to", "bad-date", tr("fee.ends_before", to_text(*from)));
            return std::nullopt;
        }
        period = Period{*from, plus_days(*last, 1)};
    }
    if (plus_months(period->from, longest_months) < period->to) {
        row.problem(row.has("period") ? "period" : "to", "constraint",
                    tr("import.problem.long_period"));
        return std::nullopt;
    }
    return period;
}

std::optional<Wanted> ChargeImport::read(import::Row& row) const {
    Wanted wanted;
    const auto unit = registry::read_unit(row, units_);
    const auto item = read_item(row, items_);
    wanted.household = registry::read_household(row, households_);
    const bool readable = row.ok();
    const auto period = read_period(row);
    if (const auto amount = row.required_money("amount")) {
        wanted.amount = *amount;
        if (amount->fen <= 0) {
            row.problem("amount", "constraint",
                        tr("import.problem.amount_positive", to_plain(*amount)));
        }
    }
    wanted.due = row.day("due");
    wanted.posted = row.day("posted");
    if (wanted.posted && *wanted.posted > options_.today) {
        row.problem("posted", "future-date", tr("import.problem.future", to_text(*wanted.posted)));
    }
    if (!readable || !row.ok()) return std::nullopt;
    wanted.unit = *unit;
    wanted.item = *item;
    wanted.period = *period;
    return wanted;
}

RowResult ChargeImport::compare(import::Row& row, const Wanted& wanted,
                                const LivePlace& known) const {
    std::vector<std::string> changes;
    const auto differs = [&](std::string_view field, const std::string& old,
                             const std::string& now) {
        changes.push_back(std::string(field) + ": " + old + " → " + now);
    };
    if (wanted.period.to != known.period.to) {
        differs("period", to_text(known.period), to_text(wanted.period));
    }
    if (wanted.amount != known.amount) {
        differs("amount", to_plain(known.amount), to_plain(wanted.amount));
    }
    if (wanted.due && *wanted.due != known.due) {
        differs("due", to_text(known.due), to_text(*wanted.due));
    }
    if (wanted.household && *wanted.household != known.payer) {
        differs("account_no", registry::reference(known.payer),
                registry::reference(*wanted.household));
    }
    if (changes.empty()) return {};
    row.problem(wanted.amount != known.amount ? "amount" : "", "conflict",
                tr("import.problem.charge_differs", known.charge.value, joined(changes, "; ")));
    return {};
}

std::optional<LivePlace> ChargeImport::overlapped(const Wanted& wanted) const {
    for (const Period& span : spans_) {
        if (span.from >= wanted.period.to) break;
        if (span.to <= wanted.period.from || span.from == wanted.period.from) continue;
        const auto place = live_place(db_, wanted.unit, wanted.item, span.from);
        if (place && place->period.to > wanted.period.from) return place;
    }
    return std::nullopt;
}

void ChargeImport::widen(const Period& period) {
    const auto place = std::ranges::lower_bound(spans_, period.from, {}, &Period::from);
    if (place == spans_.end() || place->from != period.from) {
        spans_.insert(place, period);
    } else if (place->to < period.to) {
        place->to = period.to;
    }
}

RowResult ChargeImport::create(import::Row& row, const Wanted& wanted) {
    Debtors debtors = payers_.of_charge(wanted.unit, wanted.item, wanted.period.from);
    if (wanted.household) {
        debtors.payer = wanted.household;
        if (!debtors.liable) debtors.liable = wanted.household;
    }
    if (!debtors.payer || !debtors.liable) {
        row.problem(
            "unit", "no-payer",
            tr("import.problem.no_debtor", unit_code(wanted.unit), to_text(wanted.period.from)));
        return {};
    }
    Charge charge;
    charge.batch = batch_;
    charge.unit = wanted.unit;
    charge.item = wanted.item;
    charge.payer = *debtors.payer;
    charge.liable = *debtors.liable;
    charge.period = wanted.period;
    charge.amount = wanted.amount;
    charge.posted = wanted.posted.value_or(std::min(wanted.period.from, options_.today));
    charge.due = wanted.due.value_or(plus_days(wanted.period.to, -1));
    writer_.add(charge);
    widen(wanted.period);
    RowResult result{import::Outcome::created, {}};
    if (options_.dry_run) {
        result.changes = {
            unit_code(wanted.unit), to_text(wanted.period), to_plain(wanted.amount),
            tr("import.change.due", to_text(charge.due), registry::reference(charge.payer))};
    }
    return result;
}

RowResult ChargeImport::take(import::Row& row) {
    const auto wanted = read(row);
    if (!wanted) return {};
    if (const auto known = live_place(db_, wanted->unit, wanted->item, wanted->period.from)) {
        const std::int64_t first = writer_.mark().first_charge;
        if (first != 0 && known->charge.value >= first) {
            row.problem("", "duplicate-row", tr("import.problem.charge_twice"));
            return {};
        }
        return compare(row, *wanted, *known);
    }
    if (const auto other = overlapped(*wanted)) {
        row.problem(row.has("period") ? "period" : "from", "overlap",
                    tr("import.problem.charge_overlap", other->charge.value, to_text(other->period),
                       to_plain(other->amount)));
        return {};
    }
    return create(row, *wanted);
}

}  // namespace

[[nodiscard]] import::Report import_charges(store::Db& db, const import::Options& options) {
    return import::run(
        db, options, import::profile("charges"), "import.charges", [&](BatchId batch) {
            const auto run = std::make_shared<ChargeImport>(db, options, batch);
            return import::Handler{[run](import::Row& row) { return run->take(row); },
                                   [run] { run->finish(); }};
        });
}

}  // namespace pmo::fee

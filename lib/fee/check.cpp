#include "lib/fee/check.h"

#include <algorithm>
#include <set>

#include "lib/base/i18n.h"
#include "lib/fee/arrears_store.h"
#include "lib/fee/check_store.h"
#include "lib/fee/payment.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

// i18n: check.found_*
class Findings {
  public:
    void add(std::string_view code, std::int64_t count, const std::string& example) {
        if (count == 0) return;
        const std::string key = "check.found_" + std::string(code);
        list_.push_back({std::string(code), tr(key, count, example), count, example});
    }
    void charges(std::string_view code, const Breach& breach) {
        add(code, breach.count, tr("check.charge", breach.first));
    }
    void payments(std::string_view code, const Breach& breach) {
        add(code, breach.count, tr("check.payment", breach.first));
    }
    void households(std::string_view code, std::int64_t count, std::int64_t first) {
        add(code, count, registry::reference(HouseholdId{first}));
    }
    [[nodiscard]] std::vector<Finding> take() { return std::move(list_); }

  private:
    std::vector<Finding> list_;
};

std::string document_text(const DocumentBalances::Document& document) {
    return document.kind == 1 ? tr("check.charge", document.id) : tr("check.payment", document.id);
}

// Returns the newest day that any line has.
std::optional<Date> check_lines(const store::Db& db, Findings& findings) {
    DocumentBalances documents;
    Money total;
    std::optional<std::int64_t> newest;
    each_line(db, [&](const LineRow& line) {
        documents.add(line.document, line.amount);
        total += line.amount;
        newest = std::max(newest, std::optional(line.document.day));
    });
    const auto differing = documents.differing();
    if (!differing.empty()) {
        findings.add("document-unbalanced", static_cast<std::int64_t>(differing.size()),
                     document_text(differing.begin()->first));
    }
    findings.add("ledger-unbalanced", total.fen == 0 ? 0 : 1, to_text(total));
    if (!newest) return std::nullopt;
    return from_day_number(*newest);
}

void check_aging(const store::Db& db, Date today, Findings& findings) {
    std::int64_t count = 0;
    std::string example;
    for (const Date day : std::set<Date>{today, newest_day(db)}) {
        if (!day.ok()) continue;
        Money outstanding;
        each_amount(db, day, [&](std::int64_t, Money open) { outstanding += open; });
        if (outstanding == receivable_lines(db, day)) continue;
        if (count++ == 0) example = to_text(day);
    }
    findings.add("aging-differs", count, example);
}

void check_newest(const store::Db& db, const std::optional<Date>& newest, Findings& findings) {
    const Date stored = newest_day(db);
    const bool right = newest ? stored == *newest : stored < date(1900, 1, 1);
    findings.add("newest-day", right ? 0 : 1, newest ? to_text(*newest) : "–");
}

void check_receipts(const store::Db& db, Findings& findings) {
    std::int64_t count = 0;
    std::string example;
    for (const PaymentKind kind :
         {PaymentKind::money, PaymentKind::waiver, PaymentKind::write_off, PaymentKind::credit}) {
        const NumberRun numbers = receipt_numbers(db, kind);
        const NumberRun::Number& first = numbers.first();
        if (numbers.wrong() > 0 && count == 0) {
            example = reference({static_cast<int>(first.year), first.number, kind});
        }
        count += numbers.wrong();
    }
    findings.add("receipt-gap", count, example);
}

void check_letters(const store::Db& db, Findings& findings) {
    const NumberRun numbers = letter_numbers(db);
    const NumberRun::Number& first = numbers.first();
    findings.add("letter-gap", numbers.wrong(),
                 store::number_text('L', static_cast<int>(first.year), first.number, 4));
}

void check_reversals(const store::Db& db, Findings& findings) {
    const Breach charges = charge_reversals(db);
    const Breach payments = payment_reversals(db);
    findings.add("reversal-differs", charges.count + payments.count,
                 charges.count > 0 ? tr("check.charge", charges.first)
                                   : tr("check.payment", payments.first));
}

void check_audit(const store::Db& db, Findings& findings) {
    std::int64_t count = 0;
    std::string example;
    for (const std::string_view table : {"charge", "payment", "allocation", "line"}) {
        const Breach found = audit_differences(db, table);
        if (found.count > 0 && count == 0) {
            example = std::string(table) + " " + std::to_string(found.first);
        }
        count += found.count;
    }
    findings.add("audit-differs", count, example);
}

}  // namespace

std::vector<Finding> check_ledger(const store::Db& db, Date today) {
    const store::Reading reading(db);
    Findings findings;
    const std::optional<Date> newest = check_lines(db, findings);
    findings.charges("open-item-wrong", open_item_wrong(db));
    findings.charges("open-item-missing", open_item_missing(db));
    findings.charges("open-item-extra", open_item_extra(db));
    findings.charges("open-item-range", open_item_range(db));
    findings.payments("over-allocated", over_allocated(db));
    findings.payments("reversed-settles", reversed_settles(db));
    const Balances receivables = receivable_differences(db);
    findings.households("receivable-differs", receivables.differing(), receivables.first());
    const Balances prepaid = prepayment_differences(db);
    findings.households("prepayment-differs", prepaid.differing(), prepaid.first());
    check_aging(db, today, findings);
    check_newest(db, newest, findings);
    const Breach totals = totals_differing(db);
    findings.add("total-differs", totals.count, std::to_string(totals.first));
    check_receipts(db, findings);
    check_letters(db, findings);
    const PeriodRun periods = live_periods(db);
    findings.charges("charge-twice", {periods.twice().count, periods.twice().first});
    findings.charges("charge-overlap", {periods.overlapping().count, periods.overlapping().first});
    check_reversals(db, findings);
    findings.charges("amount-differs", amounts_differing(db));
    findings.charges("above-ceiling", above_ceiling(db));
    const Balances movements = movement_differences(db);
    findings.households("statement-differs", movements.differing(),
                        household_of_movement(movements.first()));
    findings.payments("imported-twice", imported_twice(db));
    check_audit(db, findings);
    return findings.take();
}

const std::vector<std::string_view>& finding_codes() {
    static const std::vector<std::string_view> codes = {
        "document-unbalanced", "ledger-unbalanced",  "open-item-wrong", "open-item-missing",
        "open-item-extra",     "open-item-range",    "over-allocated",  "reversed-settles",
        "receivable-differs",  "prepayment-differs", "aging-differs",   "newest-day",
        "total-differs",       "receipt-gap",        "letter-gap",      "charge-twice",
        "charge-overlap",      "reversal-differs",   "amount-differs",  "above-ceiling",
        "statement-differs",   "imported-twice",     "audit-differs"};
    return codes;
}

}  // namespace pmo::fee

#include "lib/fee/payment_import.h"

#include <memory>
#include <unordered_map>
#include <vector>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/allocation_policy.h"
#include "lib/fee/allocation_rules.h"
#include "lib/fee/payer_index.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_import_store.h"
#include "lib/fee/payment_key.h"
#include "lib/fee/payment_rules.h"
#include "lib/fee/payment_store.h"
#include "lib/registry/household.h"
#include "lib/registry/household_index.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_index.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

using import::RowResult;  // clang-format takes a line that begins with import for a module's

namespace {

const std::vector<import::Choice>& method_words() {
    static const std::vector<import::Choice> words = {
        {"cash", 1},     {"现金", 1},         {"現金", 1},     {"transfer", 2}, {"转账", 2},
        {"轉賬", 2},     {"轉帳", 2},         {"转帐", 2},     {"银行转账", 2}, {"銀行轉賬", 2},
        {"银行", 2},     {"銀行", 2},         {"对公转账", 2}, {"汇款", 2},     {"匯款", 2},
        {"网银", 2},     {"網銀", 2},         {"托收", 2},     {"代扣", 2},     {"自动转账", 2},
        {"自動轉賬", 2}, {"banktransfer", 2}, {"bank", 2},     {"card", 3},     {"刷卡", 3},
        {"银行卡", 3},   {"銀行卡", 3},       {"信用卡", 3},   {"pos", 3},      {"pos机", 3},
        {"pos刷卡", 3},  {"wechat", 4},       {"微信", 4},     {"微信支付", 4}, {"wechatpay", 4},
        {"alipay", 5},   {"支付宝", 5},       {"支付寶", 5},
    };
    return words;
}

// All that one row says.
struct Wanted {
    Payment payment;
    bool numbered = false;  // by the file
    bool other_payer = false;
};

class PaymentImport {
  public:
    PaymentImport(store::Db& db, const import::Options& options, BatchId batch)
        : db_(db),
          options_(options),
          batch_(batch),
          own_source_(own_source(store::setting(db, "office_uuid").value_or(""))),
          units_(db),
          households_(db),
          payers_(db),
          writer_(db) {}

    RowResult take(import::Row& row);
    void finish() { writer_.finish(); }

  private:
    bool read(import::Row& row, Wanted& wanted) const;
    bool read_household(import::Row& row, Payment& payment) const;
    void read_line(import::Row& row, Wanted& wanted) const;
    RowResult compare(import::Row& row, const Payment& payment, const ImportedLine& known) const;
    RowResult compare_own(import::Row& row, const Payment& payment) const;
    // True when the line is there already; else its occurrence is the next one.
    bool count_equal(ExternalLine& line);
    RowResult create(const Wanted& wanted);

    store::Db& db_;
    const import::Options& options_;
    BatchId batch_;
    std::string own_source_;
    DebtOrder order_ = allocation_policy().order;
    registry::UnitIndex units_;
    registry::HouseholdIndex households_;
    PayerIndex payers_;
    PaymentWriter writer_;
    std::vector<OpenCharge> open_;  // kept for their memory
    std::vector<Share> shares_;
    // Of lines without a number that an earlier import has brought: how many this file has shown.
    // New ones are counted by their rows.
    std::unordered_map<std::size_t, std::int64_t> seen_;
    std::size_t told_ = 0;  // rows described for a dry run
};

bool PaymentImport::read_household(import::Row& row, Payment& payment) const {
    const bool unit_named = row.has("unit") && !row.cell("unit").empty();
    const bool account_named = row.has("account_no") && !row.cell("account_no").empty();
    if (!unit_named && !account_named) {
        row.problem(row.has("unit") ? "unit" : "account_no", "required",
                    tr("import.problem.payer_required"));
        return false;
    }
    const auto account = registry::read_household(row, households_);
    if (unit_named) payment.unit = registry::read_unit(row, units_);
    if (!row.ok()) return false;
    if (account) {
        payment.household = *account;
        return true;
    }
    auto household = payers_.of_payment(*payment.unit, payment.day);
    // Money may come before the new owner's first day: then it is who pays today.
    if (!household) household = payers_.of_payment(*payment.unit, options_.today);
    if (!household) {
        row.problem("unit", "no-payer",
                    tr("import.problem.no_payer", registry::unit(db_, *payment.unit).code,
                       to_text(payment.day)));
        return false;
    }
    payment.household = *household;
    return true;
}

void PaymentImport::read_line(import::Row& row, Wanted& wanted) const {
    Payment& payment = wanted.payment;
    const auto number = row.digits("external_id");
    if (number && import::is_cut_number(*number)) {
        row.problem("external_id", "excel-number",
                    tr("import.problem.excel_number", visible(*number)));
    }
    const auto source = row.text("source");
    if (!row.ok()) return;
    wanted.numbered = number.has_value();
    payment.external = ExternalLine{source.value_or(source_of(payment.method)),
                                    number ? *number : content_id(payment), 1};
}

bool PaymentImport::read(import::Row& row, Wanted& wanted) const {
    Payment& payment = wanted.payment;
    payment.batch = batch_;
    payment.posted = options_.today;
    const auto day = row.required_day("day");
    if (day && *day > options_.today) {
        row.problem("day", "future-date", tr("import.problem.future", to_text(*day)));
    }
    const auto amount = row.required_money("amount");
    if (amount && amount->fen <= 0) {
        row.problem("amount", "constraint",
                    tr("import.problem.payment_positive", to_plain(*amount)));
    }
    if (row.required_text("method")) {
        if (const auto method = row.choice("method", method_words())) {
            payment.method = static_cast<Method>(*method);
        }
    }
    payment.note = row.text("note").value_or("");
    if (day) payment.day = *day;
    if (amount) payment.amount = *amount;
    if (!read_household(row, payment)) return false;
    read_line(row, wanted);
    if (!row.ok()) return false;
    if (const auto payer = row.text("payer")) {
        wanted.other_payer = !households_.has_member(payment.household, *payer);
    }
    return true;
}

RowResult PaymentImport::compare(import::Row& row, const Payment& payment,
                                 const ImportedLine& known) const {
    if (known.batch == batch_) {
        row.problem("external_id", "duplicate-row",
                    tr("import.problem.number_twice", visible(payment.external->external_id)));
        return {};
    }
    std::vector<std::string> changes;
    const auto differs = [&](std::string_view field, std::string_view old, std::string_view now) {
        changes.push_back(std::string(field) + ": " + std::string(old) + " → " + std::string(now));
    };
    if (payment.day != known.day) differs("day", to_text(known.day), to_text(payment.day));
    if (payment.amount != known.amount) {
        differs("amount", to_plain(known.amount), to_plain(payment.amount));
    }
    if (payment.method != known.method) {
        differs("method", code_of(known.method), code_of(payment.method));
    }
    if (payment.household != known.household) {
        differs("household", registry::reference(known.household),
                registry::reference(payment.household));
    }
    if (changes.empty()) return {};
    row.problem(payment.amount != known.amount ? "amount" : "", "conflict",
                tr("import.problem.payment_differs", visible(payment.external->external_id),
                   joined(changes, "; ")));
    return {};
}

// What this office has written out itself, under the numbers of its receipts.
RowResult PaymentImport::compare_own(import::Row& row, const Payment& payment) const {
    const std::string& text = payment.external->external_id;
    const auto number = store::parse_number('R', text);
    if (number && number->year) {
        for (const Payment& known : payments_numbered(db_, number->year, number->number)) {
            if (known.household == payment.household && known.amount == payment.amount &&
                known.day == payment.day && known.method == payment.method) {
                return {};
            }
        }
    }
    row.problem("external_id", "conflict", tr("import.problem.own_receipt", visible(text)));
    return {};
}

bool PaymentImport::count_equal(ExternalLine& line) {
    const auto newest = newest_line(db_, line.source, line.external_id);
    if (!newest) return false;
    // Once this file has added one, it has shown all before it.
    if (newest->batch == batch_) {
        line.occurrence = newest->occurrence + 1;
        return false;
    }
    const std::size_t key = std::hash<std::string>{}(line.source + '\n' + line.external_id);
    line.occurrence = ++seen_[key];
    return line.occurrence <= newest->occurrence;
}

RowResult PaymentImport::create(const Wanted& wanted) {
    const Payment& payment = wanted.payment;
    open_ = open_charges(db_, payment.household, std::move(open_));
    shares_ = allocated(std::move(shares_), {payment.amount, payment.day, order_}, open_, {});
    writer_.add(payment, shares_);
    RowResult result{import::Outcome::created, {}};
    if (options_.dry_run && told_ < import::kept_changes) {
        ++told_;
        Money settled;
        for (const Share& share : shares_) settled += share.amount;
        result.changes = {tr("import.change.payment", to_text(payment.day), to_text(payment.amount),
                             registry::reference(payment.household), to_text(settled),
                             to_text(payment.amount - settled))};
    }
    if (wanted.other_payer) result.changes.push_back(tr("import.change.other_payer"));
    return result;
}

RowResult PaymentImport::take(import::Row& row) {
    Wanted wanted;
    if (!read(row, wanted)) return {};
    Payment& payment = wanted.payment;
    if (!wanted.numbered) {
        if (count_equal(*payment.external)) return {};
        return create(wanted);
    }
    if (payment.external->source == own_source_) return compare_own(row, payment);
    const auto known = newest_line(db_, payment.external->source, payment.external->external_id);
    if (known) return compare(row, payment, *known);
    return create(wanted);
}

}  // namespace

[[nodiscard]] import::Report import_payments(store::Db& db, const import::Options& options) {
    return import::run(
        db, options, import::profile("payments"), "import.payments", [&](BatchId batch) {
            const auto run = std::make_shared<PaymentImport>(db, options, batch);
            return import::Handler{[run](import::Row& row) { return run->take(row); },
                                   [run] { run->finish(); }};
        });
}

}  // namespace pmo::fee

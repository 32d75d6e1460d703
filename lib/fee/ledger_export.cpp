#include "lib/fee/ledger_export.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "lib/base/check.h"
#include "lib/fee/arrears_store.h"
#include "lib/fee/ledger_export_store.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

constexpr std::size_t chunk_size = 60000;
constexpr std::string_view currency = "CNY";

constexpr std::array<std::string_view, 11> account_names = {"",
                                                            "assets:receivable:",
                                                            "liabilities:prepayment:",
                                                            "income:",
                                                            "assets:money:",
                                                            "liabilities:deposit:",
                                                            "expenses:waiver:",
                                                            "expenses:bad-debt:",
                                                            "expenses:cash-difference:",
                                                            "expenses:channel-fee:",
                                                            "liabilities:suspense:"};

// What stands in parentheses and behind them.
struct Heading {
    std::string code;
    std::string memo;
};

void add_reason(std::string& memo, const std::string& reason) {
    if (!reason.empty()) memo += ": " + reason;
}

Heading heading_of(std::int64_t id, const JournalCharge& charge) {
    std::string memo;
    if (charge.reverses) {
        memo = fmt::format("reversal of charge {}", charge.reverses->value);
    } else {
        memo = charge.kind == ChargeKind::recurring ? "charge" : std::string(code_of(charge.kind));
        memo += fmt::format(" {} {} {}", charge.unit, charge.item, to_text(charge.period));
    }
    add_reason(memo, charge.reason);
    return {std::to_string(id), memo};
}

Heading heading_of(const JournalPayment& payment) {
    if (payment.taken_back) {
        std::string memo = "reversal of " + reference(*payment.taken_back);
        add_reason(memo, payment.text);
        return {reference(*payment.taken_back), memo};
    }
    std::string memo =
        payment.kind == PaymentKind::money ? "payment" : std::string(code_of(payment.kind));
    add_reason(memo, payment.text);
    PMO_CHECK(payment.number.has_value());
    return {reference(*payment.number), memo};
}

Heading heading_of(std::int64_t id, const JournalRefund& refund) {
    std::string memo = "refund of " + reference(refund.of);
    if (!refund.number) memo = "return of the " + memo;
    add_reason(memo, refund.reason);
    return {refund.number.value_or(std::to_string(id)), memo};
}

Heading heading_of(JournalDocuments& documents, Document document, std::int64_t id) {
    switch (document) {
        case Document::charge:
            return heading_of(id, documents.charge(id));
        case Document::payment:
            return heading_of(documents.payment(id));
        case Document::allocation: {
            const std::string number = reference(*documents.payment(id).number);
            return {number, "settlement from " + number};
        }
        case Document::refund:
            return heading_of(id, documents.refund(id));
        case Document::deposit:
            return {std::to_string(id), "deposit"};
        case Document::shift:
            return {std::to_string(id), "shift"};
        case Document::bank_line:
            return {std::to_string(id), "bank line"};
    }
    PMO_CHECK(false);
}

std::string subject_of(const LedgerLine& line,
                       const std::unordered_map<FeeItemId, std::string>& items) {
    switch (line.account) {
        case Account::receivable:
        case Account::prepayment:
        case Account::deposit:
            return registry::reference(HouseholdId{line.subject});
        case Account::revenue:
        case Account::waiver:
        case Account::bad_debt:
            return items.at(FeeItemId{line.subject});
        case Account::money:
        case Account::channel_fee:
            return std::string(code_of(static_cast<Method>(line.subject)));
        case Account::cash_difference:
        case Account::suspense:
            return std::to_string(line.subject);
    }
    PMO_CHECK(false);
}

}  // namespace

std::string journal_account(Account account, std::string_view subject) {
    return std::string(account_names.at(static_cast<std::size_t>(account))) + journal_name(subject);
}

std::string journal_name(std::string_view text) {
    constexpr std::string_view plain = "-_./+";
    std::string name;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        const bool letter = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                            (byte >= 'a' && byte <= 'z');
        if (letter || byte >= 0x80 || plain.find(each) != std::string_view::npos) {
            name += each;
        } else {
            name += fmt::format("%{:02X}", byte);
        }
    }
    return name;
}

std::string journal_memo(std::string_view text) {
    std::string memo;
    for (char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte < 0x20 || byte == 0x7f) each = ' ';
        if (each == ';') each = ',';
        if (each == ' ' && (memo.empty() || memo.back() == ' ')) continue;
        memo += each;
    }
    while (!memo.empty() && memo.back() == ' ') memo.pop_back();
    return memo;
}

void export_ledger(const store::Db& db, const std::function<void(std::string_view)>& write) {
    const store::Reading reading(db);
    const auto items = item_codes(db);
    JournalDocuments documents(db);
    std::string out =
        fmt::format("; {}\ncommodity {}\n  format 1000.00 {}\n",
                    journal_memo(store::setting(db, "name").value_or("")), currency, currency);
    std::optional<JournalLine> before;
    each_journal_line(db, [&](const JournalLine& each) {
        const LedgerLine& line = each.line;
        const bool same = before && before->document == each.document &&
                          before->line.document == line.document && before->line.day == line.day;
        if (!same) {
            if (out.size() > chunk_size) {
                write(out);
                out.clear();
            }
            const Heading heading = heading_of(documents, line.document, each.document);
            fmt::format_to(std::back_inserter(out), "\n{} ({}) {}\n", to_text(line.day),
                           heading.code, journal_memo(heading.memo));
        }
        fmt::format_to(std::back_inserter(out), "    {}  {} {}\n",
                       journal_account(line.account, subject_of(line, items)),
                       to_plain(line.amount), currency);
        before = each;
    });
    write(out);
}

}  // namespace pmo::fee

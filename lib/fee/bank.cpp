#include "lib/fee/bank.h"

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/bank_store.h"
#include "lib/store/db.h"

namespace pmo::fee {

BankLineList bank_lines(const store::Db& db, const BankQuery& query) {
    std::optional<BankAccountId> account;
    if (query.account) {
        const auto found = find_bank_account(db, *query.account);
        if (!found) {
            throw Error(ErrorKind::not_found, tr("bank.no_account", visible(*query.account)),
                        accounts_hint(db));
        }
        account = found->id;
    }
    BankLineList list;
    list.rows = read_bank_lines(db, query, account);
    if (query.limit > 0 && list.rows.size() > static_cast<std::size_t>(query.limit)) {
        list.cut = true;
        list.rows.pop_back();
    }
    const UnmatchedLines open = unmatched_bank_lines(db, date(2199, 12, 31));
    list.open_count = open.count;
    list.open_sum = open.received + open.given_back;
    return list;
}

BankLine bank_line(const store::Db& db, std::int64_t number) {
    if (auto line = read_bank_line(db, BankLineId{number})) return std::move(*line);
    throw Error(ErrorKind::not_found, tr("bank.no_line", number), "pmo fee match list --open");
}

std::optional<BankAccount> find_bank_account(const store::Db& db, std::string_view text) {
    return read_bank_account(db, trimmed(text));
}

BankAccount bank_account(const store::Db& db, BankAccountId id) {
    for (BankAccount& each : read_bank_accounts(db)) {
        if (each.id == id) return std::move(each);
    }
    PMO_CHECK(!"a bank account that is not stored");
    return {};
}

std::optional<Date> newest_bank_day(const store::Db& db) {
    return read_newest_bank_day(db);
}

UnmatchedLines unmatched_bank_lines(const store::Db& db, Date until) {
    return read_unmatched_lines(db, until);
}

std::string accounts_hint(const store::Db& db) {
    std::vector<std::string> names;
    for (const BankAccount& each : read_bank_accounts(db)) names.push_back(visible(each.name));
    if (names.empty()) return tr("bank.no_accounts_yet");
    return tr("bank.accounts_are", joined(names, ", "));
}

}  // namespace pmo::fee

// `pmo export ledger`: the whole ledger as a plain-text journal that the programs ledger and
// hledger read, so that another program adds it up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "lib/fee/payment_rules.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

// One transaction for each document and day, by day, then in the order of posting; in chunks, so
// that memory does not grow with the ledger. Words and accounts are the same in every language;
// nobody is named, except in the notes of clerks.
void export_ledger(const store::Db& db, const std::function<void(std::string_view)>& write);

// "assets:receivable:H12". `subject` is what stands last: a household, the code of a fee item or a
// payment method.
[[nodiscard]] std::string journal_account(Account account, std::string_view subject);

// Part of an account's name: what a journal gives a meaning to is written as %3A, and so is '%'.
[[nodiscard]] std::string journal_name(std::string_view text);
// The rest of a transaction's first line: no control characters, no ';', no two spaces in a row.
[[nodiscard]] std::string journal_memo(std::string_view text);

}  // namespace pmo::fee

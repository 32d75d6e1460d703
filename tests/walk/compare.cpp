#include "tests/walk/compare.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/fee/arrears.h"
#include "lib/fee/check.h"
#include "lib/fee/payment.h"
#include "lib/fee/statement.h"
#include "lib/registry/household.h"
#include "lib/store/statement.h"

namespace pmo::walk {

namespace {

template <class... Arguments>
[[noreturn]] void differ(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    throw Difference{fmt::format(text, std::forward<Arguments>(arguments)...)};
}

std::string name_of(Key household) {
    return registry::reference(HouseholdId{household});
}

Fen sum_of(const Buckets& buckets) {
    Fen sum = 0;
    for (const Fen each : buckets) sum += each;
    return sum;
}

void compare_balances(Walk& walk) {
    auto expected = walk.model.balances;
    for (const auto& row :
         rows_of(walk.office().db(), "SELECT account, subject, amount_fen FROM balance")) {
        const std::pair account{static_cast<AccountNumber>(row[0]), row[1]};
        if (expected[account] != row[2]) {
            differ("balance of account {} of {} is {}, not {}", row[0], row[1], row[2],
                   expected[account]);
        }
        expected.erase(account);
    }
    for (const auto& [account, amount] : expected) {
        if (amount != 0) {
            differ("account {} of {} has no balance; it should be {}",
                   static_cast<int>(account.first), account.second, amount);
        }
    }
}

// What the program says is owed today against the model; nothing for other households.
void compare_open(Walk& walk, const std::set<Key>& households) {
    std::map<Key, Buckets> aging;
    std::map<Key, std::size_t> count;
    for (const fee::OwedCharge& owed : fee::owed_charges(walk.office().db(), walk.date_today())) {
        const Key household = owed.household.value;
        if (!households.contains(household)) continue;
        const auto found = walk.model.charges.find(owed.charge.value);
        if (found == walk.model.charges.end() || found->second.household != household) {
            differ("charge {} of {} is owed; it should not be", owed.charge.value,
                   name_of(household));
        }
        if (found->second.open != owed.open.fen) {
            differ("of charge {} of {} {} is open, not {}", owed.charge.value, name_of(household),
                   owed.open.fen, found->second.open);
        }
        ++count[household];
        aging[household].at(fee::bucket_of(days_between(owed.due, walk.date_today()))) +=
            owed.open.fen;
    }
    for (const Key household : households) {
        const std::set<Key>& open = walk.model.open[household];
        if (count[household] != open.size()) {
            differ("{} owes {} charges, not {}", name_of(household), count[household], open.size());
        }
        Buckets expected{};
        for (const Key id : open) {
            const Charge& charge = walk.model.charges.at(id);
            expected.at(bucket(charge.due, walk.today)) += charge.open;
        }
        if (aging[household] != expected) differ("the aging of {} differs", name_of(household));
        if (sum_of(expected) != walk.model.balance(receivable, household)) {
            differ("the model contradicts itself about {}", name_of(household));
        }
    }
}

void compare_aging(Walk& walk, Day day) {
    const Date as_of = from_day_number(day);
    const std::string on = to_text(as_of);
    auto expected = walk.model.aging_on(day);
    const auto prepaid = walk.model.prepaid_on(day);
    Fen outstanding = 0;
    Fen prepaid_sum = 0;
    for (const auto& [household, buckets] : expected) outstanding += sum_of(buckets);
    for (const auto& [household, amount] : prepaid) prepaid_sum += amount;
    const fee::Arrears list = fee::arrears(walk.office().db(), {}, as_of);
    for (const fee::ArrearsRow& row : list.rows) {
        const Key household = std::stoll(row.key.substr(1));
        for (std::size_t i = 0; i < fee::bucket_count; ++i) {
            if (row.aging.buckets[i].fen == expected[household].at(i)) continue;
            differ("as of {}, bucket {} of {} is {}, not {}", on, i, row.key,
                   row.aging.buckets[i].fen, expected[household].at(i));
        }
        const auto kept = prepaid.find(household);
        const Fen kept_fen = kept == prepaid.end() ? 0 : kept->second;
        if (row.prepayment.fen != kept_fen) {
            differ("as of {}, {} has {} prepaid, not {}", on, row.key, row.prepayment.fen,
                   kept_fen);
        }
        expected.erase(household);
    }
    for (const auto& [household, buckets] : expected) {
        if (sum_of(buckets) != 0) differ("as of {}, {} owes nothing", on, name_of(household));
    }
    const fee::ArrearsSummary summary = fee::arrears_summary(walk.office().db(), as_of);
    if (summary.aging.outstanding.fen != outstanding || summary.prepayment.fen != prepaid_sum) {
        differ("as of {}, {} is outstanding and {} prepaid, not {} and {}", on,
               summary.aging.outstanding.fen, summary.prepayment.fen, outstanding, prepaid_sum);
    }
}

// As of a day, positive is owed.
Fen account_on(const Walk& walk, Key household, Day day) {
    const auto aging = walk.model.aging_on(day);
    const auto prepaid = walk.model.prepaid_on(day);
    const auto owed = aging.find(household);
    const auto kept = prepaid.find(household);
    return (owed == aging.end() ? 0 : sum_of(owed->second)) -
           (kept == prepaid.end() ? 0 : kept->second);
}

void compare_statements(Walk& walk, Day first) {
    const Key household = walk.any_of(walk.households);
    const auto length = static_cast<std::size_t>(walk.today - first + 1);
    const Day middle = first + static_cast<Day>(walk.below(length));
    const auto statement = [&](Day from, Day to) {
        return fee::statement(
            walk.office().db(),
            {name_of(household), Period{from_day_number(from), from_day_number(to)}, false},
            walk.date_today());
    };
    const auto before = statement(first, middle + 1);
    const auto after = statement(middle + 1, walk.today + 2);
    const Fen expected = account_on(walk, household, middle);
    if (before.closing != after.opening || before.closing.fen != expected) {
        differ("the statement of {} closes with {} on {} and opens with {}; it should be {}",
               name_of(household), before.closing.fen, to_text(from_day_number(middle)),
               after.opening.fen, expected);
    }
    const Fen now = account_on(walk, household, walk.today);
    if (after.closing.fen != now) {
        differ("the statement of {} closes with {} today, not {}", name_of(household),
               after.closing.fen, now);
    }
}

void compare_numbers(Walk& walk) {
    auto expected = walk.model.next_number;
    for (const auto& row :
         rows_of(walk.office().db(),
                 "SELECT kind, receipt_year, count(DISTINCT receipt_no), min(receipt_no), "
                 "max(receipt_no) FROM payment WHERE receipt_no IS NOT NULL GROUP BY 1, 2")) {
        const std::pair series{static_cast<int>(row[0]), static_cast<int>(row[1])};
        if (row[3] != 1 || row[2] != row[4] || row[4] + 1 != expected[series]) {
            differ("numbers of kind {} in {}: {} from {} to {}; the next should be {}", row[0],
                   row[1], row[2], row[3], row[4], expected[series]);
        }
        expected.erase(series);
    }
    if (!expected.empty()) differ("a series of numbers is missing");
}

void compare_allocations(Walk& walk) {
    std::map<std::pair<Key, Key>, Fen> stored;
    for (const auto& row : rows_of(walk.office().db(),
                                   "SELECT payment_id, charge_id, sum(amount_fen) "
                                   "FROM allocation GROUP BY 1, 2 HAVING sum(amount_fen) <> 0")) {
        stored[{row[0], row[1]}] = row[2];
    }
    if (stored != walk.model.settled()) differ("what settled what differs");
}

}  // namespace

std::vector<std::vector<std::int64_t>> rows_of(store::Db& db, const char* sql) {
    std::vector<std::vector<std::int64_t>> result;
    store::Statement rows(db, sql);
    while (rows.step()) {
        std::vector<std::int64_t>& row = result.emplace_back();
        for (int i = 0; i < rows.column_count(); ++i) row.push_back(rows.integer(i));
    }
    return result;
}

void compare_touched(Walk& walk, const std::set<Key>& touched) {
    compare_balances(walk);
    compare_open(walk, touched);
}

void compare_office(Walk& walk, Day first) {
    compare_balances(walk);
    const auto whole = [](auto balances) {
        std::erase_if(balances, [](const auto& each) { return each.second == 0; });
        return balances;
    };
    if (whole(walk.model.balances_from_history()) != whole(walk.model.balances)) {
        differ("the model's balances contradict its history");
    }
    compare_open(walk, {walk.households.begin(), walk.households.end()});
    compare_aging(walk, walk.today);
    compare_aging(walk, walk.today + 40);
    for (int i = 0; i < 3; ++i) {
        const auto length = static_cast<std::size_t>(walk.today - first + 1);
        compare_aging(walk, first + static_cast<Day>(walk.below(length)));
    }
    compare_allocations(walk);
    compare_numbers(walk);
    compare_statements(walk, first);
    for (const fee::Finding& finding : fee::check_ledger(walk.office().db(), walk.date_today())) {
        differ("the ledger check finds {}: {}", finding.code, finding.what);
    }
}

}  // namespace pmo::walk

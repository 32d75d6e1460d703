#include "tests/walk/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/fee/charge.h"
#include "lib/fee/payment.h"
#include "lib/fee/payment_store.h"
#include "lib/jobs/billing.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "tests/walk/compare.h"

namespace pmo::walk {

namespace {

std::string yuan(Fen fen) {
    return to_plain(Money{fen});
}

std::string name_of(Key household) {
    return registry::reference(HouseholdId{household});
}

int year_of(Day day) {
    return static_cast<int>(from_day_number(day).year());
}

// ---- charges

// Half up to the fen, of hundredths × ten-thousandths.
Fen amount_of(const Home& home, const Rate& rate) {
    const std::int64_t quantity = rate.per_area ? home.area_dm2 : 100;
    return (quantity * rate.price_e4 * rate.months * 2 + 10'000) / 20'000;
}

// The charges that a bill of that month should make.
std::vector<Charge> bill_of(const Walk& walk, Date month) {
    std::vector<Charge> result;
    const auto number = static_cast<int>(static_cast<unsigned>(month.month()));
    for (const Home& home : walk.units) {
        for (const Rate& rate : walk.rates) {
            if ((number - 1) % rate.months != 0) continue;
            const Day from = day_number(month);
            if (walk.model.places.contains({home.unit, rate.item, from})) continue;
            result.push_back({.household = home.household,
                              .unit = home.unit,
                              .item = rate.item,
                              .from = from,
                              .posted = walk.today,
                              .due = from + rate.due_days,
                              .amount = amount_of(home, rate)});
        }
    }
    return result;
}

// The new charges get the numbers that the program gave them, which must be for the same places.
void expect_charges(Walk& walk, std::vector<Charge> expected) {
    const Key newest = walk.model.newest_charge;
    for (const auto& row :
         rows_of(walk.office().db(),
                 "SELECT id, unit_id, item_id, period_from, household_id, posted_day, due_day, "
                 "amount_fen FROM charge ORDER BY id DESC LIMIT 100")) {
        if (row[0] <= newest) break;
        const auto found = std::ranges::find_if(expected, [&](const Charge& each) {
            return each.unit == row[1] && each.item == row[2] && each.from == row[3];
        });
        if (found == expected.end()) throw Difference{fmt::format("charge {} is new", row[0])};
        if (found->household != row[4] || found->posted != row[5] || found->due != row[6] ||
            found->amount != row[7]) {
            throw Difference{fmt::format("charge {} is {} fen, not {}, or of another payer or day",
                                         row[0], row[7], found->amount)};
        }
        found->id = row[0];
        walk.model.charge(*found);
        expected.erase(found);
    }
    if (!expected.empty()) throw Difference{fmt::format("{} charges are missing", expected.size())};
}

std::optional<Plan> bill(Walk& walk) {
    const int back = static_cast<int>(walk.below(4)) - 1;  // one in four is in advance
    const Date month = plus_months(first_of_month(walk.date_today()), -back);
    if (day_number(month) < day_number(date(2010, 1, 1))) return std::nullopt;
    const Period period = month_of(month);
    Plan plan;
    plan.words = "bill " + to_text(period);
    plan.touched = {walk.households.begin(), walk.households.end()};
    plan.act = [&walk, period](store::Db& db) {
        jobs::Billing billing;
        billing.period = period;
        static_cast<void>(jobs::run_billing(db, billing, walk.date_today()));
    };
    plan.expect = [&walk, month] { expect_charges(walk, bill_of(walk, month)); };
    return plan;
}

std::optional<Plan> reverse_charge(Walk& walk) {
    const Key household = walk.any_of(walk.households);
    const std::set<Key>& open = walk.model.open[household];
    if (open.empty()) return std::nullopt;
    const Charge charge = walk.model.charges.at(walk.any_of(open));
    Plan plan;
    plan.words = fmt::format("reverse charge {} of {}", charge.id, name_of(household));
    plan.touched = {household};
    plan.refused = charge.open != charge.amount;  // something is paid
    plan.act = [&walk, charge](store::Db& db) {
        static_cast<void>(
            fee::reverse(db, fee::ReverseCharge{{charge.id}, "wrong"}, walk.date_today()));
    };
    plan.expect = [&walk, charge] {
        walk.model.newest_charge = rows_of(walk.office().db(), "SELECT max(id) FROM charge")[0][0];
        walk.model.reverse_charge(charge.id, walk.today);
    };
    return plan;
}

// ---- payments

// Some open charges of the household, each with a part of what is open, for no more than `most`.
std::vector<Named> some_named(Walk& walk, Key household, Fen most, Key item = 0) {
    std::vector<Named> named;
    for (const Key id : walk.model.open[household]) {
        const Charge& charge = walk.model.charges.at(id);
        if (named.size() == 3 || most == 0) break;
        if ((item != 0 && charge.item != item) || !walk.one_in(2)) continue;
        const Fen limit = std::min(charge.open, most);
        const Fen part = walk.one_in(2)
                             ? limit
                             : 1 + static_cast<Fen>(walk.below(static_cast<std::size_t>(limit)));
        named.push_back({id, part});
        most -= part;
    }
    return named;
}

std::vector<fee::NamedCharge> named_of(const std::vector<Named>& named) {
    std::vector<fee::NamedCharge> result;
    for (const Named& each : named) result.push_back({{each.charge}, {each.amount}});
    return result;
}

std::string words_of(const std::vector<Named>& named) {
    std::string words;
    for (const Named& each : named) {
        words += fmt::format(" --to {}={}", each.charge, yuan(each.amount));
    }
    return words;
}

Fen some_amount(Walk& walk, Key household) {
    const Fen owed = walk.model.owed_by(household);
    switch (walk.below(4)) {
        case 0:
            return std::max<Fen>(owed, 1);
        case 1:
            return owed + 1 + static_cast<Fen>(walk.below(20'000));
        case 2:
            return 1 + static_cast<Fen>(walk.below(static_cast<std::size_t>(owed) + 1));
        default:
            return 1 + static_cast<Fen>(walk.below(60'000));
    }
}

void expect_number(const fee::ReceiptNumber& number, const Payment& payment, const Model& model) {
    const std::int64_t expected = model.number_next(payment.kind, payment.year);
    if (number.number == expected && number.year == payment.year) return;
    throw Difference{fmt::format("number {} of {} was given, not {} of {}", number.number,
                                 number.year, expected, payment.year)};
}

std::optional<Plan> pay(Walk& walk) {
    const Key household = walk.any_of(walk.households);
    Payment payment;
    payment.household = household;
    payment.amount = some_amount(walk, household);
    payment.method = 1 + static_cast<Key>(walk.below(5));
    payment.posted = walk.today;
    payment.day = walk.one_in(6) ? walk.today - static_cast<Day>(walk.below(40)) : walk.today;
    payment.year = year_of(walk.today);
    std::vector<Named> named;
    if (walk.one_in(3)) named = some_named(walk, household, payment.amount);
    fee::PayRequest request;
    request.payer = name_of(household);
    request.amount = {payment.amount};
    request.method = static_cast<fee::Method>(payment.method);
    request.on = from_day_number(payment.day);
    request.to = named_of(named);
    request.force = true;
    Plan plan;
    plan.touched = {household};
    if (!named.empty() && walk.one_in(10)) {  // more than is open
        const Fen open = walk.model.charges.at(named.front().charge).open;
        request.to.front().amount = {open + 1};
        plan.refused = true;
    }
    request.dry_run = !plan.refused && walk.one_in(20);
    plan.words =
        fmt::format("{}{} pays {} on {}{}", request.dry_run ? "(dry run) " : "", name_of(household),
                    yuan(payment.amount), to_text(*request.on), words_of(named));
    auto result = std::make_shared<fee::PayResult>();
    plan.act = [&walk, request, result](store::Db& db) {
        *result = fee::pay(db, request, walk.date_today());
    };
    if (request.dry_run) return plan;
    const auto parts = walk.model.parts_of(household, payment.amount, payment.day, named);
    plan.expect = [&walk, payment, parts, result]() mutable {
        payment.id = result->receipt.payment.id.value;
        expect_number(*result->receipt.payment.receipt, payment, walk.model);
        walk.model.pay(payment, parts);
    };
    return plan;
}

std::string reference_of(const Payment& payment) {
    return fee::reference({payment.year, payment.number});
}

// A payment of money with prepayment left.
std::optional<Key> any_prepayment(Walk& walk) {
    const std::set<Key>& payments = walk.model.with_prepayment[walk.any_of(walk.households)];
    if (payments.empty()) return std::nullopt;
    return walk.any_of(payments);
}

std::optional<Plan> allocate(Walk& walk) {
    const auto id = any_prepayment(walk);
    if (!id) return std::nullopt;
    const Payment& payment = walk.model.payments.at(*id);
    std::vector<Named> named;
    if (walk.one_in(2)) named = some_named(walk, payment.household, payment.left);
    return plan_allocation(walk, *id, named);
}

std::optional<Plan> reverse_payment(Walk& walk) {
    if (walk.model.payments.empty()) return std::nullopt;
    // Mostly one of the newest: an old one reopens what was settled long ago.
    const Key newest = walk.model.payments.rbegin()->first;
    const auto found = walk.model.payments.lower_bound(newest - static_cast<Key>(walk.below(40)));
    const Payment payment = found->second;
    if (payment.kind != of_money) return std::nullopt;
    Plan plan;
    plan.words = fmt::format("reverse {} of {}", reference_of(payment), name_of(payment.household));
    plan.touched = {payment.household};
    plan.refused = payment.reversed.has_value();
    plan.act = [&walk, payment](store::Db& db) {
        static_cast<void>(fee::reverse(db, fee::ReversePayment{reference_of(payment), "wrong"},
                                       walk.date_today()));
    };
    plan.expect = [&walk, payment] { walk.model.reverse_payment(payment.id, walk.today); };
    return plan;
}

// ---- what settles without money, through the writer itself

fee::Payment row_of(const Payment& payment, Day day) {
    fee::Payment row;
    row.kind = static_cast<fee::PaymentKind>(payment.kind);
    row.household = {payment.household};
    row.item = FeeItemId{payment.item};
    row.day = row.posted = from_day_number(day);
    row.amount = {payment.amount};
    return row;
}

std::optional<Plan> relieve(Walk& walk) {
    Payment payment;
    payment.kind = of_waiver + static_cast<int>(walk.below(3));
    payment.household = walk.any_of(walk.households);
    payment.item = walk.any_of(walk.rates).item;
    payment.day = payment.posted = walk.today;
    payment.year = year_of(walk.today);
    const auto named = some_named(walk, payment.household, 50'000, payment.item);
    std::vector<Part> parts;
    std::vector<fee::Share> shares;
    for (const Named& each : named) {
        payment.amount += each.amount;
        parts.push_back({each.charge, walk.today, each.amount});
        shares.push_back({{each.charge}, walk.date_today(), {each.amount}, fee::Strategy::named});
    }
    if (payment.kind == of_credit) payment.amount += static_cast<Fen>(walk.below(5'000));
    if (payment.amount == 0) return std::nullopt;
    Plan plan;
    plan.words = fmt::format("{} {} to {}{}", code_of(static_cast<fee::PaymentKind>(payment.kind)),
                             yuan(payment.amount), name_of(payment.household), words_of(named));
    plan.touched = {payment.household};
    auto written = std::make_shared<fee::PaymentWriter::Written>();
    plan.act = [&walk, payment, shares, written](store::Db& db) {
        access::Write write(db, "fee.pay");
        fee::PaymentWriter writer(db);
        *written = writer.add(row_of(payment, walk.today), shares);
        writer.finish();
        write.commit();
    };
    plan.expect = [&walk, payment, parts, written]() mutable {
        payment.id = written->id.value;
        expect_number(*written->receipt, payment, walk.model);
        walk.model.pay(payment, parts);
    };
    return plan;
}

std::optional<Plan> reverse_relief(Walk& walk) {
    if (walk.model.payments.empty()) return std::nullopt;
    const Key newest = walk.model.payments.rbegin()->first;
    const auto found = walk.model.payments.lower_bound(newest - static_cast<Key>(walk.below(60)));
    const Payment payment = found->second;
    if (payment.kind == of_money || payment.reversed) return std::nullopt;
    Plan plan;
    plan.words =
        fmt::format("take back {} {} of {}", code_of(static_cast<fee::PaymentKind>(payment.kind)),
                    payment.number, name_of(payment.household));
    plan.touched = {payment.household};
    plan.act = [&walk, payment](store::Db& db) {
        access::Write write(db, "fee.reverse");
        fee::Payment row = row_of(payment, walk.today);
        row.amount = -row.amount;
        row.reverses = PaymentId{payment.id};
        row.reason = "wrong";
        fee::PaymentWriter writer(db);
        static_cast<void>(writer.add_reversal(row));
        writer.finish();
        write.commit();
    };
    plan.expect = [&walk, payment] { walk.model.reverse_payment(payment.id, walk.today); };
    return plan;
}

}  // namespace

std::optional<Plan> plan_allocation(Walk& walk, Key id, const std::vector<Named>& named) {
    const Payment payment = walk.model.payments.at(id);
    if (payment.kind != of_money) return std::nullopt;
    fee::AllocateRequest request;
    request.receipt = reference_of(payment);
    request.to = named_of(named);
    Fen given = payment.left;
    if (!named.empty()) given = 0;
    for (const Named& each : named) given += each.amount;
    const auto parts = walk.model.parts_of(payment.household, given, walk.today, named);
    Plan plan;
    plan.words = fmt::format("allocate {} of {}{}", request.receipt, name_of(payment.household),
                             words_of(named));
    plan.touched = {payment.household};
    plan.act = [&walk, request](store::Db& db) {
        static_cast<void>(fee::allocate(db, request, walk.date_today()));
    };
    plan.expect = [&walk, id, parts] { walk.model.give(id, parts); };
    return plan;
}

const std::vector<StepKind>& step_kinds() {
    static const std::vector<StepKind> kinds = {
        {"bill", 3, bill},
        {"pay", 20, pay},
        {"allocate", 6, allocate},
        {"reverse charge", 4, reverse_charge},
        {"reverse payment", 4, reverse_payment},
        {"relief", 4, relieve},
        {"reverse relief", 3, reverse_relief},
    };
    return kinds;
}

}  // namespace pmo::walk

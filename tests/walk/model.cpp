#include "tests/walk/model.h"

#include <algorithm>

namespace pmo::walk {

namespace {

__extension__ typedef __int128 Long;

// What `amount` comes to for each of `owed`, which is more than the amount together.
std::vector<Fen> in_proportion(Fen amount, const std::vector<Fen>& owed) {
    Long sum = 0;
    for (const Fen each : owed) sum += each;
    std::vector<Fen> parts;
    Fen rest = amount;
    for (const Fen each : owed) {
        parts.push_back(static_cast<Fen>(static_cast<Long>(amount) * each / sum));
        rest -= parts.back();
    }
    std::set<std::size_t> raised;
    for (; rest > 0; --rest) {
        std::size_t best = owed.size();
        Long best_remainder = -1;
        for (std::size_t i = 0; i < owed.size(); ++i) {
            const Long remainder = static_cast<Long>(amount) * owed[i] % sum;
            if (raised.contains(i) || remainder <= best_remainder) continue;
            best = i;
            best_remainder = remainder;
        }
        raised.insert(best);
        ++parts[best];
    }
    return parts;
}

}  // namespace

std::size_t bucket(Day due, Day on) {
    const Day late = on - due;
    std::size_t result = 0;
    for (const Day limit : {0, 30, 60, 90, 180, 365}) {
        if (late > limit) ++result;
    }
    return result;
}

void Model::charge(const Charge& charge) {
    Charge stored = charge;
    stored.open = charge.amount;
    charges[charge.id] = stored;
    open[charge.household].insert(charge.id);
    places[{charge.unit, charge.item, charge.from}] = charge.id;
    newest_charge = std::max(newest_charge, charge.id);
    move(receivable, charge.household, charge.amount);
    move(revenue, charge.item, -charge.amount);
}

void Model::reverse_charge(Key id, Day on) {
    Charge& charge = charges.at(id);
    charge.reversed = on;
    charge.open = 0;
    open[charge.household].erase(id);
    places.erase({charge.unit, charge.item, charge.from});
    move(receivable, charge.household, -charge.amount);
    move(revenue, charge.item, charge.amount);
}

// Where the value of a payment comes from.
void Model::value(const Payment& payment, Fen amount) {
    switch (payment.kind) {
        case of_money:
            return move(money_received, payment.method, amount);
        case of_waiver:
            return move(waiver, payment.item, amount);
        case of_write_off:
            return move(bad_debt, payment.item, amount);
        default:
            return move(revenue, payment.item, amount);
    }
}

void Model::pay(Payment payment, const std::vector<Part>& parts) {
    payment.left = payment.amount;
    payment.number = number_next(payment.kind, payment.year);
    next_number[{payment.kind, payment.year}] = payment.number + 1;
    payments[payment.id] = payment;
    with_prepayment[payment.household].insert(payment.id);
    value(payment, payment.amount);
    move(prepayment, payment.household, -payment.amount);
    give(payment.id, parts);
}

void Model::give(Key id, const std::vector<Part>& parts) {
    Payment& payment = payments.at(id);
    for (const Part& part : parts) {
        Charge& charge = charges.at(part.charge);
        charge.open -= part.amount;
        payment.left -= part.amount;
        given.push_back({id, part.charge, part.day, part.amount});
        move(receivable, payment.household, -part.amount);
        move(prepayment, payment.household, part.amount);
        if (charge.open == 0) open[payment.household].erase(part.charge);
    }
    if (payment.left == 0) with_prepayment[payment.household].erase(id);
}

void Model::reverse_payment(Key id, Day on) {
    Payment& payment = payments.at(id);
    std::map<Key, Fen> undone;
    for (const Given& each : given) {
        if (each.payment == id) undone[each.charge] += each.amount;
    }
    for (const auto& [charge, amount] : undone) {
        if (amount == 0) continue;
        given.push_back({id, charge, on, -amount});
        charges.at(charge).open += amount;
        open[payment.household].insert(charge);
        move(receivable, payment.household, amount);
        move(prepayment, payment.household, -amount);
    }
    value(payment, -payment.amount);
    move(prepayment, payment.household, payment.amount);
    payment.left = 0;
    payment.reversed = on;
    with_prepayment[payment.household].erase(id);
}

std::vector<Part> Model::parts_of(Key household, Fen amount, Day on,
                                  const std::vector<Named>& named) const {
    std::vector<Part> parts;
    std::map<Key, Fen> taken;
    const auto add = [&](Key charge, Fen part) {
        if (part == 0) return;
        parts.push_back({charge, std::max(on, charges.at(charge).posted), part});
    };
    for (const Named& each : named) {
        add(each.charge, each.amount);
        taken[each.charge] += each.amount;
        amount -= each.amount;
    }
    std::map<Day, std::vector<Key>> by_due;
    const auto owed = open.find(household);
    if (owed == open.end()) return parts;
    for (const Key id : owed->second) by_due[charges.at(id).due].push_back(id);
    for (const auto& [due, ids] : by_due) {
        std::vector<Fen> wanted;
        Fen sum = 0;
        for (const Key id : ids) {
            wanted.push_back(charges.at(id).open - taken[id]);
            sum += wanted.back();
        }
        if (amount < sum) wanted = in_proportion(amount, wanted);
        for (std::size_t i = 0; i < ids.size(); ++i) add(ids[i], wanted[i]);
        amount -= std::min(amount, sum);
        if (amount == 0) break;
    }
    return parts;
}

std::int64_t Model::number_next(int kind, int year) const {
    const auto found = next_number.find({kind, year});
    return found == next_number.end() ? 1 : found->second;
}

Fen Model::owed_by(Key household) const {
    Fen sum = 0;
    const auto found = open.find(household);
    if (found == open.end()) return 0;
    for (const Key id : found->second) sum += charges.at(id).open;
    return sum;
}

Fen Model::balance(AccountNumber account, Key subject) const {
    const auto found = balances.find({account, subject});
    return found == balances.end() ? 0 : found->second;
}

std::map<Key, Buckets> Model::aging_on(Day day) const {
    std::map<Key, Fen> paid;
    for (const Given& each : given) {
        if (each.day <= day) paid[each.charge] += each.amount;
    }
    std::map<Key, Buckets> result;
    for (const auto& [id, charge] : charges) {
        if (charge.posted > day || (charge.reversed && *charge.reversed <= day)) continue;
        const Fen open_then = charge.amount - paid[id];
        if (open_then != 0) result[charge.household].at(bucket(charge.due, day)) += open_then;
    }
    return result;
}

std::map<Key, Fen> Model::prepaid_on(Day day) const {
    std::map<Key, Fen> result;
    for (const auto& [id, payment] : payments) {
        if (payment.day <= day) result[payment.household] += payment.amount;
        if (payment.reversed && *payment.reversed <= day) {
            result[payment.household] -= payment.amount;
        }
    }
    for (const Given& each : given) {
        if (each.day <= day) result[payments.at(each.payment).household] -= each.amount;
    }
    std::erase_if(result, [](const auto& each) { return each.second == 0; });
    return result;
}

std::map<std::pair<AccountNumber, Key>, Fen> Model::balances_from_history() const {
    Model again;
    for (const auto& [id, charge] : charges) {
        again.charge(charge);
        if (charge.reversed) again.reverse_charge(id, *charge.reversed);
    }
    for (const auto& [id, payment] : payments) {
        if (payment.reversed) continue;
        again.value(payment, payment.amount);
        again.move(prepayment, payment.household, -payment.amount);
    }
    for (const Given& each : given) {
        const Key household = payments.at(each.payment).household;
        again.move(receivable, household, -each.amount);
        again.move(prepayment, household, each.amount);
    }
    return again.balances;
}

std::map<std::pair<Key, Key>, Fen> Model::settled() const {
    std::map<std::pair<Key, Key>, Fen> result;
    for (const Given& each : given) result[{each.payment, each.charge}] += each.amount;
    std::erase_if(result, [](const auto& each) { return each.second == 0; });
    return result;
}

}  // namespace pmo::walk

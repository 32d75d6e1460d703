#include "lib/fee/payment.h"

#include <algorithm>
#include <array>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/allocation_policy.h"
#include "lib/fee/allocation_rules.h"
#include "lib/fee/charge.h"
#include "lib/fee/charge_store.h"
#include "lib/fee/payment_rules.h"
#include "lib/fee/payment_store.h"
#include "lib/io/hash.h"
#include "lib/registry/household.h"
#include "lib/registry/tenure.h"
#include "lib/registry/unit.h"
#include "lib/registry/unit_code.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

constexpr std::array<std::string_view, 6> method_codes = {"",     "cash",   "transfer",
                                                          "card", "wechat", "alipay"};
constexpr char receipt_prefix = 'R';

char prefix_of(PaymentKind kind) {
    switch (kind) {
        case PaymentKind::money:
            return receipt_prefix;
        case PaymentKind::waiver:
            return 'W';
        case PaymentKind::write_off:
            return 'B';  // bad debt
        case PaymentKind::credit:
            return 'C';
    }
    PMO_CHECK(false);
}

constexpr int receipt_digits = 6;

[[noreturn]] void refuse(const std::string& message, const std::string& hint = {}) {
    throw Error(ErrorKind::refused, message, hint);
}

// ---- what a request was, so that the same request id means the same request

std::string digest_of(const std::vector<std::string>& arguments) {
    std::string text;
    for (const std::string& each : arguments) text += std::to_string(each.size()) + ":" + each;
    return io::hex(io::sha256(text));
}

std::string text_of(const std::vector<NamedCharge>& named) {
    std::string text;
    for (const NamedCharge& each : named) {
        text += std::to_string(each.charge.value) + "=" + to_plain(each.amount) + ";";
    }
    return text;
}

Money sum_of(const std::vector<NamedCharge>& named) {
    Money sum;
    for (const NamedCharge& each : named) sum += each.amount;
    return sum;
}

std::string digest_of(const PayRequest& request) {
    return digest_of({"pay", request.payer, request.household, to_plain(request.amount),
                      std::string(code_of(request.method)), request.on ? to_text(*request.on) : "",
                      text_of(request.to), request.tendered ? to_plain(*request.tendered) : "",
                      request.note, request.force ? "force" : ""});
}

// The numbers in "payment 17" and "allocations 5 9".
std::vector<std::int64_t> numbers_of(const std::string& outcome) {
    std::vector<std::int64_t> numbers;
    for (const std::string_view word : split(outcome, ' ')) {
        long long number = 0;
        if (parse_integer(word, number)) numbers.push_back(number);
    }
    PMO_CHECK(!numbers.empty());
    return numbers;
}

Payment stored_payment(const store::Db& db, std::int64_t id) {
    const auto payment = read_payment(db, PaymentId{id});
    PMO_CHECK(payment.has_value());
    return *payment;
}

// ---- finding

Payment find_numbered(const store::Db& db, std::string_view text) {
    const auto number = store::parse_number(receipt_prefix, trimmed(text));
    if (!number) {
        throw Error(ErrorKind::not_found, tr("payment.not_a_number", visible(text)),
                    tr("payment.not_a_number_hint"));
    }
    const auto found = payments_numbered(db, number->year, number->number);
    if (found.size() == 1) return found.front();
    if (found.empty()) {
        throw Error(ErrorKind::not_found, tr("payment.no_receipt", visible(trimmed(text))),
                    tr("payment.no_receipt_hint"));
    }
    std::vector<std::string> names;
    for (const Payment& each : found) names.push_back(reference(*each.receipt));
    throw Error(ErrorKind::not_found, tr("payment.many_receipts", number->number, found.size()),
                tr("payment.one_of", joined(names, ", ")));
}

std::optional<HouseholdId> developer_of(const store::Db& db, EstateId estate) {
    for (const registry::Estate& each : registry::estates(db)) {
        if (each.id == estate) return each.developer;
    }
    return std::nullopt;
}

// Before an owner holds it, the developer answers for a unit.
HouseholdId payer_of(const store::Db& db, const registry::Unit& unit, Date on) {
    if (const auto payer = registry::payer_on(db, unit.id, on)) return *payer;
    if (const auto developer = developer_of(db, unit.estate)) return *developer;
    refuse(tr("payment.nobody_pays", unit.code, to_text(on)),
           tr("payment.nobody_pays_hint", unit.code));
}

bool is_unit(const store::Db& db, std::string_view text) {
    if (text.find(':') != std::string_view::npos) return true;  // ESTATE:UNIT
    const auto code = registry::parse_unit_code(text);
    return names_unit(db, code ? code->canonical : std::string(), text);
}

Receipt receipt_of(const store::Db& db, const Payment& payment) {
    Receipt receipt;
    receipt.payment = payment;
    receipt.office = store::setting(db, "name").value_or("");
    const registry::Household household = registry::household(db, payment.household);
    receipt.payer = household.head_name;
    receipt.salutation = household.salutation;
    if (payment.unit) {
        const registry::Unit unit = registry::unit(db, *payment.unit);
        receipt.estate = unit.estate_name;
        receipt.unit = unit.code;
    }
    receipt.settled = settled_by(db, payment.id);
    if (const auto reversal = reversal_of(db, payment.id)) {
        receipt.reversal = {reversal->day, reversal->reason};
    } else {
        receipt.prepayment =
            payment.amount - allocated_of(db, payment.id) - refunded_of(db, payment.id);
    }
    receipt.cashier = cashier_of(db, payment);
    return receipt;
}

// ---- checks

[[noreturn]] void refuse_not_open(const store::Db& db, ChargeId id, HouseholdId household) {
    const Charge charge = find_charge(db, id);
    if (charge.payer != household) {
        refuse(tr("payment.other_household", id.value, registry::reference(charge.payer),
                  registry::reference(household)),
               tr("payment.other_household_hint", registry::reference(charge.payer)));
    }
    if (charge.reverses || reversal_of(db, id)) refuse(tr("payment.charge_reversed", id.value));
    refuse(tr("payment.charge_paid", id.value));
}

// `amount` is what can be given: of the payment, or of its prepayment.
void check_charges(const store::Db& db, HouseholdId household, Money amount,
                   std::span<const OpenCharge> open, std::span<const NamedCharge> named) {
    const NamedCheck check = check_named(amount, open, named);
    const std::int64_t id = check.charge.value;
    switch (check.problem) {
        case NamedProblem::none:
            return;
        case NamedProblem::not_open:
            refuse_not_open(db, check.charge, household);
        case NamedProblem::twice:
            refuse(tr("payment.named_twice", id), tr("payment.named_twice_hint", id));
        case NamedProblem::too_much:
            refuse(tr("payment.named_too_much", id, to_text(check.open)),
                   tr("payment.named_too_much_hint", id, to_plain(check.open)));
        case NamedProblem::more_than_payment:
            refuse(tr("payment.named_more", to_text(amount)));
        case NamedProblem::not_positive:
            refuse(tr("payment.named_not_positive", id));
    }
}

void check_request(const PayRequest& request, Date today) {
    if (request.amount.fen <= 0) {
        refuse(tr("payment.not_positive", to_text(request.amount)),
               tr("payment.not_positive_hint"));
    }
    if (request.on && *request.on > today) {
        refuse(tr("payment.future", to_text(*request.on), to_text(today)),
               tr("payment.future_hint"));
    }
    if (!request.tendered) return;
    if (request.method != Method::cash) {
        refuse(tr("payment.tendered_not_cash"), tr("payment.tendered_not_cash_hint"));
    }
    if (*request.tendered < request.amount) {
        refuse(tr("payment.tendered_less", to_text(*request.tendered), to_text(request.amount)),
               tr("payment.tendered_less_hint", to_plain(*request.tendered)));
    }
}

// i18n: payment.method_*
void check_new(const store::Db& db, const Payment& payment) {
    const auto like = payment_like(db, payment);
    if (!like) return;
    refuse(tr("payment.looks_taken", reference(*like->receipt), to_text(like->day),
              to_text(like->amount), tr("payment.method_" + std::string(code_of(like->method)))),
           tr("payment.looks_taken_hint", reference(*like->receipt)));
}

void check_standing(const store::Db& db, const Payment& payment) {
    if (const auto reversal = reversal_of(db, payment.id)) {
        refuse(tr("payment.reversed_already", reference(*payment.receipt), to_text(reversal->day),
                  visible(reversal->reason)));
    }
}

// ---- results

std::vector<OtherDebt> other_debts(const store::Db& db, const Payment& payment) {
    if (!payment.unit) return {};
    std::vector<HouseholdId> households;
    for (const auto& tenure : registry::tenures(db, *payment.unit)) {
        households.push_back(tenure.household);
    }
    const registry::Unit unit = registry::unit(db, *payment.unit);
    if (const auto developer = developer_of(db, unit.estate)) households.push_back(*developer);
    std::ranges::sort(households);
    households.erase(std::ranges::unique(households).begin(), households.end());
    std::vector<OtherDebt> debts;
    for (const HouseholdId each : households) {
        if (each == payment.household) continue;
        const Money open = open_of(db, each, *payment.unit);
        if (open.fen > 0) debts.push_back({registry::reference(each), open});
    }
    return debts;
}

PayResult result_of(const store::Db& db, const PayRequest& request, const Payment& payment) {
    PayResult result;
    result.receipt = receipt_of(db, payment);
    result.open = open_of(db, payment.household);
    if (request.tendered) result.change = *request.tendered - payment.amount;
    result.others = other_debts(db, payment);
    return result;
}

Payer payer_named(const store::Db& db, const PayRequest& request, Date on) {
    if (trimmed(request.household).empty()) return find_payer(db, request.payer, on);
    return {registry::find_unit(db, trimmed(request.payer)).id,
            registry::find_household(db, request.household, on).id};
}

ReversedPayment reversed_of(const store::Db& db, const Payment& payment, const Payment& reversal) {
    ReversedPayment result;
    result.receipt = receipt_of(db, payment);
    result.reversal = reversal;
    result.reopened = result.receipt.settled;
    return result;
}

}  // namespace

std::string_view code_of(Method method) {
    return method_codes[static_cast<std::size_t>(method)];
}

std::optional<Method> parse_method(std::string_view code) {
    for (std::size_t i = 1; i < method_codes.size(); ++i) {
        if (method_codes[i] == code) return static_cast<Method>(i);
    }
    return std::nullopt;
}

std::string_view code_of(PaymentKind kind) {
    switch (kind) {
        case PaymentKind::money:
            return "money";
        case PaymentKind::waiver:
            return "waiver";
        case PaymentKind::write_off:
            return "write_off";
        case PaymentKind::credit:
            return "credit";
    }
    PMO_CHECK(false);
}

std::string reference(ReceiptNumber number) {
    return store::number_text(prefix_of(number.kind), number.year, number.number, receipt_digits);
}

Receipt receipt(const store::Db& db, std::string_view number) {
    return receipt_of(db, find_numbered(db, number));
}

NamedCharge parse_named_charge(std::string_view text) {
    const auto parts = split(text, '=');
    long long id = 0;
    if (parts.size() == 2 && parse_integer(parts[0], id) && id > 0) {
        const auto amount = parse_money(parts[1]);
        if (amount && amount->fen > 0) return {{id}, *amount};
    }
    throw Error(ErrorKind::usage, tr("payment.not_named_charge", visible(text)),
                tr("payment.not_named_charge_hint"));
}

PayResult pay(store::Db& db, const PayRequest& request, Date today) {
    access::Write write(db, "fee.pay", request.payer);
    const std::string digest = digest_of(request);
    if (const auto outcome = store::done_before(db, digest)) {
        PayResult result = result_of(db, request, stored_payment(db, numbers_of(*outcome).front()));
        result.repeated = true;
        return result;
    }
    check_request(request, today);
    Payment payment;
    payment.day = request.on.value_or(today);
    payment.posted = today;
    const Payer payer = payer_named(db, request, payment.day);
    payment.household = payer.household;
    payment.unit = payer.unit;
    payment.amount = request.amount;
    payment.method = request.method;
    payment.note = trimmed(request.note);
    const std::vector<OpenCharge> open = open_charges(db, payment.household);
    check_charges(db, payment.household, payment.amount, open, request.to);
    if (!request.force) check_new(db, payment);
    const auto shares =
        allocated({}, {payment.amount, payment.day, allocation_policy().order}, open, request.to);
    PaymentWriter writer(db);
    const auto written = writer.add(payment, shares);
    writer.finish();
    payment.id = written.id;
    payment.receipt = written.receipt;
    store::record_request(db, digest, "payment " + std::to_string(payment.id.value));
    PayResult result = result_of(db, request, payment);
    result.dry_run = request.dry_run;
    if (request.dry_run) {
        result.receipt.payment.receipt.reset();
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

AllocateResult allocate(store::Db& db, const AllocateRequest& request, Date today) {
    access::Write write(db, "fee.allocate", request.receipt);
    const std::string digest = digest_of({"allocate", request.receipt, text_of(request.to)});
    const Payment payment = find_numbered(db, request.receipt);
    if (const auto outcome = store::done_before(db, digest)) {
        const auto rows = numbers_of(*outcome);
        return {receipt_of(db, payment),
                settled_by(db, payment.id, AllocationRange{rows.front(), rows.back()}), false};
    }
    check_standing(db, payment);
    if (today < payment.day) {
        refuse(tr("payment.allocate_before", reference(*payment.receipt), to_text(payment.day)));
    }
    const Money prepayment =
        payment.amount - allocated_of(db, payment.id) - refunded_of(db, payment.id);
    const std::vector<OpenCharge> open = open_charges(db, payment.household);
    check_charges(db, payment.household, prepayment, open, request.to);
    // Who names charges means them and no others; the rest stays prepayment.
    const Money given = request.to.empty() ? prepayment : sum_of(request.to);
    const auto shares = allocated({}, {given, today, allocation_policy().order}, open, request.to);
    AllocateResult result;
    if (!shares.empty()) {
        PaymentWriter writer(db);
        const AllocationRange rows = writer.add_shares(payment, shares);
        writer.finish();
        result.settled = settled_by(db, payment.id, rows);
        store::record_request(
            db, digest,
            "allocations " + std::to_string(rows.first) + " " + std::to_string(rows.last));
    }
    result.receipt = receipt_of(db, payment);
    result.dry_run = request.dry_run;
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

ReversedPayment reverse(store::Db& db, const ReversePayment& request, Date today) {
    access::Write write(db, "fee.reverse", request.receipt);
    const std::string digest = digest_of({"reverse", request.receipt, request.reason});
    const Payment payment = find_numbered(db, request.receipt);
    if (const auto outcome = store::done_before(db, digest)) {
        return reversed_of(db, payment, stored_payment(db, numbers_of(*outcome).front()));
    }
    const std::string reason(trimmed(request.reason));
    if (reason.empty()) refuse(tr("fee.reason_needed"));
    check_standing(db, payment);
    const Date not_before = std::max(payment.posted, last_day_of(db, payment));
    if (today < not_before) {
        refuse(tr("payment.reverse_before", reference(*payment.receipt), to_text(not_before)));
    }
    Payment reversal = payment;
    reversal.batch.reset();
    reversal.external.reset();
    reversal.receipt.reset();
    reversal.note.clear();
    reversal.day = today;
    reversal.posted = today;
    reversal.amount = -payment.amount;
    reversal.reverses = payment.id;
    reversal.reason = reason;
    PaymentWriter writer(db);
    reversal.id = writer.add_reversal(reversal).id;
    writer.finish();
    store::record_request(db, digest, "payment " + std::to_string(reversal.id.value));
    ReversedPayment result = reversed_of(db, payment, reversal);
    result.dry_run = request.dry_run;
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

PaymentList payments(const store::Db& db, const PaymentQuery& query) {
    PaymentList list;
    list.rows = read_payments(db, query);
    if (query.limit > 0 && list.rows.size() > static_cast<std::size_t>(query.limit)) {
        list.rows.resize(static_cast<std::size_t>(query.limit));
        list.cut = true;
    }
    return list;
}

Payer find_payer(const store::Db& db, std::string_view text, Date on) {
    text = trimmed(text);
    if (is_unit(db, text)) {
        const registry::Unit unit = registry::find_unit(db, text);
        return {unit.id, payer_of(db, unit, on)};
    }
    return {std::nullopt, registry::find_household(db, text, on).id};
}

}  // namespace pmo::fee

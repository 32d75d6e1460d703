// Payments: money received, what it settled, its receipt, and how a wrong one is taken back.
//
// A payment settles open charges of its household; what it does not give out is prepayment. It is
// never changed: a reversal is a linked negative payment that undoes the allocations by opposite
// rows. Receipt numbers are a yearly series without gaps, taken after every check. Actions run in
// one transaction each; they throw Error{refused} when a rule says no and Error{not_found} for an
// unknown name; the database is then unchanged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"

namespace pmo::store {
class Db;
}

namespace pmo::fee {

enum class Method { cash = 1, transfer, card, wechat, alipay };
[[nodiscard]] std::string_view code_of(Method method);  // "cash" …
[[nodiscard]] std::optional<Method> parse_method(std::string_view code);

// What settles charges. All but money settles without any, for one fee item, and is numbered apart.
enum class PaymentKind { money = 1, waiver, write_off, credit };
[[nodiscard]] std::string_view code_of(PaymentKind kind);  // "write_off" …

struct ReceiptNumber {
    int year = 0;
    std::int64_t number = 0;
    PaymentKind kind = PaymentKind::money;
    bool operator==(const ReceiptNumber&) const = default;
};
[[nodiscard]] std::string reference(ReceiptNumber number);  // "R26-000123", "W26-000001"

// Where an imported payment comes from. The same line read again has the same key.
struct ExternalLine {
    std::string source;       // account or system
    std::string external_id;  // its number there, or the digest of its content
    std::int64_t occurrence = 1;
};

struct Payment {
    PaymentId id;
    std::optional<BatchId> batch;  // nothing: typed at the counter
    PaymentKind kind = PaymentKind::money;
    HouseholdId household;
    std::optional<UnitId> unit;            // the unit the payer named
    std::optional<FeeItemId> item;         // of what is not money
    Date day{};                            // when the money came
    Date posted{};                         // when it was written down
    Money amount;                          // negative for a reversal
    Method method = Method::cash;          // of money
    std::optional<ReceiptNumber> receipt;  // nothing for a reversal
    std::optional<ExternalLine> external;
    std::string note;
    std::optional<PaymentId> reverses;
    std::string reason;  // of a reversal
};

// How an allocation came about; stored. By the oldest due day: before there was the order by law.
enum class Strategy { oldest_due = 1, named, undone, by_law, principal_first };

// One charge that a payment settled, wholly or in part.
struct Settled {
    ChargeId charge;
    std::string estate;
    std::string unit;       // code
    std::string item;       // code
    std::string item_name;  // 物业费
    Period period{};
    Date due{};
    Date day{};    // the allocation's
    Money amount;  // given to the charge
    Money open;    // what of the charge is unpaid now
};

// A payment with all that is printed on its receipt.
struct Receipt {
    Payment payment;
    std::string office;
    std::string payer;             // name of the household's head
    std::string salutation;        // form of address; may be empty
    std::string estate;            // of the unit the payer named; empty: none
    std::string unit;              // its code
    std::vector<Settled> settled;  // in the order of settling; kept when the payment is reversed
    Money prepayment;              // not given out; nothing left once it is reversed
    std::string cashier;           // login
    struct Reversal {
        Date day{};
        std::string reason;
    };
    std::optional<Reversal> reversal;
};
// By "R26-000123", or "123" when only one year has it. Error{not_found}.
[[nodiscard]] Receipt receipt(const store::Db& db, std::string_view number);

struct NamedCharge {
    ChargeId charge;
    Money amount;
};
// "17=100.00"; Error{usage} for anything else.
[[nodiscard]] NamedCharge parse_named_charge(std::string_view text);

struct PayRequest {
    std::string payer;      // a unit, or anything find_household understands
    std::string household;  // who pays, when it is not the unit's payer of the day; may be empty
    Money amount;
    Method method = Method::cash;
    std::optional<Date> on;         // when the money came; nothing: today
    std::vector<NamedCharge> to;    // settled first; the rest goes oldest due first
    std::optional<Money> tendered;  // handed over; only the difference is computed
    std::string note;
    bool force = false;    // although it looks like one just taken
    bool dry_run = false;  // here and below: the same code, rolled back
};
struct OtherDebt {
    std::string household;  // "H123"
    Money open;
};
struct PayResult {
    Receipt receipt;
    Money open;  // of the household after this payment
    std::optional<Money> change;
    std::vector<OtherDebt> others;  // other households that still owe for the named unit
    bool repeated = false;          // the request id was done before; nothing was written
    bool dry_run = false;           // the receipt has no number: none was taken
};
PayResult pay(store::Db& db, const PayRequest& request, Date today);

struct AllocateRequest {
    std::string receipt;
    std::vector<NamedCharge> to;  // these and no others; empty: oldest due first
    bool dry_run = false;
};
struct AllocateResult {
    Receipt receipt;
    std::vector<Settled> settled;  // now, not before
    bool dry_run = false;
};
// Gives a payment's prepayment to open charges of its household. Nothing to give or nothing open is
// no error: the result is empty.
AllocateResult allocate(store::Db& db, const AllocateRequest& request, Date today);

struct ReversePayment {
    std::string receipt;
    std::string reason;
    bool dry_run = false;
};
struct ReversedPayment {
    Receipt receipt;
    Payment reversal;
    std::vector<Settled> reopened;  // amounts that are owed again
    bool dry_run = false;
};
// Refused for a reversed payment and an empty reason.
ReversedPayment reverse(store::Db& db, const ReversePayment& request, Date today);

// A payment as lists show it.
struct PaymentRow {
    Payment payment;
    std::string estate;
    std::string unit;   // code of the named unit; empty: none
    std::string payer;  // name of the household's head
    std::string account_no;
    std::optional<ReceiptNumber> of;  // a reversal: the receipt it takes back
    Money prepayment;                 // not given out
    bool reversed = false;
};
struct PaymentQuery {
    std::optional<UnitId> unit;
    std::optional<HouseholdId> household;
    std::optional<Period> period;  // by the day the money came
    std::optional<Method> method;
    int limit = 200;  // newest first; 0: all, oldest first
};
struct PaymentList {
    std::vector<PaymentRow> rows;
    bool cut = false;  // there are more than the limit
};
[[nodiscard]] PaymentList payments(const store::Db& db, const PaymentQuery& query);

// What a name on the command line stands for: a unit, or else a household.
struct Payer {
    std::optional<UnitId> unit;
    HouseholdId household;
};
// The household of a unit is its payer on that day. Error{not_found}; Error{refused} for a unit
// that nobody pays for.
[[nodiscard]] Payer find_payer(const store::Db& db, std::string_view text, Date on);

}  // namespace pmo::fee

#include "lib/fee/reminder.h"

#include <algorithm>
#include <map>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/arrears.h"
#include "lib/fee/hold_store.h"
#include "lib/fee/instalment.h"
#include "lib/fee/promise.h"
#include "lib/fee/reminder_store.h"
#include "lib/letter/email.h"
#include "lib/registry/household.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

constexpr const char* kind = "reminder";

// The day that a letter in draft will be issued on is not known: its number is not either.
std::string draft_number(Date day) {
    return fmt::format("L{:02}-____", static_cast<int>(day.year()) % 100);
}

// 壹贰叁 of the capital amount in the traditional forms.
std::string traditional(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> forms[] = {
        {"币", "幣"}, {"贰", "貳"}, {"叁", "參"}, {"陆", "陸"},
        {"万", "萬"}, {"亿", "億"}, {"负", "負"}, {"圆", "圓"}};
    for (const auto& [from, to] : forms) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::string capitals(Money total, std::string_view language) {
    const std::string text = to_capitals(total);
    return language == language_code(Language::zh_hant) ? traditional(text) : text;
}

std::string shortened(const std::vector<std::string>& codes, std::string_view language) {
    constexpr std::size_t most = 6;
    const std::string_view comma = language.starts_with("zh") ? "、" : ", ";
    if (codes.size() <= most) return joined(codes, comma);
    const std::vector<std::string> first(codes.begin(), codes.begin() + most - 1);
    return fmt::format("{}{}… ({})", joined(first, comma), comma, codes.size());
}

template <class Map, class Key>
auto found_or_nothing(const Map& map, const Key& key) -> std::optional<typename Map::mapped_type> {
    const auto found = map.find(key);
    if (found == map.end()) return std::nullopt;
    return found->second;
}

struct Office {
    std::string name;
    std::string phone;
    std::string address;
    std::string account;
    std::string language;
};

Office read_office(const store::Db& db) {
    const auto text = [&](const char* key) { return store::setting(db, key).value_or(""); };
    Office office{text("name"), text("phone"), text("address"), text("bank_account"),
                  text("language")};
    if (!is_language_code(office.language)) office.language = language_code(Language::zh_hans);
    if (office.phone.empty()) {
        throw Error(ErrorKind::refused, tr("fee.remind_no_phone"),
                    "pmo office config set phone 0755-12345678");
    }
    return office;
}

}  // namespace

letter::Shape reminder_shape(int levels) {
    return {kind,
            {"office", "phone", "address", "account", "estate", "unit", "units", "total", "capital",
             "count", "oldest_due", "days_overdue", "pay_by"},
            {{"items", {"unit", "item", "period", "due", "days", "amount"}},
             {"totals", {"item", "amount"}}},
            levels};
}

struct Reminders::State {
    store::Db& db;
    ReminderScope scope;
    Date as_of;
    ReminderPolicy policy = reminder_policy();
    Office office;
    std::map<std::string, letter::Template, std::less<>> templates;
    std::unordered_map<HouseholdId, std::vector<OwedItem>> owed;  // what is overdue
    std::unordered_map<HouseholdId, Debtor> debtors;
    std::unordered_map<UnitId, Address> addresses;
    std::unordered_map<ChargeId, ChargedFor> charged_for;
    std::unordered_map<FeeItemId, std::string> item_names;
    std::unordered_map<HouseholdId, Date> last_issued;
    std::unordered_set<HouseholdId> open_drafts;
    std::unordered_set<HouseholdId> written_today;
    std::unordered_map<HouseholdId, Delivery> delivery_of;
    std::vector<Delivery> deliveries;

    State(store::Db& office_file, const ReminderScope& asked, Date day)
        : db(office_file), scope(asked), as_of(day), office(read_office(office_file)) {
        const letter::Shape shape = reminder_shape(static_cast<int>(policy.levels.size()));
        for (const Language language : {Language::en, Language::zh_hans, Language::zh_hant}) {
            const std::string code(language_code(language));
            templates.emplace(code, letter::Template(shape, code));
        }
        debtors = read_debtors(db);
        addresses = read_addresses(db);
        charged_for = fee::read_charged_for(db, as_of);
        item_names = read_item_names(db);
        last_issued = read_last_issued(db);
        open_drafts = read_open_drafts(db);
        written_today = read_written_on(db, as_of);
        read_owed();
        find_deliveries();
    }

    void read_owed() {
        const auto letters = read_letters_about(db);
        std::unordered_set<HouseholdId> households;
        std::unordered_set<UnitId> units;
        std::unordered_set<ChargeId> charges;
        for (const HoldRow& row : read_holds(db, as_of)) {
            if (row.hold.household) households.insert(*row.hold.household);
            if (row.hold.unit) units.insert(*row.hold.unit);
            if (row.hold.charge) charges.insert(*row.hold.charge);
        }
        const auto promised = promised_up_to(db, as_of);
        const auto planned = charges_in_plans(db, as_of);
        for (const OwedCharge& each : owed_charges(db, as_of)) {
            if (each.due >= as_of) continue;
            OwedItem item{each.charge, each.unit, each.due, each.open};
            item.held = households.contains(each.household) || units.contains(each.unit) ||
                        charges.contains(each.charge);
            const auto up_to = found_or_nothing(promised, each.household);
            item.promised = planned.contains(each.charge) || (up_to && each.due <= *up_to);
            item.letters = found_or_nothing(letters, each.charge).value_or(0);
            owed[each.household].push_back(item);
        }
    }

    // A letter goes to the home before the shop before the parking space: of the units that the
    // household holds now, else of those that the debt is for.
    void find_deliveries() {
        const auto rank = [&](UnitId unit) {
            const Address& address = addresses.at(unit);
            return std::tie(address.kind, address.estate, address.sort_key);
        };
        std::unordered_map<HouseholdId, UnitId> best;
        const auto offer = [&](HouseholdId household, UnitId unit) {
            const auto [place, is_new] = best.emplace(household, unit);
            if (!is_new && rank(unit) < rank(place->second)) place->second = unit;
        };
        for (const HeldUnit& each : read_held_units(db, as_of)) {
            if (owed.contains(each.household)) offer(each.household, each.unit);
        }
        for (const auto& [household, items] : owed) {
            if (best.contains(household)) continue;
            for (const OwedItem& item : items) offer(household, item.unit);
        }
        for (const auto& [household, unit] : best) {
            const Address& address = addresses.at(unit);
            const Delivery delivery{address.estate, address.sort_key, household, unit};
            delivery_of.emplace(household, delivery);
            if (scope.estate && *scope.estate != address.estate) continue;
            deliveries.push_back(delivery);
        }
        std::sort(deliveries.begin(), deliveries.end());
    }

    [[nodiscard]] std::span<const OwedItem> items_of(HouseholdId household) const {
        const auto found = owed.find(household);
        if (found == owed.end()) return {};
        return found->second;
    }

    [[nodiscard]] std::string language_of(const Debtor& debtor) const {
        return templates.contains(debtor.language) ? debtor.language : office.language;
    }

    [[nodiscard]] ChargedFor charged(ChargeId charge) const {
        const auto found = charged_for.find(charge);
        return found == charged_for.end() ? fee::read_charged_for(db, charge) : found->second;
    }

    void add_items(letter::Values& values, const Reminder& reminder) const {
        auto& rows = values.blocks["items"];
        std::map<FeeItemId, Money> sums;
        for (const OwedItem& item : reminder.items) {
            const ChargedFor what = charged(item.charge);
            sums[what.item] += item.open;
            rows.push_back({{"unit", addresses.at(item.unit).code},
                            {"item", item_names.at(what.item)},
                            {"period", to_text(what.period)},
                            {"due", to_text(item.due)},
                            {"days", std::to_string(days_between(item.due, as_of))},
                            {"amount", to_text(item.open)}});
        }
        // The sum of a single kind of fee is the total.
        auto& totals = values.blocks["totals"];
        if (sums.size() < 2) return;
        for (const auto& [item, sum] : sums) {
            totals.push_back({{"item", item_names.at(item)}, {"amount", to_text(sum)}});
        }
    }

    [[nodiscard]] letter::Written written(const Delivery& delivery, const Reminder& reminder,
                                          const std::string& number) const {
        const Debtor& debtor = debtors.at(delivery.household);
        const Address& address = addresses.at(delivery.unit);
        const std::string language = language_of(debtor);
        const letter::Template& text = templates.find(language)->second;
        const ReminderLevel& level = policy.levels[static_cast<std::size_t>(reminder.level - 1)];
        std::map<std::string, std::string> units;  // in natural order
        for (const OwedItem& item : reminder.items) {
            const Address& each = addresses.at(item.unit);
            units.emplace(each.sort_key, each.code);
        }
        std::vector<std::string> codes;
        for (const auto& [key, code] : units) codes.push_back(code);
        letter::Values values;
        values.fields = {
            {"office", office.name},
            {"phone", office.phone},
            {"address", office.address},
            {"account", office.account},
            {"estate", address.estate_name},
            {"unit", address.code},
            {"units", shortened(codes, language)},
            {"total", to_text(reminder.total)},
            {"capital", capitals(reminder.total, language)},
            {"count", std::to_string(reminder.items.size())},
            {"oldest_due", text.date_text(reminder.oldest_due)},
            {"days_overdue", std::to_string(reminder.days_overdue)},
            {"pay_by", text.date_text(plus_days(as_of, level.pay_within_days))},
            {"number", number},
            {"date", text.date_text(as_of)},
            {"salutation", text.salutation({debtor.name, debtor.salutation,
                                            debtor.kind != registry::HouseholdKind::family})}};
        add_items(values, reminder);
        letter::Written result;
        letter::Letter& head = result.letter;
        head.household = delivery.household;
        head.unit = delivery.unit;
        head.day = as_of;
        head.level = reminder.level;
        head.language = language;
        head.channel = scope.channel;
        head.total = reminder.total;
        head.oldest_due = reminder.oldest_due;
        for (const OwedItem& item : reminder.items) {
            result.items.push_back({item.charge, item.open, days_between(item.due, as_of)});
        }
        result.content = text.fill(reminder.level, values);
        return result;
    }

    // A channel that cannot reach the household.
    [[nodiscard]] std::optional<NoLetter> unreachable(HouseholdId household) const {
        const Debtor& debtor = debtors.at(household);
        if (scope.channel == letter::Channel::email && !letter::valid_email(debtor.email)) {
            return NoLetter::no_email;
        }
        if (scope.channel == letter::Channel::sms && debtor.phone.empty())
            return NoLetter::no_phone;
        return std::nullopt;
    }
};

Reminders::Reminders(store::Db& db, const ReminderScope& scope, Date as_of)
    : state_(std::make_unique<State>(db, scope, as_of)) {}

Reminders::~Reminders() = default;

const std::vector<Delivery>& Reminders::deliveries() const {
    return state_->deliveries;
}

Reminder Reminders::reminder(HouseholdId household) const {
    ReminderCase known{.items = state_->items_of(household),
                       .last_issued = last_issued(household),
                       .open_draft = state_->open_drafts.contains(household),
                       .written_today = state_->written_today.contains(household)};
    Reminder result = remind(state_->policy, known, state_->as_of);
    if (!result.none) result.none = state_->unreachable(household);
    return result;
}

Reminder Reminders::recheck(HouseholdId household) const {
    std::vector<OwedItem> items(state_->items_of(household).begin(),
                                state_->items_of(household).end());
    for (OwedItem& item : items) item.letters = 0;  // counted when it was drafted
    return remind(state_->policy, {.items = items}, state_->as_of);
}

letter::Written Reminders::written(const Delivery& delivery, const Reminder& reminder) const {
    return state_->written(delivery, reminder, draft_number(state_->as_of));
}

letter::Written Reminders::written(const letter::Letter& reviewed, const Reminder& reminder,
                                   std::int64_t number) const {
    const int year = static_cast<int>(state_->as_of.year());
    letter::Written result = state_->written(state_->delivery_of.at(reviewed.household), reminder,
                                             letter::issued_reference(year, number));
    letter::Letter& head = result.letter;
    head.id = reviewed.id;
    head.batch = reviewed.batch;
    head.day = reviewed.day;
    head.channel = reviewed.channel;
    head.state = reviewed.state;
    head.year = year;
    head.number = number;
    head.issued = state_->as_of;
    return result;
}

const ReminderPolicy& Reminders::policy() const {
    return state_->policy;
}

std::optional<Date> Reminders::last_issued(HouseholdId household) const {
    return found_or_nothing(state_->last_issued, household);
}

void check_run_date(const store::Db& db, Date as_of) {
    const auto last = last_run(db);
    if (!last || *last <= as_of) return;
    throw Error(ErrorKind::refused, tr("fee.remind_earlier", to_text(as_of), to_text(*last)),
                tr("fee.remind_earlier_hint", to_text(*last)));
}

ExplainedReminder explain_reminder(store::Db& db, std::string_view who, Date as_of) {
    const registry::Household household = registry::find_household(db, who, as_of);
    const Reminders reminders(db, {}, as_of);
    ExplainedReminder result;
    result.household = household.id;
    result.name = household.head_name;
    result.as_of = as_of;
    result.reminder = reminders.reminder(household.id);
    result.policy = reminders.policy();
    result.last_issued = reminders.last_issued(household.id);
    result.promises = promises(db, {.household = household.id}, as_of);
    result.plans = plans(db, {.household = household.id}, as_of);
    for (const letter::LetterRow& row : letter::letters(db, {.household = household.id})) {
        if (row.letter.state < letter::State::issued) {
            result.open_letter = letter::reference(row.letter);
        }
    }
    return result;
}

}  // namespace pmo::fee

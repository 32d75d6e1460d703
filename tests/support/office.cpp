#include "tests/support/office.h"

#include <unistd.h>

#include "cli/session.h"
#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/text.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"

namespace pmo::test {

namespace {

std::optional<Date> optional_day(std::string_view iso) {
    if (iso.empty()) return std::nullopt;
    return day(iso);
}

template <class... Values>
std::int64_t insert(store::Db& db, const char* sql, const Values&... values) {
    store::Statement(db, sql).run(values...);
    return db.last_insert_id();
}

template <class TypedId, class... Values>
TypedId found(store::Db& db, const char* sql, const Values&... values) {
    const auto id = store::lookup(db, sql, values...);
    PMO_CHECK(id.has_value());
    return TypedId{*id};
}

}  // namespace

Date day(std::string_view iso) {
    const auto value = parse_date(iso);
    PMO_CHECK(value.has_value());
    return *value;
}

Period period(std::string_view text) {
    const auto value = parse_period(text);
    PMO_CHECK(value.has_value());
    return *value;
}

Money money(std::string_view text) {
    const auto value = parse_money(text);
    PMO_CHECK(value.has_value());
    return *value;
}

store::Context context(std::string command) {
    store::Context context;
    context.uid = static_cast<std::int64_t>(::getuid());
    context.login = "tester";
    context.command = std::move(command);
    context.now_utc = 1767225600;
    return context;
}

Office::Office() : db_(store::Db::memory(context())) {
    begin();
}

Office::Office(const std::filesystem::path& path) : db_(store::Db::create(path, context())) {
    begin();
}

// The tester may do everything an office does: whoever makes the file is its admin, and the rest of
// the roles are needed for its daily work.
void Office::begin() {
    cli::use_language(Language::en);
    const auto uid = db_.context().uid;
    store::Statement(
        db_, "INSERT OR IGNORE INTO operator (uid, login, added_at) VALUES (:u, 'tester', 0)")
        .run(uid);
    for (const std::string& role : access::roles()) {
        store::Statement(db_, "INSERT OR IGNORE INTO operator_role (uid, role) VALUES (:u, :r)")
            .run(uid, role);
    }
}

EstateId Office::estate(std::string_view code, std::string_view name) {
    estate_ = EstateId{insert(db_, "INSERT INTO estate (code, name) VALUES (:c, :n)", code,
                              name.empty() ? code : name)};
    return *estate_;
}

HouseholdId Office::household(std::string_view name, std::string_view phone) {
    const std::string salt(32, 's');
    const auto person = insert(
        db_, "INSERT INTO person (name, phone, salt) VALUES (:n, :p, :s)", name,
        phone.empty() ? std::optional<std::string>() : std::string(phone), store::Blob{salt});
    const HouseholdId household{
        insert(db_, "INSERT INTO household (kind, head_id) VALUES (1, :h)", person)};
    insert(db_,
           "INSERT INTO household_member (household_id, person_id, relation, from_day) "
           "VALUES (:h, :p, 'owner', 0)",
           household, person);
    return household;
}

HouseholdId Office::developer(std::string_view name) {
    PMO_CHECK(estate_.has_value());
    const HouseholdId developer = household(name);
    store::Statement(db_, "UPDATE household SET kind = 3 WHERE id = :id").run(developer);
    store::Statement(db_, "UPDATE estate SET developer_id = :d WHERE id = :e")
        .run(developer, *estate_);
    return developer;
}

// The building and the entrance are read from codes such as "3-2-1502".
UnitId Office::unit(int kind, std::string_view code) {
    if (!estate_) estate("E1");
    const auto parts = split(code, '-');
    std::optional<BuildingId> building;
    std::optional<EntranceId> entrance;
    if (parts.size() >= 2) {
        const std::string number(parts[0]);
        const auto known = store::lookup(
            db_, "SELECT id FROM building WHERE estate_id = :e AND code = :c", *estate_, number);
        building =
            BuildingId{known ? *known
                             : insert(db_,
                                      "INSERT INTO building (estate_id, code, name, sort_key) "
                                      "VALUES (:e, :c, :n, :k)",
                                      *estate_, number, number + "栋", natural_key(number))};
    }
    if (parts.size() >= 3) {
        const std::string number(parts[1]);
        const auto known = store::lookup(
            db_, "SELECT id FROM entrance WHERE building_id = :b AND code = :c", *building, number);
        entrance =
            EntranceId{known ? *known
                             : insert(db_,
                                      "INSERT INTO entrance (building_id, code, name, sort_key) "
                                      "VALUES (:b, :c, :n, :k)",
                                      *building, number, number + "单元", natural_key(number))};
    }
    return UnitId{insert(db_,
                         "INSERT INTO unit (estate_id, building_id, entrance_id, kind, code, name, "
                         "sort_key) VALUES (:e, :b, :n, :k, :c, :m, :s)",
                         *estate_, building, entrance, kind, code, code, natural_key(code))};
}

UnitId Office::home(std::string_view code, std::string_view square_metres) {
    const UnitId id = unit(1, code);
    area(id, square_metres, "2000-01-01");
    return id;
}

UnitId Office::shop(std::string_view code, std::string_view square_metres) {
    const UnitId id = unit(2, code);
    area(id, square_metres, "2000-01-01");
    return id;
}

UnitId Office::parking(std::string_view code) {
    return unit(3, code);
}

void Office::area(UnitId unit, std::string_view area, std::string_view from,
                  std::string_view component, bool billable) {
    const auto value = parse<2>(area);
    PMO_CHECK(value.has_value());
    insert(db_,
           "INSERT INTO unit_area (unit_id, component, from_day, area_dm2, billable, evidence) "
           "VALUES (:u, :c, :f, :a, :b, 1)",
           unit, component, day(from), *value, billable);
}

void Office::owner(UnitId unit, HouseholdId household, std::string_view from, std::string_view to) {
    insert(db_,
           "INSERT INTO tenure (unit_id, household_id, role, pays, from_day, to_day) "
           "VALUES (:u, :h, 1, 1, :f, :t)",
           unit, household, day(from), optional_day(to));
}

HouseholdId Office::owner(UnitId unit, std::string_view name, std::string_view from,
                          std::string_view to) {
    const HouseholdId id = household(name);
    owner(unit, id, from, to);
    return id;
}

HouseholdId Office::tenant(UnitId unit, std::string_view name, std::string_view from,
                           std::string_view to, bool pays) {
    const HouseholdId id = household(name);
    insert(db_,
           "INSERT INTO tenure (unit_id, household_id, role, pays, from_day, to_day) "
           "VALUES (:u, :h, 2, :p, :f, :t)",
           unit, id, pays, day(from), optional_day(to));
    return id;
}

void Office::delivered(UnitId unit, std::string_view on) {
    insert(db_, "INSERT INTO unit_fact (unit_id, kind, day) VALUES (:u, 1, :d)", unit, day(on));
}

FeeItemId Office::item(std::string_view code, std::string_view name) {
    const auto known = store::lookup(db_, "SELECT id FROM fee_item WHERE code = :c", code);
    if (known) return FeeItemId{*known};
    return FeeItemId{insert(db_, "INSERT INTO fee_item (code, name) VALUES (:c, :n)", code,
                            name.empty() ? code : name)};
}

TariffVersionId Office::tariff(const SmallTariff& tariff) {
    const FeeItemId item_id = item(tariff.item);
    auto known = store::lookup(db_, "SELECT id FROM tariff WHERE code = :c", tariff.code);
    if (!known) {
        known = insert(db_, "INSERT INTO tariff (code, item_id, name) VALUES (:c, :i, :n)",
                       tariff.code, item_id, tariff.code);
    }
    const int basis = tariff.basis == "per_m2" ? 1 : tariff.basis == "fixed" ? 2 : 3;
    const int start = tariff.start == "next_month" ? 1 : tariff.start == "daily" ? 2 : 3;
    const auto price = parse<4>(tariff.price);
    PMO_CHECK(price.has_value());
    return TariffVersionId{
        insert(db_,
               "INSERT INTO tariff_version (tariff_id, from_day, to_day, basis, price_e4, "
               "cycle_months, start_rule, due_days, ceiling_id, document) "
               "VALUES (:t, :f, :e, :b, :p, :c, :s, :d, NULL, 'contract')",
               *known, day(tariff.from), optional_day(tariff.to), basis, *price,
               tariff.cycle_months, start, tariff.due_days)};
}

AttachmentId Office::attach(std::string_view tariff, UnitId unit, std::string_view from,
                            std::string_view to, std::string_view anchor) {
    const auto id = found<TariffId>(db_, "SELECT id FROM tariff WHERE code = :c", tariff);
    return AttachmentId{
        insert(db_,
               "INSERT INTO attachment (unit_id, tariff_id, from_day, to_day, anchor_day) "
               "VALUES (:u, :t, :f, :e, :a)",
               unit, id, day(from), optional_day(to),
               anchor.empty() ? first_of_month(day(from)) : day(anchor))};
}

ChargeId Office::charge(UnitId unit, HouseholdId payer, std::string_view item_code,
                        std::string_view during, std::string_view amount, std::string_view due,
                        std::string_view posted) {
    const Period stretch = period(during);
    const Date posted_day = posted.empty() ? stretch.from : day(posted);
    if (!batch_) {
        batch_ = BatchId{insert(db_,
                                "INSERT INTO batch (job, as_of, uid, started_at) "
                                "VALUES ('test', :d, :u, 0)",
                                posted_day, db_.context().uid)};
    }
    const FeeItemId item_id = item(item_code);
    const Money fen = money(amount);
    const ChargeId id{insert(
        db_,
        "INSERT INTO charge (batch_id, unit_id, item_id, household_id, liable_id, "
        "period_from, period_to, part, whole, amount_fen, posted_day, due_day) "
        "VALUES (:b, :u, :i, :h, :l, :f, :t, 1, 1, :a, :p, :d)",
        *batch_, unit, item_id, payer, payer, stretch.from, stretch.to, fen, posted_day, day(due))};
    constexpr const char* sql_line =
        "INSERT INTO line (account, subject, day, amount_fen, document, document_id) "
        "VALUES (:a, :s, :d, :f, 1, :c)";
    insert(db_, sql_line, 1, payer.value, posted_day, fen, id);
    insert(db_, sql_line, 3, item_id.value, posted_day, -fen, id);
    return id;
}

PersonId Office::head_of(HouseholdId household) {
    return found<PersonId>(db_, "SELECT head_id FROM household WHERE id = :h", household);
}

std::int64_t Office::count(const char* sql) {
    const auto value = store::lookup(db_, sql);
    PMO_CHECK(value.has_value());
    return *value;
}

}  // namespace pmo::test

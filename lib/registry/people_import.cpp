#include "lib/registry/people_import.h"

#include <algorithm>
#include <memory>

#include "lib/base/check.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/csv.h"
#include "lib/registry/identity_rules.h"
#include "lib/registry/people_index.h"
#include "lib/registry/person_store.h"
#include "lib/registry/tenure_store.h"
#include "lib/registry/unit_index.h"
#include "lib/registry/unit_store.h"
#include "lib/store/db.h"
#include "lib/table/table.h"

namespace pmo::registry {

using import::RowResult;  // clang-format takes a line that begins with import for a module's

namespace {

constexpr int most_lost_zeros = 6;

enum class Role { owner = 1, tenant = 2, family = 3, developer = 4 };

const std::vector<import::Choice>& role_words() {
    static const std::vector<import::Choice> words = {
        {"owner", 1},     {"业主", 1},   {"業主", 1},     {"产权人", 1},   {"產權人", 1},
        {"本人", 1},      {"户主", 1},   {"戶主", 1},     {"tenant", 2},   {"租户", 2},
        {"租戶", 2},      {"租客", 2},   {"承租人", 2},   {"租赁", 2},     {"family", 3},
        {"家属", 3},      {"家屬", 3},   {"家庭成员", 3}, {"家庭成員", 3}, {"成员", 3},
        {"成員", 3},      {"配偶", 3},   {"子女", 3},     {"父母", 3},     {"spouse", 3},
        {"developer", 4}, {"开发商", 4}, {"開發商", 4},   {"建设单位", 4}, {"建設單位", 4},
        {"发展商", 4},    {"發展商", 4},
    };
    return words;
}

const std::vector<import::Choice>& language_words() {
    static const std::vector<import::Choice> words = {
        {"en", 1},       {"english", 1}, {"英文", 1},    {"英语", 1}, {"zh-hans", 2},  {"简体", 2},
        {"简体中文", 2}, {"中文", 2},    {"zh-hant", 3}, {"繁體", 3}, {"繁體中文", 3}, {"繁体", 3},
    };
    return words;
}

std::string language_code_of(int choice) {
    return choice == 1 ? "en" : choice == 2 ? "zh-Hans" : "zh-Hant";
}

std::string role_word(TenureRole role) {
    return tr("registry.role." + std::string(code_of(role)));
}

// All that one row says.
struct Wanted {
    Role role = Role::owner;
    std::optional<UnitId> unit;
    std::optional<EstateId> estate;
    Person person;                     // empty texts: not said
    std::vector<std::string> cleared;  // fields that the row empties
    std::optional<std::string> account_no;
    std::optional<Date> from;
    std::optional<Date> to;  // first day after
    std::optional<bool> pays;
};

class PeopleImport {
  public:
    PeopleImport(store::Db& db, const import::Options& options)
        : db_(db), options_(options), units_(db), people_(db), estates_(unit_store::estates(db)) {}

    RowResult take(import::Row& row);

  private:
    // What a row will do; decided first, done only when the whole row is good.
    struct Plan {
        std::optional<Person> before;  // known person
        Person after;                  // as it will be
        bool person_changes = false;
        std::optional<HouseholdId> household;  // known household
        HouseholdKind kind = HouseholdKind::family;
        bool account_changes = false;
        std::vector<std::string> changes;
        bool creates = false;
    };

    std::optional<Wanted> read(import::Row& row);
    void read_place(import::Row& row, Wanted& wanted);
    void read_person(import::Row& row, Wanted& wanted);
    std::string read_phone(import::Row& row, std::string_view key, Wanted& wanted);
    void read_id_number(import::Row& row, Wanted& wanted);

    std::optional<PersonId> find(const Wanted& wanted);
    std::optional<PersonId> account_head(const Wanted& wanted);
    bool against(const Person& known, const Person& wanted) const;
    bool lost_account_zeros(const Wanted& wanted);
    Plan plan_person(const Wanted& wanted);
    void plan_household(import::Row& row, const Wanted& wanted, Plan& plan);
    bool may_change(import::Row& row, const Plan& plan);
    PersonId save_person(Plan& plan);
    HouseholdId save_household(const Wanted& wanted, Plan& plan, PersonId person, Date from);

    RowResult take_holder(import::Row& row, const Wanted& wanted);
    RowResult take_family(import::Row& row, const Wanted& wanted);
    RowResult take_developer(import::Row& row, const Wanted& wanted);
    void adopt_developer(UnitId unit, HouseholdId household);
    RowResult result_of(const Plan& plan) const;
    std::optional<Date> start_day(import::Row& row, const Wanted& wanted);

    store::Db& db_;
    const import::Options& options_;
    UnitIndex units_;
    PeopleIndex people_;
    std::vector<Estate> estates_;
};

void PeopleImport::read_place(import::Row& row, Wanted& wanted) {
    if (const auto role = row.choice("role", role_words())) wanted.role = static_cast<Role>(*role);
    // What is unsold a developer holds unit by unit; a row without unit names the estate's
    // developer.
    if (wanted.role != Role::developer || !row.cell("unit").empty()) {
        wanted.unit = read_unit(row, units_);
        return;
    }
    const auto name = row.text("estate");
    if (!name && estates_.size() == 1) wanted.estate = estates_.front().id;
    if (name) wanted.estate = units_.estate(*name);
    if (wanted.estate) return;
    row.problem("estate", name ? "unknown-estate" : "required",
                name ? tr("registry.problem.unknown_estate", visible(*name))
                     : tr("registry.problem.which_estate"));
}

std::string PeopleImport::read_phone(import::Row& row, std::string_view key, Wanted& wanted) {
    if (row.clears(key)) wanted.cleared.emplace_back(key);
    const auto text = row.digits(key);
    if (!text) return {};
    if (const auto phone = parse_phone(*text)) return *phone;
    if (lost_zero(*text)) {
        row.problem(key, "lost-zeros", tr("registry.problem.lost_zero_phone"));
    } else {
        row.problem(key, "bad-phone", tr("registry.problem.phone"));
    }
    return {};
}

void PeopleImport::read_id_number(import::Row& row, Wanted& wanted) {
    if (row.clears("id_number")) wanted.cleared.emplace_back("id_number");
    const auto text = row.digits("id_number");
    if (!text) return;
    if (const auto number = parse_id_number(*text, options_.today)) {
        wanted.person.id_type = number->type;
        wanted.person.id_number = number->number;
    } else if (lost_digits(*text)) {
        row.problem("id_number", "excel-number", tr("registry.problem.id_number_zeros"));
    } else {
        row.problem("id_number", "bad-id", tr("registry.problem.id_number"));
    }
}

void PeopleImport::read_person(import::Row& row, Wanted& wanted) {
    wanted.person.name = row.required_text("name").value_or("");
    wanted.person.phone = read_phone(row, "phone", wanted);
    wanted.person.phone2 = read_phone(row, "phone2", wanted);
    read_id_number(row, wanted);
    if (row.clears("email")) wanted.cleared.emplace_back("email");
    if (const auto email = row.text("email")) {
        wanted.person.email = *email;
        if (!valid_email(*email)) row.problem("email", "constraint", tr("registry.problem.email"));
    }
    if (row.clears("language")) wanted.cleared.emplace_back("language");
    if (const auto language = row.choice("language", language_words())) {
        wanted.person.language = language_code_of(*language);
    }
    if (row.clears("salutation")) wanted.cleared.emplace_back("salutation");
    wanted.person.salutation = row.text("salutation").value_or("");
}

std::optional<Wanted> PeopleImport::read(import::Row& row) {
    Wanted wanted;
    read_place(row, wanted);
    read_person(row, wanted);
    wanted.account_no = row.digits("account_no");
    wanted.from = row.day("from");
    if (const auto last = row.day("to")) wanted.to = plus_days(*last, 1);
    if (wanted.from && wanted.to && *wanted.to <= *wanted.from) {
        row.problem("to", "constraint",
                    tr("registry.problem.ends_before", to_text(plus_days(*wanted.to, -1)),
                       to_text(*wanted.from)));
    }
    wanted.pays = row.yes_no("pays");
    if (!row.ok()) return std::nullopt;
    return wanted;
}

// The head of the account, when the name agrees and neither number nor phone speaks against it.
std::optional<PersonId> PeopleImport::account_head(const Wanted& wanted) {
    if (!wanted.account_no || wanted.role == Role::family) return std::nullopt;
    const auto* account = people_.by_account(*wanted.account_no);
    if (!account) return std::nullopt;
    const Person head = *person_store::find(db_, account->head);
    if (head.name != wanted.person.name || against(head, wanted.person)) return std::nullopt;
    return head.id;
}

// Whether what a row says of a person of that name shows that it is another person.
bool PeopleImport::against(const Person& known, const Person& wanted) const {
    const auto differ = [](const std::string& one, const std::string& other) {
        return !one.empty() && !other.empty() && one != other;
    };
    return differ(known.id_number, wanted.id_number) ||
           (differ(known.phone, wanted.phone) && wanted.id_number.empty() && !options_.update);
}

// Somebody with no phone and no number is known by name among those of the unit.
std::optional<PersonId> PeopleImport::find(const Wanted& wanted) {
    if (const auto known = people_.find(wanted.person)) return known;
    if (const auto known = account_head(wanted)) return known;
    if (!wanted.unit) return std::nullopt;
    for (const TenureRole role : {TenureRole::owner, TenureRole::tenant}) {
        const bool of_role = wanted.role == Role::family ||
                             (wanted.role == Role::tenant) == (role == TenureRole::tenant);
        if (!of_role) continue;
        for (const tenure_store::Row& tenure : tenure_store::rows(db_, *wanted.unit, role)) {
            std::vector<PersonId> here = {people_.row(tenure.household).head};
            if (wanted.role == Role::family) here = people_.members(tenure.household);
            for (const PersonId id : here) {
                const Person known = *person_store::find(db_, id);
                if (known.name == wanted.person.name && !against(known, wanted.person)) return id;
            }
        }
    }
    return std::nullopt;
}

PeopleImport::Plan PeopleImport::plan_person(const Wanted& wanted) {
    Plan plan;
    plan.after = wanted.person;
    const bool firm = wanted.person.id_type == IdType::company ||
                      wanted.person.name.find("公司") != std::string::npos;
    plan.kind = firm ? HouseholdKind::organisation : HouseholdKind::family;
    if (wanted.role == Role::developer) plan.kind = HouseholdKind::developer;
    const auto id = find(wanted);
    if (!id) {
        plan.creates = true;
        return plan;
    }
    plan.before = *person_store::find(db_, *id);
    plan.after = *plan.before;
    bool fills_only = true;
    const auto take_field = [&](std::string_view field, std::string& target,
                                const std::string& value) {
        const bool clears =
            std::find(wanted.cleared.begin(), wanted.cleared.end(), field) != wanted.cleared.end();
        if (clears ? target.empty() : (value.empty() || value == target)) return;
        if (!target.empty()) fills_only = false;
        plan.changes.push_back(tr("registry.change.personal", field));
        target = clears ? std::string() : value;
        plan.person_changes = true;
    };
    take_field("name", plan.after.name, wanted.person.name);
    take_field("phone", plan.after.phone, wanted.person.phone);
    take_field("phone2", plan.after.phone2, wanted.person.phone2);
    take_field("email", plan.after.email, wanted.person.email);
    take_field("id_number", plan.after.id_number, wanted.person.id_number);
    take_field("language", plan.after.language, wanted.person.language);
    take_field("salutation", plan.after.salutation, wanted.person.salutation);
    if (plan.after.id_number != plan.before->id_number) plan.after.id_type = wanted.person.id_type;
    // A person whom this very file brought may be completed by its later rows.
    if (fills_only && people_.is_made_here(*id)) plan.changes.clear();
    return plan;
}

// 00123 of this very name is there, the row says 123.
bool PeopleImport::lost_account_zeros(const Wanted& wanted) {
    std::string padded = *wanted.account_no;
    for (int zeros = 1; zeros <= most_lost_zeros; ++zeros) {
        padded.insert(0, "0");
        const auto* known = people_.by_account(padded);
        if (known && person_store::find(db_, known->head)->name == wanted.person.name) return true;
    }
    return false;
}

void PeopleImport::plan_household(import::Row& row, const Wanted& wanted, Plan& plan) {
    if (wanted.account_no) {
        const auto* known = people_.by_account(*wanted.account_no);
        if (known && (!plan.before || known->head != plan.before->id)) {
            row.problem("account_no", "conflict",
                        tr("registry.problem.account_other", visible(*wanted.account_no),
                           reference(known->id)));
            return;
        }
        if (!known && lost_account_zeros(wanted)) {
            row.problem("account_no", "lost-zeros", tr("registry.problem.account_lost_zeros"));
            return;
        }
    }
    if (!plan.before) return;
    plan.household = people_.household_of(plan.before->id, wanted.account_no);
    if (!plan.household || !wanted.account_no) return;
    if (people_.row(*plan.household).account_no == wanted.account_no) return;
    plan.account_changes = true;
    if (!people_.is_made_here(plan.before->id)) {
        plan.changes.push_back("account_no: " + tr("registry.none") + " → " + *wanted.account_no);
    }
}

bool PeopleImport::may_change(import::Row& row, const Plan& plan) {
    if (!row.ok()) return false;
    if (plan.changes.empty() || options_.update) return true;
    row.problem("", "conflict",
                tr("registry.problem.person_differs", visible(joined(plan.changes, "; "))));
    return false;
}

PersonId PeopleImport::save_person(Plan& plan) {
    if (!plan.before) {
        const PersonId id = person_store::insert(db_, plan.after);
        people_.add(plan.after);
        people_.made_here(id);
        return id;
    }
    if (plan.person_changes) {
        person_store::update(db_, *plan.before, plan.after);
        people_.add(plan.after);
    }
    return plan.before->id;
}

HouseholdId PeopleImport::save_household(const Wanted& wanted, Plan& plan, PersonId person,
                                         Date from) {
    if (plan.household) {
        if (plan.account_changes) {
            person_store::set_account_no(
                db_, *plan.household, people_.row(*plan.household).account_no, *wanted.account_no);
            people_.set_account_no(*plan.household, *wanted.account_no);
        }
        return *plan.household;
    }
    plan.creates = true;
    const HouseholdId id =
        person_store::insert_household(db_, plan.kind, wanted.account_no, person);
    people_.add({id, plan.kind, wanted.account_no, person});
    const std::string_view relation = wanted.role == Role::tenant      ? "tenant"
                                      : wanted.role == Role::developer ? "developer"
                                                                       : "owner";
    person_store::insert_member(db_, id, person, relation, from, std::nullopt);
    people_.add_member(id, person);
    return id;
}

RowResult PeopleImport::result_of(const Plan& plan) const {
    if (plan.creates) return {import::Outcome::created, plan.changes};
    if (!plan.changes.empty() || plan.person_changes || plan.account_changes) {
        return {import::Outcome::changed, plan.changes};
    }
    return {import::Outcome::same, {}};
}

// Without a day of its own a tenure begins when the unit was delivered, else when it was sold.
std::optional<Date> PeopleImport::start_day(import::Row& row, const Wanted& wanted) {
    if (wanted.from) return wanted.from;
    std::optional<Date> sold;
    for (const Fact& fact : unit_store::facts(db_, *wanted.unit)) {
        if (fact.kind == FactKind::delivered) return fact.day;
        if (fact.kind == FactKind::sold && !sold) sold = fact.day;
    }
    if (!sold) row.problem("from", "required", tr("registry.problem.no_start"));
    return sold;
}

RowResult PeopleImport::take_holder(import::Row& row, const Wanted& wanted) {
    const TenureRole role = wanted.role == Role::tenant ? TenureRole::tenant : TenureRole::owner;
    Plan plan = plan_person(wanted);
    plan_household(row, wanted, plan);
    if (!row.ok()) return {};
    const auto tenures = tenure_store::rows(db_, *wanted.unit, role);
    const tenure_store::Row* mine = nullptr;
    for (const tenure_store::Row& known : tenures) {
        if (!plan.household || known.household != *plan.household) continue;
        if (!wanted.from || known.from == *wanted.from) mine = &known;
    }
    // One tenure with another first day is that tenure corrected, when only one can be meant.
    if (!mine && plan.household && tenures.size() == 1 &&
        tenures.front().household == *plan.household && !tenures.front().to) {
        mine = &tenures.front();
    }
    std::optional<tenure_store::Row> after;
    std::optional<tenure_store::Row> closed;
    if (mine) {
        after = *mine;
        const auto compare = [&](std::string_view field, const std::string& old,
                                 const std::string& now) {
            if (old != now) plan.changes.push_back(std::string(field) + ": " + old + " → " + now);
        };
        const auto last = [](const std::optional<Date>& to) {
            return to ? to_text(plus_days(*to, -1)) : tr("registry.none");
        };
        if (wanted.from) after->from = *wanted.from;
        if (wanted.to) after->to = wanted.to;
        if (row.clears("to")) after->to = std::nullopt;
        if (wanted.pays) after->pays = *wanted.pays;
        compare("from", to_text(mine->from), to_text(after->from));
        compare("to", last(mine->to), last(after->to));
        compare("pays", mine->pays ? "yes" : "no", after->pays ? "yes" : "no");
        if (after->to && *after->to <= after->from) {
            row.problem("to", "constraint",
                        tr("registry.problem.ends_before", last(after->to), to_text(after->from)));
            return {};
        }
    } else {
        const auto from = start_day(row, wanted);
        if (!from) return {};
        after = tenure_store::Row{
            0,     *wanted.unit, {}, role, wanted.pays.value_or(role == TenureRole::owner),
            *from, wanted.to};
        plan.creates = true;
    }
    for (const tenure_store::Row& other : tenures) {
        if (mine && other.id == mine->id) continue;
        const bool overlaps =
            (!after->to || other.from < *after->to) && (!other.to || *other.to > after->from);
        if (!overlaps) continue;
        if (!other.to && other.from < after->from && !after->to && !mine && !closed) {
            closed = other;
            plan.changes.push_back(tr("registry.change.holder", role_word(role),
                                      reference(other.household), to_text(after->from)));
            continue;
        }
        row.problem("from", "conflict",
                    tr("registry.problem.tenure_overlap", reference(other.household),
                       role_word(role), to_text(other.from)));
        return {};
    }
    if (!may_change(row, plan)) return {};

    const PersonId person = save_person(plan);
    after->household = save_household(wanted, plan, person, after->from);
    if (closed) {
        tenure_store::Row ended = *closed;
        ended.to = after->from;
        tenure_store::update(db_, *closed, ended);
    }
    if (mine) {
        const bool differs =
            after->from != mine->from || after->to != mine->to || after->pays != mine->pays;
        if (differs) tenure_store::update(db_, *mine, *after);
    } else {
        (void)tenure_store::insert(db_, *after);
    }
    if (wanted.role == Role::developer) adopt_developer(*wanted.unit, after->household);
    return result_of(plan);
}

// Whoever holds units as developer is the estate's, unless the office has named another.
void PeopleImport::adopt_developer(UnitId unit, HouseholdId household) {
    const EstateId id = unit_store::find(db_, unit)->estate;
    for (Estate& estate : estates_) {
        if (estate.id != id || estate.developer) continue;
        const Estate before = estate;
        estate.developer = household;
        unit_store::update_estate(db_, before, estate);
    }
}

RowResult PeopleImport::take_family(import::Row& row, const Wanted& wanted) {
    const Date day = wanted.from.value_or(options_.today);
    auto household = tenure_store::owner_on(db_, *wanted.unit, day);
    if (!household) household = tenure_store::payer_on(db_, *wanted.unit, day);
    if (!household) household = tenure_store::owner_on(db_, *wanted.unit, options_.today);
    if (!household) {
        row.problem("unit", "constraint", tr("registry.problem.no_household_yet"));
        return {};
    }
    Plan plan = plan_person(wanted);
    if (wanted.account_no) {
        const auto* known = people_.by_account(*wanted.account_no);
        if (!known || known->id != *household) {
            row.problem("account_no", "conflict",
                        tr("registry.problem.account_family", visible(*wanted.account_no)));
        }
    }
    const bool member = plan.before && people_.is_member(*household, plan.before->id);
    if (!may_change(row, plan)) return {};
    const PersonId person = save_person(plan);
    if (!member) {
        person_store::insert_member(db_, *household, person, "family", day, wanted.to);
        people_.add_member(*household, person);
        plan.creates = true;
    }
    return result_of(plan);
}

RowResult PeopleImport::take_developer(import::Row& row, const Wanted& wanted) {
    Plan plan = plan_person(wanted);
    plan_household(row, wanted, plan);
    Estate* estate = nullptr;
    for (Estate& one : estates_) {
        if (one.id == *wanted.estate) estate = &one;
    }
    PMO_CHECK(estate != nullptr);
    const bool other =
        estate->developer && (!plan.household || *plan.household != *estate->developer);
    if (other) {
        plan.changes.push_back(tr("registry.change.developer", reference(*estate->developer)));
    }
    if (!may_change(row, plan)) return {};
    const PersonId person = save_person(plan);
    const HouseholdId household =
        save_household(wanted, plan, person, wanted.from.value_or(options_.today));
    if (estate->developer != household) {
        const Estate before = *estate;
        estate->developer = household;
        unit_store::update_estate(db_, before, *estate);
        if (!other) plan.creates = true;
    }
    return result_of(plan);
}

RowResult PeopleImport::take(import::Row& row) {
    const auto wanted = read(row);
    if (!wanted) return {};
    switch (wanted->role) {
        case Role::owner:
        case Role::tenant:
            return take_holder(row, *wanted);
        case Role::family:
            return take_family(row, *wanted);
        case Role::developer:
            return wanted->unit ? take_holder(row, *wanted) : take_developer(row, *wanted);
    }
    return {};
}

}  // namespace

[[nodiscard]] import::Report import_people(store::Db& db, const import::Options& options) {
    return import::run(db, options, import::profile("people"), "import.people", [&](BatchId) {
        const auto run = std::make_shared<PeopleImport>(db, options);
        return import::Handler{[run](import::Row& row) { return run->take(row); }, {}};
    });
}

void export_people(const store::Db& db, Names names,
                   const std::function<void(std::string_view)>& write) {
    const auto shown = [names](const std::string& value, table::Privacy privacy) {
        if (names == Names::full || value.empty()) return value;
        return table::masked(value, privacy);
    };
    std::string out =
        "estate,unit,role,name,phone,phone2,id_number,email,from,to,pays,account_no,language,"
        "salutation\n";
    const auto person_of = person_store::reader(db);
    const auto append = [&](const std::string& estate, const std::string& unit,
                            std::string_view role, PersonId id, const std::string& from,
                            const std::string& to, std::string_view pays,
                            const std::optional<std::string>& account_no) {
        const Person one = person_of(id);
        for (const std::string& text :
             {estate, unit, std::string(role), shown(one.name, table::Privacy::name),
              shown(one.phone, table::Privacy::phone), shown(one.phone2, table::Privacy::phone),
              shown(one.id_number, table::Privacy::id_number),
              shown(one.email, table::Privacy::address), from, to, std::string(pays),
              account_no.value_or(""), one.language}) {
            io::append_csv_field(out, text);
            out += ',';
        }
        io::append_csv_field(out, one.salutation);
        out += '\n';
        if (out.size() > 60000) {
            write(out);
            out.clear();
        }
    };
    for (const Estate& estate : unit_store::estates(db)) {
        if (!estate.developer) continue;
        const Household developer = household(db, *estate.developer);
        append(estate.code, "", "developer", developer.head, "", "", "", developer.account_no);
    }
    tenure_store::each_occupant(db, [&](const tenure_store::Occupant& one) {
        const bool holder = one.relation == "owner" || one.relation == "tenant";
        append(one.estate_code, one.unit_code, holder ? one.relation : "family", one.person,
               to_text(one.from), one.to ? to_text(plus_days(*one.to, -1)) : std::string(),
               !holder    ? ""
               : one.pays ? "yes"
                          : "no",
               one.account_no);
    });
    write(out);
}

}  // namespace pmo::registry

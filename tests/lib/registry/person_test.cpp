#include "lib/registry/person.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/registry/person_view.h"
#include "lib/store/audit.h"
#include "lib/store/statement.h"
#include "tests/support/office.h"

namespace pmo::registry {

namespace {

using test::Office;

template <class Action>
std::string refusal(ErrorKind kind, const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        return std::string(error.what()) + "; " + error.hint();
    }
    return "done";
}

bool says(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

Person wang(Office& office) {
    NewPerson request;
    request.name = " 王芳 ";
    request.phone = "+86 138-1234-5678";
    request.email = "wang@example.com";
    request.id_number = "34052419800101001x";
    request.language = "zh-Hans";
    request.salutation = "女士";
    return add_person(office.db(), request);
}

}  // namespace

TEST_CASE("registry: a person is kept with plain digits and found by any of them") {
    Office office;
    const Person added = wang(office);
    const Person kept = person(office.db(), added.id);
    CHECK(kept.name == "王芳");
    CHECK(kept.phone == "13812345678");
    CHECK(kept.id_type == IdType::identity_card);
    CHECK(kept.id_number == "34052419800101001X");
    CHECK(kept.salt.size() == 32);
    for (const char* text :
         {"P1", "p1", "王芳", " 王芳", "138 1234 5678", "13812345678", "34052419800101001x"}) {
        INFO(text);
        CHECK(find_person(office.db(), text).id == added.id);
    }
}

TEST_CASE("registry: a name of two people lists both, an unknown one says how to look") {
    Office office;
    office.household("王芳", "13812345678");
    office.household("王芳", "13912345678");
    const auto two =
        refusal(ErrorKind::not_found, [&] { static_cast<void>(find_person(office.db(), "王芳")); });
    CHECK(says(two, "fits 2 people"));
    CHECK(says(two, "one of: P1, P2"));
    CHECK(says(
        refusal(ErrorKind::not_found, [&] { static_cast<void>(find_person(office.db(), "P9")); }),
        "no person P9"));
    CHECK(says(
        refusal(ErrorKind::not_found, [&] { static_cast<void>(find_person(office.db(), "张三")); }),
        "pmo unit person"));
}

TEST_CASE("registry: what cannot be right is refused and nothing is kept") {
    Office office;
    const auto add = [&](const NewPerson& request) {
        return refusal(ErrorKind::refused, [&] { add_person(office.db(), request); });
    };
    CHECK(says(add({.name = " "}), "needs a name"));
    CHECK(says(add({.name = "王\x1b芳"}), "control characters"));
    CHECK(says(add({.name = "王芳", .phone = "1381234"}), "cannot be a phone number"));
    CHECK(says(add({.name = "王芳", .email = "wang"}), "no e-mail address"));
    CHECK(says(add({.name = "王芳", .language = "fr"}), "none of: en, zh-Hans, zh-Hant"));
    // The number itself is not repeated: messages go to logs.
    const auto number = add({.name = "王芳", .id_number = "340524198001010010"});
    CHECK(says(number, "fails its check"));
    CHECK_FALSE(says(number, "3405"));
    CHECK(office.count("SELECT count(*) FROM person") == 0);
    CHECK(office.count("SELECT count(*) FROM audit") == 0);
}

TEST_CASE("registry: two people never have one identity number") {
    Office office;
    wang(office);
    CHECK(says(refusal(ErrorKind::refused,
                       [&] {
                           add_person(office.db(),
                                      {.name = "王方", .id_number = "340524 19800101 001X"});
                       }),
               "P1 has this identity number"));
    add_person(office.db(), {.name = "李强"});
    PersonChange change;
    change.person = "李强";
    change.id_number = "34052419800101001X";
    CHECK(says(refusal(ErrorKind::refused, [&] { change_person(office.db(), change); }),
               "P1 has this identity number"));
    change.person = "P1";  // one's own number is no other's
    CHECK(change_person(office.db(), change).after.id_number == "34052419800101001X");
}

TEST_CASE("registry: a change names the fields and never the values") {
    Office office;
    wang(office);
    PersonChange change;
    change.person = "王芳";
    change.phone = "13912345678";
    change.email = "";
    const auto result = change_person(office.db(), change);
    CHECK(result.after.phone == "13912345678");
    CHECK(result.after.email.empty());
    CHECK(result.after.salutation == "女士");
    CHECK(changed_message(result) == "P1 changed: Phone, E-mail.");
    const auto audited = office.count("SELECT count(*) FROM audit");
    const auto again = change_person(office.db(), change);
    CHECK(changed_message(again) == "P1 is so already.");
    CHECK(office.count("SELECT count(*) FROM audit") == audited);
    change.name = "";
    CHECK(says(refusal(ErrorKind::refused, [&] { change_person(office.db(), change); }),
               "needs a name"));
}

TEST_CASE("registry: the audit chain holds no name, phone or number") {
    Office office;
    wang(office);
    PersonChange change;
    change.person = "P1";
    change.phone = "13912345678";
    change_person(office.db(), change);
    CHECK(office.count("SELECT count(*) FROM audit WHERE ifnull(before, '') || ifnull(after, '') "
                       "GLOB '*王芳*' OR ifnull(before, '') || ifnull(after, '') GLOB '*1381234*' "
                       "OR ifnull(before, '') || ifnull(after, '') GLOB '*340524*'") == 0);
    CHECK(office.count("SELECT count(*) FROM audit_personal WHERE value = '13812345678'") > 0);
    CHECK(store::verify_audit(office.db(), store::AuditDepth::chain).faults.empty());
}

TEST_CASE("registry: people by part of a name or by phone, their personal columns marked") {
    Office office;
    office.household("王芳", "13812345678");
    office.household("王小明", "13912345678");
    office.household("李强", "13712345678");
    CHECK(list_people(office.db(), {}).size() == 3);
    CHECK(list_people(office.db(), {"王"}).size() == 2);
    CHECK(list_people(office.db(), {"137-1234-5678"}).front().name == "李强");
    CHECK(list_people(office.db(), {"%"}).empty());
    const auto table = person_table(list_people(office.db(), {}));
    CHECK(table.columns[1].privacy == table::Privacy::name);
    CHECK(table.columns[3].privacy == table::Privacy::phone);
    CHECK(table.columns[4].privacy == table::Privacy::phone);
    CHECK(table.columns[5].privacy == table::Privacy::address);
    CHECK(table.columns[6].privacy == table::Privacy::id_number);
}

TEST_CASE("registry: a person is shown with households, members and units") {
    Office office;
    office.estate("JX");
    const UnitId home = office.home("3-2-1502", "96.40");
    const HouseholdId household = office.owner(home, "王芳", "2025-11-21");
    const auto shown = detail(office.db(), person(office.db(), office.head_of(household)));
    REQUIRE(shown.homes.size() == 1);
    CHECK(shown.homes[0].unit_codes == std::vector<std::string>{"JX:3-2-1502"});
    const auto tables = detail_tables(shown);
    REQUIRE(tables.size() == 3);
    CHECK(tables[1].columns[1].privacy == table::Privacy::name);
    CHECK(tables[1].columns[2].privacy == table::Privacy::phone);
}

}  // namespace pmo::registry

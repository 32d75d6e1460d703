#include "lib/fee/contact.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/contact_view.h"
#include "lib/fee/promise.h"
#include "lib/letter/letter.h"
#include "lib/registry/household.h"
#include "lib/store/audit.h"
#include "tests/support/outside.h"
#include "tests/support/reminders.h"

namespace pmo::fee {

using test::day;
using test::kind_of;
using test::money;

namespace {

NewContact call(const std::string& who) {
    NewContact request;
    request.who = who;
    request.content = "催缴物业费";
    return request;
}

bool counts(ContactChannel channel, Purpose purpose, Reached reached, Proof proof,
            DebtorLives lives = DebtorLives::as_owner) {
    Contact contact;
    contact.channel = channel;
    contact.purpose = purpose;
    contact.reached = reached;
    contact.proof = proof;
    return proven(contact, lives);
}

std::vector<std::string> history(test::ReminderOffice& office, HouseholdId household) {
    std::vector<std::string> lines;
    for (const HistoryRow& row :
         contacts(office.db(), {.household = household}, day("2026-03-31"))) {
        lines.push_back(to_text(row.day) + " " + row.reference + " " + row.outcome +
                        (row.counts ? " counts" : ""));
    }
    return lines;
}

}  // namespace

TEST_CASE("fee: a demand counts when it reached whoever owes, and can be proved") {
    using C = ContactChannel;
    using P = Purpose;
    using R = Reached;
    CHECK(counts(C::visit, P::demand, R::owner, Proof::signature));
    CHECK(counts(C::phone, P::demand, R::owner, Proof::recording));
    CHECK_FALSE(counts(C::phone, P::demand, R::owner, Proof::none));
    CHECK_FALSE(counts(C::visit, P::information, R::owner, Proof::signature));
    // An adult of the family may sign (时效规定 8).
    CHECK(counts(C::visit, P::demand, R::family, Proof::signature));
    // The tenant is somebody else, unless he is the one who owes.
    CHECK_FALSE(counts(C::visit, P::demand, R::tenant, Proof::signature));
    CHECK(counts(C::visit, P::demand, R::tenant, Proof::signature, DebtorLives::as_tenant));
}

TEST_CASE("fee: a letter or message arrives without anybody, a notice in the lobby does not") {
    using C = ContactChannel;
    using R = Reached;
    CHECK(counts(C::letter, Purpose::demand, R::nobody, Proof::postal));
    CHECK(counts(C::sms, Purpose::demand, R::nobody, Proof::electronic));
    CHECK(counts(C::email, Purpose::demand, R::nobody, Proof::electronic));
    CHECK_FALSE(counts(C::letter, Purpose::demand, R::nobody, Proof::witness));
    CHECK_FALSE(counts(C::notice, Purpose::demand, R::nobody, Proof::witness));
    CHECK_FALSE(counts(C::notice, Purpose::demand, R::nobody, Proof::electronic));
    CHECK_FALSE(counts(C::visit, Purpose::demand, R::nobody, Proof::witness));
}

TEST_CASE("fee: only whoever owes acknowledges a debt") {
    using C = ContactChannel;
    CHECK(counts(C::meeting, Purpose::acknowledgement, Reached::owner, Proof::signature));
    CHECK_FALSE(counts(C::meeting, Purpose::acknowledgement, Reached::family, Proof::signature));
    CHECK_FALSE(counts(C::letter, Purpose::acknowledgement, Reached::tenant, Proof::postal));
    CHECK(counts(C::letter, Purpose::acknowledgement, Reached::tenant, Proof::postal,
                 DebtorLives::as_tenant));
}

TEST_CASE("fee: a contact keeps what was said, and its promise") {
    test::ReminderOffice office;
    NewContact request = call("3-2-1502");
    request.at = "14:05";
    request.promise_by = day("2026-02-20");
    request.promise_amount = money("200.00");
    request.next_step = "再致电";
    request.next_on = day("2026-02-21");
    const ContactRow row = add_contact(office.db(), request, day("2026-02-10"));
    CHECK(row.contact.household == office.wang);
    CHECK(row.contact.minute == 14 * 60 + 5);
    CHECK(row.promise_by == day("2026-02-20"));
    CHECK(row.promise_amount == money("200.00"));
    CHECK(promises(office.db(), {}, day("2026-02-10")).size() == 1);
    CHECK_FALSE(row.counts);
    CHECK(contact(office.db(), row.contact.id).contact.content == "催缴物业费");
    CHECK(kind_of([&] { static_cast<void>(contact(office.db(), {99})); }) == ErrorKind::not_found);
}

TEST_CASE("fee: a contact that cannot be is refused, and nothing is written") {
    test::ReminderOffice office;
    const auto refused = [&](const std::function<void(NewContact&)>& change) {
        NewContact request = call("3-2-1502");
        change(request);
        return kind_of(
            [&] { static_cast<void>(add_contact(office.db(), request, day("2026-02-10"))); });
    };
    CHECK(refused([](NewContact& r) { r.content = " "; }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.on = day("2026-02-11"); }) == ErrorKind::refused);
    CHECK(refused([](NewContact& r) { r.at = "25:00"; }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.promise_by = day("2026-02-20"); }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.next_step = "x"; }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.next_on = day("2026-02-20"); }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.proof = Proof::signature; }) == ErrorKind::usage);
    CHECK(refused([](NewContact& r) { r.who = "9-9-999"; }) == ErrorKind::not_found);
    CHECK(refused([](NewContact& r) {
              r.reached = Reached::nobody;
              r.promise_by = day("2026-02-20");
              r.promise_amount = money("1.00");
          }) == ErrorKind::refused);
    CHECK(refused([](NewContact& r) {
              r.reached = Reached::nobody;
              r.purpose = Purpose::acknowledgement;
          }) == ErrorKind::refused);
    CHECK(refused([](NewContact& r) {
              r.next_step = "x";
              r.next_on = day("2026-02-09");
          }) == ErrorKind::refused);
    CHECK(refused([](NewContact& r) { r.replaces = 5; }) == ErrorKind::not_found);
    CHECK(office.office.count("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("fee: a wrong entry is replaced once and counts no more") {
    test::ReminderOffice office;
    NewContact request = call("3-2-1502");
    request.proof = Proof::signature;
    request.evidence = "2026-017";
    const ContactId first = add_contact(office.db(), request, day("2026-02-10")).contact.id;
    CHECK(contact(office.db(), first).counts);
    request.replaces = first.value;
    request.proof = Proof::none;
    const ContactId second = add_contact(office.db(), request, day("2026-02-11")).contact.id;
    CHECK_FALSE(contact(office.db(), first).counts);
    CHECK(contact(office.db(), first).replaced_by == second);
    CHECK(kind_of([&] {
              static_cast<void>(add_contact(office.db(), request, day("2026-02-11")));
          }) == ErrorKind::refused);
    // Nor one of another household.
    request.who = "3-2-1503";
    request.replaces = second.value;
    CHECK(kind_of([&] {
              static_cast<void>(add_contact(office.db(), request, day("2026-02-11")));
          }) == ErrorKind::refused);
}

TEST_CASE("fee: contacts and letters are one history, newest first") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    static_cast<void>(letter::record(
        office.db(), {.letters = {"L26-0001"}, .detail = "妻子签收", .on = day("2026-02-12")},
        day("2026-02-14")));
    NewContact request = call("3-2-1502");
    request.on = day("2026-02-11");
    static_cast<void>(add_contact(office.db(), request, day("2026-02-14")));
    request.on = day("2026-02-13");
    request.reached = Reached::nobody;
    static_cast<void>(add_contact(office.db(), request, day("2026-02-14")));
    request.at = "09:00";
    static_cast<void>(add_contact(office.db(), request, day("2026-02-14")));
    CHECK(history(office, office.wang) ==
          std::vector<std::string>{"2026-02-13 3 nobody", "2026-02-13 2 nobody",
                                   "2026-02-12 L26-0001 delivered counts", "2026-02-11 1 owner"});
    CHECK(history(office, office.li).empty());
    CHECK(contacts(office.db(), {.limit = 1}, day("2026-03-31")).size() == 1);
}

TEST_CASE("fee: a letter is not delivered before it was issued, nor on a day to come") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    const auto deliver = [&](const char* on) {
        return kind_of([&] {
            static_cast<void>(letter::record(office.db(), {.letters = {"L26-0001"}, .on = day(on)},
                                             day("2026-02-14")));
        });
    };
    CHECK(deliver("2026-02-09") == ErrorKind::refused);
    CHECK(deliver("2026-02-15") == ErrorKind::refused);
    CHECK(office.office.count("SELECT count(*) FROM letter_event WHERE event = 5") == 0);
    CHECK_FALSE(deliver("2026-02-10"));
}

TEST_CASE("fee: a next step is due until somebody speaks with them again") {
    test::ReminderOffice office;
    NewContact request = call("3-2-1502");
    request.next_step = "上门";
    request.next_on = day("2026-02-15");
    static_cast<void>(add_contact(office.db(), request, day("2026-02-10")));
    const auto due = [&](const char* today) {
        return contacts(office.db(), {.due_only = true}, day(today)).size();
    };
    CHECK(due("2026-02-14") == 0);
    CHECK(due("2026-02-15") == 1);
    CHECK(due("2026-03-01") == 1);
    static_cast<void>(add_contact(office.db(), call("3-2-1502"), day("2026-02-16")));
    CHECK(due("2026-03-01") == 0);
}

TEST_CASE("fee: contacts are never changed, and what was said enters no chain in the clear") {
    test::ReminderOffice office;
    static_cast<void>(add_contact(office.db(), call("3-2-1502"), day("2026-02-10")));
    CHECK_THROWS(office.db().execute("UPDATE contact SET content = 'x'"));
    CHECK_THROWS(office.db().execute("DELETE FROM contact"));
    CHECK_THROWS(office.db().execute(
        "INSERT OR REPLACE INTO contact (id, household_id, day, channel, purpose, reached, "
        "content, uid) SELECT id, household_id, day, 1, 1, 1, 'x', 1 FROM contact"));
    CHECK(office.office.count("SELECT count(*) FROM audit WHERE after LIKE '%催缴%'") == 0);
    CHECK(office.office.count("SELECT count(*) FROM audit WHERE entity = 'contact'") == 1);
    CHECK(store::verify_audit(office.db(), store::AuditDepth::rows).faults.empty());
}

TEST_CASE("fee: times of day are read strictly") {
    CHECK(parse_minute("00:00") == 0);
    CHECK(parse_minute("9:05") == 545);
    CHECK(parse_minute("23:59") == 1439);
    for (const char* text : {"", "24:00", "12:60", "12", "12:5", "-1:00", "12:00:00", "1 2:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_minute(text));
    }
    CHECK(minute_text(545) == "09:05");
}

TEST_CASE("fee: the history masks names and shows a letter's words beside a contact's") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    static_cast<void>(letter::record(office.db(), {.letters = {"L26-0001"}}, day("2026-02-14")));
    static_cast<void>(add_contact(office.db(), call("3-2-1502"), day("2026-02-14")));
    const table::Table table = contacts_table(contacts(office.db(), {}, day("2026-02-14")));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.columns[4].privacy == table::Privacy::name);
    CHECK(table.rows[0][5] == table::Cell{table::Word{"phone", "phone"}});
    CHECK(table.rows[1][5] == table::Cell{table::Word{"print", "print"}});
}

}  // namespace pmo::fee

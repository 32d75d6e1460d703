#include "lib/letter/letter.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/letter/letter_view.h"
#include "lib/store/audit.h"
#include "tests/support/reminders.h"

namespace pmo::letter {

namespace {

std::string state_of(test::ReminderOffice& office, std::string_view reference) {
    return std::string(code_of(find_letter(office.db(), reference).state));
}

bool refuses(test::ReminderOffice& office, const char* sql) {
    try {
        office.db().execute(sql);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::refused;
    }
    return false;
}

}  // namespace

TEST_CASE("letter: a letter is drafted, reviewed and issued, and has its number from then on") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    CHECK(state_of(office, "D1") == "draft");
    CHECK(review(office.db(), {.letters = {"D1", "d1"}}).reviewed.size() == 1);
    CHECK(state_of(office, "D1") == "reviewed");
    CHECK(review(office.db(), {.letters = {"D1"}}).already == 1);
    CHECK(office.issue("2026-02-11") == 1);
    CHECK(state_of(office, "L26-0001") == "issued");
    CHECK(state_of(office, "1") == "issued");  // the short form
    CHECK(reference(find_letter(office.db(), "D1")) == "L26-0001");
    CHECK(find_letter(office.db(), "D1").issued == test::day("2026-02-11"));
    CHECK_THROWS_AS(find_letter(office.db(), "L26-0002"), Error);
    CHECK_THROWS_AS(find_letter(office.db(), "D99"), Error);
    CHECK_THROWS_AS(find_letter(office.db(), "nonsense"), Error);
}

TEST_CASE("letter: review without names takes all drafts; a dry run takes none") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    CHECK(review(office.db(), {.letters = {}, .dry_run = true}).reviewed.size() == 2);
    CHECK(state_of(office, "D1") == "draft");
    CHECK(review(office.db(), {}).reviewed.size() == 2);
    CHECK(state_of(office, "D2") == "reviewed");
}

TEST_CASE("letter: what is issued or dropped cannot be reviewed or dropped") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    static_cast<void>(drop(office.db(), Drop{{"D1"}, "答应下周缴"}));
    CHECK(state_of(office, "D1") == "dropped");
    CHECK(find_letter(office.db(), "D1").reason == "答应下周缴");
    CHECK_THROWS_AS(drop(office.db(), Drop{{"D1"}, "again"}), Error);
    CHECK_THROWS_AS(review(office.db(), {.letters = {"D1"}}), Error);
    CHECK_THROWS_AS(drop(office.db(), Drop{{"D2"}, " "}), Error);
    office.review();
    office.issue("2026-02-10");
    CHECK_THROWS_AS(drop(office.db(), Drop{{"L26-0001"}, "late"}), Error);
    // One that cannot be dropped keeps all others from being dropped.
    CHECK(state_of(office, "L26-0001") == "issued");
}

TEST_CASE("letter: numbers are given by delivery, without gaps, and begin anew each year") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    CHECK(find_letter(office.db(), "L26-0001").unit == office.home);
    CHECK(find_letter(office.db(), "L26-0002").unit == office.neighbour);
    office.issue_all("2027-01-10");
    CHECK(find_letter(office.db(), "L27-0001").unit == office.home);
    CHECK_THROWS_AS(find_letter(office.db(), "1"), Error);  // of two years
}

TEST_CASE("letter: the file itself keeps what was issued, logged and listed") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    static_cast<void>(record(office.db(), {.letters = {"L26-0001"}}, test::day("2026-02-10")));
    CHECK(refuses(office, "UPDATE letter SET body = 'x' WHERE id = 1"));
    CHECK(refuses(office, "DELETE FROM letter WHERE id = 1"));
    CHECK(refuses(office, "UPDATE letter_event SET detail = 'x'"));
    CHECK(refuses(office, "DELETE FROM letter_event"));
    CHECK(refuses(office, "DELETE FROM letter_item WHERE letter_id = 1"));
    CHECK(refuses(office, "UPDATE letter_item SET open_fen = 1"));
    CHECK(refuses(office,
                  "INSERT OR REPLACE INTO letter_event (id, letter_id, at, uid, channel, event) "
                  "VALUES (1, 1, 0, 0, 1, 1)"));
    CHECK(refuses(office,
                  "INSERT OR REPLACE INTO letter (id, batch_id, kind, household_id, unit_id, day, "
                  "level, language, channel, total_fen, oldest_due_day, state, subject, body, "
                  "html, sms) SELECT id, batch_id, kind, household_id, unit_id, day, level, "
                  "language, channel, total_fen, oldest_due_day, 1, 'x', 'x', 'x', 'x' "
                  "FROM letter WHERE id = 1"));
    CHECK(content(office.db(), {1}).subject == "物业费用温馨提示（3-2-1502）");
}

TEST_CASE("letter: what came of a letter is logged, of issued ones only") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    CHECK_THROWS_AS(record(office.db(), {.letters = {"D1"}}, test::day("2026-02-10")), Error);
    office.review();
    office.issue("2026-02-10");
    static_cast<void>(record(office.db(),
                             {.letters = {"L26-0001"},
                              .kind = EventKind::bounced,
                              .channel = Channel::email,
                              .detail = "550 no such user"},
                             test::day("2026-02-10")));
    const auto log = events(office.db(), {1});
    REQUIRE(log.size() == 1);
    CHECK(log[0].kind == EventKind::bounced);
    CHECK(log[0].channel == Channel::email);
    CHECK(log[0].detail == "550 no such user");
    CHECK(log[0].at == office.db().context().now_utc);
    CHECK(log[0].day == test::day("2026-02-10"));
    CHECK(office.letters().back().last == "bounced");
}

TEST_CASE("letter: every change is in the audit chain") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    static_cast<void>(record(office.db(), {.letters = {"L26-0001"}}, test::day("2026-02-10")));
    CHECK(office.office.count("SELECT count(*) FROM audit WHERE entity = 'letter'") == 6);
    CHECK(office.office.count("SELECT count(*) FROM audit WHERE entity = 'letter_event'") == 1);
    CHECK(store::verify_audit(office.db(), store::AuditDepth::rows).faults.empty());
    // Names and texts are personal: the chain has neither.
    CHECK(office.office.count("SELECT count(*) FROM audit WHERE after LIKE '%王%'") == 0);
}

TEST_CASE("letter: a letter that is shown has its name masked in every form") {
    const Content shown =
        masked({"致王<芳", "尊敬的王<芳女士", "<p>尊敬的王&lt;芳女士</p>", "王<芳，您好"}, "王<芳");
    for (const std::string& text : {shown.subject, shown.text, shown.html, shown.sms}) {
        CHECK(text.find("芳") == std::string::npos);
        CHECK(text.find("王") != std::string::npos);
    }
}

TEST_CASE("letter: the program's reasons are words, a clerk's stay as they are") {
    CHECK(drop_reason("答应下周缴") == "答应下周缴");
    CHECK(letters_table({}).columns[6].privacy == table::Privacy::name);
}

}  // namespace pmo::letter

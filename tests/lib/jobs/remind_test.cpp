#include "lib/jobs/remind.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/fee/hold.h"
#include "lib/jobs/remind_view.h"
#include "tests/support/ledger.h"
#include "tests/support/reminders.h"
#include "tests/support/scratch.h"

namespace pmo::jobs {

using test::day;

namespace {

JobReport run(test::ReminderOffice& office, const char* as_of) {
    return run_reminders(office.db(), {}, day(as_of));
}

std::string counts(const JobReport& report) {
    std::string text = std::to_string(report.done) + " " + std::to_string(report.already);
    for (const auto& [reason, count] : report.skipped) {
        text += " " + reason + " " + std::to_string(count);
    }
    CHECK(report.total == report.done + report.already + skipped_total(report) + report.failed);
    return text;
}

std::int64_t letters(test::ReminderOffice& office) {
    return office.office.count("SELECT count(*) FROM letter");
}

}  // namespace

TEST_CASE("jobs: a second run of the day writes nothing, and one the day after neither") {
    test::ReminderOffice office;
    CHECK(counts(run(office, "2026-02-10")) == "2 0");
    CHECK(counts(run(office, "2026-02-10")) == "0 2");
    CHECK(counts(run(office, "2026-02-11")) == "0 2");  // the drafts are still open
    CHECK(letters(office) == 2);
    office.review();
    CHECK(office.issue("2026-02-11") == 2);
    CHECK(counts(run(office, "2026-02-12")) == "0 0 spacing 2");
    CHECK(letters(office) == 2);
}

TEST_CASE("jobs: a dropped letter is not written again on its day") {
    test::ReminderOffice office;
    CHECK(counts(run(office, "2026-02-10")) == "2 0");
    static_cast<void>(letter::drop(office.db(), letter::Drop{{"D1"}, "x"}));
    CHECK(counts(run(office, "2026-02-10")) == "0 2");
    CHECK(counts(run(office, "2026-02-11")) == "1 1");
}

TEST_CASE("jobs: a dry run says what would be written and writes nothing") {
    test::ReminderOffice office;
    Reminding request;
    request.dry_run = true;
    CHECK(counts(run_reminders(office.db(), request, day("2026-02-10"))) == "2 0");
    CHECK(letters(office) == 0);
    CHECK(office.office.count("SELECT count(*) FROM batch WHERE job = 'remind'") == 0);
}

TEST_CASE("jobs: a run as of a day before the last one is refused") {
    test::ReminderOffice office;
    static_cast<void>(run(office, "2026-02-10"));
    CHECK_THROWS_AS(run(office, "2026-02-09"), Error);
    CHECK(letters(office) == 2);
}

TEST_CASE("jobs: nobody is reminded too early, and those who wait are counted") {
    test::ReminderOffice office;
    CHECK(counts(run(office, "2026-01-31")) == "0 0");
    CHECK(counts(run(office, "2026-02-01")) == "0 0 too_early 2");
    CHECK(letters(office) == 0);
}

TEST_CASE("jobs: a letter paid before its issue is dropped with the reason, without a number") {
    test::ReminderOffice office;
    static_cast<void>(run(office, "2026-02-10"));
    office.review();
    test::pay(office.office, office.wang, "321.00", "2026-02-11",
              {{office.wang_home, "241.00"}, {office.wang_space, "80.00"}});
    const Issued issued = run_issue(office.db(), {}, day("2026-02-12"));
    CHECK(counts(issued.report) == "1 0 paid 1");
    CHECK(letter::find_letter(office.db(), "D1").reason == "paid");
    // The number goes to the next one: no gap.
    CHECK(letter::find_letter(office.db(), "L26-0001").unit == office.neighbour);
}

TEST_CASE("jobs: a letter paid in part, or held back, is issued with what is true that day") {
    test::ReminderOffice office;
    static_cast<void>(run(office, "2026-02-10"));
    office.review();
    test::pay(office.office, office.wang, "241.00", "2026-02-11", {{office.wang_home, "241.00"}});
    fee::NewHold hold;
    hold.unit = "3-2-1503";
    hold.reason = "x";
    hold.until = day("2026-03-31");
    static_cast<void>(fee::add_hold(office.db(), hold, day("2026-02-11")));
    CHECK(counts(run_issue(office.db(), {}, day("2026-02-12")).report) == "1 0 held 1");
    const letter::Letter issued = letter::find_letter(office.db(), "L26-0001");
    CHECK(issued.total == test::money("80.00"));
    CHECK(letter::content(office.db(), issued.id).text.find("241.00") == std::string::npos);
    CHECK(office.office.count("SELECT count(*) FROM letter_item WHERE letter_id = 1") == 1);
}

TEST_CASE("jobs: drafts are not issued, nor letters of a day to come") {
    test::ReminderOffice office;
    static_cast<void>(run(office, "2026-02-10"));
    CHECK(counts(run_issue(office.db(), {}, day("2026-02-10")).report) == "0 0");
    Issuing request;
    request.letters = {"D1"};
    CHECK_THROWS_AS(run_issue(office.db(), request, day("2026-02-10")), Error);
    office.review();
    CHECK_THROWS_AS(run_issue(office.db(), request, day("2026-02-09")), Error);
    request.dry_run = true;
    CHECK(counts(run_issue(office.db(), request, day("2026-02-10")).report) == "1 0");
    CHECK(letter::find_letter(office.db(), "D1").state == letter::State::reviewed);
    CHECK(office.office.count("SELECT count(*) FROM series WHERE kind = 'letter'") == 0);
    request.dry_run = false;
    CHECK(counts(run_issue(office.db(), request, day("2026-02-10")).report) == "1 0");
    CHECK(counts(run_issue(office.db(), request, day("2026-02-10")).report) == "0 1");
}

TEST_CASE("jobs: an issue may write the files in the same run") {
    test::ReminderOffice office;
    static_cast<void>(run(office, "2026-02-10"));
    office.review();
    const test::Scratch folder;
    Issuing request;
    request.then_export = letter::Export{.folder = folder.path()};
    const Issued issued = run_issue(office.db(), request, day("2026-02-10"));
    REQUIRE(issued.exported.has_value());
    CHECK(issued.exported->letters == 2);
    CHECK(folder.names().size() == 2);
}

TEST_CASE("jobs: many households are drafted and issued in chunks, each once") {
    test::ReminderOffice office;
    for (int i = 0; i < 1100; ++i) {
        const UnitId unit = office.office.home("9-1-" + std::to_string(1000 + i), "50");
        const HouseholdId household = office.office.owner(unit, "某某", "2020-01-01");
        static_cast<void>(
            office.office.charge(unit, household, "management", "2026-01", "90.00", "2026-01-31"));
    }
    CHECK(counts(run(office, "2026-02-10")) == "1102 0");
    CHECK(counts(run(office, "2026-02-10")) == "0 1102");
    office.review();
    CHECK(office.issue("2026-02-10") == 1102);
    CHECK(office.office.count("SELECT count(DISTINCT number) FROM letter") == 1102);
    CHECK(office.office.count("SELECT max(number) FROM letter") == 1102);
}

TEST_CASE("jobs: the sentences of a run count") {
    JobReport report;
    report.done = 2;
    CHECK_FALSE(reminded_message(report).empty());
    CHECK_FALSE(issued_message(report).empty());
    CHECK_FALSE(issue_question(report).empty());
}

}  // namespace pmo::jobs

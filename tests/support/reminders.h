// An office whose households owe: for tests of letters and reminders.
//
// 王芳 owes 241.00 for 3-2-1502 and 80.00 for the parking space B1-023, 李强 owes 125.00 for
// 3-2-1503, all due 2026-01-31. Letters of drafts are of level 1 from 2026-02-07 on.
#pragma once

#include <string>
#include <string_view>

#include "lib/letter/letter.h"
#include "tests/support/office.h"

namespace pmo::test {

class ReminderOffice {
  public:
    ReminderOffice();

    Office office;
    UnitId home;
    UnitId neighbour;
    UnitId space;
    HouseholdId wang;
    HouseholdId li;
    ChargeId wang_home;
    ChargeId wang_space;
    ChargeId li_home;

    [[nodiscard]] store::Db& db() { return office.db(); }
    void setting(std::string_view key, std::string_view value);
    // Of the head of a household: email, phone, language, salutation.
    void person(HouseholdId household, std::string_view column, std::string_view value);

    // Drafts, reviews, issues; each as of the day. The counts are those of the job.
    std::int64_t draft(const char* as_of, letter::Channel channel = letter::Channel::print);
    void review();
    std::int64_t issue(const char* as_of);
    // All three: "L26-0001" and "L26-0002".
    void issue_all(const char* as_of, letter::Channel channel = letter::Channel::print);

    [[nodiscard]] std::vector<letter::LetterRow> letters();  // newest first
};

}  // namespace pmo::test

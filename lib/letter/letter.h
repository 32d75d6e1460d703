// Letters to households: draft -> reviewed -> issued, or dropped. Content, items and state are one
// row; what is issued never changes, and gets its number then: yearly, without gaps.
//
// How a letter went out is an append-only log. Other modules write letters (fee/reminder); this one
// keeps them. Actions run in one transaction each and are audited; they throw Error{not_found} for
// an unknown letter and Error{refused} when a rule says no; nothing is changed then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/id.h"
#include "lib/base/money.h"
#include "lib/letter/template.h"

namespace pmo::store {
class Db;
}

namespace pmo::letter {

enum class Channel { print = 1, email = 2, sms = 3 };
enum class State { draft = 1, reviewed = 2, issued = 3, dropped = 4 };
enum class EventKind { exported = 1, sent = 2, failed = 3, bounced = 4, delivered = 5, copy = 6 };
[[nodiscard]] std::string_view code_of(Channel channel);
[[nodiscard]] std::string_view code_of(State state);
[[nodiscard]] std::string_view code_of(EventKind kind);

struct Letter {
    LetterId id;
    BatchId batch;
    HouseholdId household;
    UnitId unit;  // where it is delivered
    Date day{};   // as of
    int level = 1;
    std::string language;
    Channel channel = Channel::print;
    Money total;
    Date oldest_due{};
    State state = State::draft;
    std::string reason;  // of a drop: a code, or what a clerk wrote
    int year = 0;        // with number, of an issued letter
    std::int64_t number = 0;
    std::optional<Date> issued;
};

// "L26-0077"; "D17" for one without a number.
[[nodiscard]] std::string reference(const Letter& letter);
[[nodiscard]] std::string issued_reference(int year, std::int64_t number);
// By "L26-0077", "77" when only one year has it, or "D17".
[[nodiscard]] Letter find_letter(const store::Db& db, std::string_view text);
[[nodiscard]] Content content(const store::Db& db, LetterId id);

// A letter with what a list shows.
struct LetterRow {
    Letter letter;
    std::string estate;  // code
    std::string unit;    // code
    std::string name;    // of the household's head: personal
    std::string last;    // newest event, as code; empty: none
};
struct LetterQuery {
    std::optional<State> state = {};
    std::optional<HouseholdId> household = {};
    std::int64_t limit = 200;  // newest first; 0: all
};
[[nodiscard]] std::vector<LetterRow> letters(const store::Db& db, const LetterQuery& query);

// ---- inside the transaction of whoever writes letters

struct Item {
    ChargeId charge;
    Money open;
    std::int64_t days_overdue = 0;
};
// `letter.id`, state and number are set here.
struct Written {
    Letter letter;
    std::vector<Item> items;
    Content content;
};
LetterId add_draft(store::Db& db, const Written& written);
// Replaces content and items by what is true on the day of issue. `number` is of the series 'L'.
void issue(store::Db& db, const Written& written, std::int64_t number);
void drop(store::Db& db, const Letter& letter, std::string_view reason);
// The open letters of a state, in the order of delivery: estate, building, floor, room.
[[nodiscard]] std::vector<Letter> open_letters(const store::Db& db, State state);

// ---- actions

// Letters by their references; all drafts when none is named.
struct Review {
    std::vector<std::string> letters = {};
    bool dry_run = false;
};
struct ReviewResult {
    std::vector<std::string> reviewed;  // references
    std::int64_t already = 0;
    bool dry_run = false;
};
ReviewResult review(store::Db& db, const Review& request);

struct Drop {
    std::vector<std::string> letters;
    std::string reason;
};
std::vector<Letter> drop(store::Db& db, const Drop& request);

struct Event {
    LetterId letter;
    std::int64_t at = 0;  // UTC seconds
    std::string login;
    Channel channel = Channel::print;
    EventKind kind = EventKind::exported;
    std::string detail;
    std::optional<Date> day = {};  // on which it happened, when it was told later
};
// Oldest first.
[[nodiscard]] std::vector<Event> events(const store::Db& db, LetterId id);

// What came of issued letters: delivered by hand, sent, failed, bounced.
struct Record {
    std::vector<std::string> letters = {};
    EventKind kind = EventKind::delivered;
    std::optional<Channel> channel = {};  // nothing: the letter's own
    std::string detail = {};
    std::optional<Date> on = {};  // nothing: today; never before the issue
};
std::vector<Letter> record(store::Db& db, const Record& request, Date today);

}  // namespace pmo::letter

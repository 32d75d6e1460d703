#include "lib/calendar/business_time.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::calendar {

namespace {

constexpr int day_minutes = 24 * 60;
// No holiday closes an office that keeps weekly hours for longer than this; one that has been
// closed for so many days in a row, past its last exception, never opens.
constexpr int closed_days_limit = 400;

constexpr std::array<const char*, 7> weekday_keys{"sunday",   "monday", "tuesday", "wednesday",
                                                  "thursday", "friday", "saturday"};

int weekday_of(Date day) {
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding());
}

// "HH:MM" in minutes; nothing for anything else. 24:00 is the end of a day.
std::optional<int> parse_clock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    int digits[4];
    const std::size_t places[4] = {0, 1, 3, 4};
    for (int i = 0; i < 4; ++i) {
        const char c = text[places[i]];
        if (c < '0' || c > '9') return std::nullopt;
        digits[i] = c - '0';
    }
    const int hour = digits[0] * 10 + digits[1];
    const int minute = digits[2] * 10 + digits[3];
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return std::nullopt;
    return hour * 60 + minute;
}

std::vector<Interval> read_intervals(const io::Toml& table, std::string_view key) {
    std::vector<Interval> intervals;
    for (const std::string& text : table.texts(key)) {
        const auto interval = parse_interval(text);
        if (!interval) table.fail(tr("calendar.bad_interval", text));
        if (!intervals.empty() && interval->from < intervals.back().to) {
            table.fail(tr("calendar.interval_order", text));
        }
        intervals.push_back(*interval);
    }
    return intervals;
}

[[noreturn]] void never_opens(Moment moment) {
    throw Error{ErrorKind::refused, tr("calendar.never_opens", to_text(moment)),
                tr("calendar.never_opens_hint")};
}

}  // namespace

Moment moment(Date day, int hour, int minute) {
    return Moment{day_number(day) * day_minutes + hour * 60 + minute};
}

Date day_of(Moment moment) {
    const std::int64_t day = moment.minutes / day_minutes;
    return from_day_number(moment.minutes % day_minutes < 0 ? day - 1 : day);
}

std::string to_text(Moment moment) {
    const Date day = day_of(moment);
    const auto minute = moment.minutes - day_number(day) * day_minutes;
    return fmt::format("{} {:02}:{:02}", pmo::to_text(day), minute / 60, minute % 60);
}

std::optional<Interval> parse_interval(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = parse_clock(text.substr(0, dash));
    const auto to = parse_clock(text.substr(dash + 1));
    if (!from || !to || *from >= *to) return std::nullopt;
    return Interval{*from, *to};
}

BusinessHours BusinessHours::load(const std::string& name, const Calendar& calendar) {
    const std::string file = "hours/" + name + ".toml";
    return parse(io::asset(file), file, calendar);
}

BusinessHours BusinessHours::parse(std::string_view text, const std::string& source,
                                   const Calendar& calendar) {
    const auto root = io::Toml::parse(text, source);
    root.only({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
               "make_up_days", "holidays_off", "exception"});
    BusinessHours hours{calendar};
    for (std::size_t weekday = 0; weekday < weekday_keys.size(); ++weekday) {
        hours.weekdays_[weekday] = read_intervals(root, weekday_keys[weekday]);
    }
    hours.make_up_ = read_intervals(root, "make_up_days");
    hours.holidays_off_ = root.boolean_or("holidays_off", true);
    for (const io::Toml& exception : root.tables("exception")) {
        exception.only({"day", "hours", "reason"});
        const Date day = exception.day("day");
        if (!hours.overrides_.emplace(day, read_intervals(exception, "hours")).second) {
            exception.fail(tr("calendar.day_twice", pmo::to_text(day)));
        }
    }
    return hours;
}

const std::vector<Interval>& BusinessHours::open_on(Date day) const {
    if (const auto found = overrides_.find(day); found != overrides_.end()) return found->second;
    const auto& weekly = weekdays_[static_cast<std::size_t>(weekday_of(day))];
    const auto named = calendar_.named_day(day);
    if (!named) return weekly;
    if (!named->working) return holidays_off_ ? closed_ : weekly;
    return weekly.empty() ? make_up_ : weekly;
}

bool BusinessHours::is_open(Moment moment) const {
    const Date day = day_of(moment);
    const auto minute = moment.minutes - day_number(day) * day_minutes;
    const auto& open = open_on(day);
    return std::any_of(open.begin(), open.end(), [minute](const Interval& interval) {
        return interval.from <= minute && minute < interval.to;
    });
}

Moment BusinessHours::next_opening(Moment moment) const {
    const Date last_exception = overrides_.empty() ? day_of(moment) : overrides_.rbegin()->first;
    int closed_days = 0;
    for (Date day = day_of(moment);; day = plus_days(day, 1)) {
        const std::int64_t midnight = day_number(day) * day_minutes;
        for (const Interval& interval : open_on(day)) {
            if (moment.minutes < midnight + interval.to) {
                return Moment{std::max(moment.minutes, midnight + interval.from)};
            }
        }
        if (day > last_exception && ++closed_days > closed_days_limit) never_opens(moment);
    }
}

Moment BusinessHours::add_minutes(Moment start, std::int64_t minutes) const {
    PMO_CHECK(minutes >= 0);
    Moment now = start;
    std::int64_t left = minutes;
    while (left > 0) {
        now = next_opening(now);
        const Date day = day_of(now);
        const std::int64_t midnight = day_number(day) * day_minutes;
        for (const Interval& interval : open_on(day)) {
            const std::int64_t opens = std::max(now.minutes, midnight + interval.from);
            const std::int64_t closes = midnight + interval.to;
            if (opens >= closes) continue;
            const std::int64_t used = std::min(left, closes - opens);
            left -= used;
            now = Moment{opens + used};
            if (left == 0) return now;
        }
    }
    return now;
}

std::int64_t BusinessHours::minutes_between(Moment from, Moment to) const {
    if (to < from) return -minutes_between(to, from);
    std::int64_t sum = 0;
    for (Date day = day_of(from); day <= day_of(to); day = plus_days(day, 1)) {
        const std::int64_t midnight = day_number(day) * day_minutes;
        for (const Interval& interval : open_on(day)) {
            const std::int64_t opens = std::max(from.minutes, midnight + interval.from);
            const std::int64_t closes = std::min(to.minutes, midnight + interval.to);
            if (opens < closes) sum += closes - opens;
        }
    }
    return sum;
}

}  // namespace pmo::calendar

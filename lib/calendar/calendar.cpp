#include "lib/calendar/calendar.h"

#include <algorithm>
#include <utility>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::calendar {

namespace {

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// Days that a file may name: its own year and the December before.
bool belongs_to(Date day, int year) {
    const int its_year = static_cast<int>(day.year());
    return its_year == year || (its_year == year - 1 && day.month() == std::chrono::December);
}

struct YearFile {
    int year = 0;
    std::map<Date, NamedDay> days;
};

void read_days(const io::Toml& holiday, std::string_view key, bool working, YearFile& file) {
    for (const std::string& text : holiday.texts(key)) {
        const auto day = parse_date(text);
        if (!day) holiday.fail(tr("calendar.bad_date", text));
        if (!belongs_to(*day, file.year)) {
            holiday.fail(tr("calendar.foreign_day", text, file.year));
        }
        const NamedDay entry{*day, holiday.text("name"), working, file.year};
        if (!file.days.emplace(*day, entry).second) holiday.fail(tr("calendar.day_twice", text));
    }
}

YearFile read_year(const io::Toml& root) {
    root.only({"country", "year", "papers", "holiday"});
    YearFile file;
    const std::int64_t year = root.integer("year");
    if (year < 1900 || year > 2199) root.at("year").fail(tr("calendar.bad_year", year));
    file.year = static_cast<int>(year);
    for (const io::Toml& holiday : root.tables("holiday")) {
        holiday.only({"name", "off", "work"});
        read_days(holiday, "off", false, file);
        read_days(holiday, "work", true, file);
    }
    return file;
}

}  // namespace

Calendar Calendar::load(std::string_view country) {
    std::vector<File> files;
    for (const std::string& name : io::assets_under("calendar/")) {
        if (name.ends_with(".toml")) files.push_back({name, io::asset(name)});
    }
    return parse(files, country);
}

Calendar Calendar::parse(const std::vector<File>& files, std::string_view country) {
    std::map<int, YearFile> years;  // in order, so that a newer file overwrites
    for (const File& source : files) {
        const auto root = io::Toml::parse(source.text, source.name);
        if (root.text("country") != country) continue;
        YearFile file = read_year(root);
        const int year = file.year;
        if (!years.emplace(year, std::move(file)).second) {
            root.fail(tr("calendar.year_twice", year));
        }
    }
    if (years.empty()) {
        throw Error{ErrorKind::not_found, tr("calendar.no_country", country),
                    tr("calendar.no_country_hint")};
    }
    Calendar calendar;
    for (auto& [year, file] : years) {
        if (!file.days.empty()) calendar.announced_.insert(year);
        for (auto& [day, entry] : file.days) calendar.named_.insert_or_assign(day, entry);
    }
    return calendar;
}

bool Calendar::covered(Date day) const {
    return announced_.contains(static_cast<int>(day.year()));
}

std::optional<NamedDay> Calendar::named_day(Date day) const {
    const auto found = named_.find(day);
    if (found == named_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string> Calendar::holiday_name(Date day) const {
    const auto found = named_.find(day);
    if (found == named_.end() || found->second.working) return std::nullopt;
    return found->second.name;
}

bool Calendar::is_working_day(Date day) const {
    const auto found = named_.find(day);
    if (found != named_.end()) return found->second.working;
    return !is_weekend(day);
}

std::vector<NamedDay> Calendar::named_days(const Period& period) const {
    std::vector<NamedDay> days;
    for (auto it = named_.lower_bound(period.from); it != named_.end() && it->first < period.to;
         ++it) {
        days.push_back(it->second);
    }
    return days;
}

std::vector<int> Calendar::years() const {
    return {announced_.begin(), announced_.end()};
}

Date Calendar::next_working_day(Date day) const {
    return add_working_days(day, 1);
}

Date Calendar::end_of_legal_period(Date day) const {
    return is_working_day(day) ? day : next_working_day(day);
}

Date Calendar::add_working_days(Date day, int n) const {
    const int step = n < 0 ? -1 : 1;
    for (int left = n < 0 ? -n : n; left > 0;) {
        day = plus_days(day, step);
        if (is_working_day(day)) --left;
    }
    return day;
}

std::int64_t Calendar::working_days_in(const Period& period) const {
    std::int64_t count = 0;
    for (Date day = period.from; day < period.to; day = plus_days(day, 1)) {
        if (is_working_day(day)) ++count;
    }
    return count;
}

}  // namespace pmo::calendar

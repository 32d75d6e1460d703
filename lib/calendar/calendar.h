// Working days of a country: public holidays and make-up working days as the state announces them.
//
// A day that an announcement names is what the announcement says; any other is a working day from
// Monday to Friday. The file of a year can speak of the December before, so all files are read
// together and the newest that names a day wins. For days of a year without an announcement
// covered() is false: the answers are then only the plain week, and the caller says so.
// Civil dates of the office; nothing here reads the clock.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"

namespace pmo::calendar {

struct NamedDay {
    Date day;
    std::string name;   // of the holiday, as announced: 春节
    bool working;       // a make-up working day; else off
    int announced_for;  // the year whose file named it
};

class Calendar {
  public:
    // Reads every data file calendar/*.toml of `country`. Throws Error{environment} for a file that
    // is wrong (with its line) and Error{not_found} for a country without any.
    [[nodiscard]] static Calendar load(std::string_view country = "cn");
    // From files that are given as text, in any order: (file name, content).
    struct File {
        std::string name;
        std::string_view text;
    };
    [[nodiscard]] static Calendar parse(const std::vector<File>& files, std::string_view country);

    // Whether the holidays of that day's year are announced.
    [[nodiscard]] bool covered(Date day) const;
    [[nodiscard]] bool is_working_day(Date day) const;
    // The announced entry, for a holiday as for a make-up working day.
    [[nodiscard]] std::optional<NamedDay> named_day(Date day) const;
    // The holiday that a day off belongs to; nothing for plain weekends and for working days.
    [[nodiscard]] std::optional<std::string> holiday_name(Date day) const;
    // Announced days inside the period, in order.
    [[nodiscard]] std::vector<NamedDay> named_days(const Period& period) const;
    // Years with an announcement, in order.
    [[nodiscard]] std::vector<int> years() const;

    // The first working day after `day`.
    [[nodiscard]] Date next_working_day(Date day) const;
    // `day` itself when it is a working day, else the next: the end of a legal period (民法典 203).
    // Not for safety intervals or promises of service, which do not move.
    [[nodiscard]] Date end_of_legal_period(Date day) const;
    // The n-th working day after `day`, which is itself not counted; before it for n < 0; `day` for
    // 0.
    [[nodiscard]] Date add_working_days(Date day, int n) const;
    [[nodiscard]] std::int64_t working_days_in(const Period& period) const;

  private:
    std::map<Date, NamedDay> named_;
    std::set<int> announced_;
};

}  // namespace pmo::calendar

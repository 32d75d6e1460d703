#include "lib/fee/abnormal.h"

#include <doctest/doctest.h>

#include "lib/fee/abnormal_rules.h"
#include "lib/fee/abnormal_view.h"
#include "tests/support/meters.h"

namespace pmo::fee {

using test::day;
using test::period;

namespace {

MeterPolicy policy() {
    return {.high_percent = 300, .high_least = {20000}, .mean_of = 2, .longest_days = 45};
}

// Readings of a meter, each 30 days after the one before.
struct Readings {
    std::vector<MeterReading> list;

    explicit Readings(const std::vector<std::int64_t>& values, int last_days = 30) {
        Date on = day("2026-01-01");
        for (std::size_t i = 0; i < values.size(); ++i) {
            MeterReading reading;
            reading.kind = i == 0 ? ReadingKind::initial : ReadingKind::normal;
            if (i > 0) on = plus_days(on, i + 1 == values.size() ? last_days : 30);
            reading.day = on;
            reading.value = Reading{values[i] * 1000};
            if (i > 0 && values[i] < values[i - 1]) reading.kind = ReadingKind::roll_over;
            list.push_back(reading);
        }
    }
    // "high late"
    [[nodiscard]] std::string odd(int digits = 6) const {
        Meter meter;
        meter.digits = digits;
        std::string text;
        for (const Oddity oddity : oddities(meter, list, policy())) {
            if (!text.empty()) text += " ";
            text += code_of(oddity);
        }
        return text;
    }
};

}  // namespace

TEST_CASE("fee: high is more than the policy's times the mean, by days") {
    CHECK(Readings({0, 100, 200, 500}).odd().empty());  // three times is not more
    CHECK(Readings({0, 100, 200, 501}).odd() == "high");
    CHECK(Readings({0, 100, 200, 501}, 31).odd().empty());  // one day more makes it less a day
    CHECK(Readings({0, 100, 200, 400}, 15).odd() == "high");
    CHECK(Readings({0, 1, 2, 12}).odd().empty());  // too little to speak of
    CHECK(Readings({0, 1, 2, 22}).odd() == "high");
    CHECK(Readings({0, 500}).odd().empty());  // nothing to compare with
    // The mean is of the newest two: 10 and 10, not of the 1000 before.
    CHECK(Readings({0, 1000, 1010, 1020, 1060}).odd() == "high");
}

TEST_CASE("fee: zero is odd only where something was used before") {
    CHECK(Readings({0, 100, 200, 200}).odd() == "zero");
    CHECK(Readings({0, 0, 0, 0}).odd().empty());
    CHECK(Readings({0, 0}).odd().empty());
}

TEST_CASE("fee: a roll-over that used more than half the register ran backwards") {
    CHECK(Readings({900, 990, 20}).odd(3).empty());
    CHECK(Readings({100, 200, 199}).odd(3) == "high backwards");
}

TEST_CASE("fee: too many days between two readings are told") {
    CHECK(Readings({0, 100, 200}, 45).odd().empty());
    CHECK(Readings({0, 100, 200}, 46).odd() == "late");
}

TEST_CASE("fee: the list tells unread meters and odd readings of the period alone") {
    test::Office office;
    office.estate("E1");
    static_cast<void>(office.home("3-2-1502", "96.40"));
    static_cast<void>(office.home("3-2-1503", "50.30"));
    test::Meters meters(office);
    meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "0");
    meters.add("E2", "3-2-1503", "electricity", "2026-01-01", "0");
    meters.read("E1", "100", "2026-01-31");
    meters.read("E1", "1000", "2026-02-28");
    meters.read("E2", "50", "2026-01-31");
    const auto told = [&](const char* during) {
        std::string text;
        for (const OddReading& odd : abnormal_readings(office.db(), {period(during), {}, {}, {}})) {
            text += odd.meter.meter.number + " " + std::string(code_of(odd.oddity)) + " " +
                    std::to_string(odd.days.value_or(-1)) + "; ";
        }
        return text;
    };
    CHECK(told("2026-01").empty());
    CHECK(told("2026-02") == "E1 high 28; E2 unread 28; ");
    CHECK(told("2026-03") == "E1 unread 31; E2 unread 59; ");
    const auto found = abnormal_readings(office.db(), {period("2026-02"), {}, {}, {}});
    CHECK(found[0].usual == Reading{93333});
    const table::Table table = abnormal_table(found);
    CHECK(table.rows[0][2] == table::Cell{table::Word{"high", "far above the mean"}});
    AbnormalQuery other;
    other.period = period("2026-02");
    other.building = "4";
    CHECK(abnormal_readings(office.db(), other).empty());
}

}  // namespace pmo::fee

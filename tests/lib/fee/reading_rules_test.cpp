#include "lib/fee/reading_rules.h"

#include <doctest/doctest.h>

#include "lib/fee/meter_rules.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;

namespace {

Meter meter() {
    Meter meter;
    meter.id = {1};
    meter.number = "E1";
    meter.digits = 4;
    meter.decimals = 1;
    meter.installed = day("2026-01-01");
    return meter;
}

MeterReading reading(const char* on, std::int64_t value, ReadingKind kind = ReadingKind::normal) {
    MeterReading result;
    result.meter = {1};
    result.day = day(on);
    result.value = Reading{value * 1000};
    result.kind = kind;
    return result;
}

struct Case {
    Neighbours around;
    MeterReading wanted;

    [[nodiscard]] std::string fault() const {
        const auto found = reading_fault({meter(), around, wanted, day("2026-06-30")});
        return found ? std::string(found->code) : "";
    }
};

}  // namespace

TEST_CASE("fee: a meter shows so many digits and decimals and no more") {
    const Meter shown = meter();
    CHECK(parse_reading(shown, "1234.5") == Reading{1234500});
    CHECK(parse_reading(shown, " 0 ") == Reading{0});
    CHECK(parse_reading(shown, "9999.9") == Reading{9999900});
    for (const char* text : {"10000", "12.34", "-1", "", "1e3", "12,34.5", "abc"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_reading(shown, text));
    }
}

TEST_CASE("fee: usage is the difference, with the multiplier and past the last number") {
    Meter shown = meter();
    CHECK(usage_between(shown, Reading{100000}, reading("2026-02-01", 150)) == Reading{50000});
    CHECK(usage_between(shown, Reading{100000}, reading("2026-02-01", 100)) == Reading{0});
    // 9998.5 → 3 on four digits: 1.5 to the end, 3 after it.
    CHECK(usage_between(shown, Reading{9998500},
                        reading("2026-02-01", 3, ReadingKind::roll_over)) == Reading{4500});
    shown.multiplier = 40;
    CHECK(usage_between(shown, Reading{100000}, reading("2026-02-01", 150)) == Reading{2000000});
    CHECK_THROWS(static_cast<void>(
        usage_between(shown, Reading{100000}, reading("2026-02-01", 99))));  // never negative
}

TEST_CASE("fee: where a reading can stand and where not") {
    struct Row {
        const char* what;
        Case reading;
        const char* fault;
    };
    const MeterReading first = reading("2026-01-01", 100, ReadingKind::initial);
    const MeterReading march = reading("2026-03-01", 200);
    const auto between = [&](MeterReading wanted) {
        Case result;
        result.around.before = first;
        result.around.after = march;
        result.wanted = wanted;
        return result;
    };
    const auto after_first = [&](MeterReading wanted) {
        Case result;
        result.around.before = first;
        result.wanted = wanted;
        return result;
    };
    const auto only = [](MeterReading wanted) {
        Case result;
        result.wanted = wanted;
        return result;
    };
    Case twice = after_first(reading("2026-02-01", 150));
    twice.around.same = reading("2026-02-01", 140);
    Case billed = after_first(reading("2026-02-01", 150));
    billed.around.billed_to = day("2026-02-01");
    Case billed_before = billed;
    billed_before.around.billed_to = day("2026-01-31");
    Case no_reason = after_first(reading("2026-02-01", 150));
    no_reason.wanted.corrects = ReadingId{2};
    Case withdrawn_final = after_first(reading("2026-02-01", 150, ReadingKind::final));
    withdrawn_final.wanted.corrects = ReadingId{2};
    withdrawn_final.wanted.reason = "x";
    withdrawn_final.wanted.value.reset();
    Case before_roll = between(reading("2026-02-01", 210));
    before_roll.around.after = reading("2026-03-01", 5, ReadingKind::roll_over);
    Case takes_away = before_roll;  // without February, March would still have rolled over
    takes_away.wanted.corrects = ReadingId{2};
    takes_away.wanted.reason = "x";
    takes_away.wanted.value.reset();
    Case takes_roll = between(reading("2026-02-01", 5, ReadingKind::roll_over));
    takes_roll.around.after = reading("2026-03-01", 50);
    takes_roll.wanted.corrects = ReadingId{2};
    takes_roll.wanted.reason = "x";
    takes_roll.wanted.value.reset();
    Case first_gone = only(first);
    first_gone.around.after = march;
    first_gone.wanted.corrects = ReadingId{1};
    first_gone.wanted.reason = "x";
    Case first_changed = first_gone;
    first_gone.wanted.value.reset();
    const std::vector<Row> rows = {
        {"the first", only(first), ""},
        {"the first, not initial", only(reading("2026-01-01", 100)), "no-baseline"},
        {"a second initial", after_first(reading("2026-02-01", 150, ReadingKind::initial)),
         "not-first"},
        {"more", after_first(reading("2026-02-01", 150)), ""},
        {"the same", after_first(reading("2026-02-01", 100)), ""},
        {"less", after_first(reading("2026-02-01", 99)), "backwards"},
        {"less, rolled over", after_first(reading("2026-02-01", 99, ReadingKind::roll_over)), ""},
        {"more, rolled over", after_first(reading("2026-02-01", 150, ReadingKind::roll_over)),
         "no-roll-over"},
        {"less at the end", after_first(reading("2026-02-01", 99, ReadingKind::final)),
         "backwards"},
        {"between", between(reading("2026-02-01", 200)), ""},
        {"above the next", between(reading("2026-02-01", 201)), "backwards"},
        {"before a roll-over", before_roll, ""},
        {"to come", after_first(reading("2026-07-01", 150)), "future-date"},
        {"before it was there", only(reading("2025-12-31", 1, ReadingKind::initial)), "not-there"},
        {"twice on a day", twice, "read-already"},
        {"that day is billed", billed, "billed"},
        {"the day before is billed", billed_before, ""},
        {"a correction without a reason", no_reason, "required"},
        {"the final taken back", withdrawn_final, "final"},
        {"taken back before a roll-over", takes_away, ""},
        {"a roll-over taken back, what follows is below", takes_roll, "backwards"},
        {"where counting begins taken back", first_gone, "before-first"},
        {"where counting begins corrected", first_changed, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(row.reading.fault() == row.fault);
    }
}

}  // namespace pmo::fee

// The demo office before it is written down: estates, units, who holds and pays for them, prices.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/money.h"
#include "tests/support/demo_people.h"

namespace pmo::demo {

enum class Kind { home, shop, parking, storeroom };

// How a household pays; most do as they should.
enum class Habit { monthly, quarterly, yearly, rounds_up, pays_half, stops, never };

struct Unit {
    Kind kind = Kind::home;
    std::string building;  // as the estate writes it: 3栋, A座, 第3座, B1
    std::string entrance;  // 2单元, or empty
    std::string room;      // 1502, 15樓B室, 023
    std::string name;      // whole, as the estate writes it
    Area area;
    bool delivered = true;  // else the developer pays
    int owner = 0;          // household; the developer's until it is sold
    int tenant = -1;        // household, or none
};

struct Household {
    int head = 0;  // person
    bool firm = false;
    std::vector<int> units;  // those it pays for
    Habit habit = Habit::monthly;
};

struct Tariff {
    std::string code;
    std::string item;
    std::string name;
    std::string basis;  // per_m2, fixed, per_space
    Price price;
    int months = 1;  // of the cycle
    std::string ceiling;
    std::string document;
};

struct Estate {
    std::string code;
    std::string name;
    std::string developer;
    std::string developer_account;  // 户号
    Script script = Script::simplified;
    std::vector<Tariff> tariffs;  // by Kind
    std::vector<Person> people;
    std::vector<Household> households;  // 0 is the developer
    std::vector<Unit> units;
};

// Price ceilings that the tariffs name.
struct Ceiling {
    std::string code;
    std::string document;
    Price base;
    int band_percent = 0;
};
[[nodiscard]] std::vector<Ceiling> ceilings();

[[nodiscard]] std::vector<Estate> estates(int units, std::uint64_t seed);

[[nodiscard]] const Tariff& tariff_of(const Estate& estate, Kind kind);
// What billing charges the unit for the month of the demo year: zero when its cycle does not begin
// in it.
[[nodiscard]] Money charged_in(const Estate& estate, const Unit& unit, unsigned month);

inline constexpr int demo_year = 2025;

}  // namespace pmo::demo

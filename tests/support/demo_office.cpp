#include "tests/support/demo_office.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pmo::demo {

namespace {

constexpr std::array<std::int64_t, 8> plans{8937, 11852, 5030, 14216, 6650, 10108, 13274, 7645};

// How homes of an estate are built and named.
struct Layout {
    int entrances = 1;
    int floors = 18;
    int flats = 2;  // on a floor of an entrance
    void (*name)(Unit& unit, int building, int entrance, int floor, int flat) = nullptr;
};

void name_jinxiu(Unit& unit, int building, int entrance, int floor, int flat) {
    unit.building = fmt::format("{}栋", building + 1);
    unit.entrance = fmt::format("{}单元", entrance + 1);
    unit.room = fmt::format("{}{:02}", floor, flat + 1);
    unit.name = unit.building + unit.entrance + unit.room;
}

// Two towers with letters, then plain buildings with numbers.
void name_jiangpan(Unit& unit, int building, int entrance, int floor, int flat) {
    unit.room = fmt::format("{}{:02}", floor, flat + 1);
    if (building < 2) {
        unit.building = fmt::format("{}座", building == 0 ? 'A' : 'B');
        // Both cores of a tower share its floors: four flats, no entrance.
        unit.room = fmt::format("{}{:02}", floor, entrance * 2 + flat + 1);
        unit.name = unit.building + unit.room;
        return;
    }
    unit.building = fmt::format("{}", building - 1);
    unit.entrance = fmt::format("{}", entrance + 1);
    unit.name = fmt::format("{}-{}-{}", unit.building, unit.entrance, unit.room);
}

void name_cuihu(Unit& unit, int building, int /*entrance*/, int floor, int flat) {
    unit.building = fmt::format("第{}座", building + 1);
    unit.room = fmt::format("{}樓{}室", floor, static_cast<char>('A' + flat));
    unit.name = unit.building + unit.room;
}

// Shops, parking spaces and storerooms are numbered through: S1-08, B1-023, B2-007.
void name_numbered(Unit& unit, const char* building, int number) {
    unit.building = building;
    unit.room = fmt::format("{:03}", number + 1);
    unit.name = unit.building + "-" + unit.room;
}

Habit habit_of(Dice& dice) {
    const int roll = dice.below(100);
    if (roll < 76) return Habit::monthly;
    if (roll < 83) return Habit::quarterly;
    if (roll < 88) return Habit::yearly;
    if (roll < 92) return Habit::rounds_up;
    if (roll < 95) return Habit::pays_half;
    return roll < 98 ? Habit::stops : Habit::never;
}

class Builder {
  public:
    Builder(Estate estate, const Layout& layout, std::uint64_t seed, int first_person)
        : estate_(std::move(estate)), layout_(layout), dice_(seed), person_(first_person) {}

    Estate build(int units) {
        household(true);  // the developer
        homes(units * 62 / 100);
        numbered(Kind::parking, "B1", units * 24 / 100, 80, 1250);
        numbered(Kind::storeroom, "B2", units * 8 / 100, 90, 640);
        shops(units * 6 / 100);
        for (std::size_t i = 0; i < estate_.units.size(); ++i) {
            const Unit& unit = estate_.units[i];
            const int payer = !unit.delivered ? 0 : unit.tenant >= 0 ? unit.tenant : unit.owner;
            estate_.households[static_cast<std::size_t>(payer)].units.push_back(
                static_cast<int>(i));
        }
        return std::move(estate_);
    }

  private:
    int household(bool firm) {
        estate_.people.push_back(firm ? invented_company(dice_, person_, estate_.script)
                                      : invented_person(dice_, person_, estate_.script));
        ++person_;
        const bool developer = estate_.households.empty();
        if (developer) estate_.people.back().name = estate_.developer;
        estate_.households.push_back({.head = static_cast<int>(estate_.people.size()) - 1,
                                      .firm = firm,
                                      .units = {},
                                      .habit = developer ? Habit::monthly : habit_of(dice_)});
        return static_cast<int>(estate_.households.size()) - 1;
    }

    void homes(int count) {
        const int per_building = layout_.entrances * layout_.floors * layout_.flats;
        for (int i = 0; i < count; ++i) {
            Unit unit;
            const int place = i % per_building;
            const int flat = place % layout_.flats;
            const int floor = place / layout_.flats % layout_.floors;
            const int entrance = place / layout_.flats / layout_.floors;
            layout_.name(unit, i / per_building, entrance, floor + 1, flat);
            const auto plan = static_cast<std::size_t>(entrance * 2 + flat) % plans.size();
            unit.area.scaled = plans[plan] + (floor + 1 == layout_.floors ? 1825 : 0);
            // The last homes to be built are not handed over yet.
            unit.delivered = i < count - std::max(1, count / 60);
            if (unit.delivered) {
                // Some families own two.
                unit.owner = i > 0 && dice_.percent(3) ? families_.back() : household(false);
                if (families_.empty() || families_.back() != unit.owner) {
                    families_.push_back(unit.owner);
                }
                if (dice_.percent(6)) unit.tenant = household(false);
            }
            estate_.units.push_back(std::move(unit));
        }
    }

    // Sold to families of the estate in order, so that each has one at most; the rest is the
    // developer's.
    void numbered(Kind kind, const char* building, int count, int sold_percent, std::int64_t area) {
        std::size_t next = 0;
        for (int i = 0; i < count; ++i) {
            Unit unit;
            unit.kind = kind;
            name_numbered(unit, building, i);
            unit.area.scaled = area + dice_.below(5) * 35;
            next += 1 + static_cast<std::size_t>(dice_.below(2));
            if (dice_.percent(sold_percent) && next < families_.size()) {
                unit.owner = families_[next];
            } else {
                unit.delivered = false;
            }
            estate_.units.push_back(std::move(unit));
        }
    }

    void shops(int count) {
        for (int i = 0; i < count; ++i) {
            Unit unit;
            unit.kind = Kind::shop;
            name_numbered(unit, "S1", i);
            unit.area.scaled = 3500 + dice_.below(9000);
            unit.owner = household(dice_.percent(30));
            if (dice_.percent(55)) unit.tenant = household(true);
            estate_.units.push_back(std::move(unit));
        }
    }

    Estate estate_;
    Layout layout_;
    Dice dice_;
    int person_;
    std::vector<int> families_;
};

Tariff tariff(std::string code, std::string item, std::string name, std::string basis,
              std::int64_t e4, int months, std::string ceiling, std::string document) {
    return {std::move(code), std::move(item), std::move(name),    std::move(basis),
            Price{e4},       months,          std::move(ceiling), std::move(document)};
}

Estate jinxiu() {
    return {.code = "jinxiu",
            .name = "锦绣花园",
            .developer = "锦绣置业有限公司",
            .developer_account = "900001",
            .script = Script::simplified,
            .tariffs = {tariff("jinxiu-home", "management", "锦绣花园住宅物业费", "per_m2", 21500,
                               1, "highrise", ""),
                        tariff("jinxiu-shop", "management", "锦绣花园商铺物业费", "per_m2", 56000,
                               1, "", "锦绣花园商铺物业服务合同"),
                        tariff("jinxiu-parking", "parking", "锦绣花园车位服务费", "per_space",
                               800000, 1, "", "锦绣花园车位管理协议"),
                        tariff("jinxiu-storeroom", "storeroom", "锦绣花园储藏室管理费", "fixed",
                               150000, 12, "", "锦绣花园前期物业服务合同")},
            .people = {},
            .households = {},
            .units = {}};
}

Estate jiangpan() {
    return {.code = "jiangpan",
            .name = "江畔名苑",
            .developer = "江畔房地产开发有限公司",
            .developer_account = "900002",
            .script = Script::simplified,
            .tariffs = {tariff("jiangpan-home", "management", "江畔名苑住宅物业费", "per_m2", 18900,
                               1, "multistorey", ""),
                        tariff("jiangpan-shop", "management", "江畔名苑商铺物业费", "per_m2", 48000,
                               3, "", "江畔名苑商铺物业服务合同"),
                        tariff("jiangpan-parking", "parking", "江畔名苑车位服务费", "per_space",
                               600000, 3, "", "江畔名苑车位管理协议"),
                        tariff("jiangpan-storeroom", "storeroom", "江畔名苑储藏室管理费", "per_m2",
                               12500, 12, "", "江畔名苑前期物业服务合同")},
            .people = {},
            .households = {},
            .units = {}};
}

Estate cuihu() {
    return {.code = "cuihu",
            .name = "翠湖灣",
            .developer = "翠湖發展有限公司",
            .developer_account = "900003",
            .script = Script::traditional,
            .tariffs = {tariff("cuihu-home", "management", "翠湖灣管理費", "per_m2", 32800, 1, "",
                               "翠湖灣管理公約"),
                        tariff("cuihu-shop", "management", "翠湖灣商舖管理費", "per_m2", 72000, 1,
                               "", "翠湖灣管理公約"),
                        tariff("cuihu-parking", "parking", "翠湖灣車位管理費", "per_space", 1500000,
                               1, "", "翠湖灣管理公約"),
                        tariff("cuihu-storeroom", "storeroom", "翠湖灣儲藏室管理費", "fixed",
                               200000, 3, "", "翠湖灣管理公約")},
            .people = {},
            .households = {},
            .units = {}};
}

}  // namespace

std::vector<Ceiling> ceilings() {
    return {{"highrise", "市发改价〔2024〕18号", Price{18000}, 20},
            {"multistorey", "市发改价〔2024〕19号", Price{16500}, 15}};
}

std::vector<Estate> estates(int units, std::uint64_t seed) {
    std::vector<Estate> all;
    int person = 0;
    const auto add = [&](Estate estate, const Layout& layout, int share) {
        Builder builder{std::move(estate), layout, seed * 1000 + all.size(), person};
        all.push_back(builder.build(units * share / 100));
        person += static_cast<int>(all.back().people.size());
    };
    add(jinxiu(), {2, 18, 2, name_jinxiu}, 45);
    add(jiangpan(), {2, 11, 2, name_jiangpan}, 33);
    add(cuihu(), {1, 20, 4, name_cuihu}, 22);
    return all;
}

const Tariff& tariff_of(const Estate& estate, Kind kind) {
    return estate.tariffs[static_cast<std::size_t>(kind)];
}

Money charged_in(const Estate& estate, const Unit& unit, unsigned month) {
    const Tariff& tariff = tariff_of(estate, unit.kind);
    if ((static_cast<int>(month) - 1) % tariff.months != 0) return {};
    const std::int64_t quantity = tariff.basis == "per_m2" ? unit.area.scaled : 100;
    // 1/100 m² × 1/10000 yuan is 1/10000 fen.
    return Money{divide_rounded(Wide{quantity} * tariff.price.scaled * tariff.months, 10000)};
}

}  // namespace pmo::demo

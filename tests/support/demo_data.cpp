#include "tests/support/demo_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "lib/io/csv.h"
#include "lib/io/encoding.h"
#include "lib/io/files.h"
#include "tests/support/demo_office.h"

namespace pmo::demo {

namespace {

// One file in the encoding and with the line ends of the office that keeps it.
class CsvFile {
  public:
    CsvFile(std::filesystem::path path, io::Encoding encoding, std::string_view line_end)
        : file_(std::move(path)), encoding_(encoding), line_end_(line_end) {}

    void mark() { file_.write("\xEF\xBB\xBF"); }
    void row(std::initializer_list<std::string_view> fields) {
        line_.clear();
        bool first = true;
        for (const auto field : fields) {
            if (!first) line_ += ',';
            first = false;
            io::append_csv_field(line_, field);
        }
        line_ += line_end_;
        file_.write(encoding_ == io::Encoding::utf8 ? line_ : io::encoded(line_, encoding_));
    }
    void commit() { file_.commit(); }

  private:
    io::OutputFile file_;
    io::Encoding encoding_;
    std::string line_end_;
    std::string line_;
};

std::string kind_word(Kind kind, Script script) {
    constexpr std::array<const char*, 4> simplified{"住宅", "商铺", "车位", "储藏室"};
    constexpr std::array<const char*, 4> traditional{"住宅", "商舖", "車位", "儲藏室"};
    const auto& words = script == Script::traditional ? traditional : simplified;
    return words[static_cast<std::size_t>(kind)];
}

std::string area_text(const Unit& unit) {
    return to_plain(unit.area);
}

Date handed_over(const Estate& estate, const Unit& unit) {
    const unsigned month =
        unit.building.empty() ? 6 : static_cast<unsigned>(unit.building[0]) % 12 + 1;
    return date(estate.code == "jinxiu" ? 2018 : 2021, month, 30 - (month == 2 ? 2U : 0U));
}

// 2018年6月30日, 2018/6/30, 2018-06-30: each office in its own way.
std::string slashed(Date day) {
    return fmt::format("{}/{}/{}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

// With a title and a date above the heading and the sum below, as a ledger is printed.
void write_units_jinxiu(const Estate& estate, CsvFile& file) {
    file.row({"锦绣花园房屋台账", "", "", "", "", "", ""});
    file.row({"制表日期：2024年12月31日", "", "", "", "", "", ""});
    file.row({"小区", "楼栋", "单元", "房号", "房屋类型", "建筑面积", "交付日期"});
    std::int64_t sum = 0;
    for (const Unit& unit : estate.units) {
        sum += unit.area.scaled;
        file.row({estate.name, unit.building, unit.entrance, unit.room,
                  kind_word(unit.kind, estate.script), area_text(unit),
                  unit.delivered ? slashed(handed_over(estate, unit)) : ""});
    }
    file.row({"合计", "", "", "", "", to_plain(Area{sum}), ""});
}

void write_units_plain(const Estate& estate, CsvFile& file,
                       std::initializer_list<std::string_view> headings) {
    file.row(headings);
    for (const Unit& unit : estate.units) {
        const Date day = handed_over(estate, unit);
        file.row({estate.name, unit.name, kind_word(unit.kind, estate.script), area_text(unit),
                  !unit.delivered                        ? ""
                  : estate.script == Script::traditional ? to_chinese_text(day)
                                                         : to_text(day)});
    }
}

struct PeopleWords {
    std::string_view owner, tenant, developer, yes, no;
};

// The developer first, without a unit: it pays for what is not handed over yet.
void write_people(const Estate& estate, CsvFile& file, const PeopleWords& words) {
    const auto row = [&](std::string_view unit, int household, std::string_view role,
                         std::string_view from, std::string_view pays) {
        const auto& holder = estate.households[static_cast<std::size_t>(household)];
        const Person& person = estate.people[static_cast<std::size_t>(holder.head)];
        file.row(
            {estate.name, unit, person.name, role, person.phone, person.id_number,
             person.salutation, from, pays,
             household == 0 ? std::string_view{estate.developer_account} : std::string_view{}});
    };
    row("", 0, words.developer, "", "");
    for (const Unit& unit : estate.units) {
        if (!unit.delivered) continue;
        row(unit.name, unit.owner, words.owner, to_text(handed_over(estate, unit)),
            unit.tenant < 0 ? words.yes : words.no);
        if (unit.tenant >= 0) row(unit.name, unit.tenant, words.tenant, "2024-09-01", words.yes);
    }
}

void write_tariffs(const std::vector<Estate>& all, CsvFile& file) {
    file.row({"收费标准编号", "收费项目", "收费项目名称", "名称", "计费方式", "单价", "周期",
              "起始日期", "价格文件", "限价编号", "限价文件", "基准价", "上浮幅度",
              "限价起始日期"});
    for (const Estate& estate : all) {
        for (const Tariff& tariff : estate.tariffs) {
            const char* cycle = tariff.months == 1   ? "monthly"
                                : tariff.months == 3 ? "quarterly"
                                                     : "yearly";
            const char* item_name = tariff.item == "management" ? "物业费"
                                    : tariff.item == "parking"  ? "车位服务费"
                                                                : "储藏室管理费";
            Ceiling above;
            for (const Ceiling& ceiling : ceilings()) {
                if (ceiling.code == tariff.ceiling) above = ceiling;
            }
            const bool free = above.code.empty();
            file.row({tariff.code, tariff.item, item_name, tariff.name, tariff.basis,
                      to_plain(tariff.price), cycle, "2025-01-01", tariff.document, above.code,
                      above.document, free ? "" : to_plain(above.base),
                      free ? "" : fmt::format("{}%", above.band_percent),
                      free ? "" : "2024-01-01"});
        }
    }
}

struct PaymentRow {
    Date day;
    int estate = 0;
    int household = 0;
    Money amount;
};

// What a household brings in a month of the demo year; nothing by most habits in some months.
Money brought_in(const Estate& estate, const Household& household, unsigned month,
                 int stops_after) {
    const auto due = [&](unsigned of) {
        Money sum;
        for (const int unit : household.units) {
            sum += charged_in(estate, estate.units[static_cast<std::size_t>(unit)], of);
        }
        return sum;
    };
    const auto due_from = [&](unsigned first, unsigned last) {
        Money sum;
        for (unsigned of = first; of <= last; ++of) sum += due(of);
        return sum;
    };
    switch (household.habit) {
        case Habit::monthly:
            return due(month);
        case Habit::quarterly:
            return month % 3 == 0 ? due_from(month - 2, month) : Money{};
        case Habit::yearly:
            return month == 1 ? due_from(1, 12) : Money{};
        case Habit::rounds_up:
            return Money{(due(month).fen + 999) / 1000 * 1000};
        case Habit::pays_half:
            return month <= 8 ? due(month) : Money{due(month).fen / 2};
        case Habit::stops:
            return static_cast<int>(month) <= stops_after ? due(month) : Money{};
        case Habit::never:
            break;
    }
    return {};
}

void write_payments(const std::vector<Estate>& all, std::uint64_t seed, CsvFile& file) {
    struct Method {
        const char* word;
        const char* prefix;
    };
    constexpr std::array<Method, 10> methods{{{"微信", "WX"},
                                              {"微信", "WX"},
                                              {"微信", "WX"},
                                              {"支付宝", "ZFB"},
                                              {"支付宝", "ZFB"},
                                              {"转账", "YH"},
                                              {"转账", "YH"},
                                              {"刷卡", "POS"},
                                              {"现金", "XJ"},
                                              {"微信", "WX"}}};
    file.row({"日期", "小区", "房号", "户号", "金额", "支付方式", "流水号", "付款人"});
    Dice dice{seed};
    std::vector<PaymentRow> rows;
    int serial = 0;
    for (unsigned month = 1; month <= 12; ++month) {
        rows.clear();
        for (std::size_t e = 0; e < all.size(); ++e) {
            for (std::size_t h = 0; h < all[e].households.size(); ++h) {
                const Household& household = all[e].households[h];
                if (household.units.empty()) continue;
                const Money amount =
                    brought_in(all[e], household, month, 2 + static_cast<int>(h % 8));
                const unsigned day = 3 + static_cast<unsigned>(dice.below(23));
                if (amount.fen == 0) continue;
                rows.push_back({date(demo_year, month, day), static_cast<int>(e),
                                static_cast<int>(h), amount});
            }
        }
        std::stable_sort(
            rows.begin(), rows.end(),
            [](const PaymentRow& left, const PaymentRow& right) { return left.day < right.day; });
        for (const PaymentRow& row : rows) {
            const Estate& estate = all[static_cast<std::size_t>(row.estate)];
            const Household& household = estate.households[static_cast<std::size_t>(row.household)];
            const Unit& unit = estate.units[static_cast<std::size_t>(household.units.front())];
            const bool developer = row.household == 0;  // of many units: known by its account
            const Method& method =
                methods[static_cast<std::size_t>(dice.below(static_cast<int>(methods.size())))];
            file.row({to_text(row.day), estate.name, developer ? "" : unit.name,
                      developer ? estate.developer_account : "", to_plain(row.amount), method.word,
                      fmt::format("{}{}{:07}", method.prefix, demo_year, ++serial),
                      estate.people[static_cast<std::size_t>(household.head)].name});
        }
    }
}

}  // namespace

std::vector<std::string> write_files(const Options& options) {
    const auto all = estates(options.units, options.seed);
    std::vector<std::string> names;
    const auto file = [&](const std::string& name, io::Encoding encoding, std::string_view line_end,
                          const auto& write) {
        CsvFile csv{options.folder / name, encoding, line_end};
        write(csv);
        csv.commit();
        names.push_back(name);
    };
    constexpr PeopleWords simplified{"业主", "租户", "开发商", "是", "否"};
    constexpr PeopleWords traditional{"業主", "租戶", "發展商", "是", "否"};

    file("units-jinxiu.csv", io::Encoding::gb18030, "\r\n",
         [&](CsvFile& csv) { write_units_jinxiu(all[0], csv); });
    file("units-jiangpan.csv", io::Encoding::utf8, "\r\n", [&](CsvFile& csv) {
        csv.mark();
        write_units_plain(all[1], csv, {"小区", "房屋编号", "房屋类型", "面积", "交房日期"});
    });
    file("units-cuihu.big5.csv", io::Encoding::big5, "\r\n", [&](CsvFile& csv) {
        write_units_plain(all[2], csv, {"小區", "單位", "類型", "面積", "交樓日期"});
    });
    file("people-jinxiu.csv", io::Encoding::gb18030, "\r\n", [&](CsvFile& csv) {
        csv.row({"小区", "房号", "姓名", "与业主关系", "手机", "身份证号", "称呼", "起始日期",
                 "缴费", "户号"});
        write_people(all[0], csv, simplified);
    });
    file("people-jiangpan.csv", io::Encoding::utf8, "\r\n", [&](CsvFile& csv) {
        csv.mark();
        csv.row({"小区", "房号", "姓名", "与业主关系", "手机", "身份证号", "称呼", "起始日期",
                 "缴费", "户号"});
        write_people(all[1], csv, simplified);
    });
    file("people-cuihu.big5.csv", io::Encoding::big5, "\r\n", [&](CsvFile& csv) {
        csv.row({"小區", "單位", "姓名", "與業主關係", "手機", "身份證號", "稱呼", "起始日期",
                 "繳費", "戶號"});
        write_people(all[2], csv, traditional);
    });
    file("tariffs.csv", io::Encoding::utf8, "\n", [&](CsvFile& csv) { write_tariffs(all, csv); });
    file("payments.csv", io::Encoding::utf8, "\n",
         [&](CsvFile& csv) { write_payments(all, options.seed, csv); });
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace pmo::demo

#include "tests/bench/office_files.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <string>

#include "lib/base/money.h"

namespace pmo::bench {

namespace {

constexpr std::array<std::int64_t, 8> areas_dm2 = {5030, 6650,  7312,  8845,
                                                   9640, 10477, 12150, 13988};
constexpr std::int64_t price_e2 = 215;

class File {
  public:
    explicit File(const std::filesystem::path& path) : file_(std::fopen(path.c_str(), "wb")) {
        if (file_ == nullptr) throw std::runtime_error("cannot write " + path.string());
    }
    ~File() {
        flush();
        std::fclose(file_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] std::string& text() {
        if (text_.size() > (1U << 20)) flush();
        return text_;
    }

  private:
    void flush() {
        std::fwrite(text_.data(), 1, text_.size(), file_);
        text_.clear();
    }
    std::FILE* file_;
    std::string text_;
};

// Blocks of two entrances, 25 floors, four homes to a floor.
struct Place {
    std::int64_t block, entrance, floor, home;
};
Place place_of(std::int64_t unit) {
    return {unit / 200 + 1, unit / 100 % 2 + 1, unit / 4 % 25 + 1, unit % 4 + 1};
}

void append_unit(std::string& out, std::int64_t unit) {
    const Place place = place_of(unit);
    fmt::format_to(std::back_inserter(out), "{}-{}-{}{:02}", place.block, place.entrance,
                   place.floor, place.home);
}

std::int64_t area_of(std::int64_t unit) {
    return areas_dm2[static_cast<std::size_t>(unit % 8)];
}

}  // namespace

void write_units(const std::filesystem::path& path, std::int64_t units) {
    File file(path);
    file.text() += "estate,unit,kind,area,floor,delivered\n";
    for (std::int64_t unit = 0; unit < units; ++unit) {
        std::string& out = file.text();
        out += "Bench,";
        append_unit(out, unit);
        fmt::format_to(std::back_inserter(out), ",home,{}.{:02},{},2020-01-10\n",
                       area_of(unit) / 100, area_of(unit) % 100, place_of(unit).floor);
    }
}

void write_people(const std::filesystem::path& path, std::int64_t units) {
    File file(path);
    file.text() += "estate,unit,name,role,phone,from,account_no\n";
    for (std::int64_t unit = 0; unit < units; ++unit) {
        std::string& out = file.text();
        out += "Bench,";
        append_unit(out, unit);
        fmt::format_to(std::back_inserter(out), ",业主{0},owner,1990{0:07},2020-01-10,A{0:07}\n",
                       unit);
    }
}

void write_payments(const std::filesystem::path& path, std::int64_t units, std::int64_t count) {
    File file(path);
    file.text() += "date,estate,unit,amount,method,external_id\n";
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t unit = i % units;
        const std::int64_t month = i / units % 12 + 1;
        std::int64_t fen = divide_rounded(Wide{area_of(unit)} * price_e2, 100);
        if (i % 10 == 3) fen = fen / 2;
        if (i % 10 == 7) fen += 1000;
        std::string& out = file.text();
        fmt::format_to(std::back_inserter(out), "2025-{:02}-{:02},Bench,", month, i % 28 + 1);
        append_unit(out, unit);
        fmt::format_to(std::back_inserter(out), ",{}.{:02},wechat,W{:09}\n", fen / 100, fen % 100,
                       i);
    }
}

}  // namespace pmo::bench

// pmo-bench: the program against the least that SQLite can do for the same work, in turns, in one
// go. Prints a table of medians and ratios; it judges nothing and is no test.
//
//     pmo-bench [--units N] [--payments N] [--rounds N] --out DIR
//
// "Limit" is pmo-limit: the same rows (audit rows too) inserted with prepared statements in one
// transaction under the same settings, constraints and indexes. Both are timed as whole processes,
// each on a fresh copy of the same office file.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/office_files.h"
#include "tests/bench/process.h"

namespace pmo::bench {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::int64_t units = 100'000;
    std::int64_t payments = 1'000'000;
    int rounds = 3;
    fs::path folder;
};

struct Sample {
    std::vector<std::int64_t> times;
    std::int64_t peak_kib = 0;

    void add(const Run& run) {
        times.push_back(run.microseconds);
        peak_kib = std::max(peak_kib, run.peak_kib);
    }
    [[nodiscard]] std::int64_t median() {
        std::ranges::sort(times);
        return times[times.size() / 2];
    }
};

std::string milliseconds(std::int64_t microseconds) {
    return fmt::format("{}.{}", microseconds / 1000, microseconds % 1000 / 100);
}

class Bench {
  public:
    explicit Bench(Options options)
        : options_(std::move(options)), bin_(fs::canonical("/proc/self/exe").parent_path()) {
        fs::create_directories(options_.folder);
    }

    void all();

  private:
    [[nodiscard]] std::string program(const char* name) const { return (bin_ / name).string(); }
    [[nodiscard]] fs::path at(const char* name) const { return options_.folder / name; }

    Command pmo(std::vector<std::string> words, const fs::path& office, const char* on) const {
        words.insert(words.begin(), program("pmo"));
        return {words,
                {"PMO_DB=" + office.string(), std::string("PMO_TODAY=") + on, "PMO_LANG=en"},
                {}};
    }
    Run must(const Command& command) const {
        const Run result = run(command);
        if (result.exit != 0) {
            std::string line;
            for (const auto& word : command.words) line += word + " ";
            throw std::runtime_error(fmt::format("{}ended with {}", line, result.exit));
        }
        return result;
    }
    void row(std::string_view name, Sample& ours, Sample& limit) const {
        const std::int64_t left = ours.median();
        const std::int64_t right = limit.median();
        const std::int64_t ratio = left * 100 / std::max<std::int64_t>(right, 1);
        fmt::print("{:<34}{:>12}{:>12}{:>8}.{:02}{:>12}\n", name, milliseconds(left),
                   milliseconds(right), ratio / 100, ratio % 100, ours.peak_kib / 1024);
        std::fflush(stdout);
    }
    void begin_office();
    void begin_tariff();
    void prepare(std::vector<std::string> words, const char* on) const {
        must(pmo(std::move(words), office_, on));
    }
    void start();
    void writing(std::string_view name, const std::vector<std::string>& words, const char* on,
                 const std::vector<std::string>& tables, int rounds);
    void aging(const char* on, std::int64_t day);
    void letters();

    Options options_;
    fs::path bin_;
    fs::path office_;
};

// The nearest peer of a start is the shell of SQLite itself.
void Bench::start() {
    Sample ours;
    Sample shell;
    const Command version{{program("pmo"), "--version"}, {}, {}};
    const Command peer{{"sqlite3", "--version"}, {}, {}};
    try {
        if (run(peer).exit != 0) throw std::runtime_error("no sqlite3");
    } catch (const std::runtime_error&) {
        fmt::print("pmo --version: skipped, there is no sqlite3 to compare with\n");
        return;
    }
    for (int i = 0; i < 40; ++i) {
        ours.add(must(version));
        shell.add(must(peer));
    }
    row("pmo --version / sqlite3 --version", ours, shell);
}

// One command against the rows it wrote, on copies of office_; the first result becomes office_.
void Bench::writing(std::string_view name, const std::vector<std::string>& words, const char* on,
                    const std::vector<std::string>& tables, int rounds) {
    const fs::path mine = at("mine.pmo");
    const fs::path other = at("limit.pmo");
    const fs::path rows = at("rows.bin");
    // Written out before anything is timed, or the command pays for the copy at its first sync.
    const auto copy = [&](const fs::path& to) {
        fs::copy_file(office_, to, fs::copy_options::overwrite_existing);
        ::sync();
    };
    copy(mine);
    must(pmo(words, mine, on));
    std::vector<std::string> extract = {program("pmo-limit"), "extract", office_.string(),
                                        mine.string(), rows.string()};
    extract.insert(extract.end(), tables.begin(), tables.end());
    must({extract, {}, {}});
    Sample ours;
    Sample limit;
    for (int i = 0; i < rounds; ++i) {
        copy(mine);
        ours.add(must(pmo(words, mine, on)));
        copy(other);
        limit.add(must({{program("pmo-limit"), "replay", rows.string(), other.string()}, {}, {}}));
    }
    row(name, ours, limit);
    fs::rename(mine, office_);
}

void Bench::aging(const char* on, std::int64_t day) {
    Sample ours;
    Sample limit;
    for (int i = 0; i < 5 * options_.rounds; ++i) {
        ours.add(must(pmo({"fee", "arrears", "--by", "office"}, office_, on)));
        limit.add(
            must({{program("pmo-limit"), "aging", office_.string(), std::to_string(day)}, {}, {}}));
    }
    row("arrears by age, all open charges", ours, limit);
}

constexpr const char* today = "2026-01-20";
constexpr std::int64_t today_number = 20473;

// A new office in office_, with the roles that all of this needs.
void Bench::begin_office() {
    for (const char* name : {"office.pmo", "office.pmo.lock"}) fs::remove(at(name));
    office_ = at("office.pmo");
    prepare({"office", "init", office_.string(), "--name", "Bench", "--phone", "0755-26001234"},
            today);
    prepare(
        {"office", "user", "grant", "bench", "--uid", std::to_string(getuid()), "--role", "admin",
         "--role", "manager", "--role", "supervisor", "--role", "cashier", "--role", "clerk"},
        today);
}

void Bench::begin_tariff() {
    prepare({"fee", "tariff", "item", "add", "management", "--name", "Management"}, today);
    prepare({"fee", "tariff", "add", "T1", "--item", "management", "--price", "2.15", "--document",
             "contract", "--from", "2024-01-01"},
            today);
    prepare({"fee", "attach", "T1", "--kind", "home", "--from", "2025-01-01", "--yes"}, today);
}

// Printed letters of 10,000 households that owe three months: one HTML file and one text file.
void Bench::letters() {
    constexpr std::int64_t households = 10'000;
    begin_office();
    write_units(at("units.csv"), households);
    write_people(at("people.csv"), households);
    prepare({"import", "units", at("units.csv").string()}, today);
    prepare({"import", "people", at("people.csv").string()}, today);
    begin_tariff();
    for (const char* month : {"2025-09", "2025-10", "2025-11"}) {
        prepare({"fee", "bill", "--period", month}, (std::string(month) + "-01").c_str());
    }
    prepare({"fee", "remind"}, today);
    prepare({"fee", "letter", "review", "--yes"}, today);
    prepare({"fee", "letter", "issue", "--yes"}, today);
    Sample ours;
    const fs::path mine = at("mine.pmo");
    for (int i = 0; i < options_.rounds; ++i) {
        fs::copy_file(office_, mine, fs::copy_options::overwrite_existing);
        fs::remove_all(at("letters"));
        ours.add(
            must(pmo({"fee", "letter", "export", "--out", at("letters").string()}, mine, today)));
    }
    fmt::print("{:<34}{:>12}{:>12}{:>11}{:>12}\n", fmt::format("print {} letters", households),
               milliseconds(ours.median()), "-", "-", ours.peak_kib / 1024);
}

void Bench::all() {
    write_units(at("units.csv"), options_.units);
    write_people(at("people.csv"), options_.units);
    write_payments(at("payments.csv"), options_.units, options_.payments);

    fmt::print("{:<34}{:>12}{:>12}{:>11}{:>12}\n", "", "pmo ms", "limit ms", "ratio", "peak MiB");
    start();
    begin_office();
    writing(fmt::format("import {} units", options_.units),
            {"import", "units", at("units.csv").string()}, today,
            {"batch", "estate", "building", "entrance", "unit", "unit_area", "unit_fact", "audit"},
            options_.rounds);
    writing(
        fmt::format("import {} people", options_.units),
        {"import", "people", at("people.csv").string()}, today,
        {"batch", "person", "household", "household_member", "tenure", "audit", "audit_personal"},
        options_.rounds);
    begin_tariff();
    writing(fmt::format("bill {} units", options_.units),
            {"fee", "bill", "--period", "2025-01", "--as-of", "2025-01-01"}, "2025-01-01",
            {"batch", "charge", "line", "audit"}, options_.rounds);
    for (int month = 2; month <= 12; ++month) {
        const std::string text = fmt::format("2025-{:02}", month);
        const std::string on = text + "-01";
        prepare({"fee", "bill", "--period", text}, on.c_str());
    }
    aging(today, today_number);
    writing(fmt::format("import {} payments", options_.payments),
            {"import", "payments", at("payments.csv").string()}, today,
            {"batch", "series", "payment", "allocation", "line", "audit"}, options_.rounds);
    writing("one payment at the counter", {"fee", "pay", "7-1-1203", "--amount", "150"}, today,
            {"series", "payment", "allocation", "line", "audit"}, 20);
    letters();
}

bool read_number(std::string_view text, auto& target) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), target);
    return fault == std::errc{} && end == text.data() + text.size() && target > 0;
}

int usage() {
    fmt::print(stderr,
               "usage: pmo-bench [--units N] [--payments N] [--rounds N] --out DIR (at least 1600 "
               "units)\n");
    return 2;
}

int main_of(int count, char** words) {
    Options options;
    for (int i = 1; i < count; i += 2) {
        const std::string_view flag = words[i];
        if (i + 1 == count) return usage();
        const std::string_view value = words[i + 1];
        bool good = true;
        if (flag == "--units") {
            good = read_number(value, options.units) && options.units >= 1600;
        } else if (flag == "--payments") {
            good = read_number(value, options.payments);
        } else if (flag == "--rounds") {
            good = read_number(value, options.rounds);
        } else if (flag == "--out") {
            options.folder = value;
        } else {
            good = false;
        }
        if (!good) return usage();
    }
    if (options.folder.empty()) return usage();
    try {
        Bench(options).all();
    } catch (const std::exception& fault) {
        fmt::print(stderr, "pmo-bench: {}\n", fault.what());
        return 1;
    }
    return 0;
}

}  // namespace

}  // namespace pmo::bench

int main(int count, char** words) {
    return pmo::bench::main_of(count, words);
}

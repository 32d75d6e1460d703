// Small CSV files read into an office, each a new one, for tests of imports:
//
//     test::Intake intake(fee::import_charges);
//     CHECK(intake.outcome("unit,item,period,amount\n…") == "2 new");
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/text.h"
#include "lib/import/import.h"
#include "tests/support/office.h"

namespace pmo::test {

class Intake {
  public:
    using Action = std::function<import::Report(store::Db&, const import::Options&)>;

    explicit Intake(Action action) : action_(std::move(action)) {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "pmo-intake-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        options.today = day("2026-03-02");
    }
    ~Intake() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Intake(const Intake&) = delete;
    Intake& operator=(const Intake&) = delete;

    import::Report take(std::string_view text){return take(text, office);
} import::Report take(std::string_view text, Office& into) {
    options.file = folder_ / ("file" + std::to_string(++files_) + ".csv");
    std::ofstream(options.file, std::ios::binary) << text;
    return action_(into.db(), options);
}

// "2 new, 1 same, 1 changed", or line, column and code of each problem: "3 amount type-error".
std::string outcome(std::string_view text) {
    return outcome(text, office);
}
std::string outcome(std::string_view text, Office& into) {
    const import::Report report = take(text, into);
    std::vector<std::string> parts;
    for (const import::Problem& problem : report.problems) {
        std::string part = std::to_string(problem.line) + " ";
        if (!problem.column.empty()) part += problem.column + " ";
        parts.push_back(part + problem.code);
    }
    const auto count = [&](std::int64_t number, std::string_view word) {
        if (number > 0) parts.push_back(std::to_string(number) + " " + std::string(word));
    };
    count(report.created, "new");
    count(report.same, "same");
    count(report.changed, "changed");
    return joined(parts, ", ");
}

Office office;
import::Options options;

private:
Action action_;
std::filesystem::path folder_;
int files_ = 0;
};  // namespace pmo::test

}  // namespace pmo::test

// Small CSV files read into an office, each a new one, for tests of imports:
//
//     test::Intake intake(fee::import_charges);
//     CHECK(intake.outcome("unit,item,period,amount\n…") == "2 new");
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/text.h"
#include "lib/import/import.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::test {

class Intake {
  public:
    using Report = import::Report;
    using Options = import::Options;
    using Action = std::function<Report(store::Db&, const Options&)>;

    explicit Intake(Action action) : action_(std::move(action)) {
        options.today = day("2026-03-02");
    }

    Report take(std::string_view text) { return take(text, office); }
    Report take(std::string_view text, Office& into) {
        options.file = folder_.write("file" + std::to_string(++files_) + ".csv", text);
        return action_(into.db(), options);
    }

    // "2 new, 1 same, 1 changed", or line, column and code of each problem: "3 amount type-error".
    std::string outcome(std::string_view text) { return outcome(text, office); }
    std::string outcome(std::string_view text, Office& into) {
        const Report report = take(text, into);
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
    Options options;

  private:
    Action action_;
    Scratch folder_;
    int files_ = 0;
};

}  // namespace pmo::test

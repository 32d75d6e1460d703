// What a verb may use: the office file, the date, the operator, the output. The only clock of the
// program is here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"
#include "cli/environment.h"
#include "cli/output.h"
#include "cli/streams.h"
#include "lib/base/date.h"
#include "lib/base/i18n.h"
#include "lib/store/db.h"

namespace pmo::cli {

// A setting of this run and where it came from: "--db", "PMO_DB", a file name, "default".
struct Setting {
    std::string name;
    std::string value;
    std::string origin;
};

// How a verb that did its work ended.
enum class Outcome {
    done,      // exit 0
    found,     // a check found something: exit 1
    problems,  // a batch finished, some rows have problems: exit 4
};

class Session {
  public:
    // All references must outlive the session. `command` is group and verb: "fee pay".
    Session(const Chosen& chosen, const Common& common, Streams& streams,
            const Environment& environment);

    // The office file, opened at the first call: for writing when the verb writes (or reveals).
    // Throws Error{environment} when none is named or it cannot be used.
    [[nodiscard]] store::Db& db();
    // Where the office file is. Throws Error{environment} when nothing names one.
    [[nodiscard]] std::filesystem::path office_file() const;
    // For `office info`: db, lang, data_dir, as far as they are set.
    [[nodiscard]] std::vector<Setting> settings() const;

    // --as-of, PMO_TODAY, else the clock in the office's time zone. Opens the office file for the
    // zone unless the verb needs none.
    [[nodiscard]] Date today();
    [[nodiscard]] std::int64_t now_utc() const;  // seconds
    [[nodiscard]] store::Context context() const;

    [[nodiscard]] Output& out() { return out_; }
    [[nodiscard]] Language language() const { return pmo::language(); }
    [[nodiscard]] Program program() const { return chosen_.program; }
    [[nodiscard]] const std::string& command() const { return command_; }
    [[nodiscard]] const std::optional<std::string>& reveal() const { return common_.reveal; }
    [[nodiscard]] const std::optional<std::string>& request_id() const {
        return common_.request_id;
    }
    [[nodiscard]] const Environment& environment() const { return environment_; }

    // Without it a verb that returns has `done`.
    void set_outcome(Outcome outcome) { outcome_ = outcome; }
    [[nodiscard]] Outcome outcome() const { return outcome_; }

    // Whether somebody can be asked: stdin and stdout are terminals and it is not pmo-batch.
    [[nodiscard]] bool interactive() const;
    // Asks; only y, yes, 是 mean yes. Throws Error{usage} naming `flag` when nobody can be asked.
    [[nodiscard]] bool confirm(std::string_view question, std::string_view flag = "--yes");

  private:
    void record_reveal();

    const Chosen& chosen_;
    const Common& common_;
    Streams& streams_;
    const Environment& environment_;
    std::string command_;
    Output out_;
    std::unique_ptr<store::Db> db_;
    std::optional<Date> today_;
    Outcome outcome_ = Outcome::done;
};

// The settings of a run that hold before any verb: the configuration file is read here. Throws
// Error{environment} when it cannot be read.
[[nodiscard]] std::vector<Setting> find_settings(const Common& common,
                                                 const Environment& environment);
[[nodiscard]] std::optional<Setting> setting_named(const std::vector<Setting>& settings,
                                                   std::string_view name);
// Registers the catalogues of English and `language` and makes it the language of the run.
void use_language(Language language);

}  // namespace pmo::cli

#include "cli/session.h"

#include <ctime>

#include <chrono>
#include <cstdlib>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/files.h"
#include "lib/io/toml.h"
#include "lib/store/audit.h"
#include "lib/store/office.h"

namespace pmo::cli {

namespace {

struct ConfigFile {
    std::filesystem::path path;
    io::Toml content;
};

std::optional<ConfigFile> read_config(const Environment& environment) {
    for (const auto& path : environment.config_files) {
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) continue;
        auto content = io::Toml::parse(io::read_file(path), path.string());
        content.only({"db", "lang", "data_dir"});
        return ConfigFile{path, std::move(content)};
    }
    return std::nullopt;
}

// "2026-03-02T02:00:00Z": the frozen instant of tests.
std::optional<std::int64_t> parse_instant(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z') {
        return std::nullopt;
    }
    const auto day = parse_date(text.substr(0, 10));
    long long hours = 0;
    long long minutes = 0;
    long long seconds = 0;
    if (!day || !parse_integer(text.substr(11, 2), hours) ||
        !parse_integer(text.substr(14, 2), minutes) ||
        !parse_integer(text.substr(17, 2), seconds)) {
        return std::nullopt;
    }
    return ((day_number(*day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

// The civil date at an instant; `zone` as in TZ ("Asia/Shanghai"), empty: the zone of the system.
Date local_date(std::int64_t instant, const std::string& zone) {
    if (!zone.empty()) {
        setenv("TZ", zone.c_str(), 1);
        tzset();
    }
    const auto time = static_cast<std::time_t>(instant);
    std::tm local{};
    localtime_r(&time, &local);
    return date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                static_cast<unsigned>(local.tm_mday));
}

std::string command_of(const Chosen& chosen) {
    std::string command = chosen.program == Program::pmo_batch ? "batch " : "";
    if (chosen.group) command += chosen.group->name();
    if (chosen.verb != nullptr && !chosen.verb->name().empty()) {
        command += " " + chosen.verb->name();
    }
    return command;
}

}  // namespace

std::optional<Setting> setting_named(const std::vector<Setting>& settings, std::string_view name) {
    for (const auto& setting : settings) {
        if (setting.name == name) return setting;
    }
    return std::nullopt;
}

std::vector<Setting> find_settings(const Common& common, const Environment& environment) {
    std::vector<Setting> settings;
    const auto config = read_config(environment);
    const auto find = [&](const std::string& name, const std::optional<std::string>& given,
                          const std::string& flag, const std::string& variable, bool is_path) {
        if (given) {
            settings.push_back({name, *given, flag});
        } else if (const auto value = environment.variable(variable); !value.empty()) {
            settings.push_back({name, std::string(value), variable});
        } else if (config && config->content.has(name)) {
            std::filesystem::path value_there = config->content.text(name);
            if (is_path) value_there = config->path.parent_path() / value_there;
            settings.push_back({name, value_there.string(), config->path.string()});
        }
    };
    find("db", common.db, "--db", "PMO_DB", true);
    find("lang", common.lang, "--lang", "PMO_LANG", false);
    const auto folder = common.data_dir ? std::optional(common.data_dir->string()) : std::nullopt;
    find("data_dir", folder, "--data-dir", "PMO_DATA_DIR", true);
    if (!setting_named(settings, "lang")) {
        for (const std::string variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            const auto value = environment.variable(variable);
            if (value.empty()) continue;
            settings.push_back(
                {"lang", std::string(language_code(language_of_locale(value))), variable});
            break;
        }
    }
    return settings;
}

void use_language(Language language) {
    static bool registered[3] = {};
    for (const auto each : {Language::en, language}) {
        bool& done = registered[static_cast<int>(each)];
        if (done) continue;
        done = true;
        const std::string folder = "i18n/" + std::string(language_code(each)) + "/";
        for (const auto& name : io::assets_under(folder)) add_catalogue(each, io::asset(name));
    }
    set_language(language);
}

Session::Session(const Chosen& chosen, const Common& common, Streams& streams,
                 const Environment& environment)
    : chosen_(chosen),
      common_(common),
      streams_(streams),
      environment_(environment),
      command_(command_of(chosen)),
      out_(chosen.program, common, streams, environment) {
    out_.on_reveal = [this] { record_reveal(); };
}

std::filesystem::path Session::office_file() const {
    if (const auto found = setting_named(settings(), "db")) return found->value;
    throw Error(ErrorKind::environment, tr("cli.no_office_file"), "pmo office init FILE");
}

std::vector<Setting> Session::settings() const {
    return find_settings(common_, environment_);
}

store::Db& Session::db() {
    if (!db_) {
        const bool writes = chosen_.verb->access() == Access::writes || common_.reveal;
        db_ = std::make_unique<store::Db>(store::Db::open(
            office_file(), writes ? store::Mode::write : store::Mode::read, context()));
    }
    return *db_;
}

store::Context Session::context() const {
    return {.uid = environment_.uid,
            .login = environment_.login,
            .command = command_,
            .request = common_.request_id.value_or(""),
            .now_utc = now_utc(),
            .role = {}};
}

std::int64_t Session::now_utc() const {
    if (const auto frozen = environment_.variable("PMO_NOW"); !frozen.empty()) {
        if (const auto instant = parse_instant(frozen)) return *instant;
        throw Error(ErrorKind::environment, tr("cli.bad_variable", "PMO_NOW", visible(frozen)));
    }
    using std::chrono::system_clock;
    return system_clock::to_time_t(system_clock::now());
}

Date Session::today() {
    if (today_) return *today_;
    if (common_.as_of) {
        today_ = *common_.as_of;
    } else if (const auto given = environment_.variable("PMO_TODAY"); !given.empty()) {
        today_ = parse_date(given);
        if (!today_) {
            throw Error(ErrorKind::environment,
                        tr("cli.bad_variable", "PMO_TODAY", visible(given)));
        }
    } else {
        std::string zone;
        if (chosen_.verb->access() != Access::no_office) {
            zone = store::setting(db(), "zone").value_or("");
        }
        today_ = local_date(now_utc(), zone);
    }
    return *today_;
}

bool Session::interactive() const {
    return environment_.input_is_terminal && environment_.output_is_terminal &&
           chosen_.program == Program::pmo;
}

bool Session::confirm(std::string_view question, std::string_view flag) {
    if (!interactive()) {
        throw Error(ErrorKind::usage, tr("cli.cannot_ask", visible(question)),
                    tr("cli.repeat_with", flag));
    }
    streams_.out.flush();
    streams_.err.write(visible(question) + " [y/N] ");
    streams_.err.flush();
    const auto answer = lower_ascii(trimmed(read_line(streams_)));
    return answer == "y" || answer == "yes" || answer == "是";
}

void Session::record_reveal() {
    if (trimmed(*common_.reveal).empty()) {
        throw Error(ErrorKind::usage, tr("cli.reveal_needs_reason"));
    }
    if (chosen_.verb->access() == Access::no_office) return;
    access::Write write(db(), "office.reveal", command_);
    store::audit(db(), "personal", command_, store::Operation::event, {},
                 store::Fields().set("reason", *common_.reveal));
    write.commit();
}

}  // namespace pmo::cli

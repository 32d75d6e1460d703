#include "tests/support/outside.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <stdexcept>

#include "cli/session.h"
#include "lib/io/assets.h"
#include "lib/io/files.h"
#include "lib/io/hash.h"
#include "lib/store/migrate.h"

namespace pmo::test {

namespace fs = std::filesystem;

namespace {

class Outside {
  public:
    explicit Outside(const fs::path& file) {
        if (sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            nullptr) != SQLITE_OK) {
            sqlite3_close_v2(handle_);
            throw std::runtime_error("cannot open " + file.string());
        }
    }
    ~Outside() { sqlite3_close_v2(handle_); }
    Outside(const Outside&) = delete;
    Outside& operator=(const Outside&) = delete;

    std::string run(const std::string& sql) {
        std::string text;
        const auto add = [](void* target, int columns, char** values, char**) {
            auto& all = *static_cast<std::string*>(target);
            if (columns > 0) all += std::string(values[0] != nullptr ? values[0] : "") + "\n";
            return 0;
        };
        if (sqlite3_exec(handle_, sql.c_str(), add, &text, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(handle_));
        }
        return text;
    }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace

void speak_english() {
    cli::use_language(Language::en);
}

void run_outside(const fs::path& file, const std::string& sql) {
    Outside(file).run(sql);
}

std::string read_outside(const fs::path& file, const std::string& sql) {
    return Outside(file).run(sql);
}

void make_older(const std::filesystem::path& file, int schema) {
    run_outside(file, "PRAGMA application_id = " + std::to_string(store::application_id));
    for (const store::Migration& migration : store::migrations()) {
        if (migration.number > schema) break;
        run_outside(file, "BEGIN;" +
                              std::string(io::builtin_asset("schema/" + migration.name + ".sql")) +
                              ";COMMIT");
    }
    run_outside(file, "PRAGMA user_version = " + std::to_string(schema));
}

OutsideReader::OutsideReader(const fs::path& file) {
    const char* sql = "BEGIN; SELECT count(*) FROM setting";
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK ||
        sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot read " + file.string());
    }
}

OutsideReader::~OutsideReader() {
    sqlite3_close_v2(handle_);
}

std::string digest_of(const fs::path& file) {
    return io::hex(io::sha256(io::read_file(file)));
}

unsigned mode_of(const fs::path& file) {
    struct stat info {};
    if (stat(file.c_str(), &info) != 0) throw std::runtime_error("no file " + file.string());
    return info.st_mode & 07777U;
}

}  // namespace pmo::test

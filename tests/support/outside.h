// What somebody does to an office file around the program, and what an action throws.
// Messages are in English wherever error_of() is used.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "lib/base/error.h"

struct sqlite3;

namespace pmo::test {

// Runs statements on the file as a plain SQLite shell would: without our settings, foreign keys
// off. Throws std::runtime_error when one fails.
void run_outside(const std::filesystem::path& file, const std::string& sql);

// The first column of all rows, one below the other, as a plain SQLite shell would show it.
[[nodiscard]] std::string read_outside(const std::filesystem::path& file, const std::string& sql);

// An office file as the program left it when its newest migration was number `schema`.
void make_older(const std::filesystem::path& file, int schema);

// Another program in the middle of a report: while it lives, nobody can commit.
class OutsideReader {
  public:
    explicit OutsideReader(const std::filesystem::path& file);
    ~OutsideReader();
    OutsideReader(const OutsideReader&) = delete;
    OutsideReader& operator=(const OutsideReader&) = delete;

  private:
    sqlite3* handle_ = nullptr;
};

// Hex SHA-256 of a file's bytes.
[[nodiscard]] std::string digest_of(const std::filesystem::path& file);

// Permission bits of a file.
[[nodiscard]] unsigned mode_of(const std::filesystem::path& file);

// The words of the program, whatever test ran before.
void speak_english();

// The Error that `act` throws; nothing when it throws none.
template <class Act>
[[nodiscard]] std::optional<Error> error_of(const Act& act) {
    speak_english();
    try {
        act();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

// Of the Error that `act` throws; nothing when it throws none.
template <class Act>
[[nodiscard]] std::optional<ErrorKind> kind_of(const Act& act) {
    const auto error = error_of(act);
    if (!error) return std::nullopt;
    return error->kind();
}

}  // namespace pmo::test

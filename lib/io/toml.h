// TOML files of an office or of data/, read strictly: a wrong type or an unknown key is an error
// that names file, line and key. The only user of toml++.
//
// Throws Error{environment} with "FILE:LINE: reason". Never aborts, also not on malformed headers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/date.h"

namespace pmo::io {

// A value with its place; a light handle that shares the document.
class Toml {
  public:
    // `source` is the file name used in messages.
    [[nodiscard]] static Toml parse(std::string_view text, const std::string& source);

    [[nodiscard]] int line() const;
    [[nodiscard]] const std::string& source() const;

    // Of a table. Missing: the optional forms give nothing, the plain ones throw.
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> keys() const;  // in file order
    [[nodiscard]] Toml at(std::string_view key) const;
    [[nodiscard]] std::optional<Toml> find(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const;
    [[nodiscard]] std::int64_t integer(std::string_view key) const;
    // Fails with the line of the value when it is not in least … most.
    [[nodiscard]] int integer_between(std::string_view key, int least, int most) const;
    [[nodiscard]] std::int64_t integer_or(std::string_view key, std::int64_t otherwise) const;
    [[nodiscard]] bool boolean_or(std::string_view key, bool otherwise) const;
    [[nodiscard]] Date day(std::string_view key) const;  // a TOML date or an ISO string
    [[nodiscard]] std::optional<Date> find_day(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;  // [] when missing
    [[nodiscard]] std::vector<Toml> tables(std::string_view key) const;  // [[key]]; [] when missing
    // Throws on any key that is not listed.
    void only(std::initializer_list<std::string_view> known) const;

    // Of a value that is itself a string.
    [[nodiscard]] std::string as_text() const;

    // Throws Error{environment} "FILE:LINE: message": for readers that find a value wrong.
    [[noreturn]] void fail(const std::string& message) const;

  private:
    struct Document;
    Toml(std::shared_ptr<const Document> document, const void* node);
    std::shared_ptr<const Document> document_;
    const void* node_ = nullptr;
};

}  // namespace pmo::io

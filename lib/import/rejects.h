// The bad rows of an import, written while reading: the columns of the file with _line, _code and
// _reason after them, UTF-8 with mark, so that a spreadsheet opens it and the import takes it back.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/import/problem.h"
#include "lib/io/files.h"

namespace pmo::import {

class Rejects {
  public:
    // Nothing is made before the first row. `headings` as the file writes them.
    Rejects(std::filesystem::path path, const std::vector<std::string>& headings);

    void add(std::int64_t line, const std::vector<std::string_view>& fields,
             const std::vector<Problem>& problems);
    // Keeps the file; nothing when no row came.
    [[nodiscard]] std::optional<std::filesystem::path> commit();

  private:
    [[nodiscard]] bool kept(std::size_t column) const;

    std::filesystem::path path_;
    const std::vector<std::string>& headings_;
    std::optional<io::OutputFile> file_;
    std::string row_;
};

// units.csv -> units.rejects.csv, in the same folder.
[[nodiscard]] std::filesystem::path rejects_path(const std::filesystem::path& file);

}  // namespace pmo::import

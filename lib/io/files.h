// Files read and written whole or as a stream, so that a half-written file is never seen.
//
// Everything throws Error{environment} with the path and the system's reason.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace pmo::io {

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

// Writes to a temporary name in the same folder; commit() syncs the file, renames it over `path`
// and syncs the folder. Without commit() nothing remains. Refuses to follow a symbolic link at
// `path`.
class OutputFile {
  public:
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view text);  // buffered
    void commit();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    void flush();
    std::filesystem::path path_;
    std::filesystem::path temporary_;
    std::string buffer_;
    int descriptor_ = -1;
    bool committed_ = false;
};

void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace pmo::io

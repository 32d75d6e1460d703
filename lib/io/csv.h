// CSV by RFC 4180, read as a stream and written through one buffer.
//
// Reading: CRLF, LF and CR line ends mixed; quoted fields with separators, quotes and line breaks;
// a last line without line end; ragged rows are handed over as they are (the caller judges).
// Records carry the physical line they begin on. Decoding happens before splitting.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/io/encoding.h"

namespace pmo::io {

struct CsvRecord {
    std::int64_t line = 0;                 // physical line of its first character, from 1
    std::int64_t number = 0;               // logical record, from 1
    std::vector<std::string_view> fields;  // valid until the next call of next()
};

struct CsvOptions {
    std::optional<Encoding> encoding;     // named on the command line: always wins
    Encoding legacy = Encoding::gb18030;  // for bytes that are no UTF-8
    char separator = 0;  // 0: ',' or ';' or TAB, whichever most of the first lines agree on
    std::size_t field_limit = 64 * 1024;     // bytes
    std::size_t record_limit = 1024 * 1024;  // bytes
    std::size_t block_size = 256 * 1024;     // bytes read at once
};

// Why a file cannot be read further. `code` is stable: encoding-error, unclosed-quote, stray-quote,
// too-long, empty-file. Faults in quotes name the line where the quote was opened.
struct CsvFault {
    std::string code;
    std::int64_t line = 0;
    std::string message;  // a sentence for people
    std::string hint;
};

class CsvReader {
  public:
    // Reads from a file. Throws Error{environment} when it cannot be opened or read, and
    // Error{refused} for a workbook or a file with NUL bytes.
    CsvReader(const std::filesystem::path& path, const CsvOptions& options);
    // Reads from memory; `text` must outlive the reader.
    CsvReader(std::string_view text, const CsvOptions& options);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    // False at the end of the file or at a fault; a file without any record is one. Wholly empty
    // lines are skipped but counted; a line "" is a record of one empty field.
    [[nodiscard]] bool next(CsvRecord& record);
    // Set when next() stopped at something that is no CSV. All records before it were told.
    [[nodiscard]] const std::optional<CsvFault>& fault() const;

    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] bool has_mark() const;  // began with a byte-order mark
    [[nodiscard]] char separator() const;
    [[nodiscard]] std::string sha256() const;  // hex, of all bytes

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// One field, quoted when it must be.
void append_csv_field(std::string& out, std::string_view field);
// For spreadsheets: a cell that would compute (= + - @ TAB CR, also full-width) gets a leading
// apostrophe unless it is a plain number.
[[nodiscard]] std::string guarded_cell(std::string_view field);

}  // namespace pmo::io

#include "lib/io/csv.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/hash.h"

namespace pmo::io {
namespace {

constexpr std::size_t head_size = 16;
constexpr std::size_t sniffed_bytes = 64 * 1024;
constexpr int sniffed_lines = 20;

// Bytes of a file or of memory, block by block, and again from the start.
class Source {
  public:
    Source(const std::filesystem::path& path, std::size_t block_size)
        : path_(path.string()), block_size_(block_size) {
        // A pipe without a writer is refused below, not waited for.
        descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (descriptor_ < 0) fail();
        struct stat info {};
        if (fstat(descriptor_, &info) != 0) fail();
        if (!S_ISREG(info.st_mode)) {
            close(descriptor_);
            throw Error(ErrorKind::refused, tr("io.not_seekable", path_),
                        tr("io.not_seekable_hint"));
        }
    }
    Source(std::string_view text, std::size_t block_size)
        : block_size_(block_size), memory_(text) {}
    ~Source() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    void rewind() {
        at_ = 0;
        if (descriptor_ >= 0 && lseek(descriptor_, 0, SEEK_SET) != 0) fail();
    }

    // Empty at the end. Valid until the next call.
    std::string_view next() {
        if (descriptor_ < 0) {
            const std::string_view block = memory_.substr(at_, block_size_);
            at_ += block.size();
            return block;
        }
        block_.resize(block_size_);
        while (true) {
            const ssize_t size = read(descriptor_, block_.data(), block_.size());
            if (size >= 0) return {block_.data(), static_cast<std::size_t>(size)};
            if (errno != EINTR) fail();
        }
    }

    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    [[noreturn]] void fail() {
        const int reason = errno;
        if (descriptor_ >= 0) close(std::exchange(descriptor_, -1));
        throw Error(ErrorKind::environment, tr("io.cannot_read", path_, std::strerror(reason)));
    }

    std::string path_;
    std::size_t block_size_;
    std::string_view memory_;
    std::size_t at_ = 0;
    std::string block_;
    int descriptor_ = -1;
};

struct Survey {
    std::string sha256;
    bool empty = true;
    bool utf8 = true;
    bool has_nul = false;
    std::string head;  // first bytes
};

// One pass before anything is split: what is it, is all of it UTF-8, which bytes are these.
Survey survey(Source& source) {
    Survey result;
    Sha256 hash;
    Decoder utf8(Encoding::utf8);
    std::string ignored;
    for (std::string_view block = source.next(); !block.empty(); block = source.next()) {
        result.empty = false;
        result.head.append(block.substr(0, head_size - result.head.size()));
        hash.update(block);
        result.has_nul = result.has_nul || std::memchr(block.data(), 0, block.size()) != nullptr;
        ignored.clear();
        if (result.utf8 && utf8.decode(block, ignored)) result.utf8 = false;
    }
    if (utf8.finish()) result.utf8 = false;
    result.sha256 = hex(hash.digest());
    source.rewind();
    return result;
}

struct Mark {
    Encoding encoding;
    std::string_view bytes;
};
constexpr std::array<Mark, 3> marks = {{{Encoding::utf8, "\xef\xbb\xbf"},
                                        {Encoding::utf16le, "\xff\xfe"},
                                        {Encoding::utf16be, "\xfe\xff"}}};

const Mark* mark_of(std::string_view head) {
    for (const Mark& mark : marks) {
        if (head.starts_with(mark.bytes)) return &mark;
    }
    return nullptr;
}

bool is_utf16(std::optional<Encoding> encoding) {
    return encoding == Encoding::utf16le || encoding == Encoding::utf16be;
}

// Advice for files that are something else.
void refuse_other_formats(const Survey& found, bool utf16, const std::string& path) {
    const std::string_view head = found.head;
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") ||
        head.starts_with("\xd0\xcf\x11\xe0")) {
        throw Error(ErrorKind::refused, tr("io.workbook", path), tr("io.workbook_hint"));
    }
    if (head.starts_with("%PDF") || (found.has_nul && !utf16)) {
        throw Error(ErrorKind::refused, tr("io.not_text", path), tr("io.workbook_hint"));
    }
}

// The separator that stands equally often on most of the first lines, outside quotes; a comma when
// there is none. Counting alone would take "1,5;2,5" for commas, and notes of many ; for fields.
char sniff_separator(std::string_view text) {
    constexpr std::string_view candidates = ",;\t";
    std::array<std::map<int, int>, candidates.size()> lines_with;  // count on a line → lines
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    int lines = 0;
    char before = '\n';
    const auto end_line = [&] {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (counts[i] > 0) ++lines_with[i][counts[i]];
            counts[i] = 0;
        }
        ++lines;
    };
    for (const char letter : text) {
        const bool line_end = letter == '\n' || letter == '\r';
        if (letter == '"') {
            const bool opens = before == '"' || before == '\n' || before == '\r' ||
                               candidates.find(before) != std::string_view::npos;
            quoted = !quoted && opens;
        } else if (!quoted && line_end && (letter == '\r' || before != '\r')) {
            end_line();
            if (lines == sniffed_lines) break;
        } else if (const auto at = candidates.find(letter); !quoted && at < candidates.size()) {
            ++counts[at];
        }
        before = letter;
    }
    end_line();
    std::size_t best = 0;
    std::pair<int, int> most;  // lines that agree, lines that have it at all
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::pair<int, int> found;
        for (const auto& [count, agreeing] : lines_with[i]) {
            found = {std::max(found.first, agreeing), found.second + agreeing};
        }
        if (found > most) {
            most = found;
            best = i;
        }
    }
    return candidates[best];
}

}  // namespace

struct CsvReader::State {
    State(const std::filesystem::path& path, const CsvOptions& chosen)
        : source(path, chosen.block_size), options(chosen) {
        start();
    }
    State(std::string_view bytes, const CsvOptions& chosen)
        : source(bytes, chosen.block_size), options(chosen) {
        start();
    }

    // A field of the record being read, as offsets into `text`.
    struct Field {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool quoted = false;
        bool doubled = false;  // has "" inside
    };
    enum class Scan { record, need_more, fault };

    Source source;
    CsvOptions options;
    Encoding encoding = Encoding::utf8;
    bool marked = false;
    char separator = ',';
    std::string sha256;
    std::optional<Decoder> decoder;
    std::string text;       // decoded and not yet consumed, from `begin`
    std::size_t begin = 0;  // of the next record
    std::size_t scanned_end = 0;
    std::int64_t scanned_lines = 0;
    bool scanned_line_end = false;  // the record ended with one
    std::int64_t line = 1;          // of `begin`
    std::int64_t number = 0;
    bool ended = false;               // the source has no more
    std::optional<CsvFault> pending;  // to be told when the good text before it is used up
    std::optional<CsvFault> fault;
    std::vector<Field> fields;
    std::array<bool, 256> special{};

    void start() {
        const Survey found = survey(source);
        sha256 = found.sha256;
        if (found.empty) {
            fault = CsvFault{"empty-file", 1, tr("io.empty_file"), tr("io.empty_file_hint")};
            return;
        }
        const Mark* mark = mark_of(found.head);
        const bool wide_mark = mark != nullptr && is_utf16(mark->encoding);
        refuse_other_formats(found, wide_mark || is_utf16(options.encoding), source.path());
        if (is_utf16(options.encoding) && wide_mark) {
            encoding = mark->encoding;  // whatever was named: the mark has the byte order
        } else if (options.encoding) {
            encoding = *options.encoding;
        } else if (mark != nullptr) {
            encoding = mark->encoding;
        } else {
            encoding = found.utf8 ? Encoding::utf8 : options.legacy;
        }
        decoder.emplace(encoding);
        marked = mark != nullptr && mark->encoding == encoding;
        constexpr std::string_view decoded_mark = "\xef\xbb\xbf";
        while (text.size() < sniffed_bytes && read_more()) {
        }
        if (marked && text.starts_with(decoded_mark)) begin = decoded_mark.size();
        separator = options.separator != 0
                        ? options.separator
                        : sniff_separator(std::string_view(text).substr(begin, sniffed_bytes));
        for (const char letter : {separator, '"', '\r', '\n'}) {
            special[static_cast<unsigned char>(letter)] = true;
        }
    }

    // False when the source had no more.
    bool read_more() {
        if (begin > 0) {
            text.erase(0, begin);
            begin = 0;
        }
        if (ended) return false;
        const std::string_view block = source.next();
        std::optional<std::uint64_t> bad;
        if (block.empty()) {
            ended = true;
            bad = decoder->finish();
        } else {
            bad = decoder->decode(block, text);
        }
        if (bad) {
            ended = true;
            pending = CsvFault{"encoding-error", 0,
                               tr("io.bad_bytes", std::string(encoding_name(encoding)), *bad),
                               tr("io.bad_bytes_hint")};
        }
        return !block.empty();
    }

    [[nodiscard]] Scan make_fault(const char* code, std::int64_t at_line, std::string message,
                                  std::string hint) {
        fault = CsvFault{code, at_line, std::move(message), std::move(hint)};
        return Scan::fault;
    }

    // Finds the end of the record at `begin` and its fields; changes nothing but `fields`,
    // what begins with `scanned`. At undecodable bytes the last record has no line end.
    [[nodiscard]] Scan scan() {
        fields.clear();
        std::size_t at = begin;
        std::int64_t lines = 0;
        while (true) {
            if (at - begin > options.record_limit) {
                return make_fault("too-long", line, tr("io.record_too_long", options.record_limit),
                                  tr("io.unclosed_quote_hint"));
            }
            Field field;
            if (at < text.size() && text[at] == '"') {
                const Scan result = scan_quoted(at, lines, field);
                if (result != Scan::record) return result;
            } else {
                field.begin = at;
                while (at < text.size() && !is_special(text[at])) ++at;
                // A quote inside a field that did not begin with one is a character like others.
                while (at < text.size() && text[at] == '"') {
                    ++at;
                    while (at < text.size() && !is_special(text[at])) ++at;
                }
                field.end = at;
            }
            if (field.end - field.begin > options.field_limit) {
                return make_fault("too-long", line + lines,
                                  tr("io.field_too_long", options.field_limit),
                                  tr("io.unclosed_quote_hint"));
            }
            if (at == text.size() && !ended) return Scan::need_more;
            fields.push_back(field);
            scanned_line_end = false;
            if (at == text.size()) break;
            const char stop = text[at++];
            if (stop == separator) continue;
            if (stop == '\r') {
                if (at == text.size() && !ended) return Scan::need_more;
                if (at < text.size() && text[at] == '\n') ++at;
            }
            ++lines;
            scanned_line_end = true;
            break;
        }
        scanned_end = at;
        scanned_lines = lines;
        return Scan::record;
    }

    [[nodiscard]] bool is_special(char letter) const {
        return special[static_cast<unsigned char>(letter)];
    }

    [[nodiscard]] Scan scan_quoted(std::size_t& at, std::int64_t& lines, Field& field) {
        const std::int64_t quote_line = line + lines;
        field.quoted = true;
        field.begin = ++at;
        while (true) {
            while (at < text.size() && text[at] != '"') {
                const char letter = text[at++];
                const bool lone_return = letter == '\r' && (at == text.size() || text[at] != '\n');
                if (letter == '\n' || lone_return) ++lines;
            }
            if (at - field.begin > options.field_limit) {
                return make_fault("unclosed-quote", quote_line,
                                  tr("io.quote_too_far", quote_line, options.field_limit),
                                  tr("io.unclosed_quote_hint"));
            }
            if (at == text.size()) {
                if (!ended) return Scan::need_more;
                if (pending) return tell_pending(line + lines);
                return make_fault("unclosed-quote", quote_line, tr("io.unclosed_quote", quote_line),
                                  tr("io.unclosed_quote_hint"));
            }
            if (at + 1 == text.size() && !ended) return Scan::need_more;
            if (at + 1 < text.size() && text[at + 1] == '"') {
                field.doubled = true;
                at += 2;
                continue;
            }
            break;
        }
        field.end = at++;
        while (at < text.size() && (text[at] == ' ' || (text[at] == '\t' && separator != '\t')))
            ++at;
        if (at < text.size() && text[at] != separator && text[at] != '\r' && text[at] != '\n') {
            // Over several lines it is rather the first quote that was never meant to open.
            const bool far = quote_line != line + lines;
            return make_fault("stray-quote", quote_line,
                              far ? tr("io.stray_quote_far", quote_line, line + lines)
                                  : tr("io.stray_quote", quote_line),
                              tr(far ? "io.unclosed_quote_hint" : "io.stray_quote_hint"));
        }
        return Scan::record;
    }

    // "" to ", in place; returns the new end.
    [[nodiscard]] std::size_t undouble(const Field& field) {
        std::size_t to = field.begin;
        for (std::size_t from = field.begin; from < field.end; ++from) {
            text[to++] = text[from];
            if (text[from] == '"') ++from;
        }
        return to;
    }

    [[nodiscard]] bool next(CsvRecord& record) {
        while (!fault) {
            if (begin == text.size() && ended) {
                tell_end();
                break;
            }
            const Scan result = scan();
            if (result == Scan::fault) break;
            if (result == Scan::need_more) {
                read_more();
                continue;
            }
            // At undecodable bytes the last record is cut short: it is not handed over.
            if (pending && ended && scanned_end == text.size() && !scanned_line_end) {
                tell_pending(line + scanned_lines);
                break;
            }
            const std::int64_t first_line = line;
            begin = scanned_end;
            line += scanned_lines;
            const bool blank =
                fields.size() == 1 && fields[0].begin == fields[0].end && !fields[0].quoted;
            if (blank) continue;
            record.line = first_line;
            record.number = ++number;
            record.fields.clear();
            for (const Field& field : fields) {
                const std::size_t end = field.doubled ? undouble(field) : field.end;
                record.fields.emplace_back(text.data() + field.begin, end - field.begin);
            }
            return true;
        }
        return false;
    }

    void tell_end() {
        if (pending) {
            tell_pending(line);
        } else if (number == 0) {
            fault = CsvFault{"empty-file", 1, tr("io.empty_file"), tr("io.empty_file_hint")};
        }
    }

    Scan tell_pending(std::int64_t at_line) {
        fault = std::exchange(pending, std::nullopt);
        fault->line = at_line;
        return Scan::fault;
    }
};

CsvReader::CsvReader(const std::filesystem::path& path, const CsvOptions& options)
    : state_(std::make_unique<State>(path, options)) {}
CsvReader::CsvReader(std::string_view text, const CsvOptions& options)
    : state_(std::make_unique<State>(text, options)) {}
CsvReader::~CsvReader() = default;

bool CsvReader::next(CsvRecord& record) {
    return state_->next(record);
}
const std::optional<CsvFault>& CsvReader::fault() const {
    return state_->fault;
}
Encoding CsvReader::encoding() const {
    return state_->encoding;
}
bool CsvReader::has_mark() const {
    return state_->marked;
}
char CsvReader::separator() const {
    return state_->separator;
}
std::string CsvReader::sha256() const {
    return state_->sha256;
}

void append_csv_field(std::string& out, std::string_view field) {
    const bool blank_ends =
        !field.empty() && (field.front() == ' ' || field.back() == ' ' || field.front() == '\t');
    if (!blank_ends && field.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += field;
        return;
    }
    out += '"';
    for (const char letter : field) {
        if (letter == '"') out += '"';
        out += letter;
    }
    out += '"';
}

std::string guarded_cell(std::string_view field) {
    if (field.empty()) return {};
    bool computes = std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos;
    for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
        computes = computes || field.starts_with(wide);
    }
    if (!computes) return std::string(field);
    std::size_t at = field.front() == '-' || field.front() == '+' ? 1 : 0;
    std::size_t digits = 0;
    std::size_t points = 0;
    for (; at < field.size(); ++at) {
        if (field[at] >= '0' && field[at] <= '9') {
            ++digits;
        } else if (field[at] == '.' && digits > 0 && points == 0) {
            ++points;
        } else {
            break;
        }
    }
    const bool number = at == field.size() && digits > 0;
    return number ? std::string(field) : "'" + std::string(field);
}

}  // namespace pmo::io

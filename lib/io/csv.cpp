#include "lib/io/csv.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/hash.h"

namespace pmo::io {
namespace {

constexpr std::size_t block_size = 256 * 1024;

// Bytes of a file or of memory, block by block, and again from the start.
class Source {
  public:
    explicit Source(const std::filesystem::path& path) : path_(path.string()) {
        descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0) fail();
        struct stat info {};
        if (fstat(descriptor_, &info) != 0) fail();
        if (!S_ISREG(info.st_mode)) {
            close(descriptor_);
            throw Error(ErrorKind::refused, tr("io.not_seekable", path_),
                        tr("io.not_seekable_hint"));
        }
    }
    explicit Source(std::string_view text) : memory_(text) {}
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
            const std::string_view block = memory_.substr(at_, block_size);
            at_ += block.size();
            return block;
        }
        block_.resize(block_size);
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
        if (result.head.empty()) result.head = block.substr(0, 4096);
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

// Advice for files that are something else.
void refuse_other_formats(const Survey& found, const std::string& path) {
    const std::string_view head = found.head;
    if (head.starts_with("PK\x03\x04") || head.starts_with("\xd0\xcf\x11\xe0")) {
        throw Error(ErrorKind::refused, tr("io.workbook", path), tr("io.workbook_hint"));
    }
    const bool wide = mark_of(head) != nullptr && mark_of(head)->encoding != Encoding::utf8;
    if (head.starts_with("%PDF") || (found.has_nul && !wide)) {
        throw Error(ErrorKind::refused, tr("io.not_text", path), tr("io.workbook_hint"));
    }
}

bool is_utf16(std::optional<Encoding> encoding) {
    return encoding == Encoding::utf16le || encoding == Encoding::utf16be;
}

// The separator that the first lines have most of, outside quotes; a comma when there is none.
char sniff_separator(std::string_view text) {
    std::array<std::pair<char, int>, 3> counts = {{{',', 0}, {';', 0}, {'\t', 0}}};
    bool quoted = false;
    int lines = 0;
    for (const char letter : text) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        if (letter == '\n' && ++lines >= 20) break;
        for (auto& [separator, count] : counts) count += letter == separator ? 1 : 0;
    }
    return std::max_element(
               counts.begin(), counts.end(),
               [](const auto& left, const auto& right) { return left.second < right.second; })
        ->first;
}

}  // namespace

struct CsvReader::State {
    State(const std::filesystem::path& path, const CsvOptions& chosen)
        : source(path), options(chosen) {
        start();
    }
    State(std::string_view bytes, const CsvOptions& chosen) : source(bytes), options(chosen) {
        start();
    }

    // A field of the record being read, as offsets into `text`.
    struct Field {
        std::size_t begin = 0;
        std::size_t end = 0;
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
    std::int64_t line = 1;  // of `begin`
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
        if (!is_utf16(options.encoding)) refuse_other_formats(found, source.path());
        const Mark* mark = mark_of(found.head);
        if (options.encoding) {
            encoding = *options.encoding;
        } else if (mark != nullptr) {
            encoding = mark->encoding;
        } else {
            encoding = found.utf8 ? Encoding::utf8 : options.legacy;
        }
        decoder.emplace(encoding);
        marked = mark != nullptr && mark->encoding == encoding;
        const bool more = read_more();
        if (marked) {
            constexpr std::string_view decoded_mark = "\xef\xbb\xbf";
            if (text.starts_with(decoded_mark)) begin = decoded_mark.size();
        }
        separator = options.separator != 0
                        ? options.separator
                        : sniff_separator(std::string_view(text).substr(begin, 64 * 1024));
        for (const char letter : {separator, '"', '\r', '\n'}) {
            special[static_cast<unsigned char>(letter)] = true;
        }
        if (!more && text.size() == begin && !pending) {
            fault = CsvFault{"empty-file", 1, tr("io.empty_file"), tr("io.empty_file_hint")};
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
    // `scanned_end` and `scanned_lines`.
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
            if (at == text.size()) break;
            const char stop = text[at++];
            if (stop == separator) continue;
            if (stop == '\r') {
                if (at == text.size() && !ended) return Scan::need_more;
                if (at < text.size() && text[at] == '\n') ++at;
            }
            ++lines;
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
        field.begin = ++at;
        while (true) {
            while (at < text.size() && text[at] != '"') {
                const char letter = text[at++];
                const bool lone_return = letter == '\r' && (at == text.size() || text[at] != '\n');
                if (letter == '\n' || lone_return) ++lines;
            }
            if (at - field.begin > options.field_limit) {
                return make_fault("unclosed-quote", quote_line, tr("io.unclosed_quote", quote_line),
                                  tr("io.unclosed_quote_hint"));
            }
            if (at == text.size()) {
                if (!ended) return Scan::need_more;
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
            return make_fault("stray-quote", line + lines, tr("io.stray_quote", line + lines),
                              tr("io.stray_quote_hint"));
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
                tell_pending();
                return false;
            }
            const Scan result = scan();
            if (result == Scan::fault) break;
            if (result == Scan::need_more) {
                if (!read_more() && begin == text.size()) continue;
                continue;
            }
            // At undecodable bytes the last record is cut short: it is not handed over.
            if (scanned_end == text.size() && ended && pending) {
                line += scanned_lines;
                tell_pending();
                return false;
            }
            const std::int64_t first_line = line;
            begin = scanned_end;
            line += scanned_lines;
            const bool blank = fields.size() == 1 && fields[0].begin == fields[0].end;
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

    void tell_pending() {
        if (!pending) return;
        fault = std::move(pending);
        fault->line = line;
        pending.reset();
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

#include "lib/io/encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <utility>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::io {
namespace {

constexpr std::size_t longest_character = 8;  // bytes, in any of the encodings

const char* iconv_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::gb18030:
            return "GB18030";
        case Encoding::big5:
            return "CP950";  // what Windows in Taiwan and Hong Kong writes
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
    }
    PMO_CHECK(false);
}

// An iconv descriptor that closes itself.
class Converter {
  public:
    Converter(const char* to, const char* from) : handle_(iconv_open(to, from)) {
        if (handle_ == failed()) {
            throw Error(ErrorKind::environment, tr("io.no_converter", from));
        }
    }
    ~Converter() { iconv_close(handle_); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // Converts as much of `in` as there is room for; returns 0, EILSEQ, EINVAL or E2BIG.
    int convert(std::string_view& in, char*& out, std::size_t& room) {
        char* from = const_cast<char*>(in.data());
        std::size_t left = in.size();
        const bool good = iconv(handle_, &from, &left, &out, &room) != static_cast<std::size_t>(-1);
        const int reason = good ? 0 : errno;
        in.remove_prefix(in.size() - left);
        return reason;
    }

  private:
    static iconv_t failed() { return reinterpret_cast<iconv_t>(-1); }
    iconv_t handle_;
};

// Bytes at the end that may be the begin of a character: at most three.
std::size_t unfinished_utf8(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80) return 0;
        if (byte >= 0xc0) {
            const std::size_t size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return size > back ? back : 0;
        }
    }
    return 0;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::gb18030:
            return "GB18030";
        case Encoding::big5:
            return "Big5";
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
    }
    PMO_CHECK(false);
}

std::optional<Encoding> parse_encoding(std::string_view name) {
    const std::string word = lower_ascii(name);
    constexpr std::array<std::pair<std::string_view, Encoding>, 12> names = {{
        {"utf-8", Encoding::utf8},
        {"utf8", Encoding::utf8},
        {"gb18030", Encoding::gb18030},
        {"gbk", Encoding::gb18030},
        {"gb2312", Encoding::gb18030},
        {"cp936", Encoding::gb18030},
        {"big5", Encoding::big5},
        {"cp950", Encoding::big5},
        {"utf-16", Encoding::utf16le},
        {"utf-16le", Encoding::utf16le},
        {"utf-16be", Encoding::utf16be},
        {"utf16", Encoding::utf16le},
    }};
    for (const auto& [known, encoding] : names) {
        if (known == word) return encoding;
    }
    return std::nullopt;
}

struct Decoder::State {
    explicit State(Encoding wanted) : encoding(wanted) {
        if (encoding != Encoding::utf8) converter.emplace("UTF-8", iconv_name(encoding));
    }
    Encoding encoding;
    std::optional<Converter> converter;
    std::string carried;       // begin of a character that the last block did not finish
    std::uint64_t offset = 0;  // of the first byte of `carried` or of the next block

    // `bytes` behind what was carried over; `joined_bytes` keeps the storage.
    std::string_view with_carried(std::string_view bytes, std::string& joined_bytes) const {
        if (carried.empty()) return bytes;
        joined_bytes = carried;
        joined_bytes.append(bytes);
        return joined_bytes;
    }

    std::optional<std::uint64_t> decode_utf8(std::string_view bytes, std::string& out) {
        const std::size_t rest = unfinished_utf8(bytes);
        const std::string_view whole = bytes.substr(0, bytes.size() - rest);
        const auto bad = invalid_utf8_at(whole);
        out.append(whole.substr(0, bad));
        if (bad != std::string_view::npos) return offset + bad;
        carried = std::string(bytes.substr(whole.size()));
        offset += whole.size();
        return std::nullopt;
    }

    std::optional<std::uint64_t> decode_other(std::string_view bytes, std::string& out) {
        std::string_view rest = bytes;
        std::array<char, 32 * 1024> block;
        while (!rest.empty()) {
            char* to = block.data();
            std::size_t room = block.size();
            const int reason = converter->convert(rest, to, room);
            out.append(block.data(), block.size() - room);
            if (reason == EILSEQ) return offset + (bytes.size() - rest.size());
            if (reason == EINVAL) break;  // the character goes on in the next block
        }
        PMO_CHECK(rest.size() < longest_character);
        offset += bytes.size() - rest.size();
        carried = std::string(rest);
        return std::nullopt;
    }
};

Decoder::Decoder(Encoding encoding) : state_(std::make_unique<State>(encoding)) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

std::optional<std::uint64_t> Decoder::decode(std::string_view bytes, std::string& out) {
    std::string joined_bytes;
    const std::string_view all = state_->with_carried(bytes, joined_bytes);
    return state_->encoding == Encoding::utf8 ? state_->decode_utf8(all, out)
                                              : state_->decode_other(all, out);
}

std::optional<std::uint64_t> Decoder::finish() const {
    if (state_->carried.empty()) return std::nullopt;
    return state_->offset;
}

std::string encoded(std::string_view utf8, Encoding encoding) {
    if (encoding == Encoding::utf8) return std::string(utf8);
    Converter converter(iconv_name(encoding), "UTF-8");
    std::string out;
    std::array<char, 32 * 1024> block;
    std::string_view rest = utf8;
    while (!rest.empty()) {
        char* to = block.data();
        std::size_t room = block.size();
        const int reason = converter.convert(rest, to, room);
        out.append(block.data(), block.size() - room);
        if (reason == EILSEQ || reason == EINVAL) {
            std::size_t size = 1;
            while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xc0) == 0x80) {
                ++size;
            }
            throw Error(ErrorKind::refused,
                        tr("io.not_encodable", std::string(rest.substr(0, size)),
                           std::string(encoding_name(encoding))));
        }
    }
    return out;
}

}  // namespace pmo::io

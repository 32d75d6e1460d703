// Bytes of a file to UTF-8, decoded before anything is split.
//
// Order: byte-order mark, strict UTF-8, then the configured legacy encoding; a named encoding
// always wins. Never guessed from statistics. A workbook (xlsx, zip), a file with NUL bytes, or
// bytes that the encoding does not have are refused with the offset and advice.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pmo::io {

enum class Encoding { utf8, gb18030, big5, utf16le, utf16be };

[[nodiscard]] std::string_view encoding_name(Encoding encoding);  // "UTF-8", "GB18030", "Big5" …
// utf-8, gb18030, gbk, gb2312, big5, cp950, utf-16, utf-16le, utf-16be; case-blind. "auto" and
// unknown names: nothing.
[[nodiscard]] std::optional<Encoding> parse_encoding(std::string_view name);

// Decodes a stream of blocks. Memory does not grow with the input.
class Decoder {
  public:
    explicit Decoder(Encoding encoding);
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    // Appends the UTF-8 of `bytes` to `out`; keeps an unfinished character for the next block.
    // Returns the offset, from the first byte of all, of a sequence that the encoding does not
    // have; what comes before it has been appended.
    [[nodiscard]] std::optional<std::uint64_t> decode(std::string_view bytes, std::string& out);
    // The offset of a character that the input ended in.
    [[nodiscard]] std::optional<std::uint64_t> finish() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// UTF-8 to the bytes of `encoding` (for demo files and exports that ask for it). Throws
// Error{refused} naming the first character that the encoding lacks.
[[nodiscard]] std::string encoded(std::string_view utf8, Encoding encoding);

}  // namespace pmo::io

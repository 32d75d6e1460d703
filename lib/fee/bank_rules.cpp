#include "lib/fee/bank_rules.h"

#include "lib/base/text.h"
#include "lib/io/hash.h"

namespace pmo::fee {

namespace {

constexpr char content_mark = '#';
constexpr std::size_t content_bytes = 16;
constexpr std::int64_t e5_in_fen = 1000;

}  // namespace

std::string content_id(const import::StatementLine& line) {
    std::string content;
    for (const std::string& part :
         {to_text(line.day), line.second ? std::to_string(*line.second) : std::string(),
          std::to_string(line.amount.fen), line.number, line.reference, line.counterparty,
          line.counterparty_account, line.memo}) {
        content += std::to_string(part.size());
        content += ':';
        content += part;
    }
    const io::Digest digest = io::sha256(content);
    const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), content_bytes);
    return content_mark + io::hex(bytes);
}

Money FeeRounding::next(std::int64_t fee_e5) {
    sum_e5_ += fee_e5;
    const std::int64_t total = divide_rounded(sum_e5_, e5_in_fen);
    const Money fee{total - given_fen_};
    given_fen_ = total;
    return fee;
}

std::string plain_account_number(std::string_view text) {
    std::string result;
    for (const char letter : nfkc(text)) {
        if (letter != ' ' && letter != '-' && letter != '\t') result += letter;
    }
    return result;
}

}  // namespace pmo::fee

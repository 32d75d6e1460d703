#include "lib/fee/payment_key.h"

#include "lib/io/hash.h"

namespace pmo::fee {

namespace {

constexpr char content_mark = '#';
constexpr std::size_t content_bytes = 16;

}  // namespace

std::string content_id(const Payment& payment) {
    std::string content;
    for (const std::string& part :
         {to_text(payment.day), std::to_string(payment.household.value),
          std::to_string(payment.amount.fen), std::string(code_of(payment.method))}) {
        content += part;
        content += '\n';
    }
    content += payment.note;
    const io::Digest digest = io::sha256(content);
    const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), content_bytes);
    return content_mark + io::hex(bytes);
}

bool is_content_id(std::string_view external_id) {
    return external_id.size() == 1 + 2 * content_bytes && external_id.front() == content_mark;
}

std::string source_of(Method method) {
    return std::string(code_of(method));
}

std::string own_source(std::string_view office_uuid) {
    return "pmo-" + std::string(office_uuid.substr(0, 8));
}

}  // namespace pmo::fee

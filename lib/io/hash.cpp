#include "lib/io/hash.h"

#include <sodium.h>

#include <cstring>

#include "lib/base/check.h"

namespace pmo::io {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 112);
static_assert(alignof(crypto_hash_sha256_state) <= 16);

crypto_hash_sha256_state* state_of(std::array<std::byte, 112>& bytes) {
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

}  // namespace

Sha256::Sha256() {
    crypto_hash_sha256_init(state_of(state_));
}

void Sha256::update(std::string_view bytes) {
    crypto_hash_sha256_update(state_of(state_),
                              reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Digest Sha256::digest() const {
    std::array<std::byte, 112> copy = state_;  // the final step changes the state
    Digest digest{};
    crypto_hash_sha256_final(state_of(copy), digest.data());
    return digest;
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.digest();
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string hex(const Digest& digest) {
    return hex(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::string random_bytes(std::size_t count) {
    static const int ready = sodium_init();
    PMO_CHECK(ready >= 0);
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace pmo::io

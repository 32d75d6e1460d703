// SHA-256 (FIPS 180-4), fed in pieces; no allocation, never fails. libsodium stays behind this
// header so that files (import batches) and the audit chain hash alike.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pmo::io {

using Digest = std::array<unsigned char, 32>;

class Sha256 {
  public:
    Sha256();
    void update(std::string_view bytes);
    [[nodiscard]] Digest digest() const;  // of all so far; more may follow

  private:
    alignas(16) std::array<std::byte, 112> state_;  // crypto_hash_sha256_state
};

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] std::string hex(const Digest& digest);
[[nodiscard]] std::string hex(std::string_view bytes);
// Cryptographically strong bytes from the system.
[[nodiscard]] std::string random_bytes(std::size_t count);

}  // namespace pmo::io

#include "lib/io/hash.h"

#include <doctest/doctest.h>

#include <set>

namespace pmo::io {

TEST_CASE("hash: SHA-256 of the published examples") {
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                     "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")) ==
          "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(hex(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("hash: fed in pieces it is that of the whole, around the ends of its blocks") {
    for (const std::size_t size :
         {0U, 1U, 55U, 56U, 63U, 64U, 65U, 119U, 127U, 128U, 129U, 1000U}) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(i * 7);
        for (const std::size_t piece : {1U, 3U, 63U, 64U, 65U}) {
            Sha256 hash;
            for (std::size_t at = 0; at < size; at += piece) {
                hash.update(std::string_view(text).substr(at, piece));
            }
            CHECK(hash.digest() == sha256(text));
        }
    }
}

TEST_CASE("hash: it can be asked for and go on") {
    Sha256 hash;
    hash.update("ab");
    CHECK(hash.digest() == sha256("ab"));
    CHECK(hash.digest() == sha256("ab"));
    hash.update("c");
    CHECK(hash.digest() == sha256("abc"));
}

TEST_CASE("hash: hex has two small digits for each byte") {
    CHECK(hex(std::string_view("\x00\x0f\xa0\xff", 4)) == "000fa0ff");
    CHECK(hex(std::string_view()).empty());
}

TEST_CASE("hash: random bytes are as many as wanted, and not the same twice") {
    CHECK(random_bytes(0).empty());
    std::set<std::string> seen;
    for (int i = 0; i < 64; ++i) {
        CHECK(random_bytes(16).size() == 16);
        seen.insert(random_bytes(16));
    }
    CHECK(seen.size() == 64);
}

}  // namespace pmo::io

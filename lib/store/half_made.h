// Takes a file that is being made away again, with its journal and lock, unless it was completed.
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace pmo::store {

class HalfMade {
  public:
    explicit HalfMade(std::filesystem::path path) : path_(std::move(path)) {}
    ~HalfMade() {
        if (kept_) return;
        std::error_code ignored;
        for (const char* suffix : {"", "-journal", ".lock"}) {
            std::filesystem::remove(path_.string() + suffix, ignored);
        }
    }
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;

    void keep() { kept_ = true; }

  private:
    std::filesystem::path path_;
    bool kept_ = false;
};

}  // namespace pmo::store

// A part of a transaction that can be taken back alone: one item of a batch. Also whether another
// process has written since.
#pragma once

#include <cstdint>

namespace pmo::store {

class Db;

// Inside a transaction. Taken back unless kept.
class Savepoint {
  public:
    explicit Savepoint(Db& db);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;

    void keep();

  private:
    Db& db_;
    bool open_ = true;
};

// Changes when another connection has committed; stays when this one did.
[[nodiscard]] std::int64_t data_version(const Db& db);

}  // namespace pmo::store

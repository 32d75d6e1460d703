// A disk that fails at a chosen moment, for SQLite in this process.
#pragma once

#include <memory>

struct sqlite3_vfs;

namespace pmo::test {

enum class DiskFault {
    io_error,  // EIO: writing, syncing, cutting
    full,      // ENOSPC: writing alone
};
enum class FaultLasts { once, for_good };

// While it lives, every database that is opened goes through it: the n-th operation that changes
// the disk (write, sync, cut, removal; 1 is the first) fails, and all after it when it lasts. One
// at a time.
class FaultyDisk {
  public:
    FaultyDisk(int nth, DiskFault fault, FaultLasts lasts);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    // Whether that operation came.
    [[nodiscard]] bool hit() const;

  private:
    std::unique_ptr<sqlite3_vfs> vfs_;
};

}  // namespace pmo::test

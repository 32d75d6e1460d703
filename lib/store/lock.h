// flock on a file beside the office file, with the holder's name written into it. Released by the
// kernel when the process ends, however it ends.
#pragma once

#include <filesystem>
#include <string>

namespace pmo::store {

class Db;

class FileLock {
  public:
    FileLock() = default;
    // Creates `path` with mode 0660 when it is not there. `holder` is what waiters are told.
    // Waits up to `seconds` (0: not at all); then Error{busy} naming the present holder.
    FileLock(const std::filesystem::path& path, const std::string& holder, int seconds);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

    void release();

  private:
    int descriptor_ = -1;
};

// Two runs of one job cannot overlap: the second waits up to 30 s, then Error{busy}. No lock for a
// database in memory.
[[nodiscard]] FileLock lock_job(const Db& db, const std::string& job);
[[nodiscard]] FileLock lock_writer(const Db& db);

}  // namespace pmo::store

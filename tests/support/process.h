// Real processes of the built programs, in a folder with an office file of some hundred units.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/scratch.h"

namespace pmo::test {

// How a process ended.
struct Ended {
    int code = -1;   // exit code; -1 when a signal ended it
    int signal = 0;  // that signal
    std::string out;
    std::string err;
};

struct Start {
    std::vector<std::string> words;          // "pmo", "fee", "list" …
    std::filesystem::path office;            // PMO_DB
    int out = -1;                            // descriptor for stdout; -1: kept for Ended
    std::optional<std::uint64_t> file_size;  // no file may grow beyond (bytes)
};

class Process {
  public:
    explicit Process(const Start& start);
    ~Process();  // killed when it was not waited for
    Process(Process&& other) noexcept;
    Process& operator=(Process&&) = delete;

    [[nodiscard]] pid_t pid() const { return pid_; }
    void send(int number) const;
    void wait_until_stopped() const;  // after SIGSTOP
    [[nodiscard]] Ended wait();

  private:
    pid_t pid_ = 0;
    int out_ = -1;
    int err_ = -1;
};

// Started and waited for.
[[nodiscard]] Ended ran(const Start& start);
// "fee list --open" on the office file.
[[nodiscard]] Ended ran(const std::filesystem::path& office, const std::string& line);

// A copy of an office with 300 homes that a tariff is attached to since 2025-01-01, nothing billed.
[[nodiscard]] std::filesystem::path new_office(const Scratch& scratch,
                                               const std::string& name = "office.pmo");
inline constexpr int units_of_new_office = 300;

// What was billed, one line for each charge: unit, item, period, amount, due day, payer.
[[nodiscard]] std::string charges_of(const std::filesystem::path& office);

// Waits until `act` is true: for what another process is about to do. False after ten seconds.
template <class Act>
[[nodiscard]] bool comes_true(const Act& act);

// Whether the process has the lock file beside the office file (".lock", ".bill.lock").
[[nodiscard]] bool holds(const Process& process, const std::filesystem::path& lock);
[[nodiscard]] bool waits_for_lock(const Process& process);

void sleep_milliseconds(int milliseconds);

template <class Act>
bool comes_true(const Act& act) {
    for (int i = 0; i < 10'000; ++i) {
        if (act()) return true;
        sleep_milliseconds(1);
    }
    return false;
}

}  // namespace pmo::test

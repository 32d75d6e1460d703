#include "lib/store/lock.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <string>

#include "lib/io/files.h"
#include "lib/store/db.h"
#include "lib/store/transaction.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/scratch.h"

namespace pmo::store {

namespace {

namespace fs = std::filesystem;

using test::context;
using test::error_of;
using test::kind_of;
using test::Scratch;

// A process that holds a lock until it is killed or until `go` is called.
class Holder {
  public:
    explicit Holder(const fs::path& path) {
        REQUIRE(pipe(ready_.data()) == 0);
        REQUIRE(pipe(go_.data()) == 0);
        child_ = fork();
        if (child_ == 0) hold(path);
        char byte = 0;
        REQUIRE(read(ready_[0], &byte, 1) == 1);
    }
    ~Holder() {
        if (child_ > 0) end(SIGKILL);
        for (const int each : {ready_[0], ready_[1], go_[0], go_[1]}) close(each);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    void stop() const {
        kill(child_, SIGSTOP);
        int status = 0;
        REQUIRE(waitpid(child_, &status, WUNTRACED) == child_);
        REQUIRE(WIFSTOPPED(status));
    }
    void end(int number) {
        kill(child_, number);
        waitpid(child_, nullptr, 0);
        child_ = 0;
    }
    void go() const { REQUIRE(write(go_[1], "g", 1) == 1); }
    [[nodiscard]] pid_t pid() const { return child_; }

  private:
    [[noreturn]] void hold(const fs::path& path) const {
        {
            const FileLock lock(path, "wang, fee pay, pid " + std::to_string(getpid()), 0);
            char byte = 'r';
            if (write(ready_[1], &byte, 1) != 1 || read(go_[0], &byte, 1) != 1) _exit(1);
        }
        _exit(0);
    }
    std::array<int, 2> ready_{};
    std::array<int, 2> go_{};
    pid_t child_ = 0;
};

}  // namespace

TEST_CASE("store: a second writer is told who holds the file") {
    const Scratch scratch;
    const fs::path path = scratch / "office.pmo.lock";
    FileLock first(path, "wang, fee pay, pid 17, since 2026-03-02 09:00:00 UTC\n", 0);
    const auto error = error_of([&] { const FileLock second(path, "li", 0); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    CHECK(std::string(error->what()) ==
          "the office file is in use by wang, fee pay, pid 17, since 2026-03-02 09:00:00 UTC");
    CHECK(error->hint() == "wait for that command to end, then repeat this one");
    first.release();
    const FileLock third(path, "li", 0);
    CHECK(io::read_file(path) == "li");  // nothing is left of the longer text before
}

TEST_CASE("store: the lock of a killed process is free at once") {
    const Scratch scratch;
    const fs::path path = scratch / "lock";
    Holder holder(path);
    CHECK(kind_of([&] { const FileLock second(path, "li", 0); }) == ErrorKind::busy);
    holder.end(SIGKILL);
    CHECK_FALSE(kind_of([&] { const FileLock second(path, "li", 0); }));
}

TEST_CASE("store: a stopped holder is named by its process number") {
    const Scratch scratch;
    const fs::path path = scratch / "lock";
    const Holder holder(path);
    holder.stop();
    const auto error = error_of([&] { const FileLock second(path, "li", 0); });
    REQUIRE(error);
    CHECK(std::string(error->what()) ==
          "the office file is in use by wang, fee pay, pid " + std::to_string(holder.pid()));
}

TEST_CASE("store: a waiter gets the lock when the holder lets it go") {
    const Scratch scratch;
    const fs::path path = scratch / "lock";
    const Holder holder(path);
    holder.go();
    const FileLock second(path, "li", 30);
    CHECK(io::read_file(path) == "li");
}

TEST_CASE("store: a lock that moves is held by its new owner alone") {
    const Scratch scratch;
    const fs::path path = scratch / "lock";
    FileLock first(path, "wang", 0);
    FileLock second = std::move(first);
    first.release();  // nothing
    CHECK(kind_of([&] { const FileLock third(path, "li", 0); }) == ErrorKind::busy);
    second = FileLock();
    CHECK_FALSE(kind_of([&] { const FileLock third(path, "li", 0); }));
}

TEST_CASE("store: a symbolic link in the place of the lock is not followed") {
    const Scratch scratch;
    fs::create_symlink(scratch / "elsewhere", scratch / "lock");
    CHECK(kind_of([&] { const FileLock lock(scratch / "lock", "li", 0); }) ==
          ErrorKind::environment);
    CHECK_FALSE(fs::exists(scratch / "elsewhere"));
}

TEST_CASE("store: writers and jobs have locks of their own, in memory there is none") {
    const Scratch scratch;
    const Db db = Db::create(scratch / "office.pmo", context("fee bill"));
    const FileLock writer = lock_writer(db);
    const FileLock bill = lock_job(db, "bill");
    const FileLock remind = lock_job(db, "remind");
    for (const char* name : {"office.pmo.lock", "office.pmo.bill.lock", "office.pmo.remind.lock"}) {
        CAPTURE(name);
        CHECK(test::mode_of(scratch / name) == 0660);
        const auto error = error_of([&] { const FileLock second(scratch / name, "li", 0); });
        REQUIRE(error);
        CHECK(std::string(error->what()) == "the office file is in use by tester, fee bill, pid " +
                                                std::to_string(getpid()) +
                                                ", since 2026-01-01 00:00:00 UTC");
    }
    const Db memory = Db::memory(context());
    const FileLock none = lock_writer(memory);
    const FileLock none_again = lock_writer(memory);
}

}  // namespace pmo::store

// Full disks, readers that leave, many writers at once.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "lib/access/access.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/process.h"
#include "tests/support/scratch.h"
#include "tests/support/transcript.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

Start start(const fs::path& office, const std::string& line) {
    return {.words = shell_words(line), .office = office, .out = -1, .file_size = {}};
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) { REQUIRE(number >= 0); }
    ~Descriptor() { close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

int pipe_without_reader() {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    close(ends[0]);
    return ends[1];
}

Ended ran_into(int out, const fs::path& office, const std::string& line) {
    Start command = start(office, line);
    command.out = out;
    return ran(command);
}

std::string items(const fs::path& office) {
    return read_outside(office, "SELECT code FROM fee_item ORDER BY code");
}

// Takes a number as a receipt does; every fourth clerk thinks better of it.
bool take_number(const fs::path& office, bool gives_up) {
    try {
        store::Db db = store::Db::open(office, store::Mode::write, context("fee pay"));
        access::Write write(db, "fee.pay");
        const std::int64_t number = store::next_number(db, "receipt", 2026);
        const std::string text = std::to_string(number);
        store::set_setting(db, "receipt " + std::string(text.size() < 2 ? "0" : "") + text, "x");
        if (gives_up) {
            write.rollback();
        } else {
            write.commit();
        }
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void check_whole(const fs::path& office) {
    const Ended check = ran(office, "pmo office check --full");
    CAPTURE(check.err);
    CHECK(check.code == 0);
}

}  // namespace

TEST_CASE("process: sixteen writers at once lose nothing") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    std::vector<Process> processes;
    for (int i = 10; i < 26; ++i) {
        const std::string code = "item" + std::to_string(i);
        processes.emplace_back(start(office, "pmo fee tariff item add " + code + " --name x"));
    }
    for (Process& process : processes) {
        const Ended ended = process.wait();
        CAPTURE(ended.err);
        CHECK(ended.code == 0);
    }
    CHECK(read_outside(office, "SELECT count(*) FROM fee_item WHERE code LIKE 'item__'") == "16\n");
    CHECK(read_outside(office, "SELECT count(*) = max(seq) FROM audit") == "1\n");
    CHECK(read_outside(office, "SELECT count(DISTINCT key) FROM audit WHERE entity = 'fee_item'") ==
          "16\n");
    check_whole(office);
}

TEST_CASE("process: of sixteen writers that want the same one gets it") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    std::vector<Process> processes;
    for (int i = 0; i < 16; ++i) {
        processes.emplace_back(start(office, "pmo fee tariff item add water --name 水费"));
    }
    int done = 0;
    for (Process& process : processes) {
        const Ended ended = process.wait();
        CAPTURE(ended.err);
        CHECK((ended.code == 0 || ended.code == 1));
        if (ended.code == 0) ++done;
    }
    CHECK(done == 1);
    CHECK(read_outside(office, "SELECT count(*) FROM fee_item WHERE code = 'water'") == "1\n");
}

TEST_CASE("process: receipt numbers taken by sixteen processes at once have no gap") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    std::vector<pid_t> children;
    for (int i = 0; i < 16; ++i) {
        const pid_t child = fork();
        if (child == 0) _exit(take_number(office, i % 4 == 3) ? 0 : 1);
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    CHECK(read_outside(office, "SELECT key FROM setting WHERE key LIKE 'receipt %' ORDER BY key") ==
          "receipt 01\nreceipt 02\nreceipt 03\nreceipt 04\nreceipt 05\nreceipt 06\n"
          "receipt 07\nreceipt 08\nreceipt 09\nreceipt 10\nreceipt 11\nreceipt 12\n");
    CHECK(read_outside(office, "SELECT next FROM series WHERE kind = 'receipt'") == "13\n");
}

TEST_CASE("process: output lost to a full disk is told, and what was saved is said to be") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    const Descriptor full(open("/dev/full", O_WRONLY | O_CLOEXEC));

    const Ended report = ran_into(full.number(), office, "pmo unit list");
    CHECK(report.code == 6);
    CHECK(report.err.find("could not write output") != std::string::npos);

    const Ended added =
        ran_into(full.number(), office, "pmo fee tariff item add water --name 水费");
    CHECK(added.code == 8);
    CHECK(added.err.find("saved") != std::string::npos);
    CHECK(items(office).find("water") != std::string::npos);

    const Ended billed = ran_into(full.number(), office, "pmo-batch bill --period 2026-03");
    CHECK(billed.code == 8);
    CHECK(billed.err.find("saved") != std::string::npos);
    const Ended again = ran(office, "pmo-batch bill --period 2026-03");
    CHECK(again.code == 0);
    CHECK(again.out.find("\"already\":300") != std::string::npos);
}

TEST_CASE("process: a reader that has left is no error for a report, but for a change it is") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    const Descriptor gone(pipe_without_reader());

    const Ended report = ran_into(gone.number(), office, "pmo unit list");
    CHECK(report.code == 0);
    CHECK(report.err.empty());

    const Ended added =
        ran_into(gone.number(), office, "pmo fee tariff item add water --name 水费");
    CHECK(added.code == 8);
    CHECK(added.err.find("saved") != std::string::npos);
    CHECK(items(office).find("water") != std::string::npos);
}

TEST_CASE("process: a disk that fills up stops a run with nothing half done, and it can be rerun") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    const std::uint64_t size = fs::file_size(office);
    // From no room for the journal to almost enough.
    for (const std::uint64_t limit : {std::uint64_t{4096}, size / 4, size / 2, size - 4096, size,
                                      size + 4096, size + 100 * 1024, size + 200 * 1024}) {
        CAPTURE(limit);
        Start command = start(office, "pmo-batch bill --period 2025");
        command.file_size = limit;
        const Ended ended = ran(command);
        CAPTURE(ended.code);
        CAPTURE(ended.err);
        CHECK(ended.signal == 0);
        CHECK(ended.code == 6);
        CHECK(ended.err.find("nothing was saved") != std::string::npos);
        CHECK(charges_of(office).empty());
        CHECK(ran(office, "pmo unit list").code == 0);
    }
    CHECK(ran(office, "pmo-batch bill --period 2025").code == 0);
    check_whole(office);
}

TEST_CASE("process: an office that cannot be finished for want of room is not left behind") {
    const Scratch scratch;
    for (const std::uint64_t limit : {1U, 20'000U, 60'000U}) {
        CAPTURE(limit);
        Start command = start(scratch / "new.pmo",
                              "pmo office init " + (scratch / "new.pmo").string() + " --name 锦绣");
        command.file_size = limit;
        const Ended ended = ran(command);
        CAPTURE(ended.err);
        CHECK(ended.code == 6);
        CHECK(fs::is_empty(scratch.path()));
    }
    CHECK(ran(scratch / "new.pmo",
              "pmo office init " + (scratch / "new.pmo").string() + " --name 锦绣")
              .code == 0);
    CHECK(ran(scratch / "new.pmo", "pmo office check").code == 0);
}

TEST_CASE("process: a file that may only be read can be read, and refuses a change") {
    if (geteuid() == 0) {
        MESSAGE("skipped: root may write everything");
        return;
    }
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    fs::permissions(office, fs::perms::owner_read);
    const std::string before = digest_of(office);
    CHECK(ran(office, "pmo unit list").code == 0);
    const Ended added = ran(office, "pmo fee tariff item add water --name 水费");
    CHECK(added.code == 6);
    CHECK(added.err.find("may only be read") != std::string::npos);
    CHECK(digest_of(office) == before);
    fs::permissions(office, fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(scratch.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(ran(office, "pmo unit list").code == 0);
    CHECK(ran(office, "pmo fee tariff item add water --name 水费").code == 6);
    fs::permissions(scratch.path(), fs::perms::owner_all);
    CHECK(digest_of(office) == before);
}

}  // namespace pmo::test

// Billing runs that meet, that are killed, that are interrupted: always the same charges in the
// end.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "lib/store/lock.h"
#include "tests/support/outside.h"
#include "tests/support/process.h"
#include "tests/support/scratch.h"
#include "tests/support/transcript.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

// A year of months: some thousand charges in one run.
const std::string bill_year = "pmo-batch bill --period 2025";

Start start(const fs::path& office, const std::string& line) {
    return {.words = shell_words(line), .office = office, .out = -1, .file_size = {}};
}

// What one undisturbed run bills.
const std::string& undisturbed() {
    static const std::string charges = [] {
        const Scratch scratch;
        const fs::path office = new_office(scratch);
        const Ended ended = ran(office, bill_year);
        REQUIRE(ended.code == 0);
        return charges_of(office);
    }();
    return charges;
}

std::int64_t number_after(const std::string& text, const std::string& name) {
    const auto at = text.find("\"" + name + "\":");
    REQUIRE(at != std::string::npos);
    return std::stoll(text.substr(at + name.size() + 3));
}

void check_whole(const fs::path& office) {
    const Ended check = ran(office, "pmo office check --full");
    CAPTURE(check.out);
    CAPTURE(check.err);
    CHECK(check.code == 0);
    CHECK(read_outside(office, "PRAGMA integrity_check") == "ok\n");
}

}  // namespace

TEST_CASE("process: six runs of billing at once bill what one run bills, each charge once") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    std::vector<Process> processes;
    for (int i = 0; i < 6; ++i) processes.emplace_back(start(office, bill_year));
    const auto expected = std::count(undisturbed().begin(), undisturbed().end(), '\n');
    REQUIRE(expected == 12 * units_of_new_office);
    std::int64_t done = 0;
    for (Process& process : processes) {
        const Ended ended = process.wait();
        CAPTURE(ended.err);
        CHECK(ended.code == 0);
        done += number_after(ended.out, "done");
        CHECK(number_after(ended.out, "done") + number_after(ended.out, "already") == expected);
    }
    CHECK(done == expected);
    CHECK(charges_of(office) == undisturbed());
    check_whole(office);
}

TEST_CASE("process: a run of billing killed again and again ends with the same charges") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    fs::copy_file(office, scratch / "measured.pmo");
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(ran(scratch / "measured.pmo", bill_year).code == 0);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);

    constexpr unsigned seed = 20260302;
    std::mt19937 random(seed);
    int killed = 0;
    for (int i = 0; i < 15; ++i) {
        // Moments all over a run, its very end too.
        std::uniform_int_distribution<int> moment(0, static_cast<int>(took.count()));
        Process process(start(office, bill_year));
        sleep_milliseconds(moment(random));
        process.send(SIGKILL);
        if (process.wait().signal == SIGKILL) ++killed;
        const std::string charges = charges_of(office);
        CHECK((charges.empty() || charges == undisturbed()));
    }
    CHECK(killed > 0);
    const Ended last = ran(office, bill_year);
    CAPTURE(last.err);
    CHECK(last.code == 0);
    CHECK(charges_of(office) == undisturbed());
    check_whole(office);
}

TEST_CASE("process: Ctrl-C in a run of billing leaves nothing half done") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    // A reader in the middle of a report: the run cannot come to its end by itself.
    const OutsideReader reader(office);
    for (const int number : {SIGINT, SIGTERM}) {
        Process process(start(office, bill_year));
        REQUIRE(comes_true([&] { return holds(process, office.string() + ".lock"); }));
        process.send(number);
        const Ended ended = process.wait();
        CAPTURE(ended.err);
        CHECK(ended.code == 130);
        CHECK(ended.out.empty());
        CHECK(charges_of(office).empty());
    }
}

TEST_CASE("process: a stopped run is named to those who wait, and reports go on") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    const fs::path lock = office.string() + ".lock";
    Process stopped(start(office, bill_year));
    REQUIRE(comes_true([&] { return holds(stopped, lock); }));
    stopped.send(SIGSTOP);
    stopped.wait_until_stopped();

    const auto error = error_of([&] { const store::FileLock waiter(lock, "li", 0); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::busy);
    const std::string message = error->what();
    CHECK(message.find("batch bill, pid " + std::to_string(stopped.pid())) != std::string::npos);
    CHECK(message.find("since 2") != std::string::npos);

    CHECK(ran(office, "pmo unit list").code == 0);

    // Who waits can give up: nothing was begun.
    Process waiter(start(office, "pmo fee tariff item add water --name 水费"));
    REQUIRE(comes_true([&] { return waits_for_lock(waiter); }));
    waiter.send(SIGINT);
    CHECK(waiter.wait().code == 130);

    Process patient(start(office, "pmo fee tariff item add heat --name 供暖费"));
    REQUIRE(comes_true([&] { return waits_for_lock(patient); }));
    stopped.send(SIGCONT);
    CHECK(stopped.wait().code == 0);
    CHECK(patient.wait().code == 0);
    CHECK(charges_of(office) == undisturbed());
    CHECK(read_outside(office, "SELECT code FROM fee_item WHERE code IN ('water', 'heat')") ==
          "heat\n");
}

}  // namespace pmo::test

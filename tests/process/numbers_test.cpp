// Receipts and letters whose programs meet or are killed: every number once, none missing.
#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

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

// An office in which every home owes one month: charge 1 is that of 3-1-101, and so on.
fs::path billed_office(const Scratch& scratch, const std::string& period) {
    const fs::path office = new_office(scratch);
    REQUIRE(ran(office, "pmo-batch bill --period " + period).code == 0);
    return office;
}

std::string numbers_until(int last) {
    std::string text;
    for (int number = 1; number <= last; ++number) text += std::to_string(number) + "\n";
    return text;
}

std::string receipt_numbers(const fs::path& office) {
    return read_outside(office, "SELECT receipt_no FROM payment ORDER BY receipt_no");
}

std::string letter_numbers(const fs::path& office) {
    return read_outside(office,
                        "SELECT number FROM letter WHERE number IS NOT NULL ORDER BY number");
}

// What a clerk has read and found right: ten drafts.
void review_ten(const fs::path& office, int first) {
    std::string line = "pmo fee letter review --yes";
    for (int id = first; id < first + 10; ++id) line += " D" + std::to_string(id);
    REQUIRE(ran(office, line).code == 0);
}

void check_whole(const fs::path& office) {
    const Ended check = ran(office, "pmo office check --full");
    CAPTURE(check.out);
    CAPTURE(check.err);
    CHECK(check.code == 0);
}

// Kills commands at moments all over the time that one undisturbed run takes, its very end too.
class Killer {
  public:
    Killer(const fs::path& office, const std::string& line, unsigned seed) : random_(seed) {
        const fs::path measured = office.string() + ".measured";
        fs::copy_file(office, measured);
        const auto begin = std::chrono::steady_clock::now();
        REQUIRE(ran(measured, line).code == 0);
        took_ = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - begin);
        fs::remove(measured);
    }
    void run(const fs::path& office, const std::string& line) {
        std::uniform_int_distribution<useconds_t> moment(0, static_cast<useconds_t>(took_.count()));
        Process process(start(office, line));
        usleep(moment(random_));
        process.send(SIGKILL);
        if (process.wait().signal == SIGKILL) ++killed_;
    }
    [[nodiscard]] int killed() const { return killed_; }

  private:
    std::mt19937 random_;
    std::chrono::microseconds took_{};
    int killed_ = 0;
};

}  // namespace

TEST_CASE("process: payments taken at once have receipt numbers without a gap, and add up") {
    const Scratch scratch;
    const fs::path office = billed_office(scratch, "2026-02");
    struct Counter {
        const char* arguments;
        int code;
    };
    // Five of one household, one of them beyond what it owes; the refused ones in between.
    const std::vector<Counter> counters = {
        {"3-1-101 --amount 10.01", 0},
        {"3-1-102 --amount 20.02", 0},
        {"3-1-101 --amount 5 --to 9999=5", 3},
        {"3-1-101 --amount 11.03", 0},
        {"3-2-201 --amount 300.04 --method wechat", 0},
        {"3-1-102 --amount 6 --to 1=6", 1},
        {"3-1-101 --amount 12.05", 0},
        {"3-1-103 --amount 30.06 --method card", 0},
        {"3-1-103 --amount 400 --to 3=400", 1},
        {"3-1-101 --amount 500.07", 0},
        {"3-3-301 --amount 40.08", 0},
        {"3-1-102 --amount 21.09 --to 2=1.09", 0},
        {"3-1-104 --amount 0", 1},
        {"3-1-101 --amount 13.10", 0},
        {"3-3-302 --amount 41.11", 0},
        {"3-2-202 --amount 42.12", 0},
    };
    std::vector<Process> processes;
    for (const Counter& each : counters) {
        processes.emplace_back(start(office, std::string("pmo fee pay ") + each.arguments));
    }
    int taken = 0;
    for (std::size_t i = 0; i < counters.size(); ++i) {
        const Ended ended = processes[i].wait();
        CAPTURE(counters[i].arguments);
        CAPTURE(ended.err);
        CHECK(ended.code == counters[i].code);
        if (ended.code == 0) ++taken;
    }
    CHECK(taken == 12);
    CHECK(receipt_numbers(office) == numbers_until(12));
    CHECK(read_outside(office, "SELECT next FROM series WHERE kind = 'receipt'") == "13\n");
    CHECK(read_outside(office, "SELECT sum(amount_fen) FROM payment") == "104078\n");
    CHECK(read_outside(office,
                       "SELECT u.code || ' ' || sum(p.amount_fen) FROM payment p "
                       "JOIN unit u ON u.id = p.unit_id GROUP BY u.code ORDER BY u.code") ==
          "3-1-101 54626\n3-1-102 4111\n3-1-103 3006\n3-2-201 30004\n3-2-202 4212\n"
          "3-3-301 4008\n3-3-302 4111\n");
    // 3-1-101 owed 50.30 m² × 2.15: five tills gave that much to its charge and no more.
    CHECK(read_outside(office, "SELECT sum(amount_fen) FROM allocation WHERE charge_id = 1") ==
          "10815\n");
    check_whole(office);
}

TEST_CASE("process: a payment that is killed and sent again with its request id is taken once") {
    const Scratch scratch;
    const fs::path office = billed_office(scratch, "2026-02");
    const std::string pay = "pmo fee pay 3-1-101 --amount ";
    Killer killer(office, pay + "9.00 --request-id till-9", 20260303);
    int taken = 0;
    for (int i = 10; i < 18; ++i) {
        const std::string number = std::to_string(i);
        const std::string line = pay + number + ".00 --request-id till-" + number;
        killer.run(office, line);
        const Ended again = ran(office, line);
        CAPTURE(again.err);
        CHECK(again.code == 0);
        // Nobody knows any more whether it was done: asked once more, it still is.
        const Ended doubted = ran(office, line);
        CAPTURE(doubted.err);
        CHECK(doubted.code == 0);
        CHECK(doubted.out.find("Done before") != std::string::npos);
        CHECK(receipt_numbers(office) == numbers_until(++taken));
    }
    CHECK(killer.killed() > 0);
    CHECK(read_outside(office, "SELECT amount_fen FROM payment ORDER BY id") ==
          "1000\n1100\n1200\n1300\n1400\n1500\n1600\n1700\n");
    check_whole(office);
}

TEST_CASE("process: an issue of letters that is killed again and again numbers each letter once") {
    const Scratch scratch;
    const fs::path office = new_office(scratch);
    run_outside(
        office,
        "INSERT INTO setting (key, value) VALUES ('name', '锦绣物业服务中心'), "
        "('phone', '0755-26001234') ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    // Five dozen households owe.
    run_outside(office,
                "DELETE FROM attachment WHERE unit_id > (SELECT id FROM unit ORDER BY id "
                "LIMIT 1 OFFSET 59)");
    REQUIRE(ran(office, "pmo-batch bill --period 2026-01").code == 0);
    const Ended drafted = ran(office, "pmo-batch remind");
    CAPTURE(drafted.out);
    CAPTURE(drafted.err);
    REQUIRE(drafted.out.find("\"done\":60") != std::string::npos);
    const std::string again = ran(office, "pmo-batch remind").out;
    CHECK(again.find("\"done\":0,\"already\":60") != std::string::npos);

    const std::string issue = "pmo fee letter issue --yes";
    review_ten(office, 1);
    Killer killer(office, issue, 20260304);
    killer.run(office, issue);
    // What was not issued when the program was killed goes out with the next ten.
    for (int first = 11; first <= 60; first += 10) {
        review_ten(office, first);
        killer.run(office, issue);
    }
    CHECK(killer.killed() > 0);
    const Ended last = ran(office, issue);
    CAPTURE(last.err);
    CHECK(last.code == 0);
    CHECK(letter_numbers(office) == numbers_until(60));
    CHECK(read_outside(office, "SELECT next FROM series WHERE kind = 'letter'") == "61\n");
    CHECK(read_outside(office, "SELECT count(DISTINCT household_id) FROM letter") == "60\n");
    CHECK(ran(office, issue).out.find("Issued 0 letters") != std::string::npos);
    CHECK(ran(office, "pmo-batch remind").out.find("\"done\":0") != std::string::npos);
    CHECK(read_outside(office, "SELECT count(*) FROM letter") == "60\n");
    check_whole(office);
}

}  // namespace pmo::test

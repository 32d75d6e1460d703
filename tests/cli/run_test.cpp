#include "cli/run.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>

#include "lib/io/files.h"
#include "tests/support/scratch.h"

namespace pmo::cli {

namespace {

namespace fs = std::filesystem;

struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

Ran ran(const std::vector<std::string>& words, const Environment& environment = {}) {
    Ran result;
    Stream out(result.out);
    Stream err(result.err);
    Streams streams{out, err, {}, -1};
    result.code = run(Program::pmo, words, streams, environment);
    out.flush();
    return result;
}

// Output to a descriptor that takes nothing.
Ran ran_into(int descriptor, const std::vector<std::string>& words) {
    Ran result;
    Stream out(descriptor);
    Stream err(result.err);
    Streams streams{out, err, {}, -1};
    Environment environment;
    environment.uid = 1000;
    environment.login = "office";
    result.code = run(Program::pmo, words, streams, environment);
    close(descriptor);
    return result;
}

int full_disk() {
    return open("/dev/full", O_WRONLY | O_CLOEXEC);
}

int pipe_without_reader() {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    close(ends[0]);
    return ends[1];
}

}  // namespace

TEST_CASE("run: output lost to a full disk is an error, not a success") {
    const auto result = ran_into(full_disk(), {"help", "dates"});
    CHECK(result.code == 6);
    CHECK(result.err == "pmo: could not write output: No space left on device\n");
    CHECK(ran_into(full_disk(), {"--version"}).code == 6);
}

TEST_CASE("run: a reader that closed the pipe is no error for a command that reads") {
    const auto result = ran_into(pipe_without_reader(), {"help", "dates"});
    CHECK(result.code == 0);
    CHECK(result.err.empty());
}

TEST_CASE("run: a command that saved but could not say so exits 8") {
    const test::Scratch folder;
    const auto file = (folder / "office.pmo").string();
    const auto result = ran_into(full_disk(), {"--data-dir", folder.path().string(), "office",
                                               "init", file, "--name", "Test"});
    CHECK(result.code == 8);
    CHECK(result.err.find("saved, but the output could not be written") != std::string::npos);
    CHECK(fs::exists(file));
    const auto second = (folder / "second.pmo").string();
    CHECK(ran_into(pipe_without_reader(), {"office", "init", second, "--name", "Test"}).code == 8);
}

TEST_CASE("run: a file that cannot be written is refused before anything is done") {
    const auto result = ran({"help", "dates", "-o", "/nonexistent/dates.txt"});
    CHECK(result.code == 6);
    CHECK(result.err.find("/nonexistent/dates.txt") != std::string::npos);
}

TEST_CASE("run: the configuration names file and language, and is read strictly") {
    const test::Scratch folder;
    const auto config = folder / "config.toml";
    Environment environment;
    environment.config_files = {folder / "absent.toml", config};
    io::write_file(config, "lang = \"zh-Hans\"\n");
    CHECK(ran({"hlep"}, environment).err.find("未知的命令") != std::string::npos);
    environment.variables["PMO_LANG"] = "en";
    CHECK(ran({"hlep"}, environment).err.find("unknown command") != std::string::npos);
    io::write_file(config, "langauge = \"zh-Hans\"\n");
    const auto wrong = ran({"help"}, environment);
    CHECK(wrong.code == 6);
    CHECK(wrong.err.find("langauge") != std::string::npos);
}

TEST_CASE("run: the version needs no configuration, no catalogue and no office file") {
    Environment environment;
    environment.config_files = {"/proc/self/mem"};
    const auto result = ran({"--version"}, environment);
    CHECK(result.code == 0);
    CHECK(result.out == "pmo 0.1.0\n");
}

TEST_CASE("run: without an office file the way to make one is told") {
    const auto result = ran({"office", "info"});
    CHECK(result.code == 6);
    CHECK(result.err ==
          "pmo: no office file is named: give --db FILE or set PMO_DB\n"
          "hint: pmo office init FILE\n");
}

TEST_CASE("run: control characters of the command line do not reach the terminal") {
    const auto result = ran({"\x1b[2J"});
    CHECK(result.code == 2);
    CHECK(result.err.find('\x1b') == std::string::npos);
}

}  // namespace pmo::cli

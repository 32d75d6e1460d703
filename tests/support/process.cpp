#include "tests/support/process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "lib/io/files.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"
#include "tests/support/transcript.h"

namespace pmo::test {

namespace fs = std::filesystem;

namespace {

// The programs lie beside this one.
fs::path program(const std::string& name) {
    return fs::read_symlink("/proc/self/exe").parent_path() / name;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (auto& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

std::string content_of(int descriptor) {
    std::string text;
    std::array<char, 4096> block{};
    lseek(descriptor, 0, SEEK_SET);
    for (ssize_t got = 0; (got = read(descriptor, block.data(), block.size())) > 0;) {
        text.append(block.data(), static_cast<std::size_t>(got));
    }
    return text;
}

void build(const fs::path& path) {
    Office office(path);
    office.db().execute("BEGIN IMMEDIATE");
    office.estate("E1", "锦绣花园");
    SmallTariff tariff;
    tariff.code = "home";
    tariff.price = "2.15";
    tariff.from = "2024-01-01";
    office.tariff(tariff);
    for (int i = 0; i < units_of_new_office; ++i) {
        const std::string code = "3-" + std::to_string(1 + i / 100) + "-" +
                                 std::to_string(100 * (1 + i % 100 / 4) + 1 + i % 4);
        const UnitId unit = office.home(code, std::to_string(50 + i % 90) + ".30");
        office.delivered(unit, "2020-01-10");
        office.owner(unit, "业主" + std::to_string(i), "2020-01-10");
        office.attach("home", unit, "2025-01-01");
    }
    office.db().execute("COMMIT");
}

}  // namespace

Process::Process(const Start& start) {
    std::vector<std::string> words = start.words;
    words.at(0) = program(words.at(0)).string();
    std::vector<std::string> variables = {"PMO_DB=" + start.office.string(), "PMO_TODAY=2026-03-02",
                                          "PMO_LANG=en", "PATH=/usr/bin:/bin",
                                          "HOME=" + start.office.parent_path().string()};
    const auto arguments = pointers(words);
    const auto environment = pointers(variables);
    out_ = memfd_create("out", MFD_CLOEXEC);
    err_ = memfd_create("err", MFD_CLOEXEC);
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    pid_ = fork();
    if (pid_ == 0) {
        dup2(null, STDIN_FILENO);
        dup2(start.out >= 0 ? start.out : out_, STDOUT_FILENO);
        dup2(err_, STDERR_FILENO);
        signal(SIGPIPE, SIG_DFL);
        if (start.file_size) {
            const rlimit limit{*start.file_size, *start.file_size};
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        execve(arguments[0], arguments.data(), environment.data());
        _exit(127);
    }
    close(null);
    if (pid_ < 0 || out_ < 0 || err_ < 0) throw std::runtime_error("no process");
}

Process::~Process() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    if (out_ >= 0) close(out_);
    if (err_ >= 0) close(err_);
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)),
      out_(std::exchange(other.out_, -1)),
      err_(std::exchange(other.err_, -1)) {}

void Process::send(int number) const {
    kill(pid_, number);
}

void Process::wait_until_stopped() const {
    int status = 0;
    waitpid(pid_, &status, WUNTRACED);
    if (!WIFSTOPPED(status)) throw std::runtime_error("ended instead of stopping");
}

Ended Process::wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = 0;
    Ended ended;
    if (WIFEXITED(status)) ended.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
    ended.out = content_of(out_);
    ended.err = content_of(err_);
    return ended;
}

Ended ran(const Start& start) {
    return Process(start).wait();
}

Ended ran(const fs::path& office, const std::string& line) {
    return ran({.words = shell_words(line), .office = office, .out = -1, .file_size = {}});
}

fs::path new_office(const Scratch& scratch, const std::string& name) {
    static const Scratch kept;
    static const bool built = [] {
        build(kept / "office.pmo");
        return true;
    }();
    static_cast<void>(built);
    fs::copy_file(kept / "office.pmo", scratch / name);
    return scratch / name;
}

std::string charges_of(const fs::path& office) {
    return read_outside(office,
                        "SELECT unit_id || ' ' || item_id || ' ' || period_from || ' ' || "
                        "period_to || ' ' || amount_fen || ' ' || due_day || ' ' || household_id "
                        "FROM charge ORDER BY unit_id, item_id, period_from, id");
}

bool holds(const Process& process, const fs::path& lock) {
    if (!fs::exists(lock)) return false;
    return io::read_file(lock).find("pid " + std::to_string(process.pid()) + ",") !=
           std::string::npos;
}

// /proc/locks marks those who wait by an arrow: "3: -> FLOCK ADVISORY WRITE 4711 …".
bool waits_for_lock(const Process& process) {
    std::ifstream locks("/proc/locks");
    const std::string number = " " + std::to_string(process.pid()) + " ";
    for (std::string line; std::getline(locks, line);) {
        if (line.find("-> FLOCK") != std::string::npos && line.find(number) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void sleep_milliseconds(int milliseconds) {
    usleep(static_cast<useconds_t>(milliseconds) * 1000);
}

}  // namespace pmo::test

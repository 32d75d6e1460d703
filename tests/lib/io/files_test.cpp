#include "lib/io/files.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "tests/support/scratch.h"

namespace pmo::io {

namespace {

namespace fs = std::filesystem;

template <class Act>
bool cannot(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::environment;
    }
    return false;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// No file of this process may grow beyond `bytes`: a disk that is full, as far as write() tells.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = before_;
        limit.rlim_cur = bytes;
        PMO_CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("files: what is written is there, whole and byte for byte") {
    const test::Scratch folder;
    const std::string text = std::string("王\r\n\0\xff", 8) + std::string(3'000'000, 'x');
    write_file(folder / "a", text);
    CHECK(read_file(folder / "a") == text);
    write_file(folder / "a", "shorter");
    CHECK(read_file(folder / "a") == "shorter");
    write_file(folder / "empty", "");
    CHECK(read_file(folder / "empty").empty());
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("files: nothing is seen before the commit, and nothing remains without it") {
    const test::Scratch folder;
    write_file(folder / "a", "old");
    {
        OutputFile file(folder / "a");
        file.write(std::string(3'000'000, 'n'));  // more than is buffered
        CHECK(read_file(folder / "a") == "old");
        CHECK(files_in(folder.path()) == 2);
    }
    CHECK(read_file(folder / "a") == "old");
    CHECK(files_in(folder.path()) == 1);
    {
        OutputFile file(folder / "a");
        CHECK(file.path() == folder / "a");
        file.write("new");
        CHECK(read_file(folder / "a") == "old");
        file.commit();
        CHECK(read_file(folder / "a") == "new");
        CHECK_THROWS_AS(file.write("late"), Bug);
        CHECK_THROWS_AS(file.commit(), Bug);
    }
    CHECK(read_file(folder / "a") == "new");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: a disk that fills up leaves the old file, and no other") {
    const test::Scratch folder;
    write_file(folder / "a", "old");
    const FullDisk full(100'000);
    const std::string large(2'000'000, 'n');
    CHECK(cannot([&] {
        OutputFile file(folder / "a");
        file.write(large);  // fails while the buffer is emptied
        file.commit();
    }));
    CHECK(cannot([&] {
        OutputFile file(folder / "a");
        file.write(large.substr(0, 200'000));
        file.commit();  // fails only now
    }));
    CHECK(read_file(folder / "a") == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: two writers of one file do not take each other's bytes") {
    const test::Scratch folder;
    OutputFile first(folder / "a");
    OutputFile second(folder / "a");
    first.write("first");
    second.write("second");
    first.commit();
    CHECK(read_file(folder / "a") == "first");
    second.commit();
    CHECK(read_file(folder / "a") == "second");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: a name as long as names can be") {
    const test::Scratch folder;
    std::string name;
    while (name.size() + 3 <= 255) name += "账";
    write_file(folder / name, "x");
    CHECK(read_file(folder / name) == "x");
}

TEST_CASE("files: links, folders and devices are not written over") {
    const test::Scratch folder;
    write_file(folder / "target", "safe");
    fs::create_symlink(folder / "target", folder / "link");
    fs::create_symlink(folder / "nowhere", folder / "dangling");
    fs::create_directory(folder / "folder");
    for (const std::string name : {"link", "dangling", "folder"}) {
        CAPTURE(name);
        CHECK(cannot([&] { write_file(folder / name, "x"); }));
    }
    CHECK(cannot([] { write_file("/dev/full", "x"); }));
    CHECK(read_file(folder / "target") == "safe");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK_FALSE(fs::exists(folder / "nowhere"));
    CHECK(files_in(folder.path()) == 4);
}

TEST_CASE("files: only the owner writes, the group may read") {
    const test::Scratch folder;
    const mode_t before = umask(0);
    write_file(folder / "a", "x");
    umask(before);
    struct stat info {};
    REQUIRE(stat((folder / "a").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0640U);
}

TEST_CASE("files: what cannot be read or written says so") {
    const test::Scratch folder;
    CHECK(cannot([&] { (void)read_file(folder / "none"); }));
    CHECK(cannot([&] { (void)read_file(folder.path()); }));
    CHECK(cannot([&] { write_file(folder / "no/such/folder", "x"); }));
    write_file(folder / "file", "x");
    CHECK(cannot([&] { write_file(folder / "file/in-a-file", "x"); }));
}

TEST_CASE("files: a name without a folder is in the present one") {
    const test::Scratch folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    write_file("here", "x");
    fs::current_path(before);
    CHECK(read_file(folder / "here") == "x");
}

}  // namespace pmo::io

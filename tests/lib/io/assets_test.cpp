#include "lib/io/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "lib/base/error.h"
#include "lib/io/files.h"
#include "tests/support/scratch.h"

namespace pmo::io {

namespace {

namespace fs = std::filesystem;

// Sets a folder over the built-in files, and takes it away again.
class Overlay {
  public:
    explicit Overlay(const fs::path& folder) { set_data_dir(folder); }
    ~Overlay() { set_data_dir({}); }
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;
};

bool is_missing(const std::string& name) {
    try {
        (void)asset(name);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::environment;
    }
    return false;
}

void put(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    write_file(path, text);
}

}  // namespace

TEST_CASE("assets: every file of data/ but the demo is in the program, byte for byte") {
    const fs::path data = fs::path(PMO_SOURCE_DIR) / "data";
    std::vector<std::string> expected;
    for (const auto& file : fs::recursive_directory_iterator(data)) {
        if (!file.is_regular_file()) continue;
        const auto name = file.path().lexically_relative(data).generic_string();
        const bool compiled = !name.starts_with("demo/") && !name.ends_with("README.md") &&
                              !name.ends_with(".test.sql");
        if (compiled) expected.push_back(name);
    }
    std::sort(expected.begin(), expected.end());
    CHECK(assets_under("") == expected);
    for (const std::string& name : expected) {
        CAPTURE(name);
        CHECK(has_asset(name));
        CHECK(asset(name) == read_file(data / name));
        CHECK(builtin_asset(name) == asset(name));
    }
}

TEST_CASE("assets: a name that is none is an error, not an empty file") {
    CHECK_FALSE(has_asset("calendar/1999.toml"));
    CHECK(is_missing("calendar/1999.toml"));
    CHECK(is_missing(""));
    CHECK(is_missing("calendar"));
    CHECK(is_missing("calendar/"));
    CHECK(assets_under("nowhere/").empty());
}

TEST_CASE("assets: names by what they begin with, sorted") {
    const auto names = assets_under("calendar/20");
    CHECK(names.size() > 5);
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::all_of(names.begin(), names.end(),
                      [](const std::string& name) { return name.starts_with("calendar/20"); }));
}

TEST_CASE("assets: a file of the office's folder stands in for one, others stay") {
    const test::Scratch folder;
    put(folder / "calendar/2026.toml", "own 2026");
    put(folder / "calendar/2099.toml", "own 2099");
    put(folder / "template/own/letter.txt", "own letter");
    put(folder / "access/roles.toml", "own rights");
    const auto built_in = asset("calendar/2026.toml");
    const auto count = assets_under("calendar/").size();
    {
        const Overlay overlay(folder.path());
        CHECK(asset("calendar/2026.toml") == "own 2026");
        CHECK(asset("calendar/2099.toml") == "own 2099");
        CHECK(has_asset("calendar/2099.toml"));
        CHECK(asset("calendar/2025.toml") == builtin_asset("calendar/2025.toml"));
        CHECK(assets_under("calendar/").size() == count + 1);
        CHECK(assets_under("calendar/2099") == std::vector<std::string>{"calendar/2099.toml"});
        CHECK(assets_under("template/own") == std::vector<std::string>{"template/own/letter.txt"});
        CHECK(is_missing("calendar"));  // a folder is no file
        // What an office must not change cannot be.
        CHECK(builtin_asset("calendar/2026.toml") == built_in);
        CHECK(builtin_asset("access/roles.toml") != "own rights");
        CHECK_THROWS_AS((void)builtin_asset("calendar/2099.toml"), Error);
    }
    CHECK(asset("calendar/2026.toml") == built_in);
    CHECK_FALSE(has_asset("calendar/2099.toml"));
    CHECK(assets_under("calendar/").size() == count);
}

TEST_CASE("assets: a text that was handed out lives on, whatever is set afterwards") {
    const test::Scratch folder;
    put(folder / "a.txt", "first text, longer than what fits a short string");
    std::string_view first;
    {
        const Overlay overlay(folder.path());
        first = asset("a.txt");
        put(folder / "a.txt", "second text, longer than what fits a short string");
        CHECK(asset("a.txt") == first);  // read once and kept
    }
    const Overlay again(folder.path());
    CHECK(asset("a.txt").starts_with("second"));
    CHECK(first.starts_with("first text"));
}

TEST_CASE("assets: what editors leave behind is no file of the office") {
    const test::Scratch folder;
    put(folder / "calendar/2099.toml", "own");
    put(folder / "calendar/2099.toml~", "older");
    put(folder / "calendar/.2099.toml.swp", "swap");
    put(folder / "calendar/.git/config", "x");
    fs::create_symlink(folder / "nowhere", folder / "calendar/2098.toml");
    const Overlay overlay(folder.path());
    CHECK(assets_under("calendar/209") == std::vector<std::string>{"calendar/2099.toml"});
    const auto all = assets_under("calendar/");
    CHECK(std::none_of(all.begin(), all.end(), [](const std::string& name) {
        return name.find(".git") != std::string::npos || name.find(".swp") != std::string::npos;
    }));
}

TEST_CASE("assets: a folder that is not there is refused, and the one before stays") {
    const test::Scratch folder;
    put(folder / "a.txt", "own");
    const Overlay overlay(folder.path());
    CHECK_THROWS_AS(set_data_dir(folder / "none"), Error);
    CHECK_THROWS_AS(set_data_dir(folder / "a.txt"), Error);
    CHECK(asset("a.txt") == "own");
}

}  // namespace pmo::io

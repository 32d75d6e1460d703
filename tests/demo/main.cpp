// pmo-demo-data: writes the files of the demo office in any size, for demonstrations and
// benchmarks.
//
//     pmo-demo-data [--units N] [--seed N] --out DIR
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <string_view>

#include "lib/base/error.h"
#include "tests/support/demo_data.h"

namespace {

template <class Number>
bool read_number(std::string_view text, Number& target) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), target);
    return fault == std::errc{} && end == text.data() + text.size();
}

int usage() {
    fmt::print(stderr,
               "usage: pmo-demo-data [--units N] [--seed N] --out DIR (N of units at least 60)\n");
    return 2;
}

}  // namespace

int main(int count, char** words) {
    pmo::demo::Options options;
    for (int i = 1; i < count; i += 2) {
        const std::string_view flag = words[i];
        if (i + 1 == count) return usage();
        const std::string_view value = words[i + 1];
        const bool good = flag == "--units"
                              ? read_number(value, options.units) && options.units >= 60
                          : flag == "--seed" ? read_number(value, options.seed)
                          : flag == "--out"  ? !value.empty()
                                             : false;
        if (!good) return usage();
        if (flag == "--out") options.folder = value;
    }
    if (options.folder.empty()) return usage();
    try {
        std::filesystem::create_directories(options.folder);
        for (const auto& name : pmo::demo::write_files(options)) fmt::print("{}\n", name);
    } catch (const pmo::Error& error) {
        fmt::print(stderr, "pmo-demo-data: {}\n", error.what());
        return 6;
    } catch (const std::filesystem::filesystem_error& error) {
        fmt::print(stderr, "pmo-demo-data: {}\n", error.what());
        return 6;
    }
    return 0;
}

// The demo office: CSV files shaped as property offices have them, made from a seed in any size.
//
// Three estates: jinxiu keeps its lists in GB18030 with a title above the heading and a sum below,
// jiangpan in UTF-8 with a mark and CRLF as a spreadsheet saves it, cuihu in Big5 with Traditional
// headings. Homes, shops, parking spaces and storerooms; owners, tenants, developers; twelve months
// of payments in which most accounts settle to the fen what billing charges, and some do not.
// Everybody is invented: identity numbers have right check digits, all of one district, and
// mainland telephone numbers begin with 1990. The same seed and size give the same bytes
// everywhere.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace pmo::demo {

struct Options {
    int units = 2000;  // about; at least 60
    std::uint64_t seed = 1;
    std::filesystem::path folder;  // must exist
};

// Writes the files and returns their names, sorted.
std::vector<std::string> write_files(const Options& options);

}  // namespace pmo::demo

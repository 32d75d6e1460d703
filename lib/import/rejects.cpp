#include "lib/import/rejects.h"

#include "lib/io/csv.h"

namespace pmo::import {

Rejects::Rejects(std::filesystem::path path, const std::vector<std::string>& headings)
    : path_(std::move(path)), headings_(headings) {}

// The columns that an earlier run added are not carried along.
bool Rejects::kept(std::size_t column) const {
    if (column >= headings_.size()) return true;
    const std::string& heading = headings_[column];
    return heading != "_line" && heading != "_code" && heading != "_reason";
}

void Rejects::add(std::int64_t line, const std::vector<std::string_view>& fields,
                  const std::vector<Problem>& problems) {
    row_.clear();
    if (!file_) {
        file_.emplace(path_);
        row_ = "\xEF\xBB\xBF";
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (!kept(i)) continue;
            io::append_csv_field(row_, headings_[i]);
            row_ += ',';
        }
        row_ += "_line,_code,_reason\r\n";
    }
    for (std::size_t i = 0; i < fields.size() || i < headings_.size(); ++i) {
        if (!kept(i)) continue;
        if (i < fields.size()) io::append_csv_field(row_, fields[i]);
        row_ += ',';
    }
    std::string codes;
    std::string reasons;
    for (const Problem& problem : problems) {
        if (!codes.empty()) codes += ' ';
        codes += problem.code;
        if (!reasons.empty()) reasons += "; ";
        if (!problem.column.empty()) reasons += problem.column + ": ";
        reasons += problem.reason;
    }
    row_ += std::to_string(line) + ',';
    io::append_csv_field(row_, codes);
    row_ += ',';
    io::append_csv_field(row_, reasons);
    row_ += "\r\n";
    file_->write(row_);
}

std::optional<std::filesystem::path> Rejects::commit() {
    if (!file_) return std::nullopt;
    file_->commit();
    return path_;
}

std::filesystem::path rejects_path(const std::filesystem::path& file) {
    std::filesystem::path result = file;
    result.replace_filename(file.stem().string() + ".rejects.csv");
    return result;
}

}  // namespace pmo::import

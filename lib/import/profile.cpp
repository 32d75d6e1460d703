#include "lib/import/profile.h"

#include <algorithm>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::import {

namespace {

std::optional<std::size_t> column_of(const Profile& profile, std::string_view heading) {
    const std::string wanted = normalised_heading(heading);
    if (wanted.empty()) return std::nullopt;
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const ProfileColumn& column = profile.columns[i];
        if (column.key == wanted) return i;
        if (std::find(column.names.begin(), column.names.end(), wanted) != column.names.end()) {
            return i;
        }
    }
    return std::nullopt;
}

std::size_t index_of(const Profile& profile, std::string_view key) {
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        if (profile.columns[i].key == key) return i;
    }
    return profile.columns.size();
}

}  // namespace

std::string normalised_heading(std::string_view heading) {
    const std::string plain = lower_ascii(nfkc(heading));
    std::string result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char letter = plain[i];
        if (letter == '(' && i > 0) break;  // 金额(元)
        if (letter == ' ' || letter == '\t' || letter == '*' || letter == ':' || letter == '\n' ||
            letter == '\r') {
            continue;
        }
        result += letter;
    }
    return result;
}

std::vector<std::string> kinds() {
    constexpr std::string_view folder = "import/";
    constexpr std::string_view ending = ".toml";
    std::vector<std::string> result;
    for (const std::string& name : io::assets_under(folder)) {
        if (!name.ends_with(ending)) continue;
        result.push_back(name.substr(folder.size(), name.size() - folder.size() - ending.size()));
    }
    return result;
}

Profile profile(std::string_view kind) {
    const std::vector<std::string> known = kinds();
    if (std::find(known.begin(), known.end(), kind) == known.end()) {
        throw Error{ErrorKind::not_found, tr("import.no_kind", visible(kind)),
                    tr("import.kinds_are", joined(known, ", "))};
    }
    const std::string name = "import/" + std::string(kind) + ".toml";
    const io::Toml file = io::Toml::parse(io::asset(name), name);
    file.only({"trailers", "one_of", "column"});
    Profile result;
    result.kind = kind;
    for (const std::string& word : file.texts("trailers")) {
        result.trailers.push_back(normalised_heading(word));
    }
    for (const io::Toml& entry : file.tables("column")) {
        entry.only({"key", "type", "required", "clears", "names"});
        ProfileColumn column{entry.text("key"),
                             entry.text("type"),
                             entry.boolean_or("required", false),
                             entry.boolean_or("clears", false),
                             {}};
        for (const std::string& heading : entry.texts("names")) {
            if (column_of(result, heading))
                entry.fail("heading '" + heading + "' means two columns");
            column.names.push_back(normalised_heading(heading));
        }
        result.columns.push_back(std::move(column));
    }
    for (const std::string& set : file.texts("one_of")) {
        ColumnSet keys;
        for (const std::string_view key : split(set, '+')) {
            if (index_of(result, key) == result.columns.size()) {
                file.fail("one_of names no column: '" + std::string(key) + "'");
            }
            keys.emplace_back(key);
        }
        result.one_of.push_back(std::move(keys));
    }
    return result;
}

Header match_header(const Profile& profile, const std::vector<std::string_view>& fields) {
    Header header;
    header.place.assign(profile.columns.size(), -1);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        header.headings.emplace_back(trimmed(fields[i]));
        const std::string& heading = header.headings.back();
        const auto column = column_of(profile, heading);
        if (!column) {
            if (!heading.empty() && heading.front() != '_') header.ignored.push_back(heading);
            continue;
        }
        if (header.place[*column] >= 0) header.duplicate.push_back(heading);
        header.place[*column] = static_cast<int>(i);
    }
    const auto present = [&](std::string_view key) {
        return header.place[index_of(profile, key)] >= 0;
    };
    const auto shown = [&](std::string_view key) {
        const ProfileColumn& column = profile.columns[index_of(profile, key)];
        return column.names.empty() ? column.key : column.names.front();
    };
    for (const ProfileColumn& column : profile.columns) {
        if (column.required && !present(column.key)) header.missing.push_back(shown(column.key));
    }
    const bool one =
        profile.one_of.empty() ||
        std::any_of(profile.one_of.begin(), profile.one_of.end(),
                    [&](const auto& set) { return std::all_of(set.begin(), set.end(), present); });
    if (!one) header.missing.push_back(shown(profile.one_of.front().front()));
    return header;
}

}  // namespace pmo::import

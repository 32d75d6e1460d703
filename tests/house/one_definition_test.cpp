// No two headers of a namespace define a type of the same name. The linker does not say so, it
// takes one of the two, and the program crashes far away from the cause.
#include <doctest/doctest.h>

#include <map>
#include <optional>

#include "tests/house/source.h"

namespace pmo::test {

namespace {

// "Share" of "struct Share {", "class Share : public Base {", "enum class Share {" at the start of
// a line; nothing for declarations and for what is inside another type.
std::optional<std::string> defined_type(const std::string& line) {
    std::size_t at = std::string::npos;
    for (const std::string word : {"enum class ", "struct ", "class "}) {
        if (line.starts_with(word)) {
            at = word.size();
            break;
        }
    }
    if (at == std::string::npos || line.find('{') == std::string::npos) return std::nullopt;
    const auto end = line.find_first_of(" :{", at);
    return line.substr(at, end - at);
}

std::string namespace_of(const Source& source) {
    for (const auto& line : source.code) {
        if (line.starts_with("namespace pmo") && line.find('}') == std::string::npos) {
            return line.substr(10, line.find(' ', 10) - 10);
        }
    }
    return {};
}

std::vector<Finding> defined_twice(const std::vector<Source>& headers) {
    std::vector<Finding> findings;
    std::map<std::string, std::string> first;  // qualified name -> header
    for (const auto& header : headers) {
        const std::string space = namespace_of(header);
        for (std::size_t i = 0; i < header.code.size(); ++i) {
            const auto name = defined_type(header.code[i]);
            if (!name) continue;
            const auto [place, fresh] = first.emplace(space + "::" + *name, header.path);
            if (fresh || place->second == header.path) continue;
            findings.push_back({header.path, static_cast<int>(i + 1),
                                place->first + " is also in " + place->second + ": rename one"});
        }
    }
    return findings;
}

}  // namespace

TEST_CASE("house: a type is defined in one header") {
    for (const auto& finding : defined_twice(sources_under({"lib", "cli"}, {".h"}))) {
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.remedy);
    }
}

TEST_CASE("house: the check of types defined twice bites") {
    const auto header = [](const std::string& path, const std::string& space,
                           const std::string& type) {
        return source_of(path, "namespace " + space + " {\n" + type + "\n}  // namespace\n");
    };
    const auto one = header("lib/fee/a.h", "pmo::fee", "struct Share {\n};");
    CHECK(defined_twice({one, header("lib/fee/b.h", "pmo::fee", "class Share {\n};")}).size() == 1);
    CHECK(defined_twice({one, header("lib/fee/b.h", "pmo::fee", "struct Share;")}).empty());
    CHECK(defined_twice({one, header("lib/unit/b.h", "pmo::unit", "struct Share {\n};")}).empty());
}

}  // namespace pmo::test

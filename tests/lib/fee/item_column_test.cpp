#include "lib/fee/item_column.h"

#include <doctest/doctest.h>

#include "lib/import/row.h"

namespace pmo::fee {

namespace {

const std::vector<FeeItem>& items() {
    static const std::vector<FeeItem> result = {
        {{1}, "management", "物业费"}, {{2}, "parking", "车位费"}, {{3}, "moped", "车位费"}};
    return result;
}

std::string read(std::string_view cell) {
    const import::Profile profile{"test", {{"item", "text", false, {}}}, {}, {}};
    const std::vector<std::string_view> headings = {"item"};
    const import::Header header = import::match_header(profile, headings);
    import::Row row(profile, header);
    const std::vector<std::string_view> fields = {cell};
    row.begin(2, fields);
    const auto found = read_item(row, items());
    return found ? std::to_string(found->value) : row.problems().front().code;
}

}  // namespace

TEST_CASE("fee: a row names a fee item by code or by a name that only one has") {
    CHECK(read("management") == "1");
    CHECK(read("物业费") == "1");
    CHECK(read("parking") == "2");
    CHECK(read("车位费") == "unknown-item");
    CHECK(read("managment") == "unknown-item");
    CHECK(read("") == "required");
}

}  // namespace pmo::fee

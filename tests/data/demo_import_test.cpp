// The lists of the three demo estates, as they lie in data/demo, are taken whole.
#include <doctest/doctest.h>

#include "lib/registry/people_import.h"
#include "lib/registry/unit_import.h"
#include "tests/support/office.h"
#include "tests/support/scratch.h"

namespace pmo::test {

namespace {

std::filesystem::path demo(std::string_view name) {
    return std::filesystem::path(PMO_SOURCE_DIR) / "data/demo" / name;
}

using Action = import::Report (*)(store::Db&, const import::Options&);

import::Report take(Office& office, Action action, const std::filesystem::path& file,
                    std::optional<io::Encoding> encoding = std::nullopt){import::Options options;
options.file = file;
options.encoding = encoding;
options.today = day("2026-03-02");
return action(office.db(), options);
}  // namespace

std::string units_of(Office& office) {
    std::string text;
    registry::export_units(office.db(), [&](std::string_view chunk) { text += chunk; });
    return text;
}

std::string people_of(Office& office) {
    std::string text;
    registry::export_people(office.db(), registry::Names::full,
                            [&](std::string_view chunk) { text += chunk; });
    return text;
}

}  // namespace pmo::test

TEST_CASE("demo: the lists of three estates are taken, in three encodings, and go round") {
    Office office;
    const auto big5 = io::Encoding::big5;
    const auto jinxiu = take(office, registry::import_units, demo("units-jinxiu.csv"));
    CHECK(jinxiu.status == import::Status::imported);
    CHECK(jinxiu.encoding == "GB18030");
    CHECK(jinxiu.preamble.size() == 2);
    CHECK(take(office, registry::import_units, demo("units-jiangpan.csv")).status ==
          import::Status::imported);
    CHECK(take(office, registry::import_units, demo("units-cuihu.big5.csv"), big5).status ==
          import::Status::imported);
    CHECK(take(office, registry::import_people, demo("people-jinxiu.csv")).status ==
          import::Status::imported);
    CHECK(take(office, registry::import_people, demo("people-jiangpan.csv")).status ==
          import::Status::imported);
    CHECK(take(office, registry::import_people, demo("people-cuihu.big5.csv"), big5).status ==
          import::Status::imported);
    CHECK(office.count("SELECT count(*) FROM estate WHERE developer_id IS NOT NULL") == 3);
    CHECK(office.count("SELECT count(*) FROM unit") >= 1900);
    // Every delivered unit has somebody who pays.
    CHECK(office.count("SELECT count(*) FROM unit u JOIN unit_fact f ON f.unit_id = u.id AND "
                       "f.kind = 1 WHERE NOT EXISTS (SELECT 1 FROM tenure t WHERE t.unit_id = "
                       "u.id AND t.role = 1)") == 0);

    const Scratch folder;
    const std::string units = units_of(office);
    const std::string people = people_of(office);
    Office fresh;
    CHECK(take(fresh, registry::import_units, folder.write("units.csv", units)).status ==
          import::Status::imported);
    CHECK(take(fresh, registry::import_people, folder.write("people.csv", people)).status ==
          import::Status::imported);
    CHECK(units_of(fresh) == units);
    CHECK(people_of(fresh) == people);
}

}  // namespace pmo::test

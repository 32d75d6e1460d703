#include "lib/import/rejects.h"

#include <doctest/doctest.h>

#include "tests/support/scratch.h"

namespace pmo::import {

TEST_CASE("import: bad rows keep their columns and get line, codes and reasons") {
    const test::Scratch folder;
    const std::vector<std::string> headings = {"房屋", "面积"};
    Rejects rejects(folder / "bad.csv", headings);
    rejects.add(3, {"3-1", "9o"}, {{3, "面积", "type-error", "no area"}, {3, "", "conflict", "x"}});
    rejects.add(5, {"a,b", "say \"no\""}, {{5, "", "bad-unit", "no unit"}});
    rejects.add(6, {"3-2"}, {{6, "", "missing-cell", "1 of 2"}});
    rejects.add(7, {"3-3", "1", "2"}, {{7, "", "extra-cell", "3 of 2"}});
    CHECK(rejects.commit() == folder / "bad.csv");
    CHECK(folder.read("bad.csv") ==
          "\xEF\xBB\xBF房屋,面积,_line,_code,_reason\r\n"
          "3-1,9o,3,type-error conflict,面积: no area; x\r\n"
          "\"a,b\",\"say \"\"no\"\"\",5,bad-unit,no unit\r\n"
          "3-2,,6,missing-cell,1 of 2\r\n"
          "3-3,1,2,7,extra-cell,3 of 2\r\n");
}

TEST_CASE("import: the columns of an earlier rejects file are not carried along") {
    const test::Scratch folder;
    const std::vector<std::string> headings = {"房屋", "_line", "_code", "_reason"};
    Rejects rejects(folder / "bad.csv", headings);
    rejects.add(2, {"3-1", "9", "old", "old reason"}, {{2, "", "new", "new reason"}});
    static_cast<void>(rejects.commit());
    CHECK(folder.read("bad.csv") ==
          "\xEF\xBB\xBF房屋,_line,_code,_reason\r\n3-1,2,new,new reason\r\n");
}

TEST_CASE("import: no bad row, no rejects file") {
    const test::Scratch folder;
    const std::vector<std::string> headings = {"房屋"};
    Rejects rejects(folder / "bad.csv", headings);
    CHECK_FALSE(rejects.commit().has_value());
    CHECK_FALSE(folder.has("bad.csv"));
}

TEST_CASE("import: rejects lie beside their file") {
    CHECK(rejects_path("/in/units.csv") == "/in/units.rejects.csv");
    CHECK(rejects_path("units.big5.csv") == "units.big5.rejects.csv");
    CHECK(rejects_path("units") == "units.rejects.csv");
}

}  // namespace pmo::import

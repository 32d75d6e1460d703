#include "lib/io/spreadsheet.h"

#include <doctest/doctest.h>

namespace pmo::io {

TEST_CASE("io: records for a spreadsheet end in CRLF") {
    CHECK(for_spreadsheet("a,b\n1,2\n") == "a,b\r\n1,2\r\n");
    CHECK(for_spreadsheet("") == "");
    CHECK(for_spreadsheet("a,,\n") == "a,,\r\n");
}

TEST_CASE("io: cells that would compute are guarded, numbers are not") {
    CHECK(for_spreadsheet("=1+1,-5.00,@x,+86\n") == "'=1+1,-5.00,'@x,+86\r\n");
    CHECK(for_spreadsheet("\"=SUM(A1,B1)\",x\n") == "\"'=SUM(A1,B1)\",x\r\n");
}

TEST_CASE("io: quotes, commas and line breaks inside a cell stay") {
    CHECK(for_spreadsheet("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n") ==
          "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    CHECK(for_spreadsheet("\"\",\"\"\"\"\n") == ",\"\"\"\"\r\n");
}

}  // namespace pmo::io

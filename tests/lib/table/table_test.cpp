#include "lib/table/table.h"

#include <doctest/doctest.h>

namespace pmo::table {

TEST_CASE("table: names keep the first character, whatever the script") {
    CHECK(masked("王小明", Privacy::name) == "王*");
    CHECK(masked("Ann Lee", Privacy::name) == "A*");
    CHECK(masked("王", Privacy::name) == "王*");
    CHECK(masked("", Privacy::name).empty());
}

TEST_CASE("table: phones show three and four digits of a mobile, less of a landline") {
    CHECK(masked("13812345678", Privacy::phone) == "138****5678");
    CHECK(masked("+8613812345678", Privacy::phone) == "+86*******5678");
    CHECK(masked("23456789", Privacy::phone) == "23****89");
    CHECK(masked("110", Privacy::phone) == "***");
}

TEST_CASE("table: identity numbers show the first six and last four") {
    CHECK(masked("110101199003078515", Privacy::id_number) == "110101********8515");
    CHECK(masked("A1234567", Privacy::id_number) == "A******7");
    CHECK(masked("12", Privacy::id_number) == "**");
}

TEST_CASE("table: addresses show their beginning") {
    CHECK(masked("幸福路1号3栋", Privacy::address) == "幸福路***");
    CHECK(masked("a", Privacy::address) == "*");
}

TEST_CASE("table: a text that is no UTF-8 is masked too") {
    for (const std::string text : {"\x80", "\x80\x80\x80", "\xff", "a\xbf"}) {
        for (const auto privacy :
             {Privacy::name, Privacy::phone, Privacy::id_number, Privacy::address}) {
            CHECK(masked(text, privacy).find('*') != std::string::npos);
        }
    }
}

TEST_CASE("table: masking touches personal columns only, and blanks stay blank") {
    Table table;
    table.columns = {{.key = "name", .heading = "Name", .privacy = Privacy::name},
                     {.key = "note", .heading = "Note"}};
    table.rows = {{std::string("王小明"), std::string("王小明")}, {Blank{}, std::int64_t{5}}};
    const auto shown = masked(table);
    CHECK(shown.rows[0][0] == Cell{std::string("王*")});
    CHECK(shown.rows[0][1] == Cell{std::string("王小明")});
    CHECK(shown.rows[1][0] == Cell{Blank{}});
}

}  // namespace pmo::table

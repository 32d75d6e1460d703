#include "lib/io/csv.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "lib/base/date.h"
#include "lib/base/decimal.h"
#include "lib/base/error.h"
#include "lib/base/money.h"
#include "lib/base/text.h"
#include "lib/io/files.h"
#include "lib/io/hash.h"
#include "tests/support/scratch.h"

namespace pmo::io {

namespace {

constexpr std::uint32_t seed = 20260302;

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;
using Lines = std::vector<std::int64_t>;

struct Reading {
    Rows rows;
    Lines lines;
    std::string fault;  // "code line", empty when there is none
    std::string message;

    bool operator==(const Reading&) const = default;
};

Reading drained(CsvReader& reader) {
    Reading result;
    CsvRecord record;
    while (reader.next(record)) {
        result.lines.push_back(record.line);
        result.rows.emplace_back(record.fields.begin(), record.fields.end());
        CHECK(record.number == static_cast<std::int64_t>(result.rows.size()));
    }
    if (const auto& fault = reader.fault()) {
        result.fault = fault->code + " " + std::to_string(fault->line);
        result.message = fault->message;
        CHECK_FALSE(fault->hint.empty());
    }
    CHECK_FALSE(reader.next(record));  // asked again, it says the same
    return result;
}

Reading read(std::string_view text, const CsvOptions& options = {}) {
    CsvReader reader(text, options);
    return drained(reader);
}

Rows rows(std::string_view text, const CsvOptions& options = {}) {
    const auto result = read(text, options);
    CHECK(result.fault.empty());
    return result.rows;
}

std::string fault(std::string_view text, const CsvOptions& options = {}) {
    return read(text, options).fault;
}

CsvOptions named(Encoding encoding) {
    CsvOptions options;
    options.encoding = encoding;
    return options;
}

char separator_of(std::string_view text) {
    return CsvReader(text, {}).separator();
}

std::string written(const Rows& table, std::string_view line_end) {
    std::string text;
    for (const Row& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            append_csv_field(text, row[i]);
        }
        text += line_end;
    }
    return text;
}

ErrorKind refusal(std::string_view text, const CsvOptions& options = {}) {
    try {
        CsvReader reader(text, options);
    } catch (const Error& error) {
        CHECK_FALSE(error.hint().empty());
        return error.kind();
    }
    return ErrorKind::unknown_outcome;
}

// The twelve shapes of files that readers of CSV are compared by.
struct Shape {
    const char* name;
    std::string_view text;
    Rows cells;
};

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> list = {
        {"comma_in_quotes",
         "房号,业主,地址\n3-2-1502,王芳,\"锦绣花园3栋,2单元\"\n",
         {{"房号", "业主", "地址"}, {"3-2-1502", "王芳", "锦绣花园3栋,2单元"}}},
        {"empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", {{"a", "b", "c"}, {"1", "", ""}, {"2", "3", "4"}}},
        {"empty_crlf",
         "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
         {{"a", "b", "c"}, {"1", "", ""}, {"2", "3", "4"}}},
        {"escaped_quotes",
         "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n\"\"\"\",\"\"\"\"\"\"\n",
         {{"a", "b"}, {"1", "ha \"ha\" ha"}, {"3", "4"}, {"\"", "\"\""}}},
        {"json",
         "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
         {{"key", "val"}, {"1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"}}},
        {"location_coordinates",
         "ID,\"Location (latitude, longitude)\",Date\n2002,\"(30.25°, -120.17°)\",2026-03-02\n",
         {{"ID", "Location (latitude, longitude)", "Date"},
          {"2002", "(30.25°, -120.17°)", "2026-03-02"}}},
        {"newlines",
         "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
         {{"a", "b", "c"}, {"1", "2", "3"}, {"Once upon \na time", "5", "6"}, {"7", "8", "9"}}},
        {"newlines_crlf",
         "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
         {{"a", "b", "c"}, {"1", "2", "3"}, {"Once upon \r\na time", "5", "6"}, {"7", "8", "9"}}},
        {"quotes_and_newlines",
         "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
         {{"a", "b"}, {"1", "ha \n\"ha\" \nha"}, {"3", "4"}}},
        {"simple", "a,b,c\n1,2,3\n", {{"a", "b", "c"}, {"1", "2", "3"}}},
        {"simple_crlf", "a,b,c\r\n1,2,3\r\n", {{"a", "b", "c"}, {"1", "2", "3"}}},
        {"utf8",
         "a,b,c\n1,2,3\n4,5,ʤ\n䶮,𠮷,é\n",
         {{"a", "b", "c"}, {"1", "2", "3"}, {"4", "5", "ʤ"}, {"䶮", "𠮷", "é"}}},
    };
    return list;
}

// Files with all that can go on over the end of a block.
const std::vector<std::string>& knotty_files() {
    static const std::vector<std::string> list = {
        "\xef\xbb\xbf房号,备注\r\n\"3-2\r\n-1502\",\"他说\"\"好\"\"\"\r\n\r\n,\n\"\"\r\"a\"\"\" "
        ",b\r",
        "a;b\r1;\"x\ry\"\r\r2;\"\"\"\"\r\n",
        "王,\"小\n明\"\n1,2\n\"从不结束,3\n4,5",
        "a,b\n1,\"x\"y\n3,4\n",
        "a,b\n\"x\n\ny\" z,1\n",
        "a,b\n1,\xe7\x8e\n",
    };
    return list;
}

}  // namespace

TEST_CASE("csv: the twelve shapes of files give their cells") {
    for (const Shape& shape : shapes()) {
        CAPTURE(shape.name);
        CHECK(rows(shape.text) == shape.cells);
    }
}

TEST_CASE("csv: what the writer wrote gives the same cells, in all twelve shapes") {
    for (const Shape& shape : shapes()) {
        CAPTURE(shape.name);
        CHECK(rows(written(shape.cells, "\n")) == shape.cells);
        CHECK(rows(written(shape.cells, "\r\n")) == shape.cells);
    }
}

TEST_CASE("csv: a field is quoted only when it must be") {
    const auto field = [](std::string_view text) {
        std::string out;
        append_csv_field(out, text);
        return out;
    };
    CHECK(field("").empty());
    CHECK(field("王芳") == "王芳");
    CHECK(field("a b;c'd") == "a b;c'd");
    CHECK(field("a,b") == "\"a,b\"");
    CHECK(field("a\"b") == "\"a\"\"b\"");
    CHECK(field("a\nb") == "\"a\nb\"");
    CHECK(field("a\rb") == "\"a\rb\"");
    CHECK(field(" a") == "\" a\"");
    CHECK(field("a ") == "\"a \"");
    CHECK(field("\ta") == "\"\ta\"");
}

TEST_CASE("csv: whatever the cells, what is written can be read again") {
    std::mt19937 random(seed);
    const std::vector<std::string> pieces = {",", "\"", "\n", "\r", "\r\n", "\t", ";",  " ",
                                             "a", "王", "𠮷", "'",  "=",    "",   "12", "\"\""};
    for (int i = 0; i < 2000; ++i) {
        Rows table(1 + random() % 3);
        for (Row& row : table) {
            row.resize(2 + random() % 3);
            for (std::string& cell : row) {
                for (auto count = random() % 5; count > 0; --count) {
                    cell += pieces[random() % pieces.size()];
                }
            }
        }
        CsvOptions options;
        options.separator = ',';
        options.block_size = 1 + random() % 64;
        const auto result = read(written(table, random() % 2 == 0 ? "\n" : "\r\n"), options);
        if (result.rows != table || !result.fault.empty()) FAIL("seed " << seed << ", case " << i);
    }
}

TEST_CASE("csv: CRLF, LF and CR end lines, also mixed, and the last line may have no end") {
    const Rows expected = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
    CHECK(rows("a,b\n1,2\n3,4\n") == expected);
    CHECK(rows("a,b\r\n1,2\r\n3,4\r\n") == expected);
    CHECK(rows("a,b\r1,2\r3,4\r") == expected);
    CHECK(rows("a,b\r\n1,2\r3,4\n") == expected);
    CHECK(rows("a,b\n1,2\n3,4") == expected);
    CHECK(rows("a,b\r1,2\r3,4") == expected);
    CHECK(rows("a,b\n1,2\n3,\"4\"") == expected);
    CHECK(rows("a,b\n1,") == Rows{{"a", "b"}, {"1", ""}});
    CHECK(rows("a") == Rows{{"a"}});
}

TEST_CASE("csv: records know the physical line they begin on, over quoted line ends and blanks") {
    const auto lf = read("a,b\n\"1\n2\n3\",4\n\n\n5,6\n");
    CHECK(lf.lines == Lines{1, 2, 7});
    CHECK(read("a,b\r\n\"1\r\n2\r\n3\",4\r\n\r\n\r\n5,6\r\n").lines == lf.lines);
    CHECK(read("a,b\r\"1\r2\r3\",4\r\r\r5,6\r").lines == lf.lines);
    CHECK(read("\n\na,b\n").lines == Lines{3});
    CHECK(read("\"\n\r\n\r\",b\nc,d\n").lines == Lines{1, 5});
}

TEST_CASE("csv: ragged rows are handed over as they are, wholly empty lines are not") {
    CHECK(rows("a,b,c\n1\n1,2\n1,2,3,4\n") ==
          Rows{{"a", "b", "c"}, {"1"}, {"1", "2"}, {"1", "2", "3", "4"}});
    CHECK(rows("a,b\n\n,\n") == Rows{{"a", "b"}, {"", ""}});
    CHECK(rows("a\n\"\"\nb\n") == Rows{{"a"}, {""}, {"b"}});  // quoted: a value that is empty
    CHECK(rows("a,b\n  \n") == Rows{{"a", "b"}, {"  "}});
}

TEST_CASE("csv: a quote is special only where a field begins with it") {
    CHECK(rows("a,b\n5\" pipe,say \"hi\"\n") == Rows{{"a", "b"}, {"5\" pipe", "say \"hi\""}});
    CHECK(rows("a,b\n \"x\",1\n") == Rows{{"a", "b"}, {" \"x\"", "1"}});
    CHECK(rows("a,b\n\"x\"  ,\"y\" \n") == Rows{{"a", "b"}, {"x", "y"}});
}

TEST_CASE("csv: the separator is what the first lines agree on") {
    CHECK(separator_of("a,b\n1,2\n") == ',');
    CHECK(separator_of("a;b\n1;2\n") == ';');
    CHECK(separator_of("a\tb\n1\t2\n") == '\t');
    CHECK(separator_of("a\n1\n") == ',');
    // More semicolons than commas, but only in one note; and the other way round.
    CHECK(separator_of("房号,备注\n1-101,漏水;已修;已回访;满意\n1-102,\n") == ',');
    CHECK(separator_of("面积;单价\n89,50;2,15\n96,40;2,15\n") == ';');
    // Titles before the headings, and lines without any.
    CHECK(separator_of("锦绣花园\n制表：王芳, 2026\n房号\t面积\n1-101\t89.5\n1-102\t90\n") == '\t');
    // What stands in quotes does not count, whatever the line end; a quote inside a field is none.
    CHECK(separator_of("a,b\r\n\"x;y;z\",\"x;y;z\"\r\n\"x;y;z\",\"p;q\"\r\n") == ',');
    CHECK(separator_of("a;b\r\"1,2\n3,4\"\"\";\"1,2\"\r\"1,2\";3\r") == ';');
    CHECK(separator_of("a;b\n5\" pipe;1\n6\" pipe;2\n") == ';');
    CHECK(rows("a;b\n1,5;\"x;y\"\n") == Rows{{"a", "b"}, {"1,5", "x;y"}});
    CHECK(rows("a\tb\n1,5\t\"x\ty\"\t\n") == Rows{{"a", "b"}, {"1,5", "x\ty", ""}});
    CsvOptions bars;
    bars.separator = '|';
    CHECK(rows("a|b,c\n1|\"2|3\"\n", bars) == Rows{{"a", "b,c"}, {"1", "2|3"}});
}

TEST_CASE("csv: faults in quotes name the line where the quote was opened") {
    CHECK(fault("a,b\n1,\"2\n3,4\n5,6\n") == "unclosed-quote 2");
    CHECK(fault("a,b\n1,\"") == "unclosed-quote 2");
    CHECK(fault("a,b\n1,\"\"\"\n") == "unclosed-quote 2");
    CHECK(fault("a,b\n1,\"x\"y\n") == "stray-quote 2");
    CHECK(fault("a,b\n\"x\"\"y\"z,1\n") == "stray-quote 2");
    // Opened by mistake on line 3, closed by the quote that should have opened on line 5.
    CHECK(fault("a,b\n1,2\n3,\"4\n5,6\n7,\"8\"\n") == "stray-quote 3");
    CHECK(fault("a,b\n\"x\ny\",\"z\" w\n") == "stray-quote 3");
    const auto before = read("a,b\n1,2\n3,\"4\n");
    CHECK(before.rows == Rows{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("csv: fields and records that are too long are refused, not kept in memory") {
    CsvOptions small;
    small.field_limit = 10;
    small.record_limit = 30;
    for (const std::size_t block : {1U, 7U, 1000U}) {
        small.block_size = block;
        CHECK(fault("a,b\n1234567890,1\n", small).empty());
        CHECK(fault("a,b\n12345678901,1\n", small) == "too-long 2");
        CHECK(fault("a,b\n\"1234567890\",1\n", small).empty());
        CHECK(fault("a,b\n\"12345678901\",1\n", small) == "unclosed-quote 2");
        CHECK(fault("a,b\n1,\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", small) == "unclosed-quote 2");
        CHECK(fault("a,b\n\n1234567,1234567,1234567,1234567,1234567\n", small) == "too-long 3");
        CHECK(fault("a,b\n,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n", small) == "too-long 2");
    }
    CHECK(fault("a,b\n" + std::string(64 * 1024, 'x') + ",1\n").empty());
    CHECK(fault("a,b\n" + std::string(64 * 1024 + 1, 'x') + ",1\n") == "too-long 2");
}

TEST_CASE("csv: a file without any record is empty") {
    CHECK(fault("") == "empty-file 1");
    CHECK(fault("\n\r\n\n") == "empty-file 1");
    CHECK(fault("\xef\xbb\xbf") == "empty-file 1");
    CHECK(fault("\xef\xbb\xbf\r\n") == "empty-file 1");
    CHECK(fault("\xff\xfe") == "empty-file 1");
    CHECK(fault("\xef\xbb\xbf"
                "a\n")
              .empty());
}

TEST_CASE("csv: workbooks, archives and files with NUL bytes are refused with advice") {
    CHECK(refusal("PK\x03\x04....") == ErrorKind::refused);
    CHECK(refusal("PK\x05\x06....") == ErrorKind::refused);
    CHECK(refusal("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") == ErrorKind::refused);
    CHECK(refusal("%PDF-1.7\n") == ErrorKind::refused);
    CHECK(refusal(std::string_view("a,b\n1,\0002\n", 9)) == ErrorKind::refused);
    // UTF-16 without a mark: NUL bytes, unless it is named.
    const auto wide = encoded("a,b\n1,2\n", Encoding::utf16le);
    CHECK(refusal(wide) == ErrorKind::refused);
    CHECK(rows(wide, named(Encoding::utf16le)) == Rows{{"a", "b"}, {"1", "2"}});
    // A workbook is none, whatever it is called.
    CHECK(refusal("PK\x03\x04....", named(Encoding::utf16le)) == ErrorKind::refused);
    CHECK(refusal("PK\x03\x04....", named(Encoding::gb18030)) == ErrorKind::refused);
    // A NUL far behind the first block is found before anything is told.
    CHECK(refusal("a,b\n" + std::string(600'000, '\n') + std::string(1, '\0')) ==
          ErrorKind::refused);
}

TEST_CASE("csv: only files that are there and can be read twice") {
    const test::Scratch folder;
    const auto kind = [&](const std::filesystem::path& path) {
        try {
            CsvReader reader(path, {});
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::unknown_outcome;
    };
    CHECK(kind(folder / "none.csv") == ErrorKind::environment);
    CHECK(kind(folder.path()) == ErrorKind::refused);
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(kind(folder / "pipe") == ErrorKind::refused);  // and does not wait for a writer
    CHECK(kind("/dev/null") == ErrorKind::refused);
}

TEST_CASE("csv: a file is read like the same text in memory, and its hash is that of its bytes") {
    const test::Scratch folder;
    for (const std::string& text : knotty_files()) {
        write_file(folder / "a.csv", text);
        CsvReader reader(folder / "a.csv", {});
        CHECK(reader.sha256() == hex(sha256(text)));
        CHECK(drained(reader) == read(text));
    }
}

TEST_CASE("csv: where the blocks of a file end makes no difference") {
    for (const std::string& text : knotty_files()) {
        const Reading whole = read(text);
        CsvOptions options;
        for (std::size_t size = 1; size <= text.size(); ++size) {
            options.block_size = size;
            CAPTURE(text);
            CAPTURE(size);
            CHECK(read(text, options) == whole);
        }
    }
    CHECK(read(knotty_files()[0]).rows ==
          Rows{{"房号", "备注"}, {"3-2\r\n-1502", "他说\"好\""}, {"", ""}, {""}, {"a\"", "b"}});
    CHECK(read(knotty_files()[0]).lines == Lines{1, 2, 5, 6, 7});
    CHECK(read(knotty_files()[1]).rows == Rows{{"a", "b"}, {"1", "x\ry"}, {"2", "\""}});
    CHECK(read(knotty_files()[2]).fault == "unclosed-quote 4");
    CHECK(read(knotty_files()[3]).fault == "stray-quote 2");
    CHECK(read(knotty_files()[4]).fault == "stray-quote 2");
}

TEST_CASE("csv: and none in any other encoding") {
    const std::string text = "房號,備註\r\n1-101,\"許功蓋,\n育四\"\n\"\"\"王\",3\n";
    const Reading expected = read(text);
    for (const auto encoding :
         {Encoding::gb18030, Encoding::big5, Encoding::utf16le, Encoding::utf16be}) {
        const std::string bytes = encoded(text, encoding);
        CsvOptions options = named(encoding);
        for (std::size_t size = 1; size <= bytes.size(); ++size) {
            options.block_size = size;
            CAPTURE(size);
            CHECK(read(bytes, options) == expected);
        }
    }
}

TEST_CASE("csv: the encoding is the mark's, else strict UTF-8, else the office's old one") {
    const auto encoding = [](std::string_view bytes, Encoding legacy = Encoding::gb18030) {
        CsvOptions options;
        options.legacy = legacy;
        const CsvReader reader(bytes, options);
        return reader.encoding();
    };
    CHECK(encoding("a,b\n") == Encoding::utf8);
    CHECK(encoding("王\n") == Encoding::utf8);
    CHECK(encoding(encoded("王芳,1\n", Encoding::gb18030)) == Encoding::gb18030);
    CHECK(encoding(encoded("王芳,1\n", Encoding::big5), Encoding::big5) == Encoding::big5);
    CHECK(encoding("\xff\xfe" + encoded("王,1\n", Encoding::utf16le)) == Encoding::utf16le);
    CHECK(encoding("\xfe\xff" + encoded("王,1\n", Encoding::utf16be)) == Encoding::utf16be);
    // One wrong byte at the very end of a long file is enough.
    CHECK(encoding(std::string(600'000, '\n') + "\xc4\xe3") == Encoding::gb18030);
    CHECK(encoding("a,\xe7\x8e") == Encoding::gb18030);  // cut short
}

TEST_CASE("csv: a mark is no part of the first cell") {
    for (const auto encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be}) {
        const std::string bytes = encoded("\ufeff王,1\n", encoding);
        CHECK(rows(bytes) == Rows{{"王", "1"}});
        CHECK(rows(bytes, named(encoding)) == Rows{{"王", "1"}});
        CHECK(CsvReader(std::string_view(bytes), {}).has_mark());
    }
    CHECK_FALSE(CsvReader(std::string_view("王,1\n"), {}).has_mark());
    CHECK(rows("a\n\ufeff"
               "b\n") == Rows{{"a"},
                              {"\ufeff"
                               "b"}});  // only at the beginning
    // Of the two byte orders of UTF-16 the mark has the last word.
    CHECK(rows("\xfe\xff" + encoded("王,1\n", Encoding::utf16be), named(Encoding::utf16le)) ==
          Rows{{"王", "1"}});
}

TEST_CASE("csv: a named encoding always wins") {
    // Bytes that are UTF-8 of one text and GB18030 of another.
    CHECK(rows("\xc2\xa2,1\n") == Rows{{"¢", "1"}});
    CHECK(rows("\xc2\xa2,1\n", named(Encoding::gb18030)) == Rows{{"垄", "1"}});
    CHECK(fault(encoded("王,1\n", Encoding::gb18030), named(Encoding::utf8)) == "encoding-error 1");
}

TEST_CASE("csv: it is decoded before it is split") {
    // In Big5 the second bytes of 許功蓋 育四 are \ and |; in GB18030 those of 亅亅 too.
    CsvOptions bars;
    bars.separator = '|';
    bars.legacy = Encoding::big5;
    const std::string big5 = "\xb3\x5c\xa5\x5c\xbb\x5c|\xa8\x7c\xa5\x7c|1\n";
    CHECK(rows(big5, bars) == Rows{{"許功蓋", "育四", "1"}});
    bars.legacy = Encoding::gb18030;
    const std::string gb18030 = encoded("亅亅|䶮㐀|1\n", Encoding::gb18030);
    CHECK(rows(gb18030, bars) == Rows{{"亅亅", "䶮㐀", "1"}});
    int with_bar = 0;
    int with_digit = 0;
    for (char32_t point = 0x3400; point < 0x9fa6; ++point) {
        const std::string character = {static_cast<char>(0xe0 | point >> 12),
                                       static_cast<char>(0x80 | (point >> 6 & 0x3f)),
                                       static_cast<char>(0x80 | (point & 0x3f))};
        const std::string bytes = encoded(character, Encoding::gb18030);
        const bool bar = bytes.find_first_of("|\\") != std::string::npos;
        const bool digit = bytes.find_first_of("0123456789") != std::string::npos;
        with_bar += bar ? 1 : 0;
        with_digit += digit ? 1 : 0;
        // All with a bar, and of the many of four bytes a few.
        if (!bar && (!digit || point % 64 != 0)) continue;
        CsvOptions options = named(Encoding::gb18030);
        options.separator = bar ? '|' : '0';
        const auto found = rows(bytes + options.separator + bytes, options);
        if (found != Rows{{character, character}}) FAIL(character);
    }
    CHECK(with_bar > 100);
    CHECK(with_digit > 6000);
    // UTF-16 of U+222C ends in 2C 22 or begins with it: `,"` to whoever splits bytes.
    for (const auto encoding : {Encoding::utf16le, Encoding::utf16be}) {
        CHECK(rows(encoded("\ufeff∬Ⱂ,\"∬\"\n", encoding)) == Rows{{"∬Ⱂ", "∬"}});
    }
}

TEST_CASE("csv: bytes that the encoding does not have are told by line and offset") {
    const auto utf8 = named(Encoding::utf8);
    const auto found = read("a,b\n1,2\n3,\xff\n5,6\n", utf8);
    CHECK(found.fault == "encoding-error 3");
    CHECK(found.message == "these bytes are not UTF-8: byte 10");
    CHECK(found.rows == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(read("a,b\n1,2\n\xff,3\n", utf8).rows == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(fault("a,b\n1,2\n\xff,3\n", utf8) == "encoding-error 3");
    CHECK(fault("a,b\r\n1,2\r\n\xff,3\n", utf8) == "encoding-error 3");
    CHECK(fault("\xff", utf8) == "encoding-error 1");
    CHECK(fault("a,b\n1,\xe7\x8e", utf8) == "encoding-error 2");  // the end of the file
    // Inside quotes, on the line where it is and not where the quote was opened.
    CHECK(fault("a,b\n1,\"x\ny\n\xff z\"\n", utf8) == "encoding-error 4");
    CHECK(fault("a,b\n\"1\n2\",\xff\n", utf8) == "encoding-error 3");
    CHECK(fault("a,b\n1,\"x\"\xff\n", utf8) == "encoding-error 2");
    // Neither UTF-8 nor the legacy encoding.
    const auto legacy = read("a,b\n\xff\xff,2\n");
    CHECK(legacy.fault == "encoding-error 2");
    CHECK(legacy.message == "these bytes are not GB18030: byte 4");
    CsvOptions big5;
    big5.legacy = Encoding::big5;
    CHECK(read("a\nb\n\xa4\x40\xa4 \n", big5).message == "these bytes are not Big5: byte 6");
    // Whatever the blocks.
    const std::string text = "a,b\n1,\"王\n\xe7\x8e(\",2\n";
    CsvOptions options = utf8;
    for (std::size_t size = 1; size <= text.size(); ++size) {
        options.block_size = size;
        const auto again = read(text, options);
        CHECK(again.fault == "encoding-error 3");
        CHECK(again.message == "these bytes are not UTF-8: byte 11");
    }
}

TEST_CASE("csv: memory does not grow with the file") {
    const test::Scratch folder;
    const auto path = folder / "large.csv";
    const std::string row = "3-2-1502,\"王芳\"," + std::string(480, 'x') + "\n";
    constexpr std::size_t count = 16'000;  // eight million bytes
    {
        OutputFile file(path);
        for (std::size_t i = 0; i < count; ++i) file.write(row);
        file.commit();
    }
    const auto resident = [] {
        std::ifstream file("/proc/self/statm");
        std::int64_t size = 0;
        std::int64_t pages = 0;
        file >> size >> pages;
        return pages * sysconf(_SC_PAGESIZE);
    };
    const auto before = resident();
    CsvReader reader(path, {});
    CsvRecord record;
    std::size_t read_rows = 0;
    while (reader.next(record)) ++read_rows;
    CHECK(read_rows == count);
    CHECK(resident() - before < 4'000'000);
}

TEST_CASE("csv: cells that a spreadsheet would compute are guarded, plain numbers are not") {
    for (const std::string cell : {"=1+1",     "=cmd|' /C calc'!A0",
                                   "+1+1",     "+A1",
                                   "-A1",      "-",
                                   "+",        "-1+1",
                                   "--1",      "-.5",
                                   "@SUM(A1)", "\t=1",
                                   "\r=1",     "＝1+1",
                                   "＋1",      "－1",
                                   "＠SUM",    "-1,234.50",
                                   "+86 138",  "-1e5",
                                   "-1.2.3",   "=",
                                   "-1 ",      "+1x",
                                   "-１"}) {
        CAPTURE(cell);
        CHECK(guarded_cell(cell) == "'" + cell);
    }
    for (const std::string cell :
         {"", "1", "-1", "+1", "-1.00", "-0.05", "+8613812345678", "1234.50", "王芳", "3-2-1502",
          "a=b", "'=1", "2026-03-02", "x@example.org"}) {
        CAPTURE(cell);
        CHECK(guarded_cell(cell) == cell);
    }
}

TEST_CASE("csv: no bytes crash or stop the reader, or the readers of cells") {
    std::mt19937 random(seed);
    const std::string alphabet =
        std::string("\",;\t\r\n\0 ab12.-+=/", 17) + "\xe7\x8e\x8b\xff\xc4\xe3";
    for (int i = 0; i < 2500; ++i) {
        std::string bytes(random() % 64, '\0');
        const bool any = random() % 2 == 0;
        for (char& byte : bytes) {
            byte = any ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
        }
        CsvOptions options;
        options.block_size = 1 + random() % 16;
        options.field_limit = 16;
        options.record_limit = 32;
        if (random() % 2 == 0) options.encoding = static_cast<Encoding>(random() % 5);
        try {
            CsvReader reader(std::string_view(bytes), options);
            CsvRecord record;
            std::int64_t line = 0;
            std::size_t told = 0;
            while (reader.next(record)) {
                if (record.line <= line || ++told > bytes.size()) {
                    FAIL("seed " << seed << ", case " << i);
                }
                line = record.line;
                for (const std::string_view field : record.fields) {
                    if (!valid_utf8(field)) FAIL("seed " << seed << ", case " << i);
                    (void)guarded_cell(field);
                }
            }
            if (told == 0 && !reader.fault()) FAIL("seed " << seed << ", case " << i);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::refused) FAIL("seed " << seed << ", case " << i);
        }
        (void)parse_money(bytes);
        (void)parse_decimal(bytes, 4);
        (void)parse_date(bytes);
        (void)parse_date_cell(bytes);
        (void)parse_period(bytes);
        long long number = 0;
        (void)parse_integer(bytes, number);
    }
}

}  // namespace pmo::io

// How issued letters leave: one HTML and one text file for the printer, .eml files or a sendmail
// command for e-mail, a CSV for the gateway of short messages.
//
// Files appear whole or not at all, and are there before the log says so: after a failure the same
// command writes the same files again. A letter that went out before is written from its snapshot
// and marked as a copy.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "lib/letter/letter.h"

namespace pmo::letter {

struct Export {
    Channel channel = Channel::print;
    std::vector<std::string> letters =
        {};  // references; empty: all issued that have not gone out by it
    std::filesystem::path folder = {};  // made when it is not there; empty: with sendmail only
    std::string sendmail = {};          // command that takes e-mails instead of a folder
};
struct Unsent {
    std::string reference;
    std::string answer;
};
struct ExportResult {
    Channel channel = Channel::print;
    std::int64_t letters = 0;
    std::int64_t copies = 0;  // among them
    std::vector<std::filesystem::path> files;
    std::map<std::string, std::int64_t> skipped;  // no_email, no_phone -> letters
    std::vector<Unsent> failed;                   // by the sendmail command
};
ExportResult export_letters(store::Db& db, const Export& request);

// A page around the content of one or more letters.
[[nodiscard]] std::string page_head(std::string_view title, std::string_view language);
void append_page_letter(std::string_view html, std::string_view language, std::string_view mark,
                        std::string& out);
[[nodiscard]] std::string_view page_end();

}  // namespace pmo::letter

#include "lib/io/spreadsheet.h"

#include "lib/io/csv.h"

namespace pmo::io {

std::string for_spreadsheet(std::string_view records) {
    std::string out;
    out.reserve(records.size() + records.size() / 8);
    std::string field;
    bool inside = false;  // quotes
    for (std::size_t at = 0; at < records.size(); ++at) {
        const char letter = records[at];
        if (letter == '"') {
            const bool doubled = inside && at + 1 < records.size() && records[at + 1] == '"';
            if (doubled) {
                field += '"';
                ++at;
            } else {
                inside = !inside;
            }
        } else if (inside || (letter != ',' && letter != '\n')) {
            field += letter;
        } else {
            append_csv_field(out, guarded_cell(field));
            field.clear();
            out += letter == ',' ? "," : "\r\n";
        }
    }
    return out;
}

}  // namespace pmo::io

// The flags and the report that all kinds of import share. A kind is a verb file of its own:
//
//     void add_import_units(Group& group) {
//         Verb& verb = group.verb("units", "import.help.units");
//         verb.example("pmo import units units.csv --dry-run");
//         bind_import(verb, registry::import_units);
//     }
//
// The group `import` is the same in pmo and in pmo-batch.
#pragma once

#include <functional>
#include <optional>

#include "cli/args.h"
#include "lib/import/import.h"

namespace pmo::cli {

using ImportAction = std::function<import::Report(store::Db&, const import::Options&)>;
void bind_import(Verb& verb, ImportAction action);

// Of every file that is read: --encoding, and the list of what is wrong in it.
void encoding_flag(Verb& verb, std::optional<io::Encoding>& encoding);
void show_problems(Session& session, const import::Report& report);

}  // namespace pmo::cli

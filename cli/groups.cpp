// The groups of `pmo`, in the order of its help. A new group is one declaration and one line.
#include "cli/args.h"

namespace pmo::cli {

void add_completion(Group& group);
void add_help(Group& group);
void add_office(Group& group);
void add_unit(Group& group);
void add_fee(Group& group);
void add_import(Group& group);
void add_export(Group& group);

namespace {

constexpr GroupEntry entries[] = {
    {"unit", "unit.summary", add_unit},
    {"fee", "fee.summary", add_fee},
    {"import", "import.summary", add_import},
    {"export", "export.summary", add_export},
    {"office", "office.summary", add_office},
    {"help", "cli.summary.help", add_help},
    {"completion", "cli.summary.completion", add_completion},
};

}  // namespace

std::span<const GroupEntry> clerk_groups() {
    return entries;
}

}  // namespace pmo::cli

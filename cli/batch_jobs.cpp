// The jobs of `pmo-batch`, in the order of its help. Each is a leaf: group.leaf(…) in cli/batch/.
#include "cli/args.h"

namespace pmo::cli {

void add_batch_bill(Group& group);
void add_batch_late_fees(Group& group);
void add_batch_remind(Group& group);
void add_help(Group& group);
void add_import_jobs(Group& group);

namespace {

constexpr GroupEntry entries[] = {
    {"bill", "fee.help.bill", add_batch_bill},
    {"late-fees", "late.help", add_batch_late_fees},
    {"remind", "fee.help.remind", add_batch_remind},
    {"import", "import.summary", add_import_jobs},
    {"help", "cli.summary.help", add_help},
};

}  // namespace

std::span<const GroupEntry> batch_jobs() {
    return entries;
}

}  // namespace pmo::cli

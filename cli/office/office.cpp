// The group `office`: the office file itself.
#include "cli/args.h"

namespace pmo::cli {

void add_office_init(Group& group);
void add_office_info(Group& group);
void add_office_config(Group& group);
void add_office_calendar(Group& group);
void add_office_user(Group& group);
void add_office_audit(Group& group);
void add_office_check(Group& group);
void add_office_upgrade(Group& group);

void add_office(Group& group) {
    add_office_init(group);
    add_office_info(group);
    add_office_config(group);
    add_office_calendar(group);
    add_office_user(group);
    add_office_audit(group);
    add_office_check(group);
    add_office_upgrade(group);
}

}  // namespace pmo::cli

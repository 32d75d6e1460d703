// The group `unit`: estates, units, who holds them, and the people.
#include "cli/args.h"

namespace pmo::cli {

void add_unit_list(Group& group);
void add_unit_show(Group& group);
void add_unit_add(Group& group);
void add_unit_area(Group& group);
void add_unit_fact(Group& group);
void add_unit_transfer(Group& group);
void add_unit_end(Group& group);
void add_unit_estate(Group& group);
void add_unit_person(Group& group);
void add_unit_household(Group& group);

void add_unit(Group& group) {
    add_unit_list(group);
    add_unit_show(group);
    add_unit_add(group);
    add_unit_area(group);
    add_unit_fact(group);
    add_unit_transfer(group);
    add_unit_end(group);
    add_unit_estate(group);
    add_unit_person(group);
    add_unit_household(group);
}

}  // namespace pmo::cli

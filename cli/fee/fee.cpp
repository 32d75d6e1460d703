// The group `fee`: what is charged, to whom, and what was paid.
#include "cli/args.h"

namespace pmo::cli {

void add_fee_tariff(Group& group);
void add_fee_tariff_item(Group& group);
void add_fee_tariff_ceiling(Group& group);
void add_fee_level(Group& group);
void add_fee_attach(Group& group);
void add_fee_detach(Group& group);
void add_fee_meter(Group& group);
void add_fee_meter_change(Group& group);
void add_fee_meter_read(Group& group);
void add_fee_bill(Group& group);
void add_fee_late(Group& group);
void add_fee_list(Group& group);
void add_fee_explain(Group& group);
void add_fee_arrears(Group& group);
void add_fee_statement(Group& group);
void add_fee_reverse_charge(Group& group);
void add_fee_pay(Group& group);
void add_fee_receipt(Group& group);
void add_fee_payments(Group& group);
void add_fee_allocate(Group& group);
void add_fee_reverse_payment(Group& group);
void add_fee_hold(Group& group);
void add_fee_remind(Group& group);
void add_fee_letter(Group& group);
void add_fee_letter_issue(Group& group);
void add_fee_letter_export(Group& group);

void add_fee(Group& group) {
    add_fee_tariff(group);
    add_fee_tariff_item(group);
    add_fee_tariff_ceiling(group);
    add_fee_level(group);
    add_fee_attach(group);
    add_fee_detach(group);
    add_fee_meter(group);
    add_fee_meter_change(group);
    add_fee_meter_read(group);
    add_fee_bill(group);
    add_fee_late(group);
    add_fee_list(group);
    add_fee_explain(group);
    add_fee_arrears(group);
    add_fee_statement(group);
    add_fee_reverse_charge(group);
    add_fee_pay(group);
    add_fee_receipt(group);
    add_fee_payments(group);
    add_fee_allocate(group);
    add_fee_reverse_payment(group);
    add_fee_hold(group);
    add_fee_remind(group);
    add_fee_letter(group);
    add_fee_letter_issue(group);
    add_fee_letter_export(group);
}

}  // namespace pmo::cli

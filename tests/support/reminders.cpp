#include "tests/support/reminders.h"

#include "lib/jobs/remind.h"
#include "lib/store/office.h"
#include "lib/store/statement.h"
#include "lib/store/transaction.h"

namespace pmo::test {

ReminderOffice::ReminderOffice() {
    setting("name", "锦绣物业服务中心");
    setting("phone", "0755-26001234");
    setting("language", "zh-Hans");
    setting("office_uuid", "00000000-0000-4000-8000-000000000001");
    office.estate("E1", "锦绣花园");
    home = office.home("3-2-1502", "96.40");
    neighbour = office.home("3-2-1503", "50.00");
    space = office.parking("B1-023");
    wang = office.owner(home, "王芳", "2020-01-01");
    office.owner(space, wang, "2020-01-01");
    li = office.owner(neighbour, "李强", "2020-01-01");
    person(wang, "salutation", "女士");
    office.item("management", "物业费");
    office.item("parking", "车位费");
    wang_home = office.charge(home, wang, "management", "2026-01", "241.00", "2026-01-31");
    wang_space = office.charge(space, wang, "parking", "2026-01", "80.00", "2026-01-31");
    li_home = office.charge(neighbour, li, "management", "2026-01", "125.00", "2026-01-31");
}

void ReminderOffice::setting(std::string_view key, std::string_view value) {
    store::Statement(db(),
                     "INSERT INTO setting (key, value) VALUES (:k, :v) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .run(key, value);
}

void ReminderOffice::person(HouseholdId household, std::string_view column,
                            std::string_view value) {
    const std::string sql = "UPDATE person SET " + std::string(column) +
                            " = :v WHERE id = (SELECT head_id FROM household WHERE id = :h)";
    store::Statement(db(), sql.c_str()).run(value, household);
}

std::int64_t ReminderOffice::draft(const char* as_of, letter::Channel channel) {
    jobs::Reminding request;
    request.channel = channel;
    return jobs::run_reminders(db(), request, day(as_of)).done;
}

void ReminderOffice::review() {
    static_cast<void>(letter::review(db(), {}));
}

std::int64_t ReminderOffice::issue(const char* as_of) {
    return jobs::run_issue(db(), {}, day(as_of)).report.done;
}

void ReminderOffice::issue_all(const char* as_of, letter::Channel channel) {
    draft(as_of, channel);
    review();
    issue(as_of);
}

std::vector<letter::LetterRow> ReminderOffice::letters() {
    return letter::letters(db(), {});
}

}  // namespace pmo::test

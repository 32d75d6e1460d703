#include "lib/letter/outbox.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"
#include "lib/io/files.h"
#include "tests/support/reminders.h"
#include "tests/support/scratch.h"

namespace pmo::letter {

namespace {

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
    return count;
}

ExportResult exported(test::ReminderOffice& office, const test::Scratch& folder, Channel channel,
                      std::vector<std::string> letters = {}) {
    return export_letters(
        office.db(), {.channel = channel, .letters = std::move(letters), .folder = folder.path()});
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("letter: printed letters are one HTML and one text file in the order of delivery") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    const test::Scratch folder;
    CHECK(exported(office, folder, Channel::print).letters == 2);
    CHECK(folder.names() ==
          Names{"reminders-L26-0001-L26-0002.html", "reminders-L26-0001-L26-0002.txt"});
    const std::string html = folder.read("reminders-L26-0001-L26-0002.html");
    CHECK(times(html, "<section class=\"letter\"") == 2);
    CHECK(html.find("3-2-1502") < html.find("3-2-1503"));
    CHECK(html.find("page-break-after: always") != std::string::npos);
    CHECK(html.find("尊敬的王芳女士：") != std::string::npos);
    const std::string text = folder.read("reminders-L26-0001-L26-0002.txt");
    CHECK(times(text, "\f") == 1);
    CHECK(text.find("编号：L26-0001") < text.find("编号：L26-0002"));
    CHECK(events(office.db(), {1}).front().kind == EventKind::exported);
}

TEST_CASE("letter: what went out does not go out again by itself") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    const test::Scratch first;
    static_cast<void>(exported(office, first, Channel::print));
    const test::Scratch second;
    CHECK(exported(office, second, Channel::print).letters == 0);
    CHECK(second.names().empty());
    CHECK(events(office.db(), {1}).size() == 1);
}

TEST_CASE("letter: a letter delivered by hand waits no more") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    static_cast<void>(record(office.db(), {.letters = {"L26-0001"}}, test::day("2026-02-10")));
    const test::Scratch folder;
    CHECK(exported(office, folder, Channel::print).letters == 1);
    CHECK(folder.names().front() == "reminders-L26-0002.html");
}

TEST_CASE("letter: a reprint is the snapshot, marked and counted as a copy") {
    test::ReminderOffice office;
    office.issue_all("2026-02-10");
    const test::Scratch folder;
    static_cast<void>(exported(office, folder, Channel::print));
    office.setting("phone", "0000");  // would change the letter if it were made anew
    const auto first = exported(office, folder, Channel::print, {"L26-0001", "1"});
    CHECK(first.letters == 1);
    CHECK(first.copies == 1);
    const std::string text = folder.read("reminders-L26-0001.txt");
    CHECK(text.find("副本 1\n") != std::string::npos);
    CHECK(text.find("0755-26001234") != std::string::npos);
    CHECK(folder.read("reminders-L26-0001.html").find("<p class=\"copy\">副本 1</p>") !=
          std::string::npos);
    static_cast<void>(exported(office, folder, Channel::print, {"L26-0001"}));
    CHECK(folder.read("reminders-L26-0001.txt").find("副本 2\n") != std::string::npos);
    CHECK(events(office.db(), {1}).back().detail == "2 reminders-L26-0001.html");
}

TEST_CASE("letter: the first print of a named letter is no copy, a draft is not printed") {
    test::ReminderOffice office;
    office.draft("2026-02-10");
    const test::Scratch folder;
    CHECK_THROWS_AS(exported(office, folder, Channel::print, {"D1"}), Error);
    CHECK(folder.names().empty());
    office.review();
    office.issue("2026-02-10");
    CHECK(exported(office, folder, Channel::print, {"L26-0001"}).copies == 0);
    CHECK_THROWS_AS(export_letters(office.db(), {}), Error);  // no folder
}

TEST_CASE("letter: e-mails are one file each; who has no address is left out") {
    test::ReminderOffice office;
    office.setting("email", "office@example.com");
    office.issue_all("2026-02-10");
    office.person(office.wang, "email", "wang@example.com");
    const test::Scratch folder;
    const auto result = exported(office, folder, Channel::email, {"L26-0001", "L26-0002"});
    CHECK(result.letters == 1);
    CHECK(result.skipped.at("no_email") == 1);
    CHECK(folder.names() == Names{"L26-0001.eml"});
    const std::string message = folder.read("L26-0001.eml");
    CHECK(message.find("<wang@example.com>") != std::string::npos);
    CHECK(message.find("Message-ID: <letter-1@00000000-0000-4000-8000-000000000001.invalid>") !=
          std::string::npos);
}

TEST_CASE("letter: no e-mail without the office's own address") {
    test::ReminderOffice office;
    office.person(office.wang, "email", "wang@example.com");
    office.issue_all("2026-02-10");
    const test::Scratch folder;
    CHECK_THROWS_AS(exported(office, folder, Channel::email, {"L26-0001"}), Error);
}

TEST_CASE("letter: a sending that fails is logged and tried again, one that went is not") {
    test::ReminderOffice office;
    office.setting("email", "office@example.com");
    office.person(office.wang, "email", "wang@example.com");
    office.issue_all("2026-02-10", Channel::email);
    Export request{.channel = Channel::email, .sendmail = "/usr/bin/false"};
    const auto failed = export_letters(office.db(), request);
    CHECK(failed.letters == 0);
    REQUIRE(failed.failed.size() == 1);
    CHECK(failed.failed[0].reference == "L26-0001");
    CHECK(events(office.db(), {1}).back().kind == EventKind::failed);
    const test::Scratch folder;
    const std::string got = (folder.path() / "got").string();
    request.sendmail = "/usr/bin/tee " + got;
    CHECK(export_letters(office.db(), request).letters == 1);
    CHECK(io::read_file(got).find("To: ") != std::string::npos);
    CHECK(events(office.db(), {1}).back().kind == EventKind::sent);
    CHECK(export_letters(office.db(), request).letters == 0);
    request.channel = Channel::sms;
    CHECK_THROWS_AS(export_letters(office.db(), request), Error);
}

TEST_CASE("letter: short messages are a CSV for the gateway") {
    test::ReminderOffice office;
    office.person(office.wang, "phone", "13812345678");
    office.issue_all("2026-02-10", Channel::sms);
    const test::Scratch folder;
    CHECK(exported(office, folder, Channel::sms).letters == 1);
    const std::string csv = folder.read("sms-L26-0001.csv");
    CHECK(csv.starts_with("phone,text,letter,parts\n13812345678,【锦绣物业服务中心】"));
    CHECK(csv.ends_with(",L26-0001,2\n"));
}

}  // namespace pmo::letter

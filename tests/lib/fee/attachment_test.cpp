#include "lib/fee/attachment.h"

#include <doctest/doctest.h>

#include <string>

#include "cli/session.h"
#include "lib/base/error.h"
#include "lib/fee/attachment_store.h"
#include "lib/fee/attachment_view.h"
#include "tests/support/office.h"

namespace pmo::fee {

using test::day;
using test::Office;

namespace {

// Two homes, a shop and a parking space, tariffs of two items.
struct Estate {
    Office office;
    UnitId first;
    UnitId second;
    UnitId shop;
    UnitId space;

    Estate() {
        office.estate("E1");
        first = office.home("3-2-1502", "96.40");
        second = office.home("3-2-1601", "66.50");
        shop = office.shop("1-S1", "120.00");
        space = office.parking("B1-023");
        office.tariff({.code = "home"});
        office.tariff({.code = "other", .price = "3.00"});
        office.tariff({.code = "space", .item = "parking", .basis = "per_space"});
    }
    [[nodiscard]] std::int64_t attachments() {
        return office.count("SELECT count(*) FROM attachment");
    }
};

Attach attach_request(const char* tariff, const char* from) {
    Attach request;
    request.tariff = tariff;
    request.from = day(from);
    return request;
}

Attach attach_units(const char* tariff, std::vector<std::string> units, const char* from) {
    Attach request = attach_request(tariff, from);
    request.choice.units = std::move(units);
    return request;
}

Detach detach_units(const char* tariff, std::vector<std::string> units, const char* on) {
    Detach request;
    request.tariff = tariff;
    request.choice.units = std::move(units);
    request.on = day(on);
    return request;
}

template <class Action>
std::string outcome(Action action) {
    try {
        action();
        return "done";
    } catch (const Error& error) {
        return std::string(error.what()) + " | " + error.hint();
    }
}

}  // namespace

TEST_CASE("fee: periods count from the first of the month unless an anchor is named") {
    Estate estate;
    store::Db& db = estate.office.db();
    const auto result = attach(db, attach_units("home", {"3栋2单元1502"}, "2026-01-15"));
    CHECK(result.attached == 1);
    CHECK(result.anchor == day("2026-01-01"));
    Attach request = attach_units("space", {"B1-023"}, "2026-01-15");
    request.anchor = day("2025-11-30");
    CHECK(attach(db, request).anchor == day("2025-11-30"));
    const auto rows = attachments(db, estate.space);
    CHECK(rows.size() == 1);
    CHECK(rows.front().tariff == "space");
    CHECK(rows.front().attachment.from == day("2026-01-15"));
    CHECK(rows.front().attachment.anchor == day("2025-11-30"));
}

TEST_CASE("fee: a unit has at most one tariff of an item at a time") {
    Estate estate;
    store::Db& db = estate.office.db();
    Attach until = attach_units("home", {"3-2-1502"}, "2026-01-01");
    until.to = day("2026-07-01");
    CHECK(attach(db, until).attached == 1);
    CHECK(attach(db, until).already == 1);  // word for word
    CHECK(outcome([&] { attach(db, attach_units("other", {"3-2-1502"}, "2026-06-30")); }) ==
          "unit 3-2-1502 already has tariff home for this fee item from 2026-01-01 | "
          "end it first: pmo fee detach home 3-2-1502 --on 2026-06-30");
    CHECK(outcome([&] { attach(db, attach_units("home", {"3-2-1502"}, "2025-01-01")); }) ==
          "unit 3-2-1502 already has tariff home for this fee item from 2026-01-01 | "
          "end it first: pmo fee detach home 3-2-1502 --on 2026-01-01");
    CHECK(attach(db, attach_units("other", {"3-2-1502"}, "2026-07-01")).attached == 1);
    CHECK(attach(db, attach_units("space", {"3-2-1502"}, "2026-01-01")).attached == 1);
    CHECK(estate.attachments() == 3);
}

TEST_CASE("fee: the file itself refuses two tariffs of an item for a day") {
    Estate estate;
    store::Db& db = estate.office.db();
    estate.office.attach("home", estate.first, "2026-01-01", "2026-07-01");
    CHECK_THROWS_WITH(estate.office.attach("other", estate.first, "2026-06-30"),
                      "the unit already has a tariff for this fee item in that time");
    estate.office.attach("other", estate.first, "2026-07-01");
    CHECK_THROWS_WITH(db.execute("UPDATE attachment SET to_day = NULL WHERE tariff_id = 1"),
                      "the unit already has a tariff for this fee item in that time");
}

TEST_CASE("fee: one unit that is refused keeps all others from being attached") {
    Estate estate;
    store::Db& db = estate.office.db();
    estate.office.attach("other", estate.second, "2026-01-01");
    const auto refused = outcome([&] {
        attach(db, attach_units("home", {"3-2-1502", "3-2-1601"}, "2026-01-01"));
    });
    CHECK(refused.starts_with("unit 3-2-1601 already has tariff other"));
    CHECK(estate.attachments() == 1);
    CHECK(outcome([&] {
              attach(db, attach_units("home", {"3-2-1502", "9-9"}, "2026-01-01"));
          }).starts_with("no unit 9-9"));
    CHECK(estate.attachments() == 1);
}

TEST_CASE("fee: units are chosen by names or by what they are, and somehow") {
    Estate estate;
    store::Db& db = estate.office.db();
    Attach request = attach_request("home", "2026-01-01");
    CHECK(outcome([&] { attach(db, request); }).starts_with("neither units nor a filter"));
    request.dry_run = true;
    request.choice.kind = registry::UnitKind::home;
    CHECK(attach(db, request).units == std::vector<std::string>{"3-2-1502", "3-2-1601"});
    request.choice.kind.reset();
    request.choice.building = "3栋";
    CHECK(attach(db, request).attached == 2);
    request.choice.building = "9";
    CHECK(outcome([&] { attach(db, request); }).starts_with("no unit of building 9 fits"));
    request.choice.building.reset();
    request.choice.estate = "E1";
    CHECK(attach(db, request).attached == 4);
    request.choice.units = {"3-2-1502"};
    CHECK(attach(db, request).attached == 1);
    request.choice.kind = registry::UnitKind::shop;
    CHECK(outcome([&] { attach(db, request); }).starts_with("units were named, and"));
    CHECK(estate.attachments() == 0);
}

TEST_CASE("fee: half months are counted from the first of a month") {
    Estate estate;
    store::Db& db = estate.office.db();
    estate.office.tariff({.code = "half", .start = "half_month"});
    Attach request = attach_units("half", {"3-2-1502"}, "2026-01-15");
    request.anchor = day("2026-01-15");
    CHECK(outcome([&] { attach(db, request); }).ends_with("give --anchor 2026-01-01"));
    request.anchor.reset();
    CHECK(attach(db, request).attached == 1);
}

TEST_CASE("fee: an attachment has a day at least") {
    Estate estate;
    Attach request = attach_units("home", {"3-2-1502"}, "2026-01-15");
    request.to = day("2026-01-15");
    CHECK(outcome([&] {
              attach(estate.office.db(), request);
          }).starts_with("the end is not after the first day 2026-01-15"));
    request.to = day("2026-01-16");
    CHECK(attach(estate.office.db(), request).attached == 1);
}

TEST_CASE("fee: detaching ends what runs, removes what has not begun, and leaves what has ended") {
    Estate estate;
    store::Db& db = estate.office.db();
    estate.office.attach("home", estate.first, "2024-01-01", "2025-01-01");
    estate.office.attach("home", estate.first, "2025-06-01", "2026-01-01");
    estate.office.attach("home", estate.first, "2026-06-01");
    estate.office.attach("other", estate.first, "2026-02-01", "2026-03-01");
    const auto result = detach(db, detach_units("home", {"3-2-1502"}, "2025-10-01"));
    CHECK(result.detached == 1);
    CHECK(result.charges_after == 0);
    const auto rows = attachments(db, estate.first);
    CHECK(rows.size() == 3);
    CHECK(rows[0].tariff == "other");
    CHECK(rows[1].attachment.to == day("2025-10-01"));
    CHECK(rows[2].attachment.to == day("2025-01-01"));
    CHECK(detach(db, detach_units("home", {"3-2-1502"}, "2025-10-01")).already == 1);
    CHECK(detach(db, detach_units("home", {"3-2-1601"}, "2025-10-01")).already == 1);
    CHECK(estate.office.count("SELECT count(*) FROM audit WHERE entity = 'attachment'") == 2);
}

TEST_CASE("fee: an attachment that begins on the day goes altogether") {
    Estate estate;
    store::Db& db = estate.office.db();
    estate.office.attach("home", estate.first, "2026-01-01");
    CHECK(detach(db, detach_units("home", {"3-2-1502"}, "2026-01-01")).detached == 1);
    CHECK(attachments(db, estate.first).empty());
}

TEST_CASE("fee: charges that reach beyond the day of detaching are counted, and stay") {
    Estate estate;
    store::Db& db = estate.office.db();
    const auto owner = estate.office.owner(estate.first, "王芳", "2020-01-01");
    estate.office.attach("home", estate.first, "2025-01-01");
    estate.office.charge(estate.first, owner, "management", "2025-12", "100.00", "2025-12-31");
    estate.office.charge(estate.first, owner, "management", "2026-01", "100.00", "2026-01-31");
    estate.office.charge(estate.first, owner, "management", "2026-02", "100.00", "2026-02-28");
    estate.office.charge(estate.first, owner, "parking", "2026-02", "100.00", "2026-02-28");
    Detach request = detach_units("home", {"3-2-1502"}, "2026-01-16");
    request.dry_run = true;
    CHECK(detach(db, request).charges_after == 2);
    request.on = day("2026-02-01");
    CHECK(detach(db, request).charges_after == 1);
    request.on = day("2026-03-01");
    CHECK(detach(db, request).charges_after == 0);
    CHECK(!attachments(db, estate.first).front().attachment.to);  // all of it was taken back
}

TEST_CASE("fee: a dry run of attaching and detaching says all and writes nothing") {
    Estate estate;
    store::Db& db = estate.office.db();
    Attach request = attach_units("home", {"3-2-1502"}, "2026-01-01");
    request.dry_run = true;
    CHECK(attach(db, request).units == std::vector<std::string>{"3-2-1502"});
    CHECK(estate.attachments() == 0);
    CHECK(estate.office.count("SELECT count(*) FROM audit WHERE entity = 'attachment'") == 0);
}

TEST_CASE("fee: what was attached and detached, in sentences") {
    cli::use_language(Language::en);
    AttachResult attached;
    attached.tariff = "home";
    attached.from = day("2026-01-15");
    attached.anchor = day("2026-01-01");
    attached.attached = 12;
    CHECK(attached_message(attached) ==
          "Attached tariff home to 12 units from 2026-01-15; periods count from 2026-01-01.");
    attached.already = 3;
    attached.dry_run = true;
    CHECK(attached_message(attached) ==
          "Would attach tariff home to 12 units from 2026-01-15; periods count from 2026-01-01. "
          "Nothing was changed.\n3 units had it already.");
    CHECK(attach_question(attached) == "Attach tariff home to 12 units from 2026-01-15?");
    DetachResult detached;
    detached.tariff = "home";
    detached.on = day("2026-02-01");
    detached.detached = 4;
    detached.charges_after = 2;
    CHECK(detached_message(detached) ==
          "Ended tariff home for 4 units; 2026-02-01 is the first day without it.\n"
          "2 charges reach beyond 2026-02-01; they stay until they are reversed.");
    CHECK(detach_question(detached) == "End tariff home for 4 units on 2026-02-01?");
}

}  // namespace pmo::fee

#include "lib/fee/contact.h"

#include <fmt/format.h>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/contact_store.h"
#include "lib/fee/promise.h"
#include "lib/registry/household.h"
#include "lib/registry/unit.h"
#include "lib/store/db.h"
#include "lib/store/reading.h"

namespace pmo::fee {

namespace {

constexpr const char* action = "fee.contact";

// Sent over a distance: the letter or message itself arrives, whoever opens it.
bool is_sent(ContactChannel channel) {
    switch (channel) {
        case ContactChannel::letter:
        case ContactChannel::sms:
        case ContactChannel::email:
            return true;
        case ContactChannel::phone:
        case ContactChannel::visit:
        case ContactChannel::notice:
        case ContactChannel::meeting:
            return false;
    }
    return false;
}

std::optional<int> minute_of(const NewContact& request) {
    if (!request.at) return std::nullopt;
    const auto minute = parse_minute(*request.at);
    if (!minute) {
        throw Error(ErrorKind::usage, tr("contact.bad_time", visible(*request.at)), "--at 14:30");
    }
    return minute;
}

void expect_pairs(const NewContact& request) {
    if (request.promise_by.has_value() != request.promise_amount.has_value()) {
        throw Error(ErrorKind::usage, tr("contact.promise_both"),
                    "--promise 2026-03-31 --amount 500");
    }
    if (trimmed(request.next_step).empty() == request.next_on.has_value()) {
        throw Error(ErrorKind::usage, tr("contact.next_both"), "--next TEXT --next-on 2026-03-31");
    }
}

Contact contact_of(const store::Db& db, const NewContact& request, Date today) {
    expect_pairs(request);
    Contact contact;
    contact.household = registry::find_household(db, request.who, today).id;
    if (request.unit) contact.unit = registry::find_unit(db, *request.unit).id;
    contact.day = request.on.value_or(today);
    contact.minute = minute_of(request);
    contact.channel = request.channel;
    contact.purpose = request.purpose;
    contact.reached = request.reached;
    contact.content = trimmed(request.content);
    contact.proof = request.proof;
    contact.evidence = trimmed(request.evidence);
    contact.next_step = trimmed(request.next_step);
    contact.next_day = request.next_on;
    if (contact.content.empty()) {
        throw Error(ErrorKind::usage, tr("contact.no_content"), "--content TEXT");
    }
    if (contact.day > today) {
        throw Error(ErrorKind::refused, tr("contact.later", to_text(contact.day)),
                    tr("contact.later_hint", to_text(today)));
    }
    if (contact.next_day && *contact.next_day < contact.day) {
        throw Error(ErrorKind::refused, tr("contact.next_before", to_text(*contact.next_day)));
    }
    if (contact.proof != Proof::none && contact.evidence.empty()) {
        throw Error(ErrorKind::usage, tr("contact.proof_where"), "--evidence TEXT");
    }
    const bool nobody = contact.reached == Reached::nobody;
    if (nobody && (request.promise_by || contact.purpose == Purpose::acknowledgement)) {
        throw Error(ErrorKind::refused, tr("contact.nobody_said"), tr("contact.nobody_said_hint"));
    }
    return contact;
}

void check_replaced(const store::Db& db, const Contact& contact) {
    if (!contact.replaces) return;
    const ContactRow before = fee::contact(db, *contact.replaces);
    if (before.replaced_by) {
        throw Error(ErrorKind::refused,
                    tr("contact.replaced", contact.replaces->value, before.replaced_by->value),
                    fmt::format("--replaces {}", before.replaced_by->value));
    }
    if (before.contact.household != contact.household) {
        throw Error(ErrorKind::refused, tr("contact.other_household", contact.replaces->value,
                                           registry::reference(before.contact.household)));
    }
}

}  // namespace

std::string_view code_of(ContactChannel channel) {
    switch (channel) {
        case ContactChannel::phone:
            return "phone";
        case ContactChannel::visit:
            return "visit";
        case ContactChannel::notice:
            return "notice";
        case ContactChannel::letter:
            return "letter";
        case ContactChannel::sms:
            return "sms";
        case ContactChannel::email:
            return "email";
        case ContactChannel::meeting:
            return "meeting";
    }
    return {};
}

std::string_view code_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::demand:
            return "demand";
        case Purpose::acknowledgement:
            return "acknowledgement";
        case Purpose::information:
            return "information";
    }
    return {};
}

std::string_view code_of(Reached reached) {
    switch (reached) {
        case Reached::owner:
            return "owner";
        case Reached::family:
            return "family";
        case Reached::tenant:
            return "tenant";
        case Reached::nobody:
            return "nobody";
    }
    return {};
}

std::string_view code_of(Proof proof) {
    switch (proof) {
        case Proof::none:
            return "none";
        case Proof::signature:
            return "signature";
        case Proof::postal:
            return "postal";
        case Proof::electronic:
            return "electronic";
        case Proof::recording:
            return "recording";
        case Proof::witness:
            return "witness";
    }
    return {};
}

bool proven(const Contact& contact, DebtorLives debtor) {
    if (contact.proof == Proof::none || contact.purpose == Purpose::information) return false;
    const bool in_person = contact.reached == Reached::owner ||
                           (contact.reached == Reached::tenant && debtor == DebtorLives::as_tenant);
    // Nobody acknowledges a debt for another.
    if (contact.purpose == Purpose::acknowledgement) return in_person;
    if (in_person || contact.reached == Reached::family) return true;
    return is_sent(contact.channel) &&
           (contact.proof == Proof::postal || contact.proof == Proof::electronic);
}

ContactRow add_contact(store::Db& db, const NewContact& request, Date today) {
    access::Write write(db, action);
    Contact contact = contact_of(db, request, today);
    if (request.replaces) contact.replaces = ContactId{*request.replaces};
    check_replaced(db, contact);
    contact.id = insert_contact(db, contact);
    if (request.promise_by) {
        static_cast<void>(enter_promise(db,
                                        {.household = contact.household,
                                         .contact = contact.id,
                                         .made = contact.day,
                                         .by = *request.promise_by,
                                         .amount = *request.promise_amount},
                                        today));
    }
    ContactRow row = *read_contact(db, contact.id);
    write.commit();
    return row;
}

ContactRow contact(const store::Db& db, ContactId id) {
    auto row = read_contact(db, id);
    if (!row) {
        throw Error(ErrorKind::not_found, tr("contact.none", id.value), "pmo fee contact list");
    }
    return std::move(*row);
}

std::vector<HistoryRow> contacts(const store::Db& db, const ContactQuery& query, Date today) {
    const store::Reading reading(db);
    return read_history(db, query, today);
}

std::optional<int> parse_minute(std::string_view text) {
    const auto parts = split(trimmed(text), ':');
    if (parts.size() != 2 || parts[0].empty() || parts[0].size() > 2 || parts[1].size() != 2) {
        return std::nullopt;
    }
    long long hours = 0;
    long long minutes = 0;
    if (!parse_integer(parts[0], hours) || !parse_integer(parts[1], minutes)) return std::nullopt;
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
    return static_cast<int>(hours * 60 + minutes);
}

std::string minute_text(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace pmo::fee

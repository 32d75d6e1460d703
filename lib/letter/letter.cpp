#include "lib/letter/letter.h"

#include <algorithm>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/letter/letter_store.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::letter {

namespace {

constexpr int number_digits = 4;

std::vector<Letter> named(const store::Db& db, const std::vector<std::string>& texts) {
    std::vector<Letter> result;
    for (const std::string& text : texts) {
        Letter letter = find_letter(db, text);
        const bool twice = std::any_of(result.begin(), result.end(),
                                       [&](const Letter& each) { return each.id == letter.id; });
        if (!twice) result.push_back(std::move(letter));
    }
    return result;
}

void expect_open(const Letter& letter) {
    if (letter.state < State::issued) return;
    const std::string key =
        letter.state == State::issued ? "letter.is_issued" : "letter.is_dropped";
    throw Error(ErrorKind::refused, tr(key, reference(letter)),
                tr("letter.show_hint", reference(letter)));
}

std::optional<long long> draft_number(std::string_view text) {
    if (text.size() < 2 || (text.front() != 'D' && text.front() != 'd')) return std::nullopt;
    long long number = 0;
    if (!parse_integer(text.substr(1), number) || number <= 0) return std::nullopt;
    return number;
}

}  // namespace

std::string_view code_of(Channel channel) {
    switch (channel) {
        case Channel::print:
            return "print";
        case Channel::email:
            return "email";
        case Channel::sms:
            return "sms";
    }
    return {};
}

std::string_view code_of(State state) {
    switch (state) {
        case State::draft:
            return "draft";
        case State::reviewed:
            return "reviewed";
        case State::issued:
            return "issued";
        case State::dropped:
            return "dropped";
    }
    return {};
}

std::string_view code_of(EventKind kind) {
    switch (kind) {
        case EventKind::exported:
            return "exported";
        case EventKind::sent:
            return "sent";
        case EventKind::failed:
            return "failed";
        case EventKind::bounced:
            return "bounced";
        case EventKind::delivered:
            return "delivered";
        case EventKind::copy:
            return "copy";
    }
    return {};
}

std::string issued_reference(int year, std::int64_t number) {
    return store::number_text('L', year, number, number_digits);
}

std::string reference(const Letter& letter) {
    if (letter.state != State::issued) return "D" + std::to_string(letter.id.value);
    return issued_reference(letter.year, letter.number);
}

Letter find_letter(const store::Db& db, std::string_view text) {
    text = trimmed(text);
    if (const auto id = draft_number(text)) {
        if (auto letter = read_letter(db, {*id})) return *letter;
    } else if (const auto number = store::parse_number('L', text)) {
        const auto found = numbered_letters(db, number->number, number->year);
        if (found.size() == 1) return found.front();
        if (found.size() > 1) {
            std::vector<std::string> references;
            for (const Letter& letter : found) references.push_back(reference(letter));
            throw Error(ErrorKind::not_found, tr("letter.many", visible(text)),
                        joined(references, ", "));
        }
    }
    throw Error(ErrorKind::not_found, tr("letter.none", visible(text)), "pmo fee letter list");
}

std::vector<LetterRow> letters(const store::Db& db, const LetterQuery& query) {
    return read_letters(db, query);
}

std::vector<Letter> open_letters(const store::Db& db, State state) {
    return read_open_letters(db, state);
}

std::vector<Event> events(const store::Db& db, LetterId id) {
    return read_events(db, id);
}

LetterId add_draft(store::Db& db, const Written& written) {
    return insert_letter(db, written);
}

void issue(store::Db& db, const Written& written, std::int64_t number) {
    PMO_CHECK(written.letter.state == State::reviewed);
    update_issued(db, written, number);
}

void drop(store::Db& db, const Letter& letter, std::string_view reason) {
    PMO_CHECK(letter.state < State::issued);
    update_state(db, letter, State::dropped, reason);
}

ReviewResult review(store::Db& db, const Review& request) {
    access::Write write(db, "letter.review");
    ReviewResult result;
    result.dry_run = request.dry_run;
    const auto chosen =
        request.letters.empty() ? open_letters(db, State::draft) : named(db, request.letters);
    for (const Letter& letter : chosen) {
        expect_open(letter);
        if (letter.state == State::reviewed) {
            ++result.already;
            continue;
        }
        update_state(db, letter, State::reviewed, {});
        result.reviewed.push_back(reference(letter));
    }
    if (request.dry_run) {
        write.rollback();
    } else {
        write.commit();
    }
    return result;
}

std::vector<Letter> drop(store::Db& db, const Drop& request) {
    access::Write write(db, "letter.review");
    const std::string reason(trimmed(request.reason));
    if (reason.empty()) throw Error(ErrorKind::usage, tr("letter.drop_reason"), "--reason TEXT");
    const auto chosen = named(db, request.letters);
    for (const Letter& letter : chosen) {
        expect_open(letter);
        drop(db, letter, reason);
    }
    write.commit();
    return chosen;
}

std::vector<Letter> record(store::Db& db, const Record& request, Date today) {
    access::Write write(db, "letter.record");
    const auto chosen = named(db, request.letters);
    const Date on = request.on.value_or(today);
    if (on > today) {
        throw Error(ErrorKind::refused, tr("letter.record_later", to_text(on)),
                    tr("letter.record_later_hint", to_text(today)));
    }
    for (const Letter& letter : chosen) {
        if (letter.state != State::issued) {
            throw Error(ErrorKind::refused, tr("letter.not_issued", reference(letter)),
                        tr("letter.issue_hint"));
        }
        if (on < *letter.issued) {
            throw Error(ErrorKind::refused, tr("letter.record_before", to_text(on),
                                               reference(letter), to_text(*letter.issued)));
        }
        insert_event(db, {.letter = letter.id,
                          .at = 0,
                          .login = {},
                          .channel = request.channel.value_or(letter.channel),
                          .kind = request.kind,
                          .detail = std::string(trimmed(request.detail)),
                          .day = on});
    }
    write.commit();
    return chosen;
}

}  // namespace pmo::letter

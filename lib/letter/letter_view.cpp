#include "lib/letter/letter_view.h"

#include <fmt/format.h>

#include <array>

#include "lib/base/date.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/table/render.h"

namespace pmo::letter {

namespace {

using table::Align;
using table::Cell;

std::string instant_text(std::int64_t at) {
    constexpr std::int64_t day_seconds = 24 * 60 * 60;
    const std::int64_t seconds = at % day_seconds;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(from_day_number(at / day_seconds)),
                       seconds / 3600, seconds / 60 % 60, seconds % 60);
}

Cell word_or_blank(const std::string& prefix, std::string_view code) {
    if (code.empty()) return table::Blank{};
    return table::Word{std::string(code), tr(prefix + std::string(code))};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

// i18n: letter.state_*
// i18n: letter.channel_*
// i18n: letter.event_*
table::Table letters_table(const std::vector<LetterRow>& rows) {
    table::Table table;
    table.columns = {{.key = "letter", .heading = tr("letter.letter")},
                     {.key = "state", .heading = tr("letter.state")},
                     {.key = "day", .heading = tr("letter.day")},
                     {.key = "level", .heading = tr("letter.level"), .align = Align::right},
                     {.key = "estate", .heading = tr("letter.estate")},
                     {.key = "unit", .heading = tr("letter.unit")},
                     {.key = "household",
                      .heading = tr("letter.household"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "total", .heading = tr("letter.total"), .align = Align::right},
                     {.key = "channel", .heading = tr("letter.channel")},
                     {.key = "issued", .heading = tr("letter.issued")},
                     {.key = "last", .heading = tr("letter.last")}};
    for (const LetterRow& row : rows) {
        const Letter& letter = row.letter;
        Cell last = word_or_blank("letter.event_", row.last);
        if (letter.state == State::dropped) {
            last = table::Word{letter.reason, drop_reason(letter.reason)};
        }
        table.rows.push_back(
            {reference(letter), word_or_blank("letter.state_", code_of(letter.state)), letter.day,
             std::int64_t{letter.level}, row.estate, row.unit, row.name, letter.total,
             word_or_blank("letter.channel_", code_of(letter.channel)), table::cell(letter.issued),
             std::move(last)});
    }
    return table;
}

table::Table events_table(const Letter& letter, const std::vector<Event>& events) {
    table::Table table;
    table.title = tr("letter.log_title", reference(letter));
    table.columns = {{.key = "at", .heading = tr("letter.at")},
                     {.key = "day", .heading = tr("letter.event_day")},
                     {.key = "event", .heading = tr("letter.event")},
                     {.key = "channel", .heading = tr("letter.channel")},
                     {.key = "login", .heading = tr("letter.login")},
                     {.key = "detail", .heading = tr("letter.detail"), .flexible = true}};
    for (const Event& event : events) {
        Cell detail = table::Blank{};
        if (!event.detail.empty()) detail = event.detail;
        table.rows.push_back({instant_text(event.at), table::cell(event.day),
                              word_or_blank("letter.event_", code_of(event.kind)),
                              word_or_blank("letter.channel_", code_of(event.channel)), event.login,
                              std::move(detail)});
    }
    return table;
}

Content masked(Content content, const std::string& name) {
    if (name.empty()) return content;
    const std::string mask = table::masked(name, table::Privacy::name);
    for (std::string* text : {&content.subject, &content.text, &content.sms}) {
        replace_all(*text, visible(name), mask);
    }
    replace_all(content.html, table::html_escaped(visible(name)), table::html_escaped(mask));
    return content;
}

std::string review_question(const ReviewResult& result) {
    return tr("letter.review_question", result.reviewed.size());
}

std::string reviewed_message(const ReviewResult& result) {
    std::string message =
        tr(result.dry_run ? "letter.would_review" : "letter.reviewed", result.reviewed.size());
    if (result.already > 0) message += "\n" + tr("letter.reviewed_before", result.already);
    return message;
}

std::string dropped_message(const std::vector<Letter>& dropped) {
    std::vector<std::string> references;
    for (const Letter& letter : dropped) references.push_back(reference(letter));
    return tr("letter.dropped", joined(references, ", "));
}

std::string recorded_message(const Record& request, const std::vector<Letter>& letters) {
    std::vector<std::string> references;
    for (const Letter& letter : letters) references.push_back(reference(letter));
    return tr("letter.recorded", joined(references, ", "),
              tr("letter.event_" + std::string(code_of(request.kind))));
}

std::vector<std::string> exported_messages(const ExportResult& result) {
    std::vector<std::string> messages;
    if (result.letters == 0 && result.skipped.empty() && result.failed.empty()) {
        messages.push_back(tr("letter.nothing_to_export"));
        return messages;
    }
    messages.push_back(tr("letter.exported", result.letters));
    if (result.copies > 0) messages.push_back(tr("letter.exported_copies", result.copies));
    constexpr std::size_t named = 5;  // of e-mails there may be thousands
    for (std::size_t i = 0; i < result.files.size() && i < named; ++i) {
        messages.push_back(result.files[i].string());
    }
    if (result.files.size() > named) {
        messages.push_back(tr("letter.more_files", result.files.size() - named));
    }
    constexpr std::array reasons = {
        std::pair{"no_email", "letter.skipped_no_email"},
        std::pair{"no_phone", "letter.skipped_no_phone"},
    };
    for (const auto& [reason, key] : reasons) {
        const auto found = result.skipped.find(reason);
        if (found != result.skipped.end()) messages.push_back(tr(key, found->second));
    }
    return messages;
}

table::Table unsent_table(const ExportResult& result) {
    table::Table table;
    table.columns = {{.key = "letter", .heading = tr("letter.letter")},
                     {.key = "answer", .heading = tr("letter.answer"), .flexible = true}};
    for (const Unsent& unsent : result.failed) {
        table.rows.push_back({unsent.reference, unsent.answer});
    }
    return table;
}

// i18n: letter.reason_*
std::string drop_reason(const std::string& reason) {
    const std::string key = "letter.reason_" + reason;
    return has_message(Language::en, key) ? tr(key) : reason;
}

}  // namespace pmo::letter

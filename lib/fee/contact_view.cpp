#include "lib/fee/contact_view.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/registry/household.h"

namespace pmo::fee {

namespace {

using table::Align;
using table::Blank;
using table::Cell;
using table::Word;

Word word(const std::string& prefix, std::string_view code) {
    return {std::string(code), tr(prefix + std::string(code))};
}

Cell text_or_blank(const std::string& text) {
    if (text.empty()) return Blank{};
    return text;
}

Cell time_cell(std::optional<int> minute) {
    if (!minute) return Blank{};
    return minute_text(*minute);
}

// Words of a letter are those of the letters' own lists.
Word channel_word(const HistoryRow& row) {
    return word(row.contact ? "contact.channel_" : "letter.channel_", row.channel);
}

Word outcome_word(const HistoryRow& row) {
    return word(row.contact ? "contact.reached_" : "letter.event_", row.outcome);
}

std::string when_text(const Contact& contact) {
    if (!contact.minute) return to_text(contact.day);
    return to_text(contact.day) + " " + minute_text(*contact.minute);
}

std::string effect_text(const ContactRow& row) {
    if (row.replaced_by) return tr("contact.effect_replaced", row.replaced_by->value);
    if (row.counts) return tr("contact.effect_counts", to_text(row.contact.day));
    if (row.contact.purpose == Purpose::information) return tr("contact.effect_information");
    if (row.contact.proof == Proof::none) return tr("contact.effect_no_proof");
    return tr("contact.effect_not_reached");
}

}  // namespace

// i18n: contact.channel_*
// i18n: contact.reached_*
// i18n: contact.purpose_*
// i18n: contact.proof_*
table::Table contacts_table(const std::vector<HistoryRow>& rows) {
    table::Table table;
    table.columns = {{.key = "contact", .heading = tr("contact.contact"), .align = Align::right},
                     {.key = "day", .heading = tr("contact.day")},
                     {.key = "time", .heading = tr("contact.time")},
                     {.key = "household", .heading = tr("contact.household")},
                     {.key = "name",
                      .heading = tr("contact.payer"),
                      .privacy = table::Privacy::name,
                      .flexible = true},
                     {.key = "channel", .heading = tr("contact.channel")},
                     {.key = "reached", .heading = tr("contact.reached")},
                     {.key = "content", .heading = tr("contact.content"), .flexible = true},
                     {.key = "promise_by", .heading = tr("contact.promise_by")},
                     {.key = "promised", .heading = tr("contact.promised"), .align = Align::right},
                     {.key = "next_day", .heading = tr("contact.next_day")},
                     {.key = "next_step", .heading = tr("contact.next_step"), .flexible = true},
                     {.key = "counts", .heading = tr("contact.counts")},
                     {.key = "login", .heading = tr("contact.login")}};
    for (const HistoryRow& row : rows) {
        Cell by = Blank{};
        Cell promised = Blank{};
        Cell next_day = Blank{};
        Cell next_step = Blank{};
        Cell content = text_or_blank(row.content);
        if (row.contact) {
            const ContactRow& contact = *row.contact;
            by = table::cell(contact.promise_by);
            if (contact.promise) promised = contact.promise_amount;
            next_day = table::cell(contact.contact.next_day);
            next_step = text_or_blank(contact.contact.next_step);
            if (contact.replaced_by) {
                content = tr("contact.content_replaced", contact.replaced_by->value, row.content);
            }
        }
        table.rows.push_back({row.reference, row.day, time_cell(row.minute),
                              registry::reference(row.household), row.name, channel_word(row),
                              outcome_word(row), std::move(content), std::move(by),
                              std::move(promised), std::move(next_day), std::move(next_step),
                              row.counts, row.login});
    }
    return table;
}

// i18n: contact.step_*
table::Table contact_table(const ContactRow& row) {
    const Contact& contact = row.contact;
    table::Table table;
    table.title = tr("contact.title", contact.id.value, registry::reference(contact.household),
                     table::masked(visible(row.name), table::Privacy::name));
    table.columns = {{.key = "step", .heading = tr("contact.step")},
                     {.key = "detail", .heading = tr("contact.detail"), .flexible = true}};
    const auto add = [&](std::string_view step, Cell detail) {
        table.rows.push_back({word("contact.step_", step), std::move(detail)});
    };
    add("when", when_text(contact));
    add("channel", word("contact.channel_", code_of(contact.channel)));
    add("purpose", word("contact.purpose_", code_of(contact.purpose)));
    add("reached", word("contact.reached_", code_of(contact.reached)));
    if (!row.unit.empty()) add("unit", row.unit);
    add("content", contact.content);
    add("proof", word("contact.proof_", code_of(contact.proof)));
    if (!contact.evidence.empty()) add("evidence", contact.evidence);
    if (row.promise) {
        add("promise", tr("contact.promise_text", row.promise->value, to_text(row.promise_amount),
                          to_text(*row.promise_by)));
    }
    if (contact.next_day) {
        add("next", tr("contact.next_text", to_text(*contact.next_day), contact.next_step));
    }
    if (contact.replaces) add("replaces", std::to_string(contact.replaces->value));
    add("login", row.login);
    add("effect", effect_text(row));
    return table;
}

std::string contact_added_message(const ContactRow& row) {
    std::string message = tr("contact.added", row.contact.id.value,
                             registry::reference(row.contact.household), when_text(row.contact));
    if (row.promise) {
        message += "\n" + tr("contact.added_promise", row.promise->value,
                             to_text(row.promise_amount), to_text(*row.promise_by));
    }
    if (row.contact.purpose != Purpose::information) message += "\n" + effect_text(row);
    return message;
}

}  // namespace pmo::fee

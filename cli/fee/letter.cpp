// pmo fee letter list|show|review|drop: the letters that a run has drafted
#include "lib/letter/letter.h"
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/base/i18n.h"
#include "lib/letter/letter_view.h"
#include "lib/registry/household.h"

namespace pmo::cli {

namespace {

void add_list(Group& group) {
    using letter::State;
    auto query = std::make_shared<letter::LetterQuery>();
    auto household = std::make_shared<std::optional<std::string>>();
    Verb& verb = group.verb("letter list", "letter.help.list");
    verb.example("pmo fee letter list --state draft");
    verb.example("pmo fee letter list --household 3-2-1502");
    verb.choice("--state", query->state,
                {{"draft", State::draft},
                 {"reviewed", State::reviewed},
                 {"issued", State::issued},
                 {"dropped", State::dropped}},
                "letter.help.state");
    verb.text("--household", *household, "letter.help.household");
    verb.integer("--limit", query->limit, "fee.help.limit");
    verb.reads().act([query, household](Session& session) {
        if (*household) {
            query->household =
                registry::find_household(session.db(), **household, session.today()).id;
        }
        session.out().show(letter::letters_table(letter::letters(session.db(), *query)));
    });
}

void add_show(Group& group) {
    auto text = std::make_shared<std::string>();
    Verb& verb = group.verb("letter show", "letter.help.show");
    verb.example("pmo fee letter show D17");
    verb.example("pmo fee letter show L26-0077 --format html -o letter.html");
    verb.text("LETTER", *text, "letter.help.letter");
    verb.reads().act([text](Session& session) {
        const auto found = letter::find_letter(session.db(), *text);
        auto content = letter::content(session.db(), found.id);
        if (!session.out().revealing()) {
            const auto household = registry::household(session.db(), found.household);
            content = letter::masked(content, household.head_name);
        }
        std::string page = letter::page_head(content.subject, found.language);
        letter::append_page_letter(content.html, found.language, {}, page);
        page += letter::page_end();
        session.out().document(content.text, page);
    });
}

void add_review(Group& group) {
    auto request = std::make_shared<letter::Review>();
    auto yes = std::make_shared<bool>(false);
    Verb& verb = group.verb("letter review", "letter.help.review");
    verb.example("pmo fee letter review D17 D18");
    verb.example("pmo fee letter review --yes");
    verb.texts("[LETTER...]", request->letters, "letter.help.letters_draft");
    verb.flag("--dry-run", request->dry_run, "fee.help.dry_run");
    verb.flag("--yes", *yes, "fee.help.yes");
    verb.writes().act([request, yes](Session& session) {
        constexpr std::size_t bulk = 3;
        if (!*yes && !request->dry_run) {
            letter::Review preview = *request;
            preview.dry_run = true;
            const auto result = letter::review(session.db(), preview);
            if (result.reviewed.size() >= bulk &&
                !session.confirm(letter::review_question(result))) {
                return session.out().say(tr("fee.nothing_changed"));
            }
        }
        session.out().say(letter::reviewed_message(letter::review(session.db(), *request)));
    });
}

void add_drop(Group& group) {
    auto request = std::make_shared<letter::Drop>();
    Verb& verb = group.verb("letter drop", "letter.help.drop");
    verb.example("pmo fee letter drop D17 --reason \"pays next week\"");
    verb.texts("LETTER...", request->letters, "letter.help.letters");
    verb.text("--reason", request->reason, "fee.help.reason").required();
    verb.writes().act([request](Session& session) {
        session.out().say(letter::dropped_message(letter::drop(session.db(), *request)));
    });
}

}  // namespace

void add_fee_letter(Group& group) {
    add_list(group);
    add_show(group);
    add_review(group);
    add_drop(group);
}

}  // namespace pmo::cli

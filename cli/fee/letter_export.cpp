// pmo fee letter export|log|record: how issued letters go out, and what came of them
#include "cli/args.h"
#include "cli/output.h"
#include "cli/session.h"
#include "lib/letter/letter_view.h"
#include "lib/letter/outbox.h"

namespace pmo::cli {

namespace {

void add_export(Group& group) {
    using letter::Channel;
    auto request = std::make_shared<letter::Export>();
    Verb& verb = group.verb("letter export", "letter.help.export");
    verb.example("pmo fee letter export --out letters");
    verb.example("pmo fee letter export --channel email --sendmail \"/usr/sbin/sendmail -t -i\"");
    verb.example("pmo fee letter export L26-0077 --out copies");
    verb.texts("[LETTER...]", request->letters, "letter.help.letters_issued");
    verb.choice("--channel", request->channel,
                {{"print", Channel::print}, {"email", Channel::email}, {"sms", Channel::sms}},
                "letter.help.channel");
    verb.file("--out", request->folder, "letter.help.out");
    verb.text("--sendmail", request->sendmail, "letter.help.sendmail");
    verb.writes().act([request](Session& session) {
        const auto result = letter::export_letters(session.db(), *request);
        for (const auto& line : letter::exported_messages(result)) session.out().say(line);
        if (result.failed.empty()) return;
        session.out().show(letter::unsent_table(result));
        session.set_outcome(Outcome::problems);
    });
}

void add_log(Group& group) {
    auto text = std::make_shared<std::string>();
    Verb& verb = group.verb("letter log", "letter.help.log");
    verb.example("pmo fee letter log L26-0077");
    verb.text("LETTER", *text, "letter.help.letter");
    verb.reads().act([text](Session& session) {
        const auto found = letter::find_letter(session.db(), *text);
        session.out().show(letter::events_table(found, letter::events(session.db(), found.id)));
    });
}

void add_record(Group& group) {
    using letter::EventKind;
    auto request = std::make_shared<letter::Record>();
    Verb& verb = group.verb("letter record", "letter.help.record");
    verb.example(
        "pmo fee letter record L26-0077 --event delivered --note \"signed for by the wife\"");
    verb.texts("LETTER...", request->letters, "letter.help.letters_issued");
    verb.choice("--event", request->kind,
                {{"delivered", EventKind::delivered},
                 {"sent", EventKind::sent},
                 {"failed", EventKind::failed},
                 {"bounced", EventKind::bounced}},
                "letter.help.event")
        .required();
    verb.choice("--channel", request->channel,
                {{"print", letter::Channel::print},
                 {"email", letter::Channel::email},
                 {"sms", letter::Channel::sms}},
                "letter.help.record_channel");
    verb.day("--on", request->on, "letter.help.record_on");
    verb.text("--note", request->detail, "letter.help.note");
    verb.writes().act([request](Session& session) {
        session.out().say(letter::recorded_message(
            *request, letter::record(session.db(), *request, session.today())));
    });
}

}  // namespace

void add_fee_letter_export(Group& group) {
    add_export(group);
    add_log(group);
    add_record(group);
}

}  // namespace pmo::cli

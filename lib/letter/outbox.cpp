#include "lib/letter/outbox.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "lib/access/access.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/files.h"
#include "lib/letter/email.h"
#include "lib/letter/letter_store.h"
#include "lib/letter/sendmail.h"
#include "lib/letter/sms.h"
#include "lib/store/db.h"
#include "lib/store/office.h"
#include "lib/table/render.h"

namespace pmo::letter {

namespace {

constexpr const char* action = "letter.export";

// The words for a copy stand in the template of the letter's kind and language.
class CopyMarks {
  public:
    std::string mark(const Outgoing& outgoing) {
        if (!outgoing.before) return {};
        const std::string& language = outgoing.letter.language;
        auto found = words_.find(language);
        if (found == words_.end()) {
            found = words_.emplace(language, copy_words("reminder", language)).first;
        }
        return copy_mark(found->second, outgoing.copies + 1);
    }

  private:
    std::map<std::string, std::string, std::less<>> words_;
};

std::filesystem::path made_folder(const std::filesystem::path& folder) {
    if (folder.empty()) {
        throw Error(ErrorKind::usage, tr("letter.out_missing"), tr("letter.out_missing_hint"));
    }
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw Error(ErrorKind::environment, folder.string() + ": " + error.message());
    }
    return folder;
}

// What every channel counts and logs alike.
class Run {
  public:
    Run(store::Db& db, const Export& request) : db_(db), request_(request), writer_(db) {
        result_.channel = request.channel;
        if (request.letters.empty()) {
            letters_ = waiting_letters(db, request.channel);
            return;
        }
        for (const std::string& text : request.letters) {
            Letter letter = find_letter(db, text);
            if (letter.state != State::issued) {
                throw Error(ErrorKind::refused, tr("letter.not_issued", reference(letter)),
                            tr("letter.issue_hint"));
            }
            const bool twice =
                std::any_of(letters_.begin(), letters_.end(),
                            [&](const Letter& each) { return each.id == letter.id; });
            if (!twice) letters_.push_back(std::move(letter));
        }
    }

    [[nodiscard]] const std::vector<Letter>& letters() const { return letters_; }
    [[nodiscard]] Outgoing read(const Letter& letter) { return read_outgoing(db_, letter.id); }
    [[nodiscard]] std::string mark(const Outgoing& outgoing) { return marks_.mark(outgoing); }

    // The first and the last number, for names of files.
    [[nodiscard]] std::string span() const {
        const auto earlier = [](const Letter& left, const Letter& right) {
            return std::tie(left.year, left.number) < std::tie(right.year, right.number);
        };
        const auto [least, most] = std::minmax_element(letters_.begin(), letters_.end(), earlier);
        const std::string first = reference(*least);
        const std::string last = reference(*most);
        return first == last ? first : first + "-" + last;
    }

    void skip(const char* reason) { ++result_.skipped[reason]; }

    void log(const Outgoing& outgoing, EventKind kind, const std::string& detail) {
        ++result_.letters;
        Event event;
        event.letter = outgoing.letter.id;
        event.channel = request_.channel;
        event.kind = kind;
        event.detail = detail;
        if (outgoing.before) {
            ++result_.copies;
            event.kind = EventKind::copy;
            event.detail = std::to_string(outgoing.copies + 1) + " " + detail;
        }
        writer_.add(event);
    }

    // The log of one letter, in a transaction of its own: what the command took cannot be undone.
    void log_alone(const Outgoing& outgoing, const Sent& sent) {
        access::Write write(db_, action);
        EventWriter own(db_);
        Event event;
        event.letter = outgoing.letter.id;
        event.channel = request_.channel;
        event.kind = sent.ok ? EventKind::sent : EventKind::failed;
        event.detail = sent.answer;
        if (sent.ok && outgoing.before) {
            event.kind = EventKind::copy;
            event.detail = std::to_string(outgoing.copies + 1);
            ++result_.copies;
        }
        own.add(event);
        own.finish(request_.channel);
        write.commit();
        if (sent.ok) {
            ++result_.letters;
        } else {
            result_.failed.push_back({reference(outgoing.letter), sent.answer});
        }
    }

    void finish() { writer_.finish(request_.channel); }
    void add_file(std::filesystem::path path) { result_.files.push_back(std::move(path)); }
    [[nodiscard]] ExportResult take() { return std::move(result_); }

  private:
    store::Db& db_;
    const Export& request_;
    std::vector<Letter> letters_;
    EventWriter writer_;
    CopyMarks marks_;
    ExportResult result_;
};

void print(Run& run, const Export& request) {
    const std::filesystem::path folder = made_folder(request.folder);
    const std::string name = "reminders-" + run.span();
    io::OutputFile html(folder / (name + ".html"));
    io::OutputFile text(folder / (name + ".txt"));
    html.write(page_head(name, "zh"));
    std::string buffer;
    bool first = true;
    for (const Letter& letter : run.letters()) {
        const Outgoing outgoing = run.read(letter);
        const std::string mark = run.mark(outgoing);
        buffer.clear();
        append_page_letter(outgoing.content.html, outgoing.letter.language, mark, buffer);
        html.write(buffer);
        if (!first) text.write("\f");
        if (!mark.empty()) text.write(padded_left(mark, text_width) + "\n");
        text.write(outgoing.content.text);
        run.log(outgoing, EventKind::exported, name + ".html");
        first = false;
    }
    html.write(page_end());
    html.commit();
    text.commit();
    run.add_file(html.path());
    run.add_file(text.path());
}

void sms(Run& run, const Export& request) {
    const std::filesystem::path folder = made_folder(request.folder);
    const std::string name = "sms-" + run.span() + ".csv";
    std::optional<io::OutputFile> file;
    std::string buffer;
    for (const Letter& letter : run.letters()) {
        const Outgoing outgoing = run.read(letter);
        if (outgoing.phone.empty()) {
            run.skip("no_phone");
            continue;
        }
        if (!file) {
            file.emplace(folder / name);
            file->write(sms_heading);
        }
        buffer.clear();
        append_sms({outgoing.phone, outgoing.content.sms, reference(outgoing.letter)}, buffer);
        file->write(buffer);
        run.log(outgoing, EventKind::exported, name);
    }
    if (!file) return;
    file->commit();
    run.add_file(file->path());
}

class Mailer {
  public:
    explicit Mailer(const store::Db& db)
        : uuid_(store::setting(db, "office_uuid").value_or("")),
          name_(store::setting(db, "name").value_or("")),
          from_(store::setting(db, "email").value_or("")),
          at_(db.context().now_utc) {
        if (!valid_email(from_)) {
            throw Error(ErrorKind::refused, tr("letter.no_office_email"),
                        "pmo office config set email office@example.com");
        }
    }

    [[nodiscard]] std::string message(const Outgoing& outgoing, const std::string& mark) const {
        const std::string& language = outgoing.letter.language;
        Email email;
        email.letter = outgoing.letter.id;
        email.office_uuid = uuid_;
        email.from_name = name_;
        email.from = from_;
        email.to_name = outgoing.name;
        email.to = outgoing.email;
        email.subject = outgoing.content.subject;
        email.text = mark.empty() ? "" : padded_left(mark, text_width) + "\n";
        email.text += outgoing.content.text;
        email.html = page_head(email.subject, language);
        append_page_letter(outgoing.content.html, language, mark, email.html);
        email.html += page_end();
        email.at = at_;
        std::string message;
        append_email(email, message);
        return message;
    }

  private:
    std::string uuid_;
    std::string name_;
    std::string from_;
    std::int64_t at_;
};

void email_files(store::Db& db, Run& run, const Export& request) {
    const Mailer mailer(db);
    const std::filesystem::path folder = made_folder(request.folder);
    for (const Letter& letter : run.letters()) {
        const Outgoing outgoing = run.read(letter);
        if (!valid_email(outgoing.email)) {
            run.skip("no_email");
            continue;
        }
        const std::string name = reference(outgoing.letter) + ".eml";
        io::write_file(folder / name, mailer.message(outgoing, run.mark(outgoing)));
        run.log(outgoing, EventKind::exported, name);
        run.add_file(folder / name);
    }
}

void send(store::Db& db, Run& run, const Export& request) {
    const Mailer mailer(db);
    const auto words = sendmail_words(request.sendmail);
    for (const Letter& letter : run.letters()) {
        const Outgoing outgoing = run.read(letter);
        if (!valid_email(outgoing.email)) {
            run.skip("no_email");
            continue;
        }
        const Sent sent = send_through(words, mailer.message(outgoing, run.mark(outgoing)));
        run.log_alone(outgoing, sent);
    }
}

}  // namespace

std::string page_head(std::string_view title, std::string_view language) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += table::html_escaped(language);
    out += "\">\n<head>\n<meta charset=\"UTF-8\">\n<title>";
    out += table::html_escaped(title);
    out += "</title>\n<style>\n";
    out += io::asset("template/letter.css");
    out += "</style>\n</head>\n<body>\n";
    return out;
}

void append_page_letter(std::string_view html, std::string_view language, std::string_view mark,
                        std::string& out) {
    out += "<section class=\"letter\" lang=\"";
    out += table::html_escaped(language);
    out += "\">\n";
    if (!mark.empty()) out += "<p class=\"copy\">" + table::html_escaped(mark) + "</p>\n";
    out += html;
    out += "</section>\n";
}

std::string_view page_end() {
    return "</body>\n</html>\n";
}

ExportResult export_letters(store::Db& db, const Export& request) {
    const bool sending = request.channel == Channel::email && !request.sendmail.empty();
    if (!request.sendmail.empty() && request.channel != Channel::email) {
        throw Error(ErrorKind::usage, tr("letter.sendmail_channel"), "--channel email");
    }
    if (sending) {
        Run run(db, request);
        send(db, run, request);
        return run.take();
    }
    access::Write write(db, action);
    Run run(db, request);
    if (!run.letters().empty()) {
        switch (request.channel) {
            case Channel::print:
                print(run, request);
                break;
            case Channel::email:
                email_files(db, run, request);
                break;
            case Channel::sms:
                sms(run, request);
                break;
        }
    }
    run.finish();
    write.commit();
    return run.take();
}

}  // namespace pmo::letter

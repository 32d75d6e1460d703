// How results leave the program: format, file, width, colour, masking, pager, progress.
//
// Sentences (say) are for people: they go to stdout with --format table, else to stderr, so that
// machine formats stay clean; those of pmo-batch always go to stderr. Tables (show) and chunks
// (write) go to stdout or to -o FILE.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "cli/args.h"
#include "cli/environment.h"
#include "cli/streams.h"
#include "lib/io/files.h"
#include "lib/table/render.h"
#include "lib/table/table.h"

namespace pmo::cli {

class Output {
  public:
    // All must outlive the output. Throws Error{usage} for an -o ending that is no format.
    Output(Program program, const Common& common, Streams& streams, const Environment& environment);

    // A list or report in the chosen format. Personal columns are masked unless --reveal was given;
    // then `on_reveal` runs before anything is shown.
    void show(const table::Table& table);
    // A sentence; ends with a line feed. Control characters are made visible.
    void say(std::string_view sentence);
    // The outcome of a verb: the sentence for people, the table for machines.
    void report(std::string_view sentence, const table::Table& table);
    // A letter or page that is text and HTML: HTML for --format html, else the text.
    void document(std::string_view text, std::string_view html);
    // Bytes as they are, for streams made chunk by chunk (exports). Nothing is masked.
    void write(std::string_view chunk);

    // To stderr: "pmo: note: …".
    void warn(std::string_view sentence);
    // To stderr, on a terminal only; done == total ends the line. `what` is translated.
    void progress(std::string_view what, std::int64_t done, std::int64_t total);
    // To stderr, only with --verbose.
    void detail(std::string_view sentence);

    [[nodiscard]] table::Format format() const { return format_; }
    [[nodiscard]] bool excel() const { return common_.excel; }
    // Whether personal data may be written in full (write() callers ask; show() does by itself).
    // Runs `on_reveal` when it may.
    [[nodiscard]] bool revealing();
    [[nodiscard]] bool colour() const { return colour_; }

    // Set by the session: records the reveal; throws when it is not allowed.
    std::function<void()> on_reveal;

    // Commits -o FILE, runs the pager, flushes. Called by run() after the action.
    void finish();

  private:
    [[nodiscard]] table::Table picked(table::Table table) const;
    void page(const std::string& text);

    Program program_;
    const Common& common_;
    Streams& streams_;
    const Environment& environment_;
    table::Format format_ = table::Format::table;
    bool colour_ = false;
    bool paging_ = false;
    bool revealed_ = false;
    bool shown_ = false;  // a table went before: a blank line between tables of text
    bool progressing_ = false;
    bool file_written_ = false;  // else no file is left behind
    std::unique_ptr<io::OutputFile> file_;
};

}  // namespace pmo::cli

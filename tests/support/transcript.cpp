#include "tests/support/transcript.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "cli/run.h"
#include "lib/base/text.h"
#include "lib/io/files.h"
#include "lib/store/migrate.h"
#include "tests/support/scratch.h"

namespace pmo::test {

namespace {

namespace fs = std::filesystem;

struct Answer {
    std::vector<std::string> out;
    std::vector<std::string> err;
    int code = 0;

    bool operator==(const Answer&) const = default;
};

struct Step {
    int line = 0;
    std::string text;                // "$ pmo …", "@ today …", a comment or a blank line
    std::vector<std::string> lines;  // of "@ file": the content, as written
    Answer expected;
    int blanks = 0;  // empty lines that end the answer
};

struct Stage {
    fs::path folder;
    std::string today = "2026-03-02";
    std::string language = "en";
    std::string login = "office";
    std::int64_t uid = 1000;
    std::string answer;  // "@ answer": typed at the next question
    bool answering = false;
    bool untouched = true;  // nothing has been done in the folder yet
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) lines.emplace_back(line);
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

bool is_mark(char c) {
    return c == '$' || c == '@' || c == '#';
}

// Output that would read as syntax carries a backslash in the file.
std::string escaped(const std::string& line) {
    if (line.empty()) return line;
    const char c = line.front();
    return is_mark(c) || c == '!' || c == '=' || c == '\\' ? "\\" + line : line;
}

void read_answer_line(Step& step, const std::string& line) {
    if (line.starts_with("!")) {
        step.expected.err.push_back(line.size() > 2 ? line.substr(2) : "");
    } else if (line.starts_with("= ")) {
        step.expected.code = std::stoi(line.substr(2));
    } else {
        step.expected.out.push_back(line.starts_with("\\") ? line.substr(1) : line);
    }
}

void drop_trailing_blanks(std::vector<std::string>& lines) {
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

std::vector<Step> parse(const std::vector<std::string>& lines) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Step& step = steps.emplace_back();
        step.line = static_cast<int>(i + 1);
        step.text = lines[i];
        if (step.text.starts_with("@ file ") || step.text.starts_with("@ bytes ")) {
            while (i + 1 < lines.size() && lines[i + 1].starts_with("|")) {
                step.lines.push_back(lines[++i]);
            }
        }
        if (!step.text.starts_with("$") && !step.text.starts_with("@ cat ")) continue;
        while (i + 1 < lines.size() && (lines[i + 1].empty() || !is_mark(lines[i + 1][0]))) {
            ++i;
            step.blanks = lines[i].empty() ? step.blanks + 1 : 0;
            read_answer_line(step, lines[i]);
        }
        drop_trailing_blanks(step.expected.out);
    }
    return steps;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

// Durations are the one thing that no frozen clock holds still.
std::string without_seconds(std::string line) {
    const std::string key = "\"seconds\":";
    const auto at = line.find(key);
    if (at == std::string::npos) return line;
    const auto begin = at + key.size();
    const auto end = line.find_first_not_of("0123456789.\"", begin);
    return line.replace(begin, end == std::string::npos ? end : end - begin, "0");
}

// The head of the audit chain covers an office's random number: GIKR-S2ZA-6BYL-QX3Z.
std::string without_head(std::string line) {
    constexpr std::size_t length = 19;
    const auto is_head = [](std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const bool letter = (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
            if (i % 5 == 4 ? c != '-' : !letter) return false;
        }
        return text.size() == length;
    };
    for (std::size_t at = 0; at + length <= line.size(); ++at) {
        if (is_head(std::string_view(line).substr(at, length))) line.replace(at, length, "$HEAD");
    }
    return line;
}

// The number of the newest migration, where a message compares a file with it.
std::string without_schema(std::string line) {
    const std::string newest = std::to_string(store::newest_schema());
    for (const char* before : {"knows ", "needs ", "只认识到 ", "需要 "}) {
        line = replaced(line, before + newest, before + std::string("$SCHEMA"));
    }
    return line;
}

std::vector<std::string> shown(const Stage& stage, const std::string& text) {
    auto lines = lines_of(text);
    for (auto& line : lines) {
        line = replaced(visible_lines(line), stage.folder.string(), "$DIR");
        line = without_schema(without_head(without_seconds(line)));
    }
    drop_trailing_blanks(lines);
    return lines;
}

Answer run_command(Stage& stage, const std::string& text) {
    auto words = shell_words(replaced(text, "$DIR", stage.folder.string()));
    cli::Environment environment;
    environment.variables = {{"PMO_DB", (stage.folder / "office.pmo").string()},
                             {"PMO_TODAY", stage.today},
                             {"PMO_NOW", stage.today + "T02:00:00Z"},
                             {"PMO_LANG", stage.language},
                             {"HOME", stage.folder.string()}};
    environment.uid = stage.uid;
    environment.login = stage.login;
    if (stage.answering) {
        environment.input_is_terminal = environment.output_is_terminal = true;
        environment.width = 100;
        environment.variables["NO_COLOR"] = "1";
    }
    while (!words.empty() && words[0].find('=') != std::string::npos) {
        const auto equals = words[0].find('=');
        environment.variables[words[0].substr(0, equals)] = words[0].substr(equals + 1);
        words.erase(words.begin());
    }
    if (words.empty() || (words[0] != "pmo" && words[0] != "pmo-batch")) {
        throw std::runtime_error("only pmo and pmo-batch can be run: " + text);
    }
    const auto program = words[0] == "pmo" ? cli::Program::pmo : cli::Program::pmo_batch;
    words.erase(words.begin());
    std::string out;
    std::string err;
    Answer answer;
    {
        cli::Stream out_stream(out);
        cli::Stream err_stream(err);
        cli::Streams streams{out_stream, err_stream, stage.answer, -1};
        answer.code = cli::run(program, words, streams, environment);
    }
    stage.answering = false;
    answer.out = shown(stage, out);
    answer.err = shown(stage, err);
    return answer;
}

std::string unescaped(const std::string& line) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (line[i] != '\\' || (next != 'r' && next != 't' && next != '\\')) {
            out += line[i];
            continue;
        }
        out += next == 'r' ? '\r' : next == 't' ? '\t' : '\\';
        ++i;
    }
    return out;
}

std::string bytes_of_hex(const std::vector<std::string>& words) {
    std::string bytes;
    for (const auto& word : words) {
        if (word.size() % 2 != 0) throw std::runtime_error("odd number of hex digits: " + word);
        for (std::size_t i = 0; i < word.size(); i += 2) {
            bytes += static_cast<char>(std::stoi(word.substr(i, 2), nullptr, 16));
        }
    }
    return bytes;
}

void write_new_file(const fs::path& path, const std::string& content) {
    fs::create_directories(fs::absolute(path).parent_path());
    io::write_file(path, content);
}

// A folder of its own to run in.
struct Whereabouts {
    Scratch folder;
    fs::path before = fs::current_path();

    Whereabouts() { fs::current_path(folder.path()); }
    ~Whereabouts() {
        std::error_code ignored;
        fs::current_path(before, ignored);
    }
    Whereabouts(const Whereabouts&) = delete;
    Whereabouts& operator=(const Whereabouts&) = delete;
};

void perform(Stage& stage, const Step& step);

// A fixture is a transcript whose answers are ignored; a command that fails stops the test.
void load_fixture(Stage& stage, const std::string& name) {
    const auto path = fs::path(PMO_SOURCE_DIR) / "tests/fixtures" / (name + ".t");
    for (const auto& step : parse(lines_of(io::read_file(path)))) {
        if (!step.text.starts_with("$ ")) {
            perform(stage, step);
            continue;
        }
        const auto answer = run_command(stage, step.text.substr(2));
        if (answer.code != 0) {
            throw std::runtime_error(path.filename().string() + ":" + std::to_string(step.line) +
                                     ": exit " + std::to_string(answer.code) + "\n" +
                                     joined(answer.err, "\n"));
        }
    }
}

void load(Stage& stage, const std::string& name) {
    // Folders of fixtures that were loaded before, kept until the tests end.
    static const Scratch cache;
    const auto key = name + "_" + stage.today + "_" + stage.language + "_" + stage.login + "_" +
                     std::to_string(stage.uid);
    const auto kept = cache / key;
    const bool cacheable = stage.untouched;
    if (cacheable && fs::exists(kept)) {
        fs::copy(kept, stage.folder, fs::copy_options::recursive);
        return;
    }
    load_fixture(stage, name);
    if (cacheable) fs::copy(stage.folder, kept, fs::copy_options::recursive);
}

void perform(Stage& stage, const Step& step) {
    if (step.text.empty() || step.text[0] == '#') return;
    auto words = shell_words(step.text);
    const auto need = [&](std::size_t count) {
        if (words.size() < count) throw std::runtime_error("too few words: " + step.text);
    };
    if (words[0] != "@") throw std::runtime_error("not a transcript line: " + step.text);
    need(3);
    const std::string& verb = words[1];
    if (verb == "today") {
        stage.today = words[2];
    } else if (verb == "lang") {
        stage.language = words[2];
    } else if (verb == "user") {
        need(4);
        stage.login = words[2];
        stage.uid = std::stoll(words[3]);
    } else if (verb == "answer") {
        stage.answer = words[2] + "\n";
        stage.answering = true;
    } else if (verb == "load") {
        load(stage, words[2]);
        stage.untouched = false;
    } else if (verb == "file") {
        std::string content;
        for (const auto& line : step.lines) {
            content += unescaped(line.size() > 2 ? line.substr(2) : "") + "\n";
        }
        write_new_file(words[2], content);
        stage.untouched = false;
    } else if (verb == "bytes") {
        std::vector<std::string> hex(words.begin() + 3, words.end());
        for (const auto& line : step.lines) {
            for (auto& word : shell_words(line.substr(1))) hex.push_back(std::move(word));
        }
        write_new_file(words[2], bytes_of_hex(hex));
        stage.untouched = false;
    } else {
        throw std::runtime_error("unknown directive: " + step.text);
    }
}

std::string written(const Answer& answer) {
    std::string text;
    for (const auto& line : answer.out) text += escaped(line) + "\n";
    for (const auto& line : answer.err) text += line.empty() ? "!\n" : "! " + line + "\n";
    if (answer.code != 0) text += "= " + std::to_string(answer.code) + "\n";
    return text;
}

}  // namespace

std::vector<std::string> shell_words(const std::string& line) {
    std::vector<std::string> words;
    bool open = false;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote == 0 && (c == ' ' || c == '\t')) {
            open = false;
            continue;
        }
        if (!open) words.emplace_back();
        open = true;
        if (c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            words.back() += line[++i];
        } else {
            words.back() += c;
        }
    }
    if (quote != 0) throw std::runtime_error("unclosed quote: " + line);
    return words;
}

std::vector<Mismatch> run_transcript(const fs::path& path) {
    const Whereabouts place;
    Stage stage;
    stage.folder = place.folder.path();
    const auto steps = parse(lines_of(io::read_file(path)));
    std::vector<Mismatch> mismatches;
    std::string blessed;
    bool ran = false;
    for (const auto& step : steps) {
        blessed += step.text + "\n";
        for (const auto& line : step.lines) blessed += line + "\n";
        Answer answer;
        try {
            if (step.text.starts_with("$ ")) {
                answer = run_command(stage, step.text.substr(2));
                ran = true;
                stage.untouched = false;
            } else if (step.text.starts_with("@ cat ")) {
                answer.out = shown(stage, io::read_file(step.text.substr(6)));
            } else {
                perform(stage, step);
                continue;
            }
        } catch (const std::exception& error) {
            mismatches.push_back({step.line, error.what()});
            return mismatches;
        }
        blessed += written(answer) + std::string(static_cast<std::size_t>(step.blanks), '\n');
        if (answer == step.expected) continue;
        mismatches.push_back({step.line, step.text + "\n--- expected\n" + written(step.expected) +
                                             "--- actual\n" + written(answer)});
    }
    if (!ran) mismatches.push_back({1, "a transcript that runs nothing"});
    const char* bless = std::getenv("PMO_BLESS");
    if (bless != nullptr && std::string_view(bless) == "1" && ran) {
        if (!mismatches.empty()) io::write_file(path, blessed);
        return {};
    }
    return mismatches;
}

std::vector<fs::path> transcripts() {
    std::vector<fs::path> paths;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(PMO_SOURCE_DIR) / "tests/cli")) {
        if (entry.path().extension() == ".t") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace pmo::test

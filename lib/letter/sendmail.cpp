#include "lib/letter/sendmail.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"

extern char** environ;

namespace pmo::letter {

namespace {

// Both ends of a pipe, closed when they are done with.
class Pipe {
  public:
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) {
            throw Error(ErrorKind::environment, tr("letter.no_pipe", std::strerror(errno)));
        }
        read_ = ends[0];
        write_ = ends[1];
    }
    ~Pipe() {
        close_end(read_);
        close_end(write_);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int read_end() const { return read_; }
    void close_read() { close_end(read_); }
    void close_write() { close_end(write_); }

    // False when the reader has gone.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = ::write(write_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

  private:
    static void close_end(int& descriptor) {
        if (descriptor >= 0) ::close(descriptor);
        descriptor = -1;
    }
    int read_ = -1;
    int write_ = -1;
};

// A command that ends before it has read all must not end us.
class NoBrokenPipe {
  public:
    NoBrokenPipe() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        ::sigaction(SIGPIPE, &ignore, &before_);
    }
    ~NoBrokenPipe() { ::sigaction(SIGPIPE, &before_, nullptr); }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

  private:
    struct sigaction before_ {};
};

int spawn(const std::vector<std::string>& words, int input, pid_t& child) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);  // the command gets the usual one
    ::posix_spawnattr_setsigdefault(&attributes, &signals);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int result = ::posix_spawn(&child, words.front().c_str(), &actions, &attributes,
                                     arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return result;
}

}  // namespace

std::vector<std::string> sendmail_words(std::string_view command) {
    std::vector<std::string> words;
    for (const std::string_view word : split(command, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    if (words.empty() || !words.front().starts_with('/')) {
        throw Error(ErrorKind::usage, tr("letter.sendmail_path", visible(command)),
                    "--sendmail \"/usr/sbin/sendmail -t -i\"");
    }
    if (::access(words.front().c_str(), X_OK) != 0) {
        throw Error(ErrorKind::environment,
                    fmt::format("{}: {}", visible(words.front()), std::strerror(errno)));
    }
    return words;
}

Sent send_through(const std::vector<std::string>& words, std::string_view message) {
    const NoBrokenPipe quiet;
    Pipe pipe;
    pid_t child = 0;
    if (const int failed = spawn(words, pipe.read_end(), child); failed != 0) {
        return {false, std::strerror(failed)};
    }
    pipe.close_read();
    const bool written = pipe.write(message);
    pipe.close_write();
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return {false, std::strerror(errno)};
    }
    if (WIFSIGNALED(status)) return {false, "signal " + std::to_string(WTERMSIG(status))};
    if (WEXITSTATUS(status) != 0) return {false, "exit " + std::to_string(WEXITSTATUS(status))};
    if (!written) return {false, std::strerror(EPIPE)};
    return {true, {}};
}

}  // namespace pmo::letter

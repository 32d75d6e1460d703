#include "lib/store/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/store/db.h"

namespace pmo::store {
namespace {

constexpr int wait_seconds = 30;

// While it lives, SIGALRM comes after `seconds` and breaks a blocking flock, so that waiters queue
// in the kernel (nobody starves) and still give up in time.
class Alarm {
  public:
    explicit Alarm(int seconds) {
        struct sigaction action {};
        action.sa_handler = [](int) {};
        sigaction(SIGALRM, &action, &before_);  // without SA_RESTART: flock ends with EINTR
        sigevent event{};
        event.sigev_notify = SIGEV_SIGNAL;
        event.sigev_signo = SIGALRM;
        made_ = timer_create(CLOCK_MONOTONIC, &event, &timer_) == 0;
        itimerspec when{};
        when.it_value.tv_sec = seconds;
        when.it_interval.tv_nsec = 100'000'000;  // again, should the first come between two calls
        if (made_) timer_settime(timer_, 0, &when, nullptr);
        clock_gettime(CLOCK_MONOTONIC, &deadline_);
        deadline_.tv_sec += seconds;
    }
    ~Alarm() {
        if (made_) timer_delete(timer_);
        sigaction(SIGALRM, &before_, nullptr);
    }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    [[nodiscard]] bool over() const {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        return now.tv_sec > deadline_.tv_sec ||
               (now.tv_sec == deadline_.tv_sec && now.tv_nsec >= deadline_.tv_nsec);
    }

  private:
    struct sigaction before_ {};
    timer_t timer_{};
    timespec deadline_{};
    bool made_ = false;
};

std::string holder_of(int descriptor) {
    std::array<char, 300> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    if (size <= 0) return "?";
    return visible(trimmed(std::string_view(text.data(), static_cast<std::size_t>(size))));
}

[[noreturn]] void refuse(int descriptor) {
    throw Error(ErrorKind::busy, tr("store.locked", holder_of(descriptor)),
                tr("store.locked_hint"));
}

void take(int descriptor, const std::filesystem::path& path, int seconds) {
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return;
    if (seconds <= 0 && errno == EWOULDBLOCK) refuse(descriptor);
    const Alarm alarm(seconds);
    while (flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR) {
            throw Error(ErrorKind::environment,
                        tr("store.cannot_lock", path.string(), std::strerror(errno)));
        }
        if (interrupted()) throw Error(ErrorKind::interrupted, tr("store.interrupted"));
        if (alarm.over()) refuse(descriptor);
    }
}

std::string holder_text(const Context& context) {
    const std::time_t at = context.now_utc;
    std::tm utc{};
    gmtime_r(&at, &utc);
    std::array<char, 32> since{};
    std::strftime(since.data(), since.size(), "%Y-%m-%d %H:%M:%S UTC", &utc);
    return context.login + ", " + context.command + ", pid " + std::to_string(getpid()) +
           ", since " + since.data() + "\n";
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& path, const std::string& holder, int seconds)
    : FileLock() {  // complete from here on: the destructor runs when something below throws
    constexpr int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW;
    int file = ::open(path.c_str(), flags | O_CREAT | O_EXCL, 0660);
    if (file >= 0) {
        static_cast<void>(fchmod(file, 0660));  // whatever the umask: the group writes
    } else {
        file = ::open(path.c_str(), flags);
    }
    if (file < 0) {
        throw Error(ErrorKind::environment,
                    tr("store.cannot_lock", path.string(), std::strerror(errno)));
    }
    descriptor_ = file;
    take(file, path, seconds);
    // Who holds it is a courtesy to waiters; the lock stands without it (on a full disk too).
    if (ftruncate(file, 0) != 0 ||
        pwrite(file, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size())) {
        return;
    }
}

FileLock::~FileLock() {
    release();
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    if (this != &other) {
        release();
        descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
}

void FileLock::release() {
    if (descriptor_ < 0) return;
    close(descriptor_);  // drops the lock
    descriptor_ = -1;
}

FileLock lock_writer(const Db& db) {
    if (db.path().empty()) return {};
    return {db.path().string() + ".lock", holder_text(db.context()), wait_seconds};
}

FileLock lock_job(const Db& db, const std::string& job) {
    if (db.path().empty()) return {};
    return {db.path().string() + "." + job + ".lock", holder_text(db.context()), wait_seconds};
}

}  // namespace pmo::store

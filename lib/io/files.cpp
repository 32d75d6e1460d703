#include "lib/io/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "lib/base/check.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"

namespace pmo::io {
namespace {

constexpr std::size_t buffer_size = 1024 * 1024;
constexpr int most_names = 1000;

[[noreturn]] void fail(const char* key, const std::filesystem::path& path) {
    const int reason = errno;
    throw Error(ErrorKind::environment, tr(key, path.string(), std::strerror(reason)));
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

class Descriptor {
  public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return value_; }

  private:
    int value_;
};

}  // namespace

std::string read_file(const std::filesystem::path& path) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.value() < 0) fail("io.cannot_read", path);
    std::string text;
    std::string block(256 * 1024, '\0');
    while (true) {
        const ssize_t size = read(file.value(), block.data(), block.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) fail("io.cannot_read", path);
        if (size == 0) return text;
        text.append(block, 0, static_cast<std::size_t>(size));
    }
}

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
    struct stat info {};
    if (lstat(path_.c_str(), &info) == 0 && !S_ISREG(info.st_mode)) {
        throw Error(ErrorKind::environment, tr("io.not_a_regular_file", path_.string()));
    }
    // Not made from the file's own name, which may be as long as a name can be. A name that is
    // taken was left by a process of the same number that died, or belongs to one in a container.
    for (int number = 0; descriptor_ < 0; ++number) {
        temporary_ = folder_of(path_) /
                     (".pmo-" + std::to_string(getpid()) + "-" + std::to_string(number) + ".tmp");
        descriptor_ =
            open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640);
        if (descriptor_ < 0 && (errno != EEXIST || number == most_names)) {
            fail("io.cannot_write", path_);
        }
    }
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!committed_) unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view text) {
    PMO_CHECK(!committed_);
    buffer_.append(text);
    if (buffer_.size() >= buffer_size) flush();
}

void OutputFile::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t size = ::write(descriptor_, rest.data(), rest.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) fail("io.cannot_write", path_);
        rest.remove_prefix(static_cast<std::size_t>(size));
    }
    buffer_.clear();
}

void OutputFile::commit() {
    PMO_CHECK(!committed_);
    flush();
    if (fsync(descriptor_) != 0) fail("io.cannot_write", path_);
    const int file = descriptor_;
    descriptor_ = -1;
    if (close(file) != 0) fail("io.cannot_write", path_);
    if (rename(temporary_.c_str(), path_.c_str()) != 0) fail("io.cannot_write", path_);
    committed_ = true;
    // Without this the new name may be gone after a power cut.
    const Descriptor folder(open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.value() < 0 || fsync(folder.value()) != 0) fail("io.cannot_write", path_);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    OutputFile file(path);
    file.write(text);
    file.commit();
}

}  // namespace pmo::io

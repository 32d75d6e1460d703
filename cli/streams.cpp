#include "cli/streams.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "lib/base/error.h"

namespace pmo::cli {

Stream::Stream(int descriptor) : descriptor_(descriptor) {}
Stream::Stream(std::string& memory) : memory_(&memory) {}
Stream::~Stream() {
    flush();
}

void Stream::write(std::string_view text) {
    constexpr std::size_t block = 64 * 1024;
    buffer_ += text;
    if (buffer_.size() >= block && !held_) flush();
}

std::string Stream::take() {
    held_ = false;
    return std::exchange(buffer_, {});
}

void Stream::flush() {
    held_ = false;
    if (memory_ != nullptr) {
        *memory_ += buffer_;
        buffer_.clear();
        return;
    }
    std::string_view rest = buffer_;
    while (!rest.empty() && error_ == 0) {
        const auto written = ::write(descriptor_, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    buffer_.clear();
}

std::string read_line(Streams& streams) {
    if (streams.input_descriptor < 0) {
        const auto end = streams.input.find('\n');
        std::string line = streams.input.substr(0, end);
        streams.input.erase(0, end == std::string::npos ? end : end + 1);
        return line;
    }
    std::string line;
    char byte = 0;
    while (true) {
        const auto got = ::read(streams.input_descriptor, &byte, 1);
        if (got < 0 && errno == EINTR) throw Error(ErrorKind::interrupted, "");
        if (got <= 0 || byte == '\n') return line;
        line += byte;
    }
}

}  // namespace pmo::cli

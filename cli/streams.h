// Where words go and come from: descriptors of the process, or strings in a test.
#pragma once

#include <string>
#include <string_view>

namespace pmo::cli {

// Buffered output. A failed write is remembered, never thrown: run() reports it at the end.
class Stream {
  public:
    explicit Stream(int descriptor);
    explicit Stream(std::string& memory);
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    void write(std::string_view text);
    void flush();
    // Keeps everything until take(): for the pager.
    void hold() { held_ = true; }
    [[nodiscard]] std::string take();
    [[nodiscard]] int error() const { return error_; }  // errno of the first failed write; 0: none
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    int descriptor_ = -1;
    std::string* memory_ = nullptr;
    std::string buffer_;
    int error_ = 0;
    bool held_ = false;
};

struct Streams {
    Stream& out;
    Stream& err;
    std::string input;  // lines that answer questions, when there is no descriptor
    int input_descriptor = -1;
};

// One line without its line feed; empty at the end of the input. Throws Error{interrupted}.
[[nodiscard]] std::string read_line(Streams& streams);

}  // namespace pmo::cli

// JSON output, written straight into a string: no tree, no floating point.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pmo::io {

// "text" with everything escaped that JSON or a terminal could mistake (controls as \u00XX).
void append_json_string(std::string& out, std::string_view text);

// Writes objects and arrays with the commas in the right places.
class JsonWriter {
  public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

  private:
    void separate();
    std::string& out_;
    bool comma_ = false;
};

}  // namespace pmo::io

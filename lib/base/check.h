// PMO_CHECK: our own mistakes. A failed check throws Bug, which ends the program with exit 70 and
// the place in the source. Never used for what a user, a file or a disk can cause.
#pragma once

#include <stdexcept>
#include <string>

namespace pmo {

class Bug : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace pmo

#define PMO_CHECK(condition)                                                   \
    do {                                                                       \
        if (!(condition)) ::pmo::check_failed(#condition, __FILE__, __LINE__); \
    } while (false)

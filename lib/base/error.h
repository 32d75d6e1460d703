// The one exception type for what a user can do something about.
//
// `message` is shown after "pmo: ", `hint` after "hint: " (a command to type; may be empty).
// Thrown in lib, caught only in cli/run.cpp and in the per-item guard of jobs.
// Whoever throws has changed nothing, except where the kind is `unknown_outcome`.
#pragma once

#include <stdexcept>
#include <string>

namespace pmo {

enum class ErrorKind {
    refused,          // a rule says no, or a check found something: exit 1
    usage,            // the command line is wrong: exit 2
    not_found,        // a named thing is absent or ambiguous: exit 3
    busy,             // another writer holds the file: exit 5
    environment,      // file, disk, configuration, newer schema: exit 6
    forbidden,        // the operator's role does not allow it: exit 7
    interrupted,      // Ctrl-C: exit 130
    unknown_outcome,  // saved, or perhaps saved, but the answer was lost: exit 8
};

class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {})
        : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] const std::string& hint() const { return hint_; }

  private:
    ErrorKind kind_;
    std::string hint_;
};

}  // namespace pmo

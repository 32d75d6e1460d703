// Hands an e-mail to the office's own sendmail command. No shell is involved: the words of the
// command are its arguments, and no word comes from a person's data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmo::letter {

// "/usr/sbin/sendmail -t -i" as words, parted by blanks. Throws Error{usage} for an empty command
// or one that is not there.
[[nodiscard]] std::vector<std::string> sendmail_words(std::string_view command);

struct Sent {
    bool ok = false;
    std::string answer;  // "exit 75", when it failed
};
// Writes the message to the command's standard input and waits for its end. What the command says
// goes nowhere.
[[nodiscard]] Sent send_through(const std::vector<std::string>& words, std::string_view message);

}  // namespace pmo::letter

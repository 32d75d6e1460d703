// Letters, their delivery log and what was done with them, for people and machines.
#pragma once

#include <string>
#include <vector>

#include "lib/letter/letter.h"
#include "lib/letter/outbox.h"
#include "lib/table/table.h"

namespace pmo::letter {

[[nodiscard]] table::Table letters_table(const std::vector<LetterRow>& rows);
[[nodiscard]] table::Table events_table(const Letter& letter, const std::vector<Event>& events);

// The content with every place of the name masked.
[[nodiscard]] Content masked(Content content, const std::string& name);

[[nodiscard]] std::string review_question(const ReviewResult& result);
[[nodiscard]] std::string reviewed_message(const ReviewResult& result);
[[nodiscard]] std::string dropped_message(const std::vector<Letter>& dropped);
[[nodiscard]] std::string recorded_message(const Record& request,
                                           const std::vector<Letter>& letters);
// "Exported 12 letters." and the files, then what was left out.
[[nodiscard]] std::vector<std::string> exported_messages(const ExportResult& result);
[[nodiscard]] table::Table unsent_table(const ExportResult& result);
// A code of the program in words; what a clerk wrote stays as it is.
[[nodiscard]] std::string drop_reason(const std::string& reason);

}  // namespace pmo::letter

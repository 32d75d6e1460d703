// Rows of letter, letter_item and letter_event.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/letter/letter.h"

namespace pmo::letter {

[[nodiscard]] std::optional<Letter> read_letter(const store::Db& db, LetterId id);
[[nodiscard]] std::vector<Letter> numbered_letters(const store::Db& db, std::int64_t number,
                                                   std::optional<int> year);
[[nodiscard]] std::vector<LetterRow> read_letters(const store::Db& db, const LetterQuery& query);
[[nodiscard]] std::vector<Letter> read_open_letters(const store::Db& db, State state);
[[nodiscard]] std::vector<Event> read_events(const store::Db& db, LetterId id);

// Each appends its audit row.
LetterId insert_letter(store::Db& db, const Written& written);
void update_issued(store::Db& db, const Written& written, std::int64_t number);
void update_state(store::Db& db, const Letter& letter, State state, std::string_view reason);
void insert_event(store::Db& db, const Event& event);

// An issued letter with whatever a channel needs of its addressee.
struct Outgoing {
    Letter letter;
    Content content;
    std::string name;
    std::string email;
    std::string phone;
    bool before = false;      // it went out already
    std::int64_t copies = 0;  // so far
};
// Issued letters of the channel that have not gone out, in the order of delivery.
[[nodiscard]] std::vector<Letter> waiting_letters(const store::Db& db, Channel channel);
// One after the other by primary key, so that only one letter's content is in memory.
[[nodiscard]] Outgoing read_outgoing(store::Db& db, LetterId id);
// Events of an export: one audit row for all of them.
class EventWriter {
  public:
    explicit EventWriter(store::Db& db) : db_(db) {}
    void add(const Event& event);
    void finish(Channel channel);

  private:
    store::Db& db_;
    std::int64_t first_ = 0;
    std::int64_t last_ = 0;
    std::int64_t count_ = 0;
};

}  // namespace pmo::letter

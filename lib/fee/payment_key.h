// By what an imported payment is known again. Pure.
//
// A line that has a number is known by it and by where the number is from; one without by its
// content and by how many equal lines of the file came before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/fee/payment.h"

namespace pmo::fee {

// The digest that stands for a number: of day, household, amount, method and note.
[[nodiscard]] std::string content_id(const Payment& payment);
[[nodiscard]] bool is_content_id(std::string_view external_id);

// Where the numbers of lines are from when the file does not say: each channel has its own.
[[nodiscard]] std::string source_of(Method method);
// Under this source an export names what was typed at the counter, by receipt numbers.
[[nodiscard]] std::string own_source(std::string_view office_uuid);

}  // namespace pmo::fee

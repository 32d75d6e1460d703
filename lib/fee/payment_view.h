// Payments for people and machines: the receipt as a page, lists, sentences.
#pragma once

#include <string>

#include "lib/fee/payment.h"
#include "lib/table/render.h"
#include "lib/table/table.h"

namespace pmo::fee {

// Words such as the method: in the language of the run for people, as codes for machine formats.
enum class Wording { words, codes };
[[nodiscard]] Wording wording_of(table::Format format);

// The receipt to hand over (收款收据), with the payer in full: plain text, and a page of its own
// that prints on A5 and A4. A reversed one is marked as void.
[[nodiscard]] std::string receipt_text(const Receipt& receipt);
[[nodiscard]] std::string receipt_html(const Receipt& receipt);
// One row for each charge that it settled, one for what is prepayment.
[[nodiscard]] table::Table receipt_table(const Receipt& receipt, Wording wording);

[[nodiscard]] table::Table payments_table(const PaymentList& list, Wording wording);

[[nodiscard]] std::string taken_message(const PayResult& result);
[[nodiscard]] table::Table taken_table(const PayResult& result, Wording wording);
[[nodiscard]] std::string allocated_message(const AllocateResult& result);
[[nodiscard]] table::Table allocated_table(const AllocateResult& result, Wording wording);
// What a reversal would open again, and the question whether it shall.
[[nodiscard]] std::string reverse_question(const Receipt& receipt);
[[nodiscard]] std::string reversed_message(const ReversedPayment& reversed);
[[nodiscard]] table::Table reversed_table(const ReversedPayment& reversed, Wording wording);

}  // namespace pmo::fee

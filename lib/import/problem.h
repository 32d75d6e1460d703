// A row of a file that cannot be taken, as a value: reading goes on to the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pmo::import {

// Stable codes. Of the file: encoding-error not-csv unclosed-quote stray-quote too-long empty-file
// missing-column duplicate-column. Of a row: extra-cell missing-cell duplicate-row conflict. Of a
// cell: required cannot-clear type-error bad-date bad-choice bad-phone bad-id bad-unit excel-number
// excel-date excel-serial lost-zeros unknown-unit ambiguous-unit unknown-estate unknown-account
// unknown-item unknown-ceiling above-ceiling outside-ceiling above-band overlap other-cycle
// odd-anchor bad-period future-date no-payer constraint.
struct Problem {
    std::int64_t line = 0;  // physical line on which the record begins; 0: the whole file
    std::string column;     // heading as the file writes it; empty: the whole row
    std::string code;
    std::string reason;  // a sentence for people, without personal values
};

}  // namespace pmo::import

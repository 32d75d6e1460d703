// The flags and the answer of `fee match import` and of `pmo-batch import statement`.
#pragma once

#include "cli/args.h"

namespace pmo::cli {

void bind_statement(Verb& verb);

}  // namespace pmo::cli

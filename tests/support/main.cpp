// The tests speak English from the first on, whichever of them run.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "cli/session.h"
#include "lib/base/i18n.h"

int main(int count, char** words) {
    pmo::cli::use_language(pmo::Language::en);
    return doctest::Context(count, words).run();
}

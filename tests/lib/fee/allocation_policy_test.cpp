#include "lib/fee/allocation_policy.h"

#include <doctest/doctest.h>

#include "lib/base/error.h"

namespace pmo::fee {

namespace {

// "4", the line that is named; "none" when the policy is taken.
std::string line_of_fault(const std::string& text) {
    try {
        static_cast<void>(allocation_policy(text, "allocation.toml"));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::environment);
        const std::string message = error.what();
        const std::size_t begin = message.find(':') + 1;
        return message.substr(begin, message.find(':', begin) - begin);
    }
    return "none";
}

}  // namespace

TEST_CASE("fee: the order of allocation is the law's, or the agreement's that is named") {
    CHECK(allocation_policy("order = \"law\"\n", "a.toml").order == DebtOrder::by_law);
    const AllocationPolicy agreed =
        allocation_policy("order = \"principal_first\"\ndocument = \" 合同第十二条 \"\n", "a.toml");
    CHECK(agreed.order == DebtOrder::principal_first);
    CHECK(agreed.document == "合同第十二条");
}

TEST_CASE("fee: what is wrong in the order of allocation is told with its line") {
    CHECK(line_of_fault("order = \"law\"\n") == "none");
    CHECK(line_of_fault("\norder = \"oldest\"\n") == "2");
    CHECK(line_of_fault("\norder = 1\n") == "2");
    CHECK(line_of_fault("# nothing\n") != "none");
    CHECK(line_of_fault("order = \"law\"\n\nordre = \"law\"\n") == "3");
    // Principal first without an agreement, and with a blank for one.
    CHECK(line_of_fault("\n\norder = \"principal_first\"\n") == "3");
    CHECK(line_of_fault("order = \"principal_first\"\ndocument = \"  \"\n") == "2");
}

TEST_CASE("fee: the order of allocation of the house is the law's") {
    CHECK(allocation_policy().order == DebtOrder::by_law);
}

}  // namespace pmo::fee

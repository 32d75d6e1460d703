#include "lib/fee/allocation_policy.h"

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

AllocationPolicy allocation_policy() {
    const std::string name = "fee/allocation.toml";
    return allocation_policy(io::asset(name), name);
}

AllocationPolicy allocation_policy(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"order", "document"});
    AllocationPolicy policy;
    policy.document = trimmed(file.text_or("document", ""));
    const std::string order = file.text("order");
    if (order == "principal_first") {
        policy.order = DebtOrder::principal_first;
        // 民法典 561: only what the parties have agreed takes the place of the order by law.
        if (policy.document.empty()) {
            const auto named = file.find("document");
            (named ? *named : file.at("order")).fail(tr("payment.policy_document"));
        }
    } else if (order != "law") {
        file.at("order").fail(tr("payment.policy_order", visible(order)));
    }
    return policy;
}

}  // namespace pmo::fee

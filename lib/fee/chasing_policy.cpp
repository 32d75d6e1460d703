#include "lib/fee/chasing_policy.h"

#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

ChasingPolicy chasing_policy() {
    const std::string name = "fee/chasing.toml";
    return chasing_policy(io::asset(name), name);
}

ChasingPolicy chasing_policy(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"promise_days", "plan_months", "plan_amount", "limitation_warning_days"});
    ChasingPolicy policy;
    policy.promise_days = file.integer_between("promise_days", 1, 366);
    policy.plan_months = file.integer_between("plan_months", 1, 120);
    const auto amount = parse_money(file.text("plan_amount"));
    if (!amount || amount->fen < 0) file.at("plan_amount").fail(tr("promise.policy_amount"));
    policy.plan_amount = *amount;
    policy.limitation_warning_days = file.integer_between("limitation_warning_days", 1, 1095);
    return policy;
}

}  // namespace pmo::fee

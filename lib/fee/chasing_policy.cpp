#include "lib/fee/chasing_policy.h"

#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

namespace {

int number_up_to(const io::Toml& table, std::string_view key, std::int64_t most) {
    const std::int64_t value = table.integer(key);
    if (value < 1 || value > most) table.at(key).fail(tr("promise.policy_range", key, most));
    return static_cast<int>(value);
}

}  // namespace

ChasingPolicy chasing_policy() {
    const std::string name = "fee/chasing.toml";
    return chasing_policy(io::asset(name), name);
}

ChasingPolicy chasing_policy(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"promise_days", "plan_months", "plan_amount", "limitation_warning_days"});
    ChasingPolicy policy;
    policy.promise_days = number_up_to(file, "promise_days", 366);
    policy.plan_months = number_up_to(file, "plan_months", 120);
    const auto amount = parse_money(file.text("plan_amount"));
    if (!amount || amount->fen < 0) file.at("plan_amount").fail(tr("promise.policy_amount"));
    policy.plan_amount = *amount;
    policy.limitation_warning_days = number_up_to(file, "limitation_warning_days", 1095);
    return policy;
}

}  // namespace pmo::fee

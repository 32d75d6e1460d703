#include "lib/fee/lpr.h"

#include "lib/base/i18n.h"
#include "lib/io/assets.h"
#include "lib/io/toml.h"

namespace pmo::fee {

namespace {

constexpr std::int64_t most_bp = 10000;

}  // namespace

std::optional<int> LprTable::on(Date day) const {
    std::optional<int> found;
    for (const LprRate& rate : rates_) {
        if (rate.from <= day) found = rate.bp;
    }
    return found;
}

LprTable lpr_table() {
    const std::string name = "fee/lpr.toml";
    return lpr_table(io::asset(name), name);
}

LprTable lpr_table(std::string_view text, const std::string& source) {
    const io::Toml file = io::Toml::parse(text, source);
    file.only({"rate"});
    std::vector<LprRate> rates;
    for (const io::Toml& entry : file.tables("rate")) {
        entry.only({"from", "bp"});
        const LprRate rate{entry.day("from"), static_cast<int>(entry.integer("bp"))};
        if (entry.integer("bp") < 1 || entry.integer("bp") > most_bp) {
            entry.at("bp").fail(tr("fee.policy_range", "bp", 1, most_bp));
        }
        if (!rates.empty() && rate.from <= rates.back().from) {
            entry.at("from").fail(tr("late.lpr_order", to_text(rates.back().from)));
        }
        rates.push_back(rate);
    }
    return LprTable(std::move(rates));
}

}  // namespace pmo::fee

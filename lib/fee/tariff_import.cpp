#include "lib/fee/tariff_import.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/item_column.h"
#include "lib/fee/tariff_entry.h"
#include "lib/fee/tariff_terms.h"
#include "lib/io/csv.h"
#include "lib/store/db.h"

namespace pmo::fee {

using import::RowResult;  // clang-format takes a line that begins with import for a module's

namespace {

const std::vector<import::Choice>& basis_words() {
    static const std::vector<import::Choice> words = {
        {"per_m2", 1},     {"perm2", 1},        {"按面积", 1},        {"按面積", 1},
        {"按建筑面积", 1}, {"按建築面積", 1},   {"按平方米", 1},      {"每平方米", 1},
        {"平方米", 1},     {"元/平方米", 1},    {"元/m2", 1},         {"元/平方米·月", 1},
        {"元/m2·月", 1},   {"元/平方米/月", 1}, {"元/m2/月", 1},      {"面积", 1},
        {"面積", 1},       {"fixed", 2},        {"固定", 2},          {"固定金额", 2},
        {"固定金額", 2},   {"定额", 2},         {"定額", 2},          {"按户", 2},
        {"按戶", 2},       {"每户", 2},         {"每戶", 2},          {"元/户", 2},
        {"元/戶", 2},      {"元/户·月", 2},     {"元/户/月", 2},      {"per_space", 3},
        {"perspace", 3},   {"按车位", 3},       {"按車位", 3},        {"每车位", 3},
        {"每車位", 3},     {"按个", 3},         {"按個", 3},          {"元/个", 3},
        {"元/個", 3},      {"元/车位", 3},      {"元/車位", 3},       {"元/个·月", 3},
        {"元/个/月", 3},   {"metered", 4},      {"按表", 4},          {"按用量", 4},
        {"按读数", 4},     {"按讀數", 4},       {"元/吨", 4},         {"元/噸", 4},
        {"元/度", 4},      {"元/立方米", 4},    {"元/m3", 4},         {"tiered_marginal", 5},
        {"阶梯", 5},       {"階梯", 5},         {"分档", 5},          {"分檔", 5},
        {"阶梯价", 5},     {"階梯價", 5},       {"tiered_volume", 6}, {"按总量分档", 6},
        {"按總量分檔", 6}, {"shared", 7},       {"分摊", 7},          {"分攤", 7},
        {"公摊", 7},       {"公攤", 7},         {"once", 8},          {"按次", 8},
        {"一次性", 8},     {"每次", 8},         {"元/次", 8},
    };
    return words;
}

const std::vector<import::Choice>& cycle_words() {
    static const std::vector<import::Choice> words = {
        {"monthly", 1}, {"month", 1}, {"月", 1},        {"按月", 1},    {"每月", 1},   {"月付", 1},
        {"月度", 1},    {"1个月", 1}, {"quarterly", 3}, {"quarter", 3}, {"季", 3},     {"按季", 3},
        {"每季", 3},    {"季付", 3},  {"季度", 3},      {"每季度", 3},  {"按季度", 3}, {"3个月", 3},
        {"yearly", 12}, {"year", 12}, {"annual", 12},   {"年", 12},     {"按年", 12},  {"每年", 12},
        {"年付", 12},   {"年度", 12}, {"12个月", 12},
    };
    return words;
}

const std::vector<import::Choice>& start_words() {
    static const std::vector<import::Choice> words = {
        {"next_month", 1}, {"nextmonth", 1}, {"次月", 1}, {"次月起", 1}, {"下月", 1},
        {"daily", 2},      {"按日", 2},      {"按天", 2}, {"当日", 2},   {"當日", 2},
        {"half_month", 3}, {"halfmonth", 3}, {"半月", 3}, {"按半月", 3},
    };
    return words;
}

const std::vector<import::Choice>& proration_words() {
    static const std::vector<import::Choice> words = {
        {"actual", 1},   {"按日", 1},     {"按天", 1},   {"实际天数", 1}, {"實際天數", 1},
        {"fixed_30", 2}, {"fixed-30", 2}, {"30天", 2},   {"按30天", 2},   {"每月30天", 2},
        {"none", 3},     {"整期", 3},     {"按整期", 3}, {"整月", 3},     {"不折算", 3},
    };
    return words;
}

const std::vector<import::Choice>& rounding_words() {
    static const std::vector<import::Choice> words = {
        {"fen", 1}, {"分", 1}, {"jiao", 2}, {"角", 2}, {"yuan", 3}, {"元", 3},
    };
    return words;
}

const std::vector<import::Choice>& window_words() {
    static const std::vector<import::Choice> words = {
        {"month", 1},  {"月", 1},   {"按月", 1}, {"period", 2}, {"计费期", 2},
        {"計費期", 2}, {"year", 3}, {"年", 3},   {"自然年", 3}, {"按年", 3},
    };
    return words;
}

const std::vector<import::Choice>& yes_words() {
    static const std::vector<import::Choice> words = {
        {"yes", 1}, {"是", 1}, {"代收", 1}, {"代收代付", 1},
        {"1", 1},   {"no", 2}, {"否", 2},   {"0", 2},
    };
    return words;
}

const std::vector<import::Choice>& grace_words() {
    static const std::vector<import::Choice> words = {
        {"from_due", 1}, {"from-due", 1}, {"到期日", 1},   {"自到期日", 1},
        {"from_end", 2}, {"from-end", 2}, {"宽限期满", 2}, {"寬限期滿", 2},
    };
    return words;
}

// The last day that a file shows, or that there is none.
std::string last_day(const std::optional<Date>& to) {
    return to ? to_text(plus_days(*to, -1)) : tr("fee.open_end");
}

// All that one row says.
struct Wanted {
    NewVersion version;
    std::string item_name;
    bool start_given = false;
    bool due_days_given = false;
    bool opens_end = false;
    bool proration_given = false;
    bool rounding_given = false;
    bool tiers_given = false;
    bool pass_through_given = false;
    bool late_given = false;
    std::string ceiling_document;
    std::string level;
    std::optional<Price> base;
    std::optional<int> band;
    std::optional<Price> upper;
    std::optional<Date> ceiling_from;
    std::optional<Date> ceiling_to;
};

// What the version needs beside it: there already, or made with it. A row that is refused leaves
// nothing behind.
struct Needed {
    std::optional<FeeItemId> item;
    std::optional<NewItem> new_item;
    std::optional<Ceiling> ceiling;  // without an id when it is new
    std::optional<NewCeiling> new_ceiling;

    [[nodiscard]] const Ceiling* above() const { return ceiling ? &*ceiling : nullptr; }
};

class TariffImport {
  public:
    TariffImport(store::Db& db, const import::Options& options) : options_(options), entry_(db) {}

    RowResult take(import::Row& row);

  private:
    Wanted read(import::Row& row) const;
    void read_ceiling(import::Row& row, Wanted& wanted) const;
    void read_terms(import::Row& row, Wanted& wanted) const;
    void read_late(import::Row& row, Wanted& wanted) const;
    // Each records a problem when there is none and none can be made.
    void need_item(import::Row& row, Wanted& wanted, Needed& needed) const;
    void need_ceiling(import::Row& row, const Wanted& wanted, Needed& needed) const;
    void match_ceiling(import::Row& row, const Wanted& wanted, const Ceiling& known) const;
    RowResult compare(import::Row& row, const Wanted& wanted, const Needed& needed,
                      const TariffVersion& known);
    RowResult create(import::Row& row, Wanted& wanted, const Needed& needed);

    const import::Options& options_;
    TariffEntry entry_;
    std::map<std::pair<std::string, Date>, std::int64_t> lines_;  // that named a version
};

void TariffImport::read_ceiling(import::Row& row, Wanted& wanted) const {
    wanted.version.ceiling = row.text("ceiling").value_or("");
    wanted.ceiling_document = row.text("ceiling_document").value_or("");
    wanted.level = row.text("level").value_or("");
    wanted.base = row.price("base");
    wanted.upper = row.price("upper");
    wanted.ceiling_from = row.day("ceiling_from");
    wanted.ceiling_to = row.day("ceiling_to");
    if (wanted.ceiling_to) wanted.ceiling_to = plus_days(*wanted.ceiling_to, 1);
    if (const auto text = row.text("band")) {
        const std::string plain = nfkc(*text);
        wanted.band = parse_band(plain);
        if (!wanted.band) {
            row.problem("band", "type-error", tr("fee.bad_band", visible(*text)));
        } else if (*wanted.band > 0 && *wanted.band < 100 && plain.back() != '%') {
            // A spreadsheet keeps 20% as 0.2; a band below one percent is written with its sign.
            row.problem("band", "excel-number", tr("import.problem.percentage", visible(*text)));
        }
    }
    if (wanted.version.ceiling.empty() && (wanted.base || wanted.band || wanted.upper)) {
        row.problem("ceiling", "required", tr("import.problem.ceiling_code"));
    }
}

void TariffImport::read_late(import::Row& row, Wanted& wanted) const {
    LateTerms& late = wanted.version.terms.late;
    if (const auto text = row.text("late")) {
        wanted.late_given = true;
        if (const auto parsed = parse_late(nfkc(*text))) {
            late = *parsed;
        } else {
            row.problem("late", "type-error", tr("fee.bad_late", visible(*text)));
        }
    }
    if (const auto days = row.integer("late_grace_days")) {
        // Out of range is told by the rules of a version; here it only has to fit.
        late.grace_days = static_cast<int>(std::clamp<std::int64_t>(*days, -1, 1000));
    }
    if (const auto grace = row.choice("late_grace", grace_words())) {
        late.grace = static_cast<LateGrace>(*grace);
    }
    if (const auto text = row.text("late_cap")) {
        late.cap_bp = parse_band(nfkc(*text));
        if (!late.cap_bp) row.problem("late_cap", "type-error", tr("fee.bad_band", visible(*text)));
    }
}

void TariffImport::read_terms(import::Row& row, Wanted& wanted) const {
    VersionTerms& terms = wanted.version.terms;
    terms.existing_from = row.day("existing_from");
    if (const auto proration = row.choice("proration", proration_words())) {
        terms.proration = static_cast<Proration>(*proration);
        wanted.proration_given = true;
    }
    if (const auto rounding = row.choice("rounding", rounding_words())) {
        terms.rounding = static_cast<Rounding>(*rounding);
        wanted.rounding_given = true;
    }
    if (const auto text = row.text("tiers")) {
        wanted.tiers_given = true;
        if (const auto tiers = parse_tiers(nfkc(*text))) {
            terms.tiers = *tiers;
        } else {
            row.problem("tiers", "type-error", tr("fee.bad_tier", visible(*text)));
        }
    }
    if (const auto window = row.choice("tier_window", window_words())) {
        terms.tier_window = static_cast<TierWindow>(*window);
    }
    if (const auto yes = row.choice("pass_through", yes_words())) {
        terms.pass_through = *yes == 1;
        wanted.pass_through_given = true;
    }
    read_late(row, wanted);
}

Wanted TariffImport::read(import::Row& row) const {
    Wanted wanted;
    NewVersion& version = wanted.version;
    version.tariff = row.required_text("tariff").value_or("");
    version.item = row.required_text("item").value_or("");
    wanted.item_name = row.text("item_name").value_or("");
    version.name = row.text("name").value_or("");
    if (row.required_text("basis")) {
        if (const auto basis = row.choice("basis", basis_words())) {
            version.basis = static_cast<Basis>(*basis);
        }
    }
    if (has_tiers(version.basis) || version.basis == Basis::shared) {
        const auto price = row.price("price");
        version.priced = price.has_value();
        version.price = price.value_or(Price{});
    } else if (const auto price = row.required_price("price")) {
        version.price = *price;
    }
    if (const auto cycle = row.choice("cycle", cycle_words())) version.cycle_months = *cycle;
    if (const auto start = row.choice("start", start_words())) {
        version.start_rule = static_cast<StartRule>(*start);
        wanted.start_given = true;
    }
    if (const auto days = row.integer("due_days")) {
        if (*days < 0 || *days > 366) {
            row.problem("due_days", "constraint", tr("fee.due_days_range", *days));
        } else {
            version.due_days = static_cast<int>(*days);
            wanted.due_days_given = true;
        }
    }
    if (const auto from = row.required_day("from")) version.from = *from;
    if (const auto to = row.day("to")) version.to = plus_days(*to, 1);
    wanted.opens_end = row.clears("to");
    version.document = row.text("document").value_or("");
    read_terms(row, wanted);
    read_ceiling(row, wanted);
    return wanted;
}

void TariffImport::need_item(import::Row& row, Wanted& wanted, Needed& needed) const {
    std::string& code = wanted.version.item;
    if (const FeeItem* known = item_called(entry_.items(), code)) {
        if (!wanted.item_name.empty() && known->name != wanted.item_name) {
            row.problem("item_name", "conflict",
                        tr("import.problem.item_name", visible(code), visible(known->name)));
        }
        code = known->code;
        needed.item = known->id;
    } else if (wanted.item_name.empty()) {
        unknown_item(row, entry_.items(), code);
    } else {
        needed.new_item = NewItem{code, wanted.item_name};
    }
}

// Only what the row says is compared.
void TariffImport::match_ceiling(import::Row& row, const Wanted& wanted,
                                 const Ceiling& known) const {
    const auto differs = [&](std::string_view column, const std::string& stored) {
        row.problem(column, "conflict",
                    tr("import.problem.ceiling_differs", visible(known.code), visible(stored)));
    };
    if (!wanted.ceiling_document.empty() && wanted.ceiling_document != known.document) {
        differs("ceiling_document", known.document);
    }
    if (!wanted.level.empty() && wanted.level != known.level) differs("level", known.level);
    if (wanted.base && *wanted.base != known.base) differs("base", to_plain(known.base));
    if (wanted.band && *wanted.band != known.band_bp) differs("band", band_text(known.band_bp));
    if (wanted.upper && *wanted.upper != known.upper) differs("upper", to_plain(known.upper));
    if (wanted.ceiling_from && *wanted.ceiling_from != known.from) {
        differs("ceiling_from", to_text(known.from));
    }
    if (wanted.ceiling_to && wanted.ceiling_to != known.to) {
        differs("ceiling_to", last_day(known.to));
    }
}

void TariffImport::need_ceiling(import::Row& row, const Wanted& wanted, Needed& needed) const {
    const std::string& code = wanted.version.ceiling;
    if (code.empty()) return;
    if (const Ceiling* known = entry_.ceiling(code)) {
        match_ceiling(row, wanted, *known);
        needed.ceiling = *known;
        return;
    }
    if (!wanted.base) {
        row.problem("ceiling", "unknown-ceiling",
                    tr("import.problem.unknown_ceiling", visible(code)));
        return;
    }
    if (!row.ok()) return;  // its days may be missing
    NewCeiling ceiling;
    ceiling.code = code;
    ceiling.document =
        wanted.ceiling_document.empty() ? wanted.version.document : wanted.ceiling_document;
    ceiling.base = *wanted.base;
    ceiling.band_bp = wanted.band.value_or(0);
    ceiling.upper = wanted.upper;
    ceiling.from = wanted.ceiling_from.value_or(wanted.version.from);
    ceiling.to = wanted.ceiling_to;
    ceiling.level = wanted.level;
    if (const auto fault = entry_.fault(ceiling)) {
        std::string_view column = fault->column;
        if (column == "document") column = "ceiling_document";
        if (column == "to") column = "ceiling_to";
        row.problem(column, fault->code, fault->message);
        return;
    }
    needed.ceiling = TariffEntry::planned(ceiling);
    needed.new_ceiling = ceiling;
}

std::string_view yes_code(bool yes) {
    return yes ? "yes" : "no";
}

std::string cap_text(const LateTerms& late) {
    return late.cap_bp ? band_text(*late.cap_bp) : std::string();
}

std::string late_terms_text(const LateTerms& late) {
    return joined({late_text(late), std::to_string(late.grace_days),
                   std::string(code_of(late.grace)), cap_text(late)},
                  " ");
}

std::vector<std::string> differences(const Wanted& wanted, const Needed& needed,
                                     const TariffVersion& known) {
    const NewVersion& now = wanted.version;
    std::vector<std::string> changes;
    const auto differs = [&](std::string_view field, std::string_view old, std::string_view next) {
        changes.push_back(std::string(field) + ": " + std::string(old) + " → " + std::string(next));
    };
    if (now.basis != known.basis) differs("basis", code_of(known.basis), code_of(now.basis));
    if (now.price != known.price) differs("price", to_plain(known.price), to_plain(now.price));
    if (now.cycle_months != known.cycle_months) {
        differs("cycle", cycle_code(known.cycle_months), cycle_code(now.cycle_months));
    }
    if (wanted.start_given && now.start_rule != known.start_rule) {
        differs("start", code_of(known.start_rule), code_of(now.start_rule));
    }
    if (wanted.due_days_given && now.due_days != known.due_days) {
        differs("due_days", std::to_string(known.due_days), std::to_string(now.due_days));
    }
    const VersionTerms& terms = now.terms;
    const VersionTerms& stored = known.terms;
    if (terms.existing_from && terms.existing_from != stored.existing_from) {
        differs("existing_from", to_text(stored.existing_from.value_or(known.from)),
                to_text(*terms.existing_from));
    }
    if (wanted.proration_given && terms.proration != stored.proration) {
        differs("proration", code_of(stored.proration), code_of(terms.proration));
    }
    if (wanted.rounding_given && terms.rounding != stored.rounding) {
        differs("rounding", code_of(stored.rounding), code_of(terms.rounding));
    }
    if (wanted.tiers_given &&
        (terms.tiers != stored.tiers || terms.tier_window != stored.tier_window)) {
        differs("tiers", tiers_text(stored.tiers), tiers_text(terms.tiers));
    }
    if (wanted.pass_through_given && terms.pass_through != stored.pass_through) {
        differs("pass_through", yes_code(stored.pass_through), yes_code(terms.pass_through));
    }
    if (wanted.late_given && terms.late != stored.late) {
        differs("late", late_terms_text(stored.late), late_terms_text(terms.late));
    }
    if (!now.document.empty() && now.document != known.document) {
        differs("document", known.document, now.document);
    }
    if (needed.ceiling && known.ceiling != needed.ceiling->id) {
        differs("ceiling", tr("registry.none"), now.ceiling);
    }
    return changes;
}

// A version that begins on that day is there: only its end may become another.
RowResult TariffImport::compare(import::Row& row, const Wanted& wanted, const Needed& needed,
                                const TariffVersion& known) {
    const NewVersion& now = wanted.version;
    if (const auto changes = differences(wanted, needed, known); !changes.empty()) {
        row.problem("", "conflict",
                    tr("import.problem.version_differs", visible(now.tariff), to_text(known.from),
                       visible(joined(changes, "; "))));
        return {};
    }
    const bool keeps = !now.to && !wanted.opens_end;
    if (keeps || now.to == known.to) return {};
    const std::string change = "to: " + last_day(known.to) + " → " + last_day(now.to);
    if (!options_.update) {
        row.problem(
            "to", "conflict",
            tr("import.problem.end_differs", visible(now.tariff), to_text(known.from), change));
        return {};
    }
    if (const auto fault = entry_.end_fault(known, now.to)) {
        row.problem(fault->column == "from" ? "to" : fault->column, fault->code, fault->message);
        return {};
    }
    entry_.end(known, now.to);
    return {import::Outcome::changed, {now.tariff, to_text(known.from), change}};
}

RowResult TariffImport::create(import::Row& row, Wanted& wanted, const Needed& needed) {
    wanted.version.end_previous = options_.update;
    if (const auto fault = entry_.fault(wanted.version, needed.item, needed.above())) {
        const bool can_end = fault->code == "overlap" && !fault->hint.empty();
        row.problem(fault->column, fault->code,
                    can_end ? tr("import.problem.ends_previous", fault->message) : fault->message);
        return {};
    }
    RowResult result{import::Outcome::created, {}};
    if (needed.new_item) {
        const FeeItem made = entry_.add(*needed.new_item);
        result.changes.push_back(tr("import.change.item", made.code, made.name));
    }
    if (needed.new_ceiling) {
        const Ceiling made = entry_.add(*needed.new_ceiling);
        result.changes.push_back(tr("import.change.ceiling", made.code, to_plain(made.upper)));
    }
    const AddedVersion added = entry_.add(wanted.version);
    result.changes.push_back(tr("import.change.version", added.tariff.code,
                                to_text(added.version.from), to_plain(added.version.price),
                                code_of(added.version.basis)));
    if (added.ended) {
        result.changes.push_back(
            tr("import.change.ended", to_text(added.ended->from), last_day(added.ended->to)));
    }
    return result;
}

RowResult TariffImport::take(import::Row& row) {
    Wanted wanted = read(row);
    const std::string tariff = wanted.version.tariff;
    Needed needed;
    if (!wanted.version.item.empty()) need_item(row, wanted, needed);
    need_ceiling(row, wanted, needed);
    const Tariff* owner = entry_.tariff(tariff);
    const bool item_known = needed.item || needed.new_item;
    if (owner != nullptr && item_known && owner->item != needed.item) {
        row.problem("item", "conflict", tr("fee.other_item", visible(tariff)));
    }
    if (owner != nullptr && !wanted.version.name.empty() && owner->name != wanted.version.name) {
        row.problem("name", "conflict",
                    tr("import.problem.tariff_name", visible(tariff), visible(owner->name)));
    }
    if (!row.ok()) return {};
    const auto [place, first] = lines_.emplace(std::pair(tariff, wanted.version.from), row.line());
    if (!first) {
        row.problem("", "duplicate-row",
                    tr("import.problem.duplicate_version", visible(tariff),
                       to_text(wanted.version.from), place->second));
        return {};
    }
    for (const TariffVersion& known : entry_.versions(tariff)) {
        if (known.from == wanted.version.from) return compare(row, wanted, needed, known);
    }
    return create(row, wanted, needed);
}

}  // namespace

[[nodiscard]] import::Report import_tariffs(store::Db& db, const import::Options& options) {
    return import::run(db, options, import::profile("tariffs"), "import.tariffs", [&](BatchId) {
        const auto run = std::make_shared<TariffImport>(db, options);
        return import::Handler{[run](import::Row& row) { return run->take(row); }, {}};
    });
}

void export_tariffs(const store::Db& db, const std::function<void(std::string_view)>& write) {
    std::string out =
        "tariff,item,item_name,name,basis,price,cycle,start,due_days,from,to,document,ceiling,"
        "ceiling_document,base,band,upper,ceiling_from,ceiling_to,level,existing_from,proration,"
        "rounding,tiers,tier_window,pass_through,late,late_grace_days,late_grace,late_cap\n";
    for (const TariffRow& row : tariffs(db, {})) {
        const TariffVersion& version = row.version;
        const std::optional<Ceiling>& ceiling = row.ceiling;
        const auto of_ceiling = [&](const auto& text) {
            return ceiling ? std::string(text(*ceiling)) : std::string();
        };
        const auto end = [](const std::optional<Date>& to) {
            return to ? to_text(plus_days(*to, -1)) : std::string();
        };
        const VersionTerms& terms = version.terms;
        const auto with_late = [&](std::string text) {
            return terms.late.kind == LateKind::none ? std::string() : text;
        };
        bool first = true;
        for (const std::string& field :
             {row.tariff.code,
              row.item.code,
              row.item.name,
              row.tariff.name,
              std::string(code_of(version.basis)),
              has_tiers(version.basis) ? std::string() : to_plain(version.price),
              std::string(cycle_code(version.cycle_months)),
              std::string(code_of(version.start_rule)),
              std::to_string(version.due_days),
              to_text(version.from),
              end(version.to),
              version.document,
              of_ceiling([](const Ceiling& each) { return each.code; }),
              of_ceiling([](const Ceiling& each) { return each.document; }),
              of_ceiling([](const Ceiling& each) { return to_plain(each.base); }),
              of_ceiling([](const Ceiling& each) { return band_text(each.band_bp); }),
              of_ceiling([](const Ceiling& each) { return to_plain(each.upper); }),
              of_ceiling([](const Ceiling& each) { return to_text(each.from); }),
              of_ceiling([&](const Ceiling& each) { return end(each.to); }),
              of_ceiling([](const Ceiling& each) { return each.level; }),
              terms.existing_from ? to_text(*terms.existing_from) : std::string(),
              std::string(code_of(terms.proration)),
              std::string(code_of(terms.rounding)),
              tiers_text(terms.tiers),
              terms.tier_window ? std::string(code_of(*terms.tier_window)) : std::string(),
              std::string(yes_code(terms.pass_through)),
              late_text(terms.late),
              with_late(std::to_string(terms.late.grace_days)),
              with_late(std::string(code_of(terms.late.grace))),
              with_late(cap_text(terms.late))}) {
            if (!first) out += ',';
            first = false;
            io::append_csv_field(out, field);
        }
        out += '\n';
    }
    write(out);
}

}  // namespace pmo::fee

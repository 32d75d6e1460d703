#include "lib/fee/bank_import.h"

#include <algorithm>
#include <unordered_map>

#include "lib/access/access.h"
#include "lib/base/check.h"
#include "lib/base/decimal.h"
#include "lib/base/error.h"
#include "lib/base/i18n.h"
#include "lib/base/text.h"
#include "lib/fee/bank_rules.h"
#include "lib/fee/bank_store.h"
#include "lib/import/statement_reader.h"
#include "lib/io/json.h"
#include "lib/store/audit.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

constexpr const char* job = "match import";

std::string detail_json(const import::StatementReader& reader, const StatementReport& result) {
    std::string out;
    io::JsonWriter json(out);
    json.begin_object();
    json.key("encoding").text(result.report.encoding);
    json.key("holder").text(reader.facts().holder);
    json.key("preamble").begin_array();
    for (const std::string& line : reader.preamble()) json.text(line);
    json.end_array();
    json.key("accepted").begin_array();
    for (const import::Mismatch& each : result.accepted) {
        json.begin_object();
        json.key("code").text(each.code);
        json.key("declared").text(each.declared);
        json.key("read").text(each.read);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return out;
}

class BankImport {
  public:
    BankImport(store::Db& db, const StatementImport& request, import::StatementReader& reader,
               StatementReport& result)
        : db_(db), request_(request), reader_(reader), result_(result) {}

    void read();
    void finish();

  private:
    BankAccount account_of(const std::string& stated);
    BankAccount new_account(const std::string& number);
    void begin(const std::string& stated);
    void take(const import::StatementLine& line);
    void compare(const BankLine& line, const BankLine& known);
    // True when the line is there already; else its occurrence is the next one.
    bool count_equal(BankLine& line);
    void create(const BankLine& line);

    store::Db& db_;
    const StatementImport& request_;
    import::StatementReader& reader_;
    StatementReport& result_;
    std::optional<BankAccount> account_;
    BankFileId file_;
    FeeRounding fees_;
    std::optional<Date> first_day_;
    std::optional<Date> last_day_;
    std::int64_t first_id_ = 0;
    std::int64_t last_id_ = 0;
    // Of lines without a number that an earlier file has brought: how many this one has shown.
    std::unordered_map<std::string, std::int64_t> seen_;
};

BankAccount BankImport::new_account(const std::string& number) {
    BankAccount account;
    account.name = trimmed(*request_.account);
    if (!number.empty()) account.number = number;
    const auto method = parse_method(reader_.profile().method);
    PMO_CHECK(method.has_value());
    account.method = *method;
    if (number.empty() || !find_bank_account(db_, number)) {
        account.id = insert_bank_account(db_, account);
        result_.account_made = true;
        return account;
    }
    throw Error(
        ErrorKind::refused,
        tr("bank.number_taken", visible(number), visible(find_bank_account(db_, number)->name)),
        tr("bank.number_taken_hint"));
}

// `stated` is the number that the file has; empty: none, or hidden.
BankAccount BankImport::account_of(const std::string& stated) {
    if (!request_.account) {
        if (stated.empty()) {
            throw Error(ErrorKind::refused, tr("bank.no_number_in_file"),
                        tr("bank.name_account_hint", accounts_hint(db_)));
        }
        if (const auto known = find_bank_account(db_, stated)) return *known;
        throw Error(ErrorKind::refused, tr("bank.unknown_number", visible(stated)),
                    tr("bank.new_account_hint"));
    }
    const auto known = find_bank_account(db_, *request_.account);
    if (request_.new_account) {
        if (known) {
            throw Error(ErrorKind::refused, tr("bank.account_there", visible(known->name)),
                        tr("bank.account_there_hint"));
        }
        return new_account(stated);
    }
    if (!known) {
        throw Error(ErrorKind::not_found, tr("bank.no_account", visible(*request_.account)),
                    tr("bank.name_account_hint", accounts_hint(db_)));
    }
    if (stated.empty() || known->number == stated) return *known;
    if (known->number) {
        throw Error(ErrorKind::refused,
                    tr("bank.other_account", visible(stated), visible(known->name),
                       visible(*known->number)),
                    accounts_hint(db_));
    }
    if (const auto other = find_bank_account(db_, stated)) {
        throw Error(ErrorKind::refused,
                    tr("bank.number_taken", visible(stated), visible(other->name)),
                    tr("bank.number_taken_hint"));
    }
    set_bank_account_number(db_, *known, stated);
    BankAccount account = *known;
    account.number = stated;
    return account;
}

void BankImport::begin(const std::string& stated) {
    std::string number = plain_account_number(stated);
    if (import::is_masked(number)) number.clear();
    account_ = account_of(number);
    result_.account = account_->name;
    const std::string profile_method = reader_.profile().method;
    if (code_of(account_->method) != profile_method) {
        throw Error(ErrorKind::refused,
                    tr("bank.other_method", visible(account_->name), code_of(account_->method),
                       reader_.profile().name, profile_method),
                    accounts_hint(db_));
    }
    result_.report.batch = store::begin_batch(db_, {.job = job,
                                                    .period = std::nullopt,
                                                    .as_of = request_.today,
                                                    .source = result_.report.file,
                                                    .sha256 = reader_.sha256(),
                                                    .detail = std::nullopt});
    file_ = insert_bank_file(db_, {.batch = *result_.report.batch,
                                   .account = account_->id,
                                   .name = result_.report.file,
                                   .sha256 = reader_.sha256(),
                                   .profile = reader_.profile().name});
}

void BankImport::create(const BankLine& line) {
    const BankLineId id = insert_bank_line(db_, line);
    if (first_id_ == 0) first_id_ = id.value;
    last_id_ = id.value;
    ++result_.report.created;
    if (line.kind == import::LineKind::receipt) ++result_.new_receipts;
    if (line.kind == import::LineKind::refund) ++result_.new_refunds;
}

bool BankImport::count_equal(BankLine& line) {
    const auto newest = newest_bank_line(db_, line.account, line.external_id);
    if (!newest) return false;
    // Once this file has added one, it has shown all before it.
    if (newest->file == file_) {
        line.occurrence = newest->occurrence + 1;
        return false;
    }
    line.occurrence = ++seen_[line.external_id];
    return line.occurrence <= newest->occurrence;
}

void BankImport::compare(const BankLine& line, const BankLine& known) {
    if (known.file == file_) {
        reader_.problem("number", "duplicate-row",
                        tr("import.problem.number_twice", visible(line.external_id)));
        return;
    }
    if (line.day == known.day && line.amount == known.amount && line.kind == known.kind) {
        ++result_.report.same;
        return;
    }
    reader_.problem("number", "conflict",
                    tr("bank.problem_differs", visible(line.external_id), to_text(known.day),
                       to_text(known.amount), to_text(line.day), to_text(line.amount)));
}

void BankImport::take(const import::StatementLine& read) {
    if (read.day > request_.today) {
        reader_.problem("day", "future-date", tr("import.problem.future", to_text(read.day)));
        return;
    }
    if (!read.account.empty()) {
        const std::string number = plain_account_number(read.account);
        if (account_->number && !import::is_masked(number) && number != *account_->number) {
            reader_.problem("account", "other-account",
                            tr("bank.problem_other_account", visible(number)));
            return;
        }
    }
    first_day_ = std::min(first_day_.value_or(read.day), read.day);
    last_day_ = std::max(last_day_.value_or(read.day), read.day);
    const bool numbered = reader_.profile().unique_numbers;
    BankLine line{.id = {},
                  .file = file_,
                  .account = account_->id,
                  .file_line = read.line,
                  .kind = read.kind,
                  .day = read.day,
                  .second = read.second,
                  .amount = read.amount,
                  .fee = fees_.next(read.fee_e5),
                  .balance = read.balance,
                  .external_id = numbered ? read.number : content_id(read),
                  .occurrence = 1,
                  .reference = read.reference,
                  .counterparty = read.counterparty,
                  .counterparty_account = read.counterparty_account,
                  .memo = cut(read.memo, 400)};
    if (!numbered) {
        if (count_equal(line)) {
            ++result_.report.same;
        } else {
            create(line);
        }
        return;
    }
    if (const auto known = newest_bank_line(db_, line.account, line.external_id)) {
        compare(line, *known);
    } else {
        create(line);
    }
}

void BankImport::read() {
    import::StatementLine line;
    while (reader_.next(line)) {
        if (!account_) {
            begin(reader_.facts().account.empty() ? line.account : reader_.facts().account);
        }
        ++result_.report.read;
        take(line);
    }
    // A statement without rows still says that nothing came.
    if (!account_) begin(reader_.facts().account);
}

// i18n: bank.total_*
void BankImport::finish() {
    std::vector<import::Mismatch> wrong = import::mismatches(reader_.facts(), reader_.sums());
    if (const auto broken = reader_.balances().broken()) wrong.push_back(*broken);
    const import::StatementFacts& facts = reader_.facts();
    const auto opening = reader_.balances().opening();
    if (facts.opening && opening && *facts.opening != *opening) {
        wrong.push_back({"opening", to_text(*facts.opening), to_text(*opening), 0});
    }
    if (request_.accept_total_mismatch) {
        result_.accepted = std::move(wrong);
    } else if (reader_.problem_count() == 0) {
        for (const import::Mismatch& each : wrong) {
            reader_.problem("", "total-mismatch",
                            tr("bank.total_" + each.code, each.declared, each.read), each.line);
        }
        result_.totals_wrong = !wrong.empty();
    }
    if (first_day_) {
        result_.days = {std::min(facts.from.value_or(*first_day_), *first_day_),
                        plus_days(std::max(facts.to.value_or(*last_day_), *last_day_), 1)};
    } else if (facts.from && facts.to && *facts.from <= *facts.to) {
        result_.days = {*facts.from, plus_days(*facts.to, 1)};
    }
    // What a file promises for days to come it does not cover.
    if (result_.days && result_.days->to > plus_days(request_.today, 1)) {
        result_.days->to = plus_days(request_.today, 1);
        if (result_.days->from >= result_.days->to) result_.days.reset();
    }
    finish_bank_file(db_, file_,
                     {.days = result_.days,
                      .opening = facts.opening ? facts.opening : opening,
                      .closing = facts.closing ? facts.closing : reader_.balances().closing(),
                      .detail = detail_json(reader_, result_)});
    if (first_id_ != 0) store::audit_bulk(db_, "bank_line", first_id_, last_id_);
}

}  // namespace

StatementReport import_statement(store::Db& db, const StatementImport& request) {
    StatementReport result;
    import::Report& report = result.report;
    report.kind = "statement";
    report.file = request.file.filename().string();
    report.dry_run = request.dry_run;
    db.set_cache_kib(65536);

    access::Write write(db, "import.statement", report.file);
    io::CsvOptions csv;
    csv.encoding = request.encoding;
    if (const auto legacy = store::setting(db, "legacy_encoding")) {
        csv.legacy = io::parse_encoding(*legacy).value_or(csv.legacy);
    }
    import::StatementReader reader(request.file, csv, request.profile);
    report.encoding = reader.encoding();
    result.profile = reader.profile().name;
    result.title = reader.profile().title;
    if (!request.again) {
        if (const auto batch = store::batch_of_file(db, job, reader.sha256())) {
            report.status = import::Status::already;
            report.batch = *batch;
            return result;
        }
    }
    BankImport run(db, request, reader, result);
    run.read();
    run.finish();
    result.sums = reader.sums();
    report.problems = reader.problems();
    report.problem_count = reader.problem_count();
    if (reader.fault()) {
        report.broken = true;
        report.file_hint = reader.fault()->hint;
    }
    if (report.problem_count > 0) {
        write.rollback();
        report.status = import::Status::rejected;
        report.batch.reset();
        report.rejected = result.totals_wrong ? 0 : report.problem_count;
        report.good = report.created + report.same;
        report.created = 0;
        report.same = 0;
        return result;
    }
    store::end_batch(db, *report.batch,
                     {.total = report.read,
                      .done = report.created,
                      .already = report.same,
                      .skipped = 0,
                      .failed = 0});
    if (request.dry_run) {
        write.rollback();
        report.batch.reset();
        report.status = import::Status::dry_run;
        return result;
    }
    report.status = import::Status::imported;
    write.commit();
    return result;
}

}  // namespace pmo::fee

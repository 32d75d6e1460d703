#include "lib/jobs/office_view.h"

#include <fmt/format.h>

#include "lib/base/i18n.h"
#include "lib/base/text.h"

namespace pmo::jobs {
namespace {

std::string instant_text(std::int64_t at) {
    const Date day = from_day_number(at / 86'400);
    const std::int64_t second = at % 86'400;
    return fmt::format("{} {:02}:{:02}:{:02}Z", to_text(day), second / 3600, second / 60 % 60,
                       second % 60);
}

}  // namespace

std::string made_message(const InitResult& result) {
    return tr("office.made", result.path.string(), result.admin);
}

table::Table info_table(const OfficeInfo& info, const std::vector<Origin>& origins) {
    table::Table table;
    table.columns = {{"item", tr("office.column.item")},
                     {"value", tr("office.column.value")},
                     {"origin", tr("office.column.origin")}};
    const auto add = [&](const std::string& item, table::Cell value, table::Cell origin) {
        table.rows.push_back({item, std::move(value), std::move(origin)});
    };
    add("file", info.path, table::Blank{});
    add("office_uuid", info.office_uuid, table::Blank{});
    add("schema", std::int64_t{info.schema}, table::Blank{});
    add("size_bytes", info.size_bytes, table::Blank{});
    for (const auto& [name, count] : info.counts) add(name, count, table::Blank{});
    for (const Origin& origin : origins) add(origin.name, origin.value, origin.origin);
    return table;
}

table::Table settings_table(const std::vector<std::pair<std::string, std::string>>& settings) {
    table::Table table;
    table.columns = {{"key", tr("office.column.key")}, {"value", tr("office.column.value")}};
    for (const auto& [key, value] : settings) {
        table.rows.push_back(
            {key, value.empty() ? table::Cell{table::Blank{}} : table::Cell{value}});
    }
    return table;
}

table::Table operators_table(const std::vector<access::Operator>& operators) {
    table::Table table;
    table.columns = {{"uid", tr("office.column.uid"), table::Align::right},
                     {"login", tr("office.column.login")},
                     {"roles", tr("office.column.roles")}};
    for (const access::Operator& each : operators) {
        table.rows.push_back({each.uid, each.login,
                              each.roles.empty() ? table::Cell{table::Blank{}}
                                                 : table::Cell{joined(each.roles, " ")}});
    }
    return table;
}

table::Table faults_table(const CheckReport& report) {
    table::Table table;
    table.columns = {{"code", tr("office.column.code")}, {"what", tr("office.column.what")}};
    for (const Fault& fault : report.faults) table.rows.push_back({fault.code, fault.what});
    return table;
}

table::Table audit_table(const std::vector<AuditLine>& lines) {
    table::Table table;
    table.columns = {{"seq", tr("office.column.seq"), table::Align::right},
                     {"at", tr("office.column.at")},
                     {"login", tr("office.column.login")},
                     {"role", tr("office.column.role")},
                     {"command", tr("office.column.command")},
                     {"entity", tr("office.column.entity")},
                     {"key", tr("office.column.key")},
                     {"operation", tr("office.column.operation")},
                     {"before", tr("office.column.before")},
                     {"after", tr("office.column.after")}};
    table.columns[8].flexible = true;
    table.columns[9].flexible = true;
    for (const AuditLine& line : lines) {
        const auto text = [](const std::string& value) {
            return value.empty() ? table::Cell{table::Blank{}} : table::Cell{value};
        };
        table.rows.push_back({line.seq, instant_text(line.at), line.login, line.role, line.command,
                              line.entity, line.key, line.operation, text(line.before),
                              text(line.after)});
    }
    return table;
}

table::Table audit_whole_table(const store::AuditReport& report) {
    table::Table table;
    table.columns = {{"rows", tr("office.column.rows"), table::Align::right},
                     {"head", tr("office.column.head")}};
    table.rows.push_back({report.rows, report.head});
    return table;
}

table::Table audit_faults_table(const store::AuditReport& report) {
    table::Table table;
    table.columns = {{"seq", tr("office.column.seq"), table::Align::right},
                     {"what", tr("office.column.what")}};
    for (const store::AuditFault& fault : report.faults) {
        table.rows.push_back({fault.seq, fault.what});
    }
    return table;
}

}  // namespace pmo::jobs

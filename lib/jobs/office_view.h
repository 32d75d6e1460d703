// The office file's answers as tables and sentences.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lib/access/access.h"
#include "lib/jobs/office.h"
#include "lib/store/audit.h"
#include "lib/table/table.h"

namespace pmo::jobs {

[[nodiscard]] std::string made_message(const InitResult& result);
// `origins`: the settings of this run as (name, value, where it came from).
struct Origin {
    std::string name, value, origin;
};
[[nodiscard]] table::Table info_table(const OfficeInfo& info, const std::vector<Origin>& origins);
[[nodiscard]] table::Table settings_table(
    const std::vector<std::pair<std::string, std::string>>& settings);
[[nodiscard]] table::Table operators_table(const std::vector<access::Operator>& operators);
[[nodiscard]] table::Table faults_table(const CheckReport& report);
[[nodiscard]] table::Table audit_table(const std::vector<AuditLine>& lines);
// Of a chain without faults: how long it is and its head.
[[nodiscard]] table::Table audit_whole_table(const store::AuditReport& report);
[[nodiscard]] table::Table audit_faults_table(const store::AuditReport& report);

}  // namespace pmo::jobs

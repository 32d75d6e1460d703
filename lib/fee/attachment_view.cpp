#include "lib/fee/attachment_view.h"

#include "lib/base/i18n.h"

namespace pmo::fee {

std::string attached_message(const AttachResult& result) {
    const std::string message =
        tr(result.dry_run ? "fee.would_attach" : "fee.attached", result.tariff, result.attached,
           to_text(result.from), to_text(result.anchor));
    if (result.already == 0) return message;
    return message + "\n" + tr("fee.attached_before", result.already);
}

std::string detached_message(const DetachResult& result) {
    std::string message = tr(result.dry_run ? "fee.would_detach" : "fee.detached", result.tariff,
                             result.detached, to_text(result.on));
    if (result.already != 0) message += "\n" + tr("fee.detached_before", result.already);
    if (result.charges_after != 0) {
        message += "\n" + tr("fee.charges_after", result.charges_after, to_text(result.on));
    }
    return message;
}

std::string attach_question(const AttachResult& result) {
    return tr("fee.attach_question", result.tariff, result.attached, to_text(result.from));
}

std::string detach_question(const DetachResult& result) {
    return tr("fee.detach_question", result.tariff, result.detached, to_text(result.on));
}

table::Table units_table(const std::vector<std::string>& units) {
    table::Table table;
    table.columns = {{.key = "unit", .heading = tr("fee.unit")}};
    for (const std::string& unit : units) table.rows.push_back({unit});
    return table;
}

}  // namespace pmo::fee

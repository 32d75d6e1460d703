#include "lib/fee/payment_export.h"

#include <string>

#include "lib/fee/payment_import_store.h"
#include "lib/fee/payment_key.h"
#include "lib/io/csv.h"
#include "lib/store/db.h"
#include "lib/store/office.h"

namespace pmo::fee {

namespace {

constexpr std::size_t chunk_size = 60000;

}  // namespace

void export_payments(const store::Db& db, const std::function<void(std::string_view)>& write) {
    const std::string own = own_source(store::setting(db, "office_uuid").value_or(""));
    std::string out = "day,estate,unit,account_no,amount,method,external_id,source,note,_receipt\n";
    const auto append = [&](std::string_view text, char end) {
        io::append_csv_field(out, text);
        out += end;
    };
    each_payment(db, [&](const ExportedPayment& payment) {
        const std::string receipt = reference(payment.receipt);
        std::string number = receipt;
        std::string source = own;
        if (payment.external) {
            number = payment.external->external_id;
            source = payment.external->source;
            if (is_content_id(number)) number.clear();  // made again from the row
        }
        append(to_text(payment.day), ',');
        append(payment.estate, ',');
        append(payment.unit, ',');
        append(payment.account_no, ',');
        append(to_plain(payment.amount), ',');
        append(code_of(payment.method), ',');
        append(number, ',');
        append(source, ',');
        append(payment.note, ',');
        append(receipt, '\n');
        if (out.size() > chunk_size) {
            write(out);
            out.clear();
        }
    });
    write(out);
}

}  // namespace pmo::fee

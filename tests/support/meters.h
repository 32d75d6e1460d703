// Meters and readings for tests, by the actions themselves:
//
//     Meters meters(office);
//     meters.add("E1", "3-2-1502", "electricity", "2026-01-01", "100");
//     meters.read("E1", "150", "2026-02-01");
#pragma once

#include <string>
#include <string_view>

#include "lib/fee/meter.h"
#include "lib/fee/reading.h"
#include "tests/support/office.h"
#include "tests/support/outside.h"

namespace pmo::test {

// What an action is refused with; empty when it is not.
template <class Act>
[[nodiscard]] std::string said(const Act& act) {
    const auto error = error_of(act);
    return error ? error->what() : "";
}

class Meters {
  public:
    explicit Meters(Office& office) : office_(office) {}

    // The fee item is made when it is not there. Without a unit: of the estate's common part.
    fee::MeterRow add(const std::string& number, const std::string& unit, const std::string& item,
                      std::string_view installed, const std::string& reading) {
        if (office_.count(("SELECT count(*) FROM fee_item WHERE code = '" + item + "'").c_str()) ==
            0) {
            static_cast<void>(office_.item(item));
        }
        fee::NewMeter request;
        request.number = number;
        request.item = item;
        if (unit.empty()) {
            request.place.estate = "";
            request.place.text = "水泵房";
        } else {
            request.place.unit = unit;
        }
        request.installed = day(installed);
        if (!reading.empty()) request.reading = reading;
        return fee::add_meter(office_.db(), request, today);
    }
    fee::Recorded read(const std::string& meter, const std::string& value, std::string_view on,
                       std::optional<fee::ReadAs> as = std::nullopt, const std::string& note = "") {
        fee::NewReading request;
        request.meter = meter;
        request.value = value;
        request.on = day(on);
        request.as = as;
        request.note = note;
        return fee::record_reading(office_.db(), request, today);
    }
    fee::Recorded correct(const std::string& meter, const std::string& value, std::string_view on) {
        return read(meter, value, on, fee::ReadAs::correction, "misread");
    }

    Date today = day("2026-12-31");

  private:
    Office& office_;
};

}  // namespace pmo::test

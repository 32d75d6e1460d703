// The files of a large office for benchmarks: one estate of equal blocks, an owner for each home, a
// payment a month. Made in one pass, of any size.
#pragma once

#include <cstdint>
#include <filesystem>

namespace pmo::bench {

void write_units(const std::filesystem::path& path, std::int64_t units);
void write_people(const std::filesystem::path& path, std::int64_t units);
// `count` payments in the order of their days: each home pays once a month from January 2025, most
// exactly what is charged (2.15 a m²), some less, some more.
void write_payments(const std::filesystem::path& path, std::int64_t units, std::int64_t count);

}  // namespace pmo::bench

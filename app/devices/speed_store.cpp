#include "app/devices/speed_store.h"

#include "engine/base/file_io.h"
#include "engine/text/json_document.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostFileBytes = 1u << 16;
constexpr std::size_t kMostEntries = 32; // the oldest go
constexpr double kFastest = 1e15;        // no machine reads or multiplies so much in a second

double speedOf(const Json& entry, const char* name)
{
    if (!entry.contains(name) || !entry[name].is_number()) return 0;
    const double value = entry[name].get<double>();
    return std::isfinite(value) && value > 0 && value < kFastest ? value : 0;
}

Json entriesIn(const std::filesystem::path& file)
{
    if (file.empty()) return Json::object();
    const Result<std::string> text = readFile(file, kMostFileBytes);
    if (!text) return Json::object();
    Result<Json> json = engine::readJsonDocument(*text);
    return json && json->is_object() ? std::move(*json) : Json::object();
}

} // namespace

SpeedStore::SpeedStore(std::filesystem::path folder)
    : m_file(folder.empty() ? std::filesystem::path() : folder / "speeds.json")
{
}

std::optional<MeasuredSpeed> SpeedStore::find(const std::string& key) const
{
    const Json entries = entriesIn(m_file);
    const auto entry = entries.find(key);
    if (entry == entries.end() || !entry->is_object()) return std::nullopt;
    MeasuredSpeed speed{speedOf(*entry, "bytes_per_s"), speedOf(*entry, "multiply_adds_per_s"),
                        engine::textOf(*entry, "basis")};
    if (speed.bytesPerSecond == 0) return std::nullopt;
    return speed;
}

void SpeedStore::keep(const std::string& key, const MeasuredSpeed& speed) const
{
    if (m_file.empty()) return;
    Json entries = entriesIn(m_file);
    entries.erase(key);
    while (entries.size() >= kMostEntries)
        entries.erase(entries.begin());
    entries[key] = {{"bytes_per_s", speed.bytesPerSecond},
                    {"multiply_adds_per_s", speed.multiplyAddsPerSecond},
                    {"basis", speed.basis}};
    (void)writeFileAtomically(m_file, entries.dump(2) + "\n");
}

} // namespace cabochon

#include "engine/model/metadata.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdio>

namespace cabochon::engine {

static std::string shown(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

Error refusal(const GgufFile& file, ErrorCode code, const std::string& what)
{
    return {code, "Could not open " + printable(file.path().string(), 4096) + ": " + what};
}

Error damaged(const GgufFile& file, const std::string& what)
{
    return refusal(file, ErrorCode::ModelDamaged,
                   what + ". The file was converted wrongly; use another one.");
}

void Metadata::fail(const std::string& what)
{
    if (!m_error) m_error = damaged(m_file, what);
}

std::uint32_t Metadata::integer(const std::string& key, std::uint32_t lowest, std::uint32_t highest)
{
    const std::optional<std::uint64_t> value = m_file.unsignedInteger(key);
    if (value) return inRange(key, *value, lowest, highest);
    fail(m_file.has(key) ? key + " is not a whole number from 0" : key + " is missing");
    return 0;
}

std::uint32_t Metadata::integerOr(const std::string& key,
                                  std::uint32_t absent,
                                  std::uint32_t lowest,
                                  std::uint32_t highest)
{
    return m_file.has(key) ? integer(key, lowest, highest) : absent;
}

float Metadata::real(const std::string& key, float absent, double lowest, double highest)
{
    if (!m_file.has(key)) return absent;
    const std::optional<double> value = m_file.floating(key);
    if (value && *value >= lowest && *value <= highest) return static_cast<float>(*value);
    fail(value ? key + " is " + shown(*value) + "; it must be " + shown(lowest) + " to " +
                     shown(highest)
               : key + " is not a floating-point number");
    return absent;
}

std::vector<std::uint32_t> Metadata::perLayer(const std::string& key,
                                              std::uint32_t layers,
                                              std::uint32_t lowest,
                                              std::uint32_t highest)
{
    if (!m_file.arraySize(key)) {
        return std::vector<std::uint32_t>(layers, integer(key, lowest, highest));
    }
    std::vector<std::uint32_t> values(layers, 0);
    const std::optional<std::vector<std::uint64_t>> array = m_file.unsignedIntegers(key);
    if (!array || array->size() != layers) {
        failArray(key, array ? std::optional(array->size()) : std::nullopt, layers, "numbers");
        return values;
    }
    for (std::uint32_t i = 0; i < layers; ++i) {
        values[i] = inRange(key + "[" + std::to_string(i) + "]", (*array)[i], lowest, highest);
    }
    return values;
}

std::vector<bool> Metadata::truthPerLayer(const std::string& key, std::uint32_t layers)
{
    std::optional<std::vector<bool>> array = m_file.booleans(key);
    if (!array) array = truthsFromNumbers(key);
    if (array && array->size() == layers) return *array;
    failArray(key, array ? std::optional(array->size()) : std::nullopt, layers, "truth values");
    return std::vector<bool>(layers, false);
}

std::uint32_t Metadata::inRange(const std::string& key,
                                std::uint64_t value,
                                std::uint32_t lowest,
                                std::uint32_t highest)
{
    if (value >= lowest && value <= highest) return static_cast<std::uint32_t>(value);
    fail(key + " is " + std::to_string(value) + "; it must be " + std::to_string(lowest) + " to " +
         std::to_string(highest));
    return 0;
}

/// Some converters write truth values as the numbers 0 and 1.
std::optional<std::vector<bool>> Metadata::truthsFromNumbers(const std::string& key) const
{
    const std::optional<std::vector<std::uint64_t>> numbers = m_file.unsignedIntegers(key);
    if (!numbers) return std::nullopt;
    if (std::any_of(numbers->begin(), numbers->end(), [](std::uint64_t n) { return n > 1; })) {
        return std::nullopt;
    }
    return std::vector<bool>(numbers->begin(), numbers->end());
}

void Metadata::failArray(const std::string& key,
                         std::optional<std::size_t> found,
                         std::uint32_t layers,
                         const char* elements)
{
    const std::string wanted = std::to_string(layers) + " " + elements + ", one for each layer";
    if (found) return fail(key + " has " + std::to_string(*found) + " elements, not " + wanted);
    fail(m_file.has(key) ? key + " is not an array of " + wanted : key + " is missing");
}

} // namespace cabochon::engine

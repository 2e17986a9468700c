#include "app/cli/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cabochon::cli {

namespace {

const OptionSpec* findSpec(std::span<const OptionSpec> specs, std::string_view argument)
{
    const auto matches = [argument](const OptionSpec& spec) {
        if (argument.starts_with("--")) return spec.name == argument.substr(2);
        return spec.shortName != 0 && argument.size() == 2 && argument[1] == spec.shortName;
    };
    const auto found = std::find_if(specs.begin(), specs.end(), matches);
    return found == specs.end() ? nullptr : &*found;
}

Error usage(std::string message)
{
    return {ErrorCode::Usage, std::move(message)};
}

std::string plainNumber(double value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return {digits, end};
}

Error outOfRange(std::string_view name,
                 const std::string& value,
                 const std::string& minimum,
                 const std::string& maximum)
{
    return usage("--" + std::string(name) + " is \"" + value + "\". Give a number from " + minimum +
                 " to " + maximum + ".");
}

/// Whether an argument is an option: a lone dash and negative numbers are values.
bool looksLikeOption(std::string_view argument)
{
    return argument.size() > 1 && argument[0] == '-' && !(argument[1] >= '0' && argument[1] <= '9');
}

} // namespace

Result<Options> Options::parse(std::span<const OptionSpec> specs,
                               std::span<const std::string_view> arguments,
                               const Positional& positional)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (!looksLikeOption(argument)) {
            if (options.m_positional.size() == positional.most) {
                return usage("\"" + std::string(argument) + "\" is one argument too many. " +
                             std::string(positional.hint));
            }
            options.m_positional.emplace_back(argument);
            continue;
        }
        const std::size_t equals = argument.starts_with("--") ? argument.find('=') : argument.npos;
        const std::string_view written = argument.substr(0, equals);
        const OptionSpec* spec = findSpec(specs, written);
        if (!spec) {
            return usage("There is no option " + std::string(written) + " here. See --help.");
        }
        std::string value;
        if (spec->value.empty()) {
            if (equals != argument.npos) {
                return usage("--" + std::string(spec->name) + " takes no value. Leave it out.");
            }
        } else if (equals != argument.npos) {
            value = argument.substr(equals + 1);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        } else {
            return usage("--" + std::string(spec->name) + " lacks its value. Write --" +
                         std::string(spec->name) + " " + std::string(spec->value) + ".");
        }
        options.m_values.emplace_back(spec->name, std::move(value));
    }
    return options;
}

bool Options::has(std::string_view name) const
{
    return text(name).has_value();
}

std::optional<std::string> Options::text(std::string_view name) const
{
    const auto found = std::find_if(m_values.rbegin(), m_values.rend(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == m_values.rend() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Options::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (const auto& [given, value] : m_values) {
        if (given == name) values.push_back(value);
    }
    return values;
}

Result<std::uint64_t> Options::integer(std::string_view name,
                                       std::uint64_t fallback,
                                       std::uint64_t minimum,
                                       std::uint64_t maximum) const
{
    const std::optional<std::string> given = text(name);
    if (!given) return fallback;
    std::uint64_t value = 0;
    const char* end = given->data() + given->size();
    const auto [stopped, error] = std::from_chars(given->data(), end, value);
    if (error != std::errc() || stopped != end || value < minimum || value > maximum) {
        return outOfRange(name, *given, std::to_string(minimum), std::to_string(maximum));
    }
    return value;
}

Result<double>
Options::number(std::string_view name, double fallback, double minimum, double maximum) const
{
    const std::optional<std::string> given = text(name);
    if (!given) return fallback;
    double value = 0;
    const char* end = given->data() + given->size();
    const auto [stopped, error] = std::from_chars(given->data(), end, value);
    if (error != std::errc() || stopped != end || !std::isfinite(value) || value < minimum ||
        value > maximum) {
        return outOfRange(name, *given, plainNumber(minimum), plainNumber(maximum));
    }
    return value;
}

Result<bool> Options::onOff(std::string_view name, bool fallback) const
{
    const std::optional<std::string> given = text(name);
    if (!given) return fallback;
    if (*given == "on") return true;
    if (*given == "off") return false;
    return usage("--" + std::string(name) + " is \"" + *given + "\". Give on or off.");
}

std::string describeOptions(std::span<const OptionSpec> specs)
{
    constexpr std::size_t kHelpColumn = 30;
    std::string lines;
    for (const OptionSpec& spec : specs) {
        std::string line = "  --" + std::string(spec.name);
        if (spec.shortName) line += std::string(", -") + spec.shortName;
        if (!spec.value.empty()) line += " " + std::string(spec.value);
        line += std::string(line.size() + 2 < kHelpColumn ? kHelpColumn - line.size() : 2, ' ');
        lines += line + std::string(spec.help) + "\n";
    }
    return lines;
}

} // namespace cabochon::cli

// Owns reading a command's options: long options (--name VALUE, --name=VALUE), two short ones, and
// positional arguments; and printing them as help. Knows no command.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cabochon::cli {

/// One option that a command accepts. An empty `value` means a switch without a value.
struct OptionSpec {
    std::string_view name;  // "max-tokens"
    std::string_view value; // "N"
    std::string_view help;  // one phrase
    char shortName = 0;
};

/// The arguments of one call, checked against a command's options.
class Options {
public:
    /// Arguments that are no options: how many there may be, and what to do about one more.
    struct Positional {
        std::size_t most = 0;
        std::string_view hint = "See --help.";
    };
    /// Usage names the argument: unknown option, missing value, value given to a switch, or a
    /// positional argument too many.
    static Result<Options> parse(std::span<const OptionSpec> specs,
                                 std::span<const std::string_view> arguments,
                                 const Positional& positional);

    bool has(std::string_view name) const;
    /// The last value given; nothing when the option is absent.
    std::optional<std::string> text(std::string_view name) const;
    /// All values given, in order.
    std::vector<std::string> all(std::string_view name) const;
    /// A whole number within [minimum, maximum]; Usage names option, value and range.
    Result<std::uint64_t> integer(std::string_view name,
                                  std::uint64_t fallback,
                                  std::uint64_t minimum,
                                  std::uint64_t maximum) const;
    /// A finite number within [minimum, maximum]; Usage as above.
    Result<double>
    number(std::string_view name, double fallback, double minimum, double maximum) const;
    /// "on" or "off"; Usage for anything else.
    Result<bool> onOff(std::string_view name, bool fallback) const;

    std::span<const std::string> positional() const { return m_positional; }

private:
    std::vector<std::pair<std::string, std::string>> m_values; // name, value ("" for switches)
    std::vector<std::string> m_positional;
};

/// Option lines of a help text, aligned: "  --max-tokens N    at most N tokens".
std::string describeOptions(std::span<const OptionSpec> specs);

} // namespace cabochon::cli

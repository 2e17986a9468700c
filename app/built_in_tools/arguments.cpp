#include "app/built_in_tools/arguments.h"

#include "engine/text/json_document.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace cabochon::tools {

using Arguments = nlohmann::ordered_json;

std::string textAt(const Arguments& arguments, const char* name)
{
    return arguments.is_object() ? engine::textOf(arguments, name) : std::string();
}

std::int64_t numberAt(const Arguments& arguments, const char* name, std::int64_t otherwise)
{
    if (!arguments.is_object()) return otherwise;
    const auto found = arguments.find(name);
    if (found == arguments.end() || !found->is_number()) return otherwise;
    if (found->is_number_integer()) return found->get<std::int64_t>();
    const double number = found->get<double>(); // 3.0 is whole, too
    return std::abs(number) < 9e15 ? std::llround(number) : otherwise;
}

bool truthAt(const Arguments& arguments, const char* name, bool otherwise)
{
    if (!arguments.is_object()) return otherwise;
    const auto found = arguments.find(name);
    return found != arguments.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

} // namespace cabochon::tools

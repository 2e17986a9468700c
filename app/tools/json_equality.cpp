#include "app/tools/json_equality.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace cabochon::tools {

using engine::JsonValue;

namespace {

/// A value in one spelling: names sorted, numbers as the doubles that they are.
JsonValue inOneForm(const JsonValue& value)
{
    JsonValue form = value;
    if (value.kind == JsonValue::Kind::Number) {
        char digits[40];
        const double number = std::strtod(value.text.c_str(), nullptr);
        std::snprintf(digits, sizeof digits, "%.17g", number == 0 ? 0.0 : number);
        // Whole numbers of more digits than a double has stay what they are.
        if (value.text.find_first_of(".eE") != std::string::npos || value.text.size() < 16)
            form.text = digits;
    }
    for (JsonValue& item : form.items)
        item = inOneForm(item);
    for (auto& [name, member] : form.members)
        member = inOneForm(member);
    std::ranges::sort(form.members, {}, [](const auto& member) { return member.first; });
    return form;
}

} // namespace

std::string equalityForm(const JsonValue& value)
{
    return engine::writeJson(inOneForm(value));
}

bool hasTwins(const std::vector<JsonValue>& items)
{
    std::vector<std::string> forms;
    for (const JsonValue& item : items)
        forms.push_back(equalityForm(item));
    std::ranges::sort(forms);
    return std::ranges::adjacent_find(forms) != forms.end();
}

} // namespace cabochon::tools

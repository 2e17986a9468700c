#include "app/built_in_tools/calculator.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/expression.h"
#include "app/built_in_tools/facts_tool.h"
#include "app/built_in_tools/units.h"

namespace cabochon::tools {

namespace {

constexpr const char* kExpressionParameters = R"({"type":"object","properties":{
"expression":{"type":"string","description":"What to work out, for example: 12.5 * (3 + 4)^2, 20% of 350, sqrt(2) / 3",
                     "minLength" : 1, "maxLength" : 1000
}
, "from_unit" : {
    "type" : "string",
    "description" : "Only to convert: the unit that the value has, for example km, lb, celsius, GiB"
},
                "to_unit":
{
    "type" : "string",
             "description"
        : "Only to convert: the unit that is wanted, for example mile, kg, fahrenheit, MB"
}
}
, "required" : ["expression"], "additionalProperties" : false
})";

class Calculator final : public FactsTool {
public:
    using FactsTool::FactsTool;

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun&) override
    {
        const std::string expression = textAt(arguments, "expression");
        const std::string from = textAt(arguments, "from_unit");
        const std::string to = textAt(arguments, "to_unit");
        Result<double> value = valueOf(expression);
        if (!value) return failedCall(value.error().message);
        if (from.empty() != to.empty())
            return failedCall("To convert, give both from_unit and to_unit.");
        if (!to.empty()) value = converted(*value, from, to);
        if (!value) return failedCall(value.error().message);
        return {.content = numberText(*value) + (to.empty() ? "" : " " + to)};
    }
};

} // namespace

ToolPointer makeCalculator()
{
    return std::make_shared<Calculator>(ToolFacts{
        .name = "calculator",
        .description = "Works out an arithmetic expression exactly, and converts units. Use it for "
                       "every calculation with more than one digit.",
        .parameters = kExpressionParameters,
        .effect = Effect::Nothing,
        .asks = Asks::Never,
    });
}

} // namespace cabochon::tools

#include "app/built_in_tools/shown_tools.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"

#include <nlohmann/json.hpp>

namespace cabochon::tools {

namespace {

using Arguments = nlohmann::ordered_json;

constexpr const char* kQuestion = R"({"type":"object","properties":{
"question":{"type":"string","description":"One short question","minLength":1,"maxLength":2000},
"choices":{"type":"array","description":"Answers to choose from; leave it out for a free answer","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":8},
"several":{"type":"boolean","description":"Whether several choices may be taken","default":false}},
"required":["question"],"additionalProperties":false})";

constexpr const char* kChart = R"({"type":"object","properties":{
"kind":{"type":"string","enum":["bar","line","pie"]},
"title":{"type":"string","maxLength":200},
"labels":{"type":"array","description":"Names under the values, one for each","items":{"type":"string","maxLength":100},"minItems":1,"maxItems":500},
"series":{"type":"array","description":"Rows of values; a pie has one","minItems":1,"maxItems":12,"items":{"type":"object","properties":{"name":{"type":"string","maxLength":100},"values":{"type":"array","items":{"type":"number"},"minItems":1,"maxItems":500}},"required":["values"],"additionalProperties":false}},
"unit":{"type":"string","description":"Of the values, for example EUR","maxLength":30}},
"required":["kind","labels","series"],"additionalProperties":false})";

class AskUser final : public FactsTool {
public:
    using FactsTool::FactsTool;
    ToolResult run(const Arguments&, const ToolRun&) override
    {
        return failedCall("There is nobody to ask here. Go on without an answer, and say what you "
                          "assumed.");
    }
};

class Chart final : public FactsTool {
public:
    using FactsTool::FactsTool;
    ToolResult run(const Arguments& arguments, const ToolRun&) override
    {
        const Arguments& series = arguments.at("series");
        const std::size_t labels = arguments.at("labels").size();
        for (std::size_t i = 0; i < series.size(); ++i) {
            const std::size_t values = series[i].at("values").size();
            if (values != labels) {
                return failedCall("series[" + std::to_string(i) + "] has " +
                                  std::to_string(values) + " values and there are " +
                                  std::to_string(labels) + " labels. Give as many.");
            }
        }
        if (textAt(arguments, "kind") != "pie") return {.content = kShown};
        if (series.size() > 1)
            return failedCall("A pie has one series. Use kind \"bar\" for more.");
        double sum = 0;
        for (const Arguments& value : series[0].at("values")) {
            if (value.get<double>() < 0)
                return failedCall("A pie has no parts below zero. Use kind \"bar\".");
            sum += value.get<double>();
        }
        if (sum == 0) return failedCall("All parts of the pie are zero. There is nothing to show.");
        return {.content = kShown};
    }

private:
    static constexpr const char* kShown =
        "The chart is shown to the person. Do not repeat its numbers as a table.";
};

} // namespace

ToolPointer makeAskUser()
{
    return std::make_shared<AskUser>(ToolFacts{
        .name = "ask_user",
        .description = "Asks the person one question and waits for the answer. Use it only when "
                       "you cannot go on without knowing.",
        .parameters = kQuestion,
        .effect = Effect::Nothing,
        .asks = Asks::Never,
        .byPerson = true,
        .limit = std::chrono::hours(24),
    });
}

ToolPointer makeChart()
{
    return std::make_shared<Chart>(ToolFacts{
        .name = "chart",
        .description = "Shows numbers to the person as a chart of bars, lines or a pie.",
        .parameters = kChart,
        .effect = Effect::Nothing,
        .asks = Asks::Never,
    });
}

} // namespace cabochon::tools

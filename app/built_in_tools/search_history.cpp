#include "app/built_in_tools/search_history.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

namespace cabochon::tools {

namespace {

constexpr std::int64_t kMostFound = 20;
constexpr const char* kWordsWantedParameters = R"({"type":"object","properties":{
"words":{"type":"string","description":"Words that must all be there","minLength":1,"maxLength":300},
"most":{"type":"integer","description":"How many are wanted","minimum":1,"maximum":20,"default":10}},
"required":["words"],"additionalProperties":false})";

std::string dayOf(std::int64_t milliseconds)
{
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm local{};
    char text[16];
    if (localtime_r(&seconds, &local) == nullptr) return {};
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

class SearchHistory final : public FactsTool {
public:
    SearchHistory(ToolFacts facts, HistorySearch search)
        : FactsTool(std::move(facts)), m_search(std::move(search))
    {
    }

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) override
    {
        const auto most = static_cast<std::size_t>(
            std::clamp(numberAt(arguments, "most", 10), std::int64_t{1}, kMostFound));
        const Result<std::vector<FoundMessage>> found =
            m_search(textAt(arguments, "words"), most + 1, how.cancel);
        if (!found) return failedCall(found.error().message);
        auto list = nlohmann::ordered_json::array();
        for (const FoundMessage& one : *found) {
            // What was said in this chat is before the model anyway.
            if (one.conversation == how.conversation || list.size() == most) continue;
            list.push_back({{"title", one.title},
                            {"date", dayOf(one.time)},
                            {"by", one.by.empty() ? "title" : one.by},
                            {"text", one.snippet}});
        }
        if (list.empty()) return {.content = "Nothing was found. Try fewer or other words."};
        return {.content = nlohmann::ordered_json{{"found", std::move(list)}}.dump(
                    -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
    }

private:
    const HistorySearch m_search;
};

} // namespace

ToolPointer makeSearchHistory(HistorySearch search)
{
    return std::make_shared<SearchHistory>(
        ToolFacts{
            .name = "search_history",
            .description = "Finds what was said in the person's other chats with you: titles and "
                           "the lines around the words.",
            .parameters = kWordsWantedParameters,
            .effect = Effect::Reads,
            .asks = Asks::OncePerScope,
        },
        std::move(search));
}

} // namespace cabochon::tools

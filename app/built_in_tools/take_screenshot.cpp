#include "app/built_in_tools/take_screenshot.h"

#include "app/built_in_tools/facts_tool.h"

namespace cabochon::tools {

namespace {

class TakeScreenshot final : public FactsTool {
public:
    TakeScreenshot(ToolFacts facts, ScreenshotTaker take)
        : FactsTool(std::move(facts)), m_take(std::move(take))
    {
    }

    ToolResult run(const nlohmann::ordered_json&, const ToolRun& how) override
    {
        Result<std::filesystem::path> file = m_take(how.cancel);
        if (!file) return failedCall(file.error().message);
        return {.content = "Here is a picture of the person's screen.",
                .files = {
                    {.path = std::move(*file), .name = "screenshot.png", .mimeType = "image/png"}}};
    }

private:
    const ScreenshotTaker m_take;
};

} // namespace

ToolPointer makeTakeScreenshot(ScreenshotTaker take)
{
    return std::make_shared<TakeScreenshot>(
        ToolFacts{
            .name = "take_screenshot",
            .description = "Takes a picture of the person's screen, after they agreed, and shows "
                           "it to you.",
            .parameters = R"({"type":"object","properties":{},"additionalProperties":false})",
            .effect = Effect::Reads,
            .asks = Asks::EachTime,
            .untrusted = true, // pages of strangers may stand on it
            .limit = std::chrono::minutes(3),
        },
        std::move(take));
}

} // namespace cabochon::tools

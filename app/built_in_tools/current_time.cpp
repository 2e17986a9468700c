#include "app/built_in_tools/current_time.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"

#include <ctime>
#include <nlohmann/json.hpp>

namespace cabochon::tools {

namespace {

constexpr const char* kDayAwayParameters = R"({"type":"object","properties":{
"add_days":{"type":"integer","description":"To know the date so many days from today; negative: before","default":0,"minimum":-400000,"maximum":400000}},
"additionalProperties":false})";

std::string formatted(const char* format, const std::tm& time)
{
    char text[80];
    const std::size_t size = std::strftime(text, sizeof text, format, &time);
    return {text, size};
}

class CurrentTime final : public FactsTool {
public:
    CurrentTime(ToolFacts facts, std::function<std::int64_t()> now)
        : FactsTool(std::move(facts)), m_now(std::move(now))
    {
    }

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun&) override
    {
        const auto seconds = static_cast<std::time_t>(m_now ? m_now() : std::time(nullptr));
        std::tm local{};
        if (localtime_r(&seconds, &local) == nullptr)
            return failedCall("This machine's clock tells no date.");
        const std::int64_t days = numberAt(arguments, "add_days", 0);
        if (days != 0) {
            local.tm_mday += static_cast<int>(days);
            local.tm_isdst = -1; // days, not hours: summer time may begin between
            if (std::mktime(&local) == -1 && local.tm_year < -1900)
                return failedCall("There is no such date.");
        }
        nlohmann::ordered_json said{{"date", formatted("%Y-%m-%d", local)},
                                    {"time", formatted("%H:%M:%S", local)},
                                    {"weekday", weekday(local)},
                                    {"zone", formatted("%Z", local)},
                                    {"utc_offset", formatted("%z", local)},
                                    {"week", formatted("%G-W%V", local)}};
        return {.content =
                    said.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
    }

private:
    /// In English, whatever the locale.
    static const char* weekday(const std::tm& time)
    {
        constexpr const char* kDays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                         "Thursday", "Friday", "Saturday"};
        return kDays[time.tm_wday];
    }

    const std::function<std::int64_t()> m_now;
};

} // namespace

ToolPointer makeCurrentTime(std::function<std::int64_t()> now)
{
    return std::make_shared<CurrentTime>(
        ToolFacts{
            .name = "current_time",
            .description = "Tells the date, the time, the day of the week and the time zone of the "
                           "person's machine now, or the date so many days from now.",
            .parameters = kDayAwayParameters,
            .effect = Effect::Nothing,
            .asks = Asks::Never,
        },
        std::move(now));
}

} // namespace cabochon::tools

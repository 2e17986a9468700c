#include "app/history/formats/stored_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cabochon::history {

namespace {

template <typename Value>
using Entry = std::pair<std::string_view, Value>;

constexpr std::array<Entry<MessageRole>, 5> kRoles{{{"system", MessageRole::System},
                                                    {"user", MessageRole::User},
                                                    {"assistant", MessageRole::Assistant},
                                                    {"tool", MessageRole::Tool},
                                                    {"model", MessageRole::Assistant}}};
constexpr std::array<Entry<StopReason>, 7> kStops{{{"", StopReason::None},
                                                   {"end_of_turn", StopReason::EndOfTurn},
                                                   {"tool_call", StopReason::ToolCall},
                                                   {"max_tokens", StopReason::MaxTokens},
                                                   {"stop_text", StopReason::StopText},
                                                   {"context_full", StopReason::ContextFull},
                                                   {"cancelled", StopReason::Cancelled}}};
constexpr std::array<Entry<TitleBy>, 3> kTitles{
    {{"", TitleBy::Nobody}, {"model", TitleBy::Model}, {"user", TitleBy::User}}};
constexpr std::array<Entry<int>, 6> kStates{
    {{"", StoredMessage::kDone},
     {"stopped", StoredMessage::kStopped},
     {"cut_off", 22}, // as AnswerState::State, which is Qt's
     {"failed", 23},
     {"interrupted", StoredMessage::kInterrupted},
     {"calling", 25}}};

template <typename Table, typename Value>
std::string_view find(const Table& table, Value value, std::string_view otherwise = {})
{
    for (const auto& [name, known] : table)
        if (known == value) return name;
    return otherwise;
}

template <typename Table>
auto found(const Table& table, std::string_view name)
{
    return std::find_if(table.begin(), table.end(),
                        [name](const auto& entry) { return entry.first == name; });
}

} // namespace

std::string_view nameOf(MessageRole role)
{
    return find(kRoles, role, "user");
}

std::string_view nameOf(MediaKind kind)
{
    return find(kMediaNames, kind, "file");
}

std::string_view nameOf(StopReason reason)
{
    return find(kStops, reason);
}

std::string_view nameOf(TitleBy by)
{
    return find(kTitles, by);
}

std::string_view nameOfState(int state)
{
    return find(kStates, state, state > 0 && state < StoredMessage::kDone ? "stopped" : "");
}

std::optional<MessageRole> roleOfName(std::string_view name)
{
    const auto entry = found(kRoles, name);
    return entry == kRoles.end() ? std::nullopt : std::optional(entry->second);
}

std::optional<MediaKind> mediaKindOfName(std::string_view name)
{
    const auto entry = found(kMediaNames, name);
    return entry == kMediaNames.end() ? std::nullopt : std::optional(entry->second);
}

StopReason stopReasonOfName(std::string_view name)
{
    const auto entry = found(kStops, name);
    return entry == kStops.end() ? StopReason::None : entry->second;
}

TitleBy titleByOfName(std::string_view name)
{
    const auto entry = found(kTitles, name);
    return entry == kTitles.end() ? TitleBy::Nobody : entry->second;
}

int stateOfName(std::string_view name)
{
    const auto entry = found(kStates, name);
    return entry == kStates.end() ? StoredMessage::kDone : entry->second;
}

} // namespace cabochon::history

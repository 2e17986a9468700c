// Owns the words that stand in our exports for the numbers of roles, kinds and states. They never
// change.
#pragma once

#include "app/history/stored_conversation.h"

#include <optional>
#include <string_view>

namespace cabochon::history {

std::string_view nameOf(MessageRole role);
std::string_view nameOf(MediaKind kind);
std::string_view nameOf(StopReason reason); // empty: None
std::string_view nameOf(TitleBy by);        // empty: Nobody
/// Of AnswerState::State; empty for Done, "stopped" for an answer that was still being written.
std::string_view nameOfState(int state);

std::optional<MessageRole> roleOfName(std::string_view name);
std::optional<MediaKind> mediaKindOfName(std::string_view name);
StopReason stopReasonOfName(std::string_view name);
TitleBy titleByOfName(std::string_view name);
int stateOfName(std::string_view name);

} // namespace cabochon::history

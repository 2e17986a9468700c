// Owns conversations as values on their way to and from a disk: all text UTF-8, all times
// milliseconds since 1970 (UTC). What the database keeps, what exports write and imports read. No
// Qt, no SQL.
#pragma once

#include "app/conversation/message_kinds.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::history {

/// What the clock says, as all times here.
inline std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// One piece of what is said. Which fields count depends on the kind; the others are empty.
struct StoredPart {
    PartKind kind = PartKind::Text;
    std::string text{};   // Text, Thought: the words. Call: arguments, JSON. Result: what came back
    std::string name{};   // Media: the file's name as the user knows it. Call, Result: the tool's
    std::string callId{}; // Call, Result: the result names its call
    bool failed = false;  // Result
    MediaKind media = MediaKind::Image;
    std::string contentHash{}; // Media: SHA-256, hexadecimal; empty: the file is not here
    std::string mimeType{};    // Media: "image/jpeg"
    std::string options{};     // JSON object: what else is known of it; empty: nothing
    bool operator==(const StoredPart&) const = default;
};

struct StoredMessage {
    std::string id{};     // UUID; unique in the whole history
    std::string parent{}; // id of the message before; empty: a first message
    MessageRole role = MessageRole::User;
    std::int64_t created = 0; // what a clock said; order is the order in `messages`
    std::vector<StoredPart> parts{};

    // Of answers.
    int state = kDone; // AnswerState::State
    StopReason stopReason = StopReason::None;
    DeviceRecovery recovery = DeviceRecovery::None;
    std::string failureCode{}; // stable snake_case; empty: none
    std::string failureMessage{};
    std::string model{};  // name of the model that answered
    std::string ledger{}; // JSON object of counts and times; empty: unknown
    bool edited = false;  // the user changed the words afterwards

    static constexpr int kDone = 20;
    static constexpr int kStopped = 21;
    static constexpr int kInterrupted = 24;
    bool operator==(const StoredMessage&) const = default;
};

/// Everything about a conversation but its messages: what a list shows.
struct ConversationHead {
    std::string id{}; // UUID
    std::string title{};
    TitleBy titleBy = TitleBy::Nobody;
    std::string folder{};  // id; empty: in none
    std::string leaf{};    // the last message of the branch that is shown
    std::string draft{};   // what stands in the composer
    std::string options{}; // JSON object: thinking and the like; empty: defaults
    std::string source{};  // where it was imported from: "chatgpt"; empty: written here
    std::int64_t created = 0;
    std::int64_t used = 0;    // last question or answer
    std::int64_t trashed = 0; // when it was deleted; 0: it is not
    bool pinned = false;
    bool archived = false;
    bool unread = false; // an answer came while another conversation was shown
    std::vector<std::string> tags{};
    bool operator==(const ConversationHead&) const = default;
};

/// A whole conversation. Its messages stand in the order in which they were made: a parent before
/// its children, siblings from the oldest to the newest.
struct StoredConversation {
    ConversationHead head;
    std::vector<StoredMessage> messages{};
    bool operator==(const StoredConversation&) const = default;
};

} // namespace cabochon::history

// Owns making a tree from messages that name their parents, in any order and with gaps: what every
// reader ends with.
#pragma once

#include "app/history/stored_conversation.h"
#include "engine/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace cabochon::history {

/// A message as the file has it. Those without parts are left out; what follows them follows those
/// before them.
struct FileMessage {
    std::string id{};     // of the file; unique in the conversation
    std::string parent{}; // likewise; empty, or one that the file lacks: a first message
    StoredMessage message{};
};

/// How a file's messages become a tree.
struct TreeRules {
    bool keepIds = false;       // the file's ids are UUIDs of ours
    bool orderOfFile = false;   // messages stand in the order in which they were made: times do not
                                // matter
    std::string shownMessage{}; // id of the branch's last message; empty: the newest
};

/// Puts messages into the conversation, parents before children, siblings from the oldest; thoughts
/// that stand alone before an answer become part of it. InvalidConversation: an id stands twice,
/// messages follow each other in a circle, or there is none.
Status
makeTree(std::vector<FileMessage> source, const TreeRules& rules, StoredConversation& conversation);

/// Messages that follow each other.
void chain(std::vector<FileMessage>& messages);

} // namespace cabochon::history

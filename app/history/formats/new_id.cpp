#include "app/history/formats/new_id.h"

#include <string>
#include <unordered_map>
#include <utility>

namespace cabochon::history {

void giveNewIds(StoredConversation& conversation)
{
    std::unordered_map<std::string, std::string> names{{"", ""}};
    for (StoredMessage& message : conversation.messages) {
        std::string name = newId(message.created);
        names.emplace(std::move(message.id), name);
        message.id = std::move(name);
    }
    for (StoredMessage& message : conversation.messages)
        message.parent = names[message.parent];
    conversation.head.leaf = names[conversation.head.leaf];
    conversation.head.id = newId(conversation.head.created);
}

} // namespace cabochon::history

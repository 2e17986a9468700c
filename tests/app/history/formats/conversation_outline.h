// Owns showing a conversation's tree as text, so that a test says in one piece what it expects.
#pragma once

#include "app/history/stored_conversation.h"

#include <map>
#include <string>

namespace cabochon::test {

inline std::string outline(const history::StoredPart& part)
{
    switch (part.kind) {
    case PartKind::Text:
        return "\"" + part.text + "\"";
    case PartKind::Thought:
        return "(" + part.text + ")";
    case PartKind::Media:
        return "[" + std::to_string(int(part.media)) + " " + part.name + "]";
    case PartKind::Call:
        return part.name + " <- " + part.text;
    case PartKind::Result:
        return part.name + " -> " + part.text + (part.failed ? " failed" : "");
    }
    return "?";
}

/// A line for each message in the order kept: its depth in dots, role, parts, model; the shown leaf
/// ends with "*".
inline std::string outline(const history::StoredConversation& conversation)
{
    std::map<std::string, int> depths{{"", -1}};
    std::string text;
    for (const history::StoredMessage& message : conversation.messages) {
        if (!depths.contains(message.parent)) return "no parent " + message.parent;
        const int depth = depths[message.parent] + 1;
        depths[message.id] = depth;
        static constexpr const char* kRoles[] = {"?", "system", "user", "model", "tool"};
        text += std::string(std::size_t(depth), '.') + kRoles[int(message.role)];
        for (const history::StoredPart& part : message.parts)
            text += " " + outline(part);
        if (!message.model.empty()) text += " by " + message.model;
        text += (message.id == conversation.head.leaf ? " *\n" : "\n");
    }
    return text;
}

} // namespace cabochon::test

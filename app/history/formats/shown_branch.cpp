#include "app/history/formats/shown_branch.h"

#include "app/history/formats/file_times.h"

#include <algorithm>
#include <unordered_map>

namespace cabochon::history {

std::vector<const StoredMessage*> shownBranch(const StoredConversation& conversation)
{
    std::unordered_map<std::string_view, const StoredMessage*> byId;
    for (const StoredMessage& message : conversation.messages)
        byId.emplace(message.id, &message);
    std::vector<const StoredMessage*> branch;
    if (conversation.messages.empty()) return branch;
    auto next = byId.find(conversation.head.leaf);
    if (next == byId.end()) next = byId.find(conversation.messages.back().id);
    // Never longer than there are messages: a damaged history may go in circles.
    for (; next != byId.end() && branch.size() < byId.size();
         next = byId.find(branch.back()->parent))
        branch.push_back(next->second);
    std::reverse(branch.begin(), branch.end());
    return branch;
}

std::string speakerOf(const StoredMessage& message)
{
    switch (message.role) {
    case MessageRole::System:
        return "System";
    case MessageRole::User:
        return "You";
    case MessageRole::Tool:
        return "Tool";
    case MessageRole::Assistant:
        break;
    }
    return message.model.empty() ? "Assistant" : message.model;
}

std::string headingOf(const StoredPart& part)
{
    static constexpr std::string_view kMedia[] = {"File", "Image", "Sound", "Video", "PDF", "File"};
    switch (part.kind) {
    case PartKind::Media:
        return std::string(kMedia[std::min<std::size_t>(std::size_t(part.media), 5)]) + " " +
               part.name;
    case PartKind::Call:
        return "Call of " + part.name;
    case PartKind::Result:
        return "Result" + (part.name.empty() ? "" : " of " + part.name) +
               (part.failed ? " (failed)" : "");
    case PartKind::Thought:
        return "Thought";
    case PartKind::Text:
        break;
    }
    return {};
}

bool isWanted(const StoredPart& part, const WriterOptions& options)
{
    if (part.kind == PartKind::Thought) return options.thoughts;
    // What was made of a file, say a page of it, follows that.
    static const std::string kMark = '"' + std::string(kMadeOf) + "\":";
    if (part.kind == PartKind::Media) return part.options.find(kMark) == std::string::npos;
    if (part.kind == PartKind::Call || part.kind == PartKind::Result) return options.tools;
    return true;
}

std::string readableTime(std::int64_t milliseconds)
{
    const std::string text = textOfTime(milliseconds);
    return text.empty() ? text : text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

} // namespace cabochon::history

// A conversation as plain text: who speaks, then what is said.
#include "app/history/formats/shown_branch.h"

namespace cabochon::history {

std::string writePlainText(const StoredConversation& conversation, const WriterOptions& options)
{
    std::string text = conversation.head.title + "\n";
    for (const StoredMessage* message : shownBranch(conversation)) {
        std::string said;
        for (const StoredPart& part : message->parts) {
            if (!isWanted(part, options)) continue;
            const std::string heading = headingOf(part);
            if (!heading.empty()) said += "\n[" + heading + "]\n";
            if (!part.text.empty()) said += (heading.empty() ? "\n" : "") + part.text + "\n";
        }
        if (!said.empty()) text += "\n" + speakerOf(*message) + ":\n" + said.substr(1);
    }
    return text;
}

} // namespace cabochon::history

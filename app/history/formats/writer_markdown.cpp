// A conversation as Markdown: front matter, a heading for each speaker, the words as they are.
#include "app/history/formats/file_times.h"
#include "app/history/formats/shown_branch.h"
#include "engine/text/json_value.h"

#include <algorithm>

namespace cabochon::history {

namespace {

/// A fence longer than any within the text.
std::string fenced(std::string_view text, std::string_view language)
{
    std::size_t longest = 2, run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + std::string(language) + "\n" + std::string(text) +
           (text.ends_with('\n') ? "" : "\n") + fence + "\n";
}

std::string quoteLines(std::string_view text)
{
    std::string lines = "> ";
    for (const char c : text) {
        lines += c;
        if (c == '\n') lines += "> ";
    }
    return lines + "\n";
}

/// A name within a line: what Markdown would take for its own is escaped.
std::string markdownOf(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) plain += '\\';
        plain += c == '\n' || c == '\r' ? ' ' : c;
    }
    return plain;
}

std::string partText(const StoredPart& part)
{
    const std::string heading = markdownOf(headingOf(part));
    switch (part.kind) {
    case PartKind::Text:
        return part.text + "\n";
    case PartKind::Thought:
        return "**" + heading + "**\n\n" + quoteLines(part.text);
    case PartKind::Call:
        return "**" + heading + "**\n\n" + fenced(part.text, "json");
    case PartKind::Result:
        return "**" + heading + "**\n\n" + fenced(part.text, "");
    case PartKind::Media:
        break;
    }
    return "*" + heading + "*\n";
}

/// A value of the front matter: YAML takes a JSON string as it is.
std::string yaml(const char* name, const std::string& value)
{
    if (value.empty()) return {};
    return std::string(name) + ": " + engine::writeJson(engine::JsonValue::string(value)) + "\n";
}

} // namespace

std::string writeMarkdown(const StoredConversation& conversation, const WriterOptions& options)
{
    const ConversationHead& head = conversation.head;
    std::string text = "---\n" + yaml("title", head.title) + yaml("id", head.id) +
                       yaml("created", textOfTime(head.created)) +
                       yaml("used", textOfTime(head.used)) + yaml("source", head.source);
    if (!head.tags.empty()) {
        engine::JsonValue tags{.kind = engine::JsonValue::Kind::Array};
        for (const std::string& tag : head.tags)
            tags.items.push_back(engine::JsonValue::string(tag));
        text += "tags: " + engine::writeJson(tags) + "\n";
    }
    text += "---\n\n# " + markdownOf(head.title) + "\n";
    for (const StoredMessage* message : shownBranch(conversation)) {
        std::string said;
        for (const StoredPart& part : message->parts)
            if (isWanted(part, options)) said += "\n" + partText(part);
        if (!said.empty()) text += "\n## " + markdownOf(speakerOf(*message)) + "\n" + said;
    }
    return text;
}

} // namespace cabochon::history

// Claude's conversations.json: a list of messages that name the one before them, or, in earlier
// exports, follow each other.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"

#include <algorithm>

namespace cabochon::history {

namespace {

/// A text, or a list of blocks with texts.
std::string wordsOf(const JsonValue& content)
{
    if (content.isString()) return content.text;
    std::string words;
    for (const JsonValue& block : content.items) {
        if (!words.empty()) words += '\n';
        words += block.isString() ? block.text : textUnder(block, "text");
    }
    return words;
}

void addBlock(StoredMessage& message, const JsonValue& block)
{
    const std::string& type = textUnder(block, "type");
    if (type == "text") {
        addWords(message.parts, PartKind::Text, textUnder(block, "text"));
    } else if (type == "thinking") {
        addWords(message.parts, PartKind::Thought, textUnder(block, "thinking"));
    } else if (type == "tool_use") {
        message.parts.push_back({.kind = PartKind::Call,
                                 .text = jsonUnder(block, "input"),
                                 .name = textUnder(block, "name"),
                                 .callId = textUnder(block, "id")});
    } else if (type == "tool_result") {
        const JsonValue* content = block.member("content");
        message.parts.push_back({.kind = PartKind::Result,
                                 .text = content ? wordsOf(*content) : std::string(),
                                 .name = textUnder(block, "name"),
                                 .callId = textUnder(block, "tool_use_id"),
                                 .failed = truthUnder(block, "is_error")});
    }
}

/// Text that was pasted or read from a file goes on as text; of other files there is the name.
void addFiles(StoredMessage& message, const JsonValue& source)
{
    for (const JsonValue& file : itemsUnder(source, "attachments")) {
        const std::string& name = textUnder(file, "file_name");
        const std::string& text = textUnder(file, "extracted_content");
        if (!text.empty())
            addWords(message.parts, PartKind::Text, name.empty() ? text : name + ":\n\n" + text);
        else if (!name.empty())
            message.parts.push_back(mediaPart(name, textUnder(file, "file_type")));
    }
    for (const JsonValue& file : itemsUnder(source, "files")) {
        if (const std::string& name = textUnder(file, "file_name"); !name.empty())
            message.parts.push_back(mediaPart(name, {}));
    }
}

StoredMessage messageOf(const JsonValue& source)
{
    StoredMessage message;
    message.role =
        textUnder(source, "sender") == "human" ? MessageRole::User : MessageRole::Assistant;
    message.created = timeUnder(source, "created_at");
    for (const JsonValue& block : itemsUnder(source, "content"))
        addBlock(message, block);
    if (message.parts.empty()) addWords(message.parts, PartKind::Text, textUnder(source, "text"));
    addFiles(message, source);
    return message;
}

bool recognises(const JsonValue& object)
{
    const JsonValue* messages = object.member("chat_messages");
    return messages && messages->isArray();
}

Result<ImportedConversation> read(const JsonValue& object)
{
    ImportedConversation imported;
    ConversationHead& head = imported.conversation.head;
    head.title = textUnder(object, "name");
    head.created = timeUnder(object, "created_at");
    head.used = timeUnder(object, "updated_at");
    head.pinned = truthUnder(object, "is_starred");
    if (const JsonValue* project = objectUnder(object, "project"))
        imported.folder = textUnder(*project, "name");
    std::vector<FileMessage> messages;
    bool tree = false;
    for (const JsonValue& source : itemsUnder(object, "chat_messages")) {
        const std::string& parent = textUnder(source, "parent_message_uuid");
        tree = tree || !parent.empty();
        messages.push_back({textUnder(source, "uuid"), parent, messageOf(source)});
    }
    // The root's parent is an id that no message has.
    if (!tree) chain(messages);
    TreeRules rules;
    if (tree) rules.shownMessage = textUnder(object, "current_leaf_message_uuid");
    if (Status made = makeTree(std::move(messages), rules, imported.conversation); !made)
        return made.error();
    return imported;
}

} // namespace

FormatReader claudeReader()
{
    return {"claude", recognises, read};
}

} // namespace cabochon::history

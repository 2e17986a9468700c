// Open WebUI's export: a tree of messages by id, or, in early versions, a list. Thoughts and tools
// are marked within the text.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"

#include <algorithm>

namespace cabochon::history {

namespace {

StoredMessage messageOf(const JsonValue& source)
{
    StoredMessage message;
    const std::string& role = textUnder(source, "role");
    if (role == "assistant")
        message.role = MessageRole::Assistant;
    else if (role == "system")
        message.role = MessageRole::System;
    message.created = timeUnder(source, "timestamp");
    const std::string& content = textUnder(source, "content");
    if (message.role == MessageRole::Assistant) {
        message.model = textUnder(source, "model");
        addMarkedText(message.parts, content);
    } else {
        addWords(message.parts, PartKind::Text, content);
    }
    for (const JsonValue& file : itemsUnder(source, "files")) {
        const std::string& type = textUnder(file, "type");
        std::string name = textUnder(file, "name");
        if (name.empty()) name = type == "image" ? "image" : "file";
        message.parts.push_back(mediaPart(name, type == "image" ? "image/*" : ""));
    }
    return message;
}

bool recognises(const JsonValue& object)
{
    const JsonValue* chat = objectUnder(object, "chat");
    return chat && (chat->member("history") || chat->member("messages"));
}

/// The tree, else the list.
std::vector<FileMessage> messagesOf(const JsonValue& chat, std::string& shown)
{
    std::vector<FileMessage> messages;
    const JsonValue* history = objectUnder(chat, "history");
    const JsonValue* tree = history ? objectUnder(*history, "messages") : nullptr;
    if (tree && !tree->members.empty()) {
        shown = textUnder(*history, "currentId");
        for (const auto& [id, source] : tree->members)
            messages.push_back({id, textUnder(source, "parentId"), messageOf(source)});
        return messages;
    }
    for (const JsonValue& source : itemsUnder(chat, "messages"))
        messages.push_back({{}, {}, messageOf(source)});
    chain(messages);
    return messages;
}

Result<ImportedConversation> read(const JsonValue& object)
{
    const JsonValue& chat = *objectUnder(object, "chat");
    ImportedConversation imported;
    ConversationHead& head = imported.conversation.head;
    head.title = textUnder(chat, "title");
    if (head.title.empty()) head.title = textUnder(object, "title");
    head.created = std::max(timeUnder(object, "created_at"), timeUnder(chat, "timestamp"));
    head.used = timeUnder(object, "updated_at");
    head.archived = truthUnder(object, "archived");
    head.pinned = truthUnder(object, "pinned");
    const JsonValue* meta = objectUnder(object, "meta");
    for (const JsonValue& tag : itemsUnder(meta ? *meta : chat, "tags"))
        if (tag.isString()) head.tags.push_back(tag.text);
    TreeRules rules;
    std::vector<FileMessage> messages = messagesOf(chat, rules.shownMessage);
    if (Status tree = makeTree(std::move(messages), rules, imported.conversation); !tree)
        return tree.error();
    return imported;
}

} // namespace

FormatReader openWebuiReader()
{
    return {"open-webui", recognises, read};
}

} // namespace cabochon::history

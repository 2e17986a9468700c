// Messages as OpenAI's interface takes them, one after the other.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"
#include "engine/base/utf8.h"

#include <algorithm>

namespace cabochon::history {

namespace {

/// The name of a file that is given by its address; data and foreign hosts have none.
std::string nameOf(const std::string& address, const char* otherwise)
{
    if (address.starts_with("data:") || address.find('/') == address.npos)
        return address.starts_with("data:") || address.empty() ? otherwise : address;
    const std::string name = address.substr(address.rfind('/') + 1);
    return name.empty() ? otherwise : name.substr(0, name.find('?'));
}

void addPiece(StoredMessage& message, const JsonValue& piece)
{
    const std::string& type = textUnder(piece, "type");
    const JsonValue* image = objectUnder(piece, "image_url");
    const JsonValue* file = objectUnder(piece, "file");
    if (type == "image_url" || type == "input_image") {
        const std::string& url = image ? textUnder(*image, "url") : textUnder(piece, "image_url");
        message.parts.push_back(mediaPart(nameOf(url, "image"), "image/*"));
    } else if (type == "input_audio") {
        message.parts.push_back(mediaPart("sound", "audio/*"));
    } else if (type == "video_url") {
        message.parts.push_back(mediaPart("video", "video/*"));
    } else if (type == "file") {
        const std::string& name = textUnder(file ? *file : piece, "filename");
        message.parts.push_back(mediaPart(name.empty() ? "file" : name, {}));
    } else {
        addWords(message.parts, PartKind::Text, textUnder(piece, "text"));
    }
}

void addContent(StoredMessage& message, const JsonValue& source)
{
    for (const char* name : {"reasoning_content", "reasoning", "thinking"})
        addWords(message.parts, PartKind::Thought, textUnder(source, name));
    const std::string& text = textUnder(source, "content");
    if (message.role == MessageRole::Assistant)
        addMarkedText(message.parts, text);
    else
        addWords(message.parts, PartKind::Text, text);
    for (const JsonValue& piece : itemsUnder(source, "content"))
        addPiece(message, piece);
}

void addCalls(StoredMessage& message, const JsonValue& source)
{
    for (const JsonValue& call : itemsUnder(source, "tool_calls")) {
        const JsonValue* function = objectUnder(call, "function");
        if (!function) continue;
        std::string arguments = textUnder(*function, "arguments");
        if (arguments.empty()) arguments = jsonUnder(*function, "arguments");
        message.parts.push_back({.kind = PartKind::Call,
                                 .text = std::move(arguments),
                                 .name = textUnder(*function, "name"),
                                 .callId = textUnder(call, "id")});
    }
}

Result<StoredMessage> messageOf(const JsonValue& source)
{
    StoredMessage message;
    const std::string& role = textUnder(source, "role");
    if (role == "user" || role == "human")
        message.role = MessageRole::User;
    else if (role == "assistant" || role == "model")
        message.role = MessageRole::Assistant;
    else if (role == "system" || role == "developer")
        message.role = MessageRole::System;
    else if (role == "tool" || role == "function")
        message.role = MessageRole::Tool;
    else
        return {ErrorCode::InvalidConversation, "A message has the role " + printable(role, 40) +
                                                    ", expected system, user, assistant or tool."};
    message.created = timeUnder(source, "created");
    addContent(message, source);
    addCalls(message, source);
    if (message.role != MessageRole::Tool) return message;
    for (StoredPart& part : message.parts) {
        if (part.kind != PartKind::Text) continue;
        part.kind = PartKind::Result;
        part.name = textUnder(source, "name");
        part.callId = textUnder(source, "tool_call_id");
    }
    return message;
}

bool recognises(const JsonValue& object)
{
    const std::vector<JsonValue>& messages = itemsUnder(object, "messages");
    return !messages.empty() && messages[0].member("role");
}

Result<ImportedConversation> read(const JsonValue& object)
{
    ImportedConversation imported;
    ConversationHead& head = imported.conversation.head;
    head.title = textUnder(object, "title");
    head.created = timeUnder(object, "created");
    std::vector<FileMessage> messages;
    for (const JsonValue& source : itemsUnder(object, "messages")) {
        Result<StoredMessage> message = messageOf(source);
        if (!message) return message.error();
        messages.push_back({{}, {}, std::move(*message)});
    }
    chain(messages);
    TreeRules rules;
    rules.orderOfFile = true;
    if (Status tree = makeTree(std::move(messages), rules, imported.conversation); !tree)
        return tree.error();
    return imported;
}

} // namespace

FormatReader openaiReader()
{
    return {"openai", recognises, read};
}

} // namespace cabochon::history

// LM Studio's *.conversation.json: messages in a row, each with versions of which one is selected;
// the next message follows the selected one. The format is internal to that program: what is not
// understood is passed over.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"

#include <algorithm>

namespace cabochon::history {

namespace {

MessageRole roleOf(const JsonValue& version)
{
    const std::string& role = textUnder(version, "role");
    if (role == "user") return MessageRole::User;
    return role == "system" ? MessageRole::System : MessageRole::Assistant;
}

void addPiece(StoredMessage& message, const JsonValue& piece, bool thought)
{
    const std::string& type = textUnder(piece, "type");
    if (type == "text") {
        if (thought)
            addWords(message.parts, PartKind::Thought, textUnder(piece, "text"));
        else if (message.role == MessageRole::Assistant)
            addMarkedText(message.parts, textUnder(piece, "text"));
        else
            addWords(message.parts, PartKind::Text, textUnder(piece, "text"));
    } else if (type == "file") {
        const std::string& name = textUnder(piece, "fileName");
        StoredPart part = mediaPart(name.empty() ? textUnder(piece, "fileIdentifier") : name, {});
        if (textUnder(piece, "fileType") == "image") part.media = MediaKind::Image;
        message.parts.push_back(std::move(part));
    } else if (type == "toolCallRequest") {
        std::string arguments = jsonUnder(piece, "parameters");
        if (arguments.empty()) arguments = jsonUnder(piece, "arguments");
        message.parts.push_back({.kind = PartKind::Call,
                                 .text = std::move(arguments),
                                 .name = textUnder(piece, "name"),
                                 .callId = textUnder(piece, "toolCallRequestId")});
    } else if (type == "toolCallResult") {
        message.parts.push_back({.kind = PartKind::Result,
                                 .text = textUnder(piece, "content"),
                                 .callId = textUnder(piece, "toolCallRequestId")});
    }
}

/// A call that only its status tells of.
void addStatus(StoredMessage& message, const JsonValue& step)
{
    const JsonValue* status = objectUnder(step, "statusState");
    const JsonValue& source = status ? *status : step;
    const std::string& name = textUnder(source, "name");
    const std::string& id = textUnder(source, "toolCallRequestId");
    const auto isThisCall = [&](const StoredPart& part) {
        return part.kind == PartKind::Call && (id.empty() ? part.name == name : part.callId == id);
    };
    if (name.empty() || std::any_of(message.parts.begin(), message.parts.end(), isThisCall)) return;
    std::string arguments = jsonUnder(source, "arguments");
    if (arguments.empty()) arguments = jsonUnder(source, "parameters");
    message.parts.push_back(
        {.kind = PartKind::Call, .text = std::move(arguments), .name = name, .callId = id});
}

void addStep(StoredMessage& message, const JsonValue& step)
{
    const std::string& type = textUnder(step, "type");
    if (type == "contentBlock") {
        const JsonValue* style = objectUnder(step, "style");
        const bool thought = style && textUnder(*style, "type") == "thinking";
        for (const JsonValue& piece : itemsUnder(step, "content"))
            addPiece(message, piece, thought);
        const JsonValue* info = objectUnder(step, "genInfo");
        if (info && message.model.empty())
            message.model = textUnder(*info, "indexedModelIdentifier");
    } else if (type == "toolStatus") {
        addStatus(message, step);
    }
}

StoredMessage messageOf(const JsonValue& version)
{
    StoredMessage message;
    message.role = roleOf(version);
    if (const JsonValue* sender = objectUnder(version, "senderInfo"))
        message.model = textUnder(*sender, "senderName");
    for (const JsonValue& piece : itemsUnder(version, "content"))
        addPiece(message, piece, false);
    for (const JsonValue& step : itemsUnder(version, "steps"))
        addStep(message, step);
    return message;
}

bool recognises(const JsonValue& object)
{
    const std::vector<JsonValue>& messages = itemsUnder(object, "messages");
    return !messages.empty() && messages[0].member("versions");
}

/// All versions of all messages; the id of the last selected one is left in `shown`.
std::vector<FileMessage> versionsOf(const JsonValue& object, std::string& shown)
{
    std::vector<FileMessage> messages;
    if (const std::string& system = textUnder(object, "systemPrompt"); !system.empty()) {
        StoredMessage message;
        message.role = MessageRole::System;
        addWords(message.parts, PartKind::Text, system);
        messages.push_back({"system", {}, std::move(message)});
        shown = "system";
    }
    std::size_t number = 0;
    for (const JsonValue& source : itemsUnder(object, "messages")) {
        const std::vector<JsonValue>& versions = itemsUnder(source, "versions");
        const double chosen = numberUnder(source, "currentlySelected").value_or(0);
        const auto selected = static_cast<std::size_t>(std::clamp(chosen, 0.0, 1e6));
        const std::string parent = shown;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            std::string id = std::to_string(number) + "." + std::to_string(i);
            // A selection beyond the versions counts as the last.
            if (i <= selected) shown = id;
            messages.push_back({std::move(id), parent, messageOf(versions[i])});
        }
        ++number;
    }
    return messages;
}

Result<ImportedConversation> read(const JsonValue& object)
{
    ImportedConversation imported;
    ConversationHead& head = imported.conversation.head;
    head.title = textUnder(object, "name");
    head.created = timeUnder(object, "createdAt");
    head.used = std::max(timeUnder(object, "userLastMessagedAt"),
                         timeUnder(object, "assistantLastMessagedAt"));
    head.pinned = truthUnder(object, "pinned");
    TreeRules rules;
    rules.orderOfFile = true;
    std::vector<FileMessage> messages = versionsOf(object, rules.shownMessage);
    for (FileMessage& message : messages)
        message.message.created = head.created; // the file dates none
    if (Status tree = makeTree(std::move(messages), rules, imported.conversation); !tree)
        return tree.error();
    return imported;
}

} // namespace

FormatReader lmStudioReader()
{
    return {"lm-studio", recognises, read};
}

} // namespace cabochon::history

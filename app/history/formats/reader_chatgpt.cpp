// ChatGPT's conversations.json: a "mapping" of nodes, of which many hold nothing that was said.
// Thoughts, calls and their results are nodes of their own.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"

#include <algorithm>

namespace cabochon::history {

namespace {

/// The asset's id of "file-service://file-abc" and "sediment://file_abc".
std::string assetId(const JsonValue& object)
{
    const std::string& pointer = textUnder(object, "asset_pointer");
    const std::size_t scheme = pointer.find("://");
    std::string id = scheme == pointer.npos ? pointer : pointer.substr(scheme + 3);
    return id.substr(0, id.find('#'));
}

void addAsset(StoredMessage& message, const JsonValue& object, const std::string& type)
{
    const std::string id = assetId(object);
    if (id.empty()) return;
    const bool sound = type.find("audio") != type.npos;
    const bool film = type.find("video") != type.npos;
    message.parts.push_back(mediaPart(id, sound ? "audio/*" : film ? "video/*" : "image/*"));
}

void addPiece(StoredMessage& message, const JsonValue& piece)
{
    if (piece.isString()) {
        addWords(message.parts, PartKind::Text, piece.text);
        return;
    }
    const std::string& type = textUnder(piece, "content_type");
    if (type == "audio_transcription" || piece.member("text")) {
        addWords(message.parts, PartKind::Text, textUnder(piece, "text"));
    } else if (const JsonValue* sound = objectUnder(piece, "audio_asset_pointer")) {
        addAsset(message, *sound, "audio");
    } else {
        addAsset(message, piece, type);
    }
}

/// Files that were sent along: their names replace the ids by which the text points to them.
void addAttachments(StoredMessage& message, const JsonValue& metadata)
{
    for (const JsonValue& attachment : itemsUnder(metadata, "attachments")) {
        const std::string& id = textUnder(attachment, "id");
        StoredPart part =
            mediaPart(textUnder(attachment, "name"), textUnder(attachment, "mime_type"));
        const auto pointsToIt = [&id](const StoredPart& known) {
            return known.kind == PartKind::Media && known.name == id;
        };
        const auto known = std::find_if(message.parts.begin(), message.parts.end(), pointsToIt);
        if (part.name.empty()) part.name = id;
        if (known != message.parts.end())
            *known = std::move(part);
        else if (!part.name.empty())
            message.parts.push_back(std::move(part));
    }
}

void addThoughts(StoredMessage& message, const JsonValue& content)
{
    for (const JsonValue& thought : itemsUnder(content, "thoughts")) {
        addWords(message.parts, PartKind::Thought, textUnder(thought, "summary"));
        addWords(message.parts, PartKind::Thought, textUnder(thought, "content"));
    }
    addWords(message.parts, PartKind::Thought, textUnder(content, "content")); // the recap
}

/// What the model wrote for a tool: JSON, or code.
void addCall(StoredMessage& message, const std::string& tool, const std::string& text)
{
    const bool json = text.starts_with('{') && engine::parseJson(text);
    std::string arguments = text;
    if (!json) {
        JsonValue object{.kind = JsonValue::Kind::Object};
        object.members.emplace_back("code", JsonValue::string(text));
        arguments = engine::writeJson(object);
    }
    message.parts.push_back({.kind = PartKind::Call, .text = std::move(arguments), .name = tool});
}

void addContent(StoredMessage& message, const JsonValue& source, const JsonValue& content)
{
    const std::string& type = textUnder(content, "content_type");
    const std::string& recipient = textUnder(source, "recipient");
    const bool toTool = !recipient.empty() && recipient != "all";
    if (type == "user_editable_context" || type == "model_editable_context") return;
    if (type == "thoughts" || type == "reasoning_recap") {
        addThoughts(message, content);
    } else if (type == "code" || (toTool && message.role == MessageRole::Assistant)) {
        std::string text = textUnder(content, "text");
        for (const JsonValue& piece : itemsUnder(content, "parts"))
            text += piece.text;
        if (!text.empty()) addCall(message, toTool ? recipient : "code", text);
    } else {
        for (const JsonValue& piece : itemsUnder(content, "parts"))
            addPiece(message, piece);
        for (const char* name : {"text", "result"})
            addWords(message.parts, PartKind::Text, textUnder(content, name));
    }
}

/// Words of a tool are what it gave back.
void wordsToResults(StoredMessage& message, const std::string& tool, bool failed)
{
    for (StoredPart& part : message.parts) {
        if (part.kind != PartKind::Text && part.kind != PartKind::Thought) continue;
        part.kind = PartKind::Result;
        part.name = tool;
        part.failed = failed;
    }
}

bool isHidden(const JsonValue& source, const JsonValue* metadata)
{
    const std::optional<double> weight = numberUnder(source, "weight");
    return (weight && *weight == 0) ||
           (metadata && truthUnder(*metadata, "is_visually_hidden_from_conversation"));
}

/// Without parts when there is nothing to show.
StoredMessage messageOf(const JsonValue& source)
{
    StoredMessage message;
    const JsonValue* author = objectUnder(source, "author");
    const JsonValue* content = objectUnder(source, "content");
    const JsonValue* metadata = objectUnder(source, "metadata");
    if (!author || !content) return message;
    message.created = timeUnder(source, "create_time");
    const std::string& role = textUnder(*author, "role");
    const bool tool = role == "tool" || role == "function";
    if (role == "user")
        message.role = MessageRole::User;
    else if (role == "system")
        message.role = MessageRole::System;
    else
        message.role = tool ? MessageRole::Tool : MessageRole::Assistant;
    // Tools hide what they gave back; the page shows it on demand, and so do we.
    if (isHidden(source, metadata) && !tool) return message;
    addContent(message, source, *content);
    if (metadata) addAttachments(message, *metadata);
    if (tool) {
        const bool failed = textUnder(*content, "content_type") == "system_error";
        wordsToResults(message, textUnder(*author, "name"), failed);
    }
    if (metadata && message.role == MessageRole::Assistant)
        message.model = textUnder(*metadata, "model_slug");
    return message;
}

bool recognises(const JsonValue& object)
{
    return objectUnder(object, "mapping") != nullptr;
}

Result<ImportedConversation> read(const JsonValue& object)
{
    ImportedConversation imported;
    ConversationHead& head = imported.conversation.head;
    head.title = textUnder(object, "title");
    head.created = timeUnder(object, "create_time");
    head.used = timeUnder(object, "update_time");
    head.archived = truthUnder(object, "is_archived");
    head.pinned = truthUnder(object, "is_starred");
    std::vector<FileMessage> messages;
    for (const auto& [id, node] : objectUnder(object, "mapping")->members) {
        const JsonValue* message = objectUnder(node, "message");
        messages.push_back(
            {id, textUnder(node, "parent"), message ? messageOf(*message) : StoredMessage()});
    }
    TreeRules rules;
    rules.shownMessage = textUnder(object, "current_node");
    if (Status tree = makeTree(std::move(messages), rules, imported.conversation); !tree)
        return tree.error();
    return imported;
}

} // namespace

FormatReader chatgptReader()
{
    return {"chatgpt", recognises, read};
}

} // namespace cabochon::history

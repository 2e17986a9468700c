// Our own export; README.md beside this file describes it. Every field but a message's role may be
// missing: then messages follow each other as they stand.
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/marked_text.h"
#include "app/history/formats/message_tree.h"
#include "app/history/formats/stored_names.h"
#include "engine/base/utf8.h"

#include <algorithm>

namespace cabochon::history {

namespace {

StoredPart callPart(const JsonValue& source)
{
    std::string arguments = textUnder(source, "arguments");
    if (arguments.empty()) arguments = jsonUnder(source, "arguments");
    return {.kind = PartKind::Call,
            .text = std::move(arguments),
            .name = textUnder(source, "name"),
            .callId = textUnder(source, "id"),
            .options = jsonUnder(source, "options")};
}

StoredPart resultPart(const JsonValue& source, const char* content, const char* id)
{
    return {.kind = PartKind::Result,
            .text = textUnder(source, content),
            .name = textUnder(source, "name"),
            .callId = textUnder(source, id),
            .failed = truthUnder(source, "failed"),
            .options = jsonUnder(source, "options")};
}

/// One entry of "parts"; nothing for a kind that this version does not know.
std::optional<StoredPart> partOf(const JsonValue& source)
{
    const std::string& kind = textUnder(source, "kind");
    if (kind == "text") return StoredPart{.text = textUnder(source, "text")};
    if (kind == "thought")
        return StoredPart{.kind = PartKind::Thought, .text = textUnder(source, "text")};
    if (kind == "call") return callPart(source);
    if (kind == "result") return resultPart(source, "text", "call");
    const std::optional<MediaKind> media = mediaKindOfName(kind);
    if (!media) return std::nullopt;
    StoredPart part{.kind = PartKind::Media, .name = textUnder(source, "name"), .media = *media};
    part.contentHash = textUnder(source, "sha256");
    part.mimeType = textUnder(source, "mime");
    part.options = jsonUnder(source, "options");
    part.text = textUnder(source, "text");
    return part;
}

/// Parts in their order when "parts" holds the words, too; else the fields for each kind.
std::vector<StoredPart> partsOf(const JsonValue& source)
{
    std::vector<StoredPart> listed;
    bool complete = false;
    for (const JsonValue& entry : itemsUnder(source, "parts")) {
        std::optional<StoredPart> part = partOf(entry);
        if (!part) continue;
        complete = complete || part->kind != PartKind::Media;
        listed.push_back(std::move(*part));
    }
    if (complete) return listed;
    std::vector<StoredPart> parts;
    const auto addText = [&](PartKind kind, const char* name) {
        const std::string& text = textUnder(source, name);
        if (!text.empty()) parts.push_back({.kind = kind, .text = text});
    };
    addText(PartKind::Thought, "thought");
    addText(PartKind::Text, "text");
    parts.insert(parts.end(), listed.begin(), listed.end());
    for (const JsonValue& call : itemsUnder(source, "calls")) {
        parts.push_back(callPart(call));
        if (call.member("result")) parts.push_back(resultPart(call, "result", "id"));
    }
    return parts;
}

Result<StoredMessage> messageOf(const JsonValue& source)
{
    StoredMessage message;
    const std::string& role = textUnder(source, "role");
    const std::optional<MessageRole> known = roleOfName(role);
    if (!known) {
        return {ErrorCode::InvalidConversation, "A message has the role " + printable(role, 40) +
                                                    ", expected system, user, assistant or tool."};
    }
    message.role = *known;
    message.created = timeUnder(source, "created");
    message.parts = partsOf(source);
    message.state = stateOfName(textUnder(source, "state"));
    message.stopReason = stopReasonOfName(textUnder(source, "stop_reason"));
    if (const JsonValue* failure = objectUnder(source, "failure")) {
        message.failureCode = textUnder(*failure, "code");
        message.failureMessage = textUnder(*failure, "message");
    }
    message.model = textUnder(source, "model");
    message.ledger = jsonUnder(source, "ledger");
    message.edited = truthUnder(source, "edited");
    return message;
}

/// An answer that failed before its first word is kept: it says why.
void keepWithoutWords(StoredMessage& message)
{
    if (message.parts.empty() && !message.failureCode.empty()) message.parts.push_back({});
}

bool recognises(const JsonValue& object)
{
    return !itemsUnder(object, "messages").empty();
}

Result<std::vector<FileMessage>> messagesOf(const JsonValue& object)
{
    std::vector<FileMessage> messages;
    bool tree = false;
    for (const JsonValue& source : itemsUnder(object, "messages")) {
        Result<StoredMessage> message = messageOf(source);
        if (!message) return message.error();
        keepWithoutWords(*message);
        tree = tree || source.member("parent");
        std::string id = textUnder(source, "id");
        if (id.empty()) id = "#" + std::to_string(messages.size());
        messages.push_back({std::move(id), textUnder(source, "parent"), std::move(*message)});
    }
    for (std::size_t i = 1; i < messages.size() && !tree; ++i)
        messages[i].parent = messages[i - 1].id;
    return messages;
}

void readHead(const JsonValue& object, ConversationHead& head)
{
    head.id = textUnder(object, "id");
    head.title = textUnder(object, "title");
    head.titleBy = titleByOfName(textUnder(object, "title_by"));
    head.created = timeUnder(object, "created");
    head.used = timeUnder(object, "used");
    head.draft = textUnder(object, "draft");
    head.options = jsonUnder(object, "preset");
    head.source = textUnder(object, "source");
    head.pinned = truthUnder(object, "pinned");
    head.archived = truthUnder(object, "archived");
    head.unread = truthUnder(object, "unread");
    for (const JsonValue& tag : itemsUnder(object, "tags"))
        if (tag.isString() && !tag.text.empty()) head.tags.push_back(tag.text);
}

Result<ImportedConversation> read(const JsonValue& object)
{
    ImportedConversation imported;
    readHead(object, imported.conversation.head);
    imported.folder = textUnder(object, "folder");
    Result<std::vector<FileMessage>> messages = messagesOf(object);
    if (!messages) return messages.error();
    TreeRules rules;
    rules.keepIds = true;
    rules.orderOfFile = true;
    rules.shownMessage = textUnder(object, "leaf");
    if (Status tree = makeTree(std::move(*messages), rules, imported.conversation); !tree)
        return tree.error();
    for (StoredMessage& message : imported.conversation.messages)
        if (message.parts == std::vector<StoredPart>(1)) message.parts.clear();
    return imported;
}

} // namespace

FormatReader cabochonReader()
{
    return {"cabochon", recognises, read};
}

} // namespace cabochon::history

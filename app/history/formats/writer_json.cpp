// Our own export: nothing is lost but files, of which name and content's hash are told.
#include "app/history/formats/conversation_writers.h"
#include "app/history/formats/file_times.h"
#include "app/history/formats/stored_names.h"
#include "engine/text/json_value.h"

#include <algorithm>

namespace cabochon::history {

namespace {

using engine::JsonValue;

/// Members in the order given; what is empty is left out.
class ObjectWriter {
public:
    ObjectWriter& add(const char* name, JsonValue value)
    {
        m_object.members.emplace_back(name, std::move(value));
        return *this;
    }
    ObjectWriter& text(const char* name, std::string_view value)
    {
        return value.empty() ? *this : add(name, JsonValue::string(std::string(value)));
    }
    ObjectWriter& truth(const char* name, bool value)
    {
        return value ? add(name, JsonValue::truth(true)) : *this;
    }
    /// JSON as it is kept; what is none becomes a text.
    ObjectWriter& json(const char* name, const std::string& value)
    {
        if (value.empty()) return *this;
        Result<JsonValue> parsed = engine::parseJson(value);
        return add(name, parsed ? std::move(*parsed) : JsonValue::string(value));
    }
    JsonValue take() { return std::move(m_object); }

private:
    JsonValue m_object{.kind = JsonValue::Kind::Object};
};

JsonValue partJson(const StoredPart& part)
{
    ObjectWriter object;
    switch (part.kind) {
    case PartKind::Text:
    case PartKind::Thought:
        object.text("kind", part.kind == PartKind::Text ? "text" : "thought");
        object.add("text", JsonValue::string(part.text));
        break;
    case PartKind::Call:
        object.text("kind", "call").text("id", part.callId).text("name", part.name);
        object.text("arguments", part.text).json("options", part.options);
        break;
    case PartKind::Result:
        object.text("kind", "result").text("call", part.callId).text("name", part.name);
        object.add("text", JsonValue::string(part.text)).truth("failed", part.failed);
        object.json("options", part.options);
        break;
    case PartKind::Media:
        object.text("kind", nameOf(part.media)).text("name", part.name);
        object.text("sha256", part.contentHash).text("mime", part.mimeType);
        object.json("options", part.options).text("text", part.text);
        break;
    }
    return object.take();
}

/// All words of a kind.
std::string wordsOf(const StoredMessage& message, PartKind kind)
{
    std::string words;
    for (const StoredPart& part : message.parts) {
        if (part.kind != kind) continue;
        if (!words.empty()) words += "\n\n";
        words += part.text;
    }
    return words;
}

/// Whether thought, text, media and calls alone say it all: at most one thought and one text, and
/// the parts in this order.
bool isPlain(const StoredMessage& message)
{
    constexpr auto place = [](const StoredPart& part) {
        switch (part.kind) {
        case PartKind::Thought:
            return 0;
        case PartKind::Text:
            return 1;
        case PartKind::Media:
            return 2;
        case PartKind::Call:
            return 3;
        case PartKind::Result:
            break;
        }
        return 4;
    };
    int last = -1;
    for (const StoredPart& part : message.parts) {
        const int here = place(part);
        const bool again = here == last && here < 2;
        const bool emptyWords = here < 2 && part.text.empty();
        if (here < last || again || here == 4 || emptyWords) return false;
        last = here;
    }
    return true;
}

JsonValue callsJson(const StoredMessage& message)
{
    JsonValue calls{.kind = JsonValue::Kind::Array};
    for (const StoredPart& part : message.parts) {
        if (part.kind != PartKind::Call) continue;
        ObjectWriter call;
        call.text("id", part.callId).text("name", part.name).text("arguments", part.text);
        calls.items.push_back(call.take());
    }
    return calls;
}

JsonValue messageJson(const StoredMessage& message)
{
    ObjectWriter object;
    object.text("id", message.id);
    object.add("parent", message.parent.empty() ? JsonValue() : JsonValue::string(message.parent));
    object.text("role", nameOf(message.role)).text("created", textOfTime(message.created));
    object.text("thought", wordsOf(message, PartKind::Thought));
    object.text("text", wordsOf(message, PartKind::Text));
    JsonValue parts{.kind = JsonValue::Kind::Array};
    const bool plain = isPlain(message);
    for (const StoredPart& part : message.parts)
        if (!plain || part.kind == PartKind::Media) parts.items.push_back(partJson(part));
    if (!parts.items.empty()) object.add("parts", std::move(parts));
    JsonValue calls = callsJson(message);
    if (!calls.items.empty()) object.add("calls", std::move(calls));
    object.text("model", message.model).text("state", nameOfState(message.state));
    object.text("stop_reason", nameOf(message.stopReason));
    if (!message.failureCode.empty() || !message.failureMessage.empty()) {
        ObjectWriter failure;
        failure.text("code", message.failureCode).text("message", message.failureMessage);
        object.add("failure", failure.take());
    }
    object.json("ledger", message.ledger).truth("edited", message.edited);
    return object.take();
}

JsonValue headJson(const ConversationHead& head, const FolderNames& folders)
{
    ObjectWriter object;
    object.text("id", head.id).text("title", head.title).text("title_by", nameOf(head.titleBy));
    object.text("created", textOfTime(head.created)).text("used", textOfTime(head.used));
    object.text("leaf", head.leaf);
    if (const auto folder = folders.find(head.folder); folder != folders.end())
        object.text("folder", folder->second);
    JsonValue tags{.kind = JsonValue::Kind::Array};
    for (const std::string& tag : head.tags)
        tags.items.push_back(JsonValue::string(tag));
    if (!tags.items.empty()) object.add("tags", std::move(tags));
    object.truth("pinned", head.pinned).truth("archived", head.archived);
    object.truth("unread", head.unread).text("draft", head.draft).text("source", head.source);
    object.json("preset", head.options);
    return object.take();
}

} // namespace

void JsonExport::add(const StoredConversation& conversation)
{
    // A line for each message: exports can be compared and looked through.
    std::string head = engine::writeJson(headJson(conversation.head, m_folders));
    head.pop_back(); // its bracket: the messages follow
    m_chats += m_chats.empty() ? "\n" : ",\n";
    m_chats += head + (head.size() > 1 ? "," : "") + "\"messages\":[";
    const char* between = "\n  ";
    for (const StoredMessage& message : conversation.messages) {
        m_chats += between + engine::writeJson(messageJson(message));
        between = ",\n  ";
    }
    m_chats += "\n]}";
}

std::string JsonExport::text() const
{
    return "{\"format\":\"cabochon-chat\",\"version\":1,\"chats\":[" + m_chats + "\n]}\n";
}

std::string writeJsonExport(std::span<const StoredConversation> conversations,
                            const FolderNames& folders)
{
    JsonExport file;
    file.setFolders(folders);
    for (const StoredConversation& conversation : conversations)
        file.add(conversation);
    return file.text();
}

} // namespace cabochon::history

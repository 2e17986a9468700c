#include "app/history/formats/read_conversations.h"

#include "app/history/formats/content_hash.h"
#include "app/history/formats/format_readers.h"
#include "app/history/formats/json_documents.h"
#include "app/history/formats/json_fields.h"
#include "app/history/formats/new_id.h"
#include "app/history/formats/zip_archive.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cabochon::history {

namespace {

constexpr std::size_t kTitleBytes = 300;
constexpr std::size_t kFirstWordsBytes = 60;
constexpr std::size_t kMostMessagesBytes = 256u
                                           << 20; // of bare messages, which are one conversation
constexpr std::size_t kMostFiles = 100'000;       // of a folder

/// One line of at most so many bytes, cut between characters.
std::string oneLine(std::string_view text, std::size_t mostBytes)
{
    std::string line(text.substr(0, mostBytes));
    while (!line.empty() && !isValidUtf8(line))
        line.pop_back();
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return line;
}

std::string firstWords(const StoredConversation& conversation)
{
    for (const StoredMessage& message : conversation.messages) {
        if (message.role != MessageRole::User) continue;
        for (const StoredPart& part : message.parts) {
            if (part.kind == PartKind::Text && !part.text.empty())
                return oneLine(part.text, kFirstWordsBytes);
        }
    }
    return {};
}

/// A result that tells only which call it belongs to takes its name.
void nameResults(StoredConversation& conversation)
{
    std::map<std::string, std::string> names; // of calls by their ids
    for (StoredMessage& message : conversation.messages) {
        for (StoredPart& part : message.parts) {
            if (part.kind == PartKind::Call && !part.callId.empty()) names[part.callId] = part.name;
            if (part.kind != PartKind::Result || !part.name.empty()) continue;
            const auto call = names.find(part.callId);
            if (call != names.end()) part.name = call->second;
        }
    }
}

/// What every conversation has, whatever its file lacks.
void complete(ImportedConversation& imported, bool ours, std::set<std::string>& ids)
{
    StoredConversation& conversation = imported.conversation;
    ConversationHead& head = conversation.head;
    std::int64_t first = 0, last = 0;
    for (const StoredMessage& message : conversation.messages) {
        if (first == 0) first = message.created;
        last = std::max(last, message.created);
    }
    if (head.created == 0) head.created = first != 0 ? first : now();
    if (head.used == 0) head.used = std::max(head.created, last);
    for (StoredMessage& message : conversation.messages)
        if (message.created == 0) message.created = head.created;
    head.title = oneLine(head.title, kTitleBytes);
    if (head.title.empty()) {
        head.title = firstWords(conversation);
    } else if (!ours) {
        head.titleBy = TitleBy::User; // it was chosen elsewhere: no model changes it
    }
    nameResults(conversation);
    imported.contentHash = contentHash(conversation);
    if (!ours) {
        head.id = newId(head.created); // the tree's are new, too
        return;
    }
    bool known = !ids.insert(head.id).second;
    for (const StoredMessage& message : conversation.messages)
        known = !ids.insert(message.id).second || known;
    if (known)
        giveNewIds(conversation);
    else if (!isId(head.id))
        head.id = newId(head.created);
}

std::size_t missingFilesOf(const StoredConversation& conversation)
{
    std::size_t missing = 0;
    for (const StoredMessage& message : conversation.messages) {
        missing += static_cast<std::size_t>(
            std::count_if(message.parts.begin(), message.parts.end(), [](const StoredPart& part) {
                return part.kind == PartKind::Media && part.contentHash.empty();
            }));
    }
    return missing;
}

class FileReader {
public:
    Status readText(std::string_view text);
    Status readFileContent(std::string_view content);
    ImportReport& report() { return m_report; }
    bool recognisedAny() const { return m_recognised; }
    /// Files of an archive or folder may be anything: what is not known is passed over.
    void passOverUnknown() { m_passOverUnknown = true; }

private:
    Status readOurs(std::string_view text);
    void readMessages(const std::vector<std::string_view>& documents);
    void readDocumentText(std::string_view text, const FormatReader* reader);
    void add(const JsonValue& object, const FormatReader& reader);
    void addProblem(const std::string& title, const Error& error);

    ImportReport m_report;
    std::set<std::string> m_ids; // of what was read
    std::size_t m_number = 0;    // of the conversation
    bool m_recognised = false;
    bool m_passOverUnknown = false;
};

void FileReader::addProblem(const std::string& title, const Error& error)
{
    m_report.problems.push_back(
        {title.empty() ? "Conversation " + std::to_string(m_number) : oneLine(title, kTitleBytes),
         error.message});
}

void FileReader::add(const JsonValue& object, const FormatReader& reader)
{
    m_recognised = true;
    if (m_report.source.empty()) m_report.source = reader.source;
    Result<ImportedConversation> imported = reader.read(object);
    if (!imported) {
        const std::string& title = textUnder(object, "title");
        addProblem(title.empty() ? textUnder(object, "name") : title, imported.error());
        return;
    }
    ConversationHead& head = imported->conversation.head;
    const bool ours = std::string_view(reader.source) == cabochonReader().source;
    if (!ours) head.source = reader.source;
    complete(*imported, ours, m_ids);
    m_report.missingFiles += missingFilesOf(imported->conversation);
    m_report.conversations.push_back(std::move(*imported));
}

void FileReader::readDocumentText(std::string_view text, const FormatReader* reader)
{
    ++m_number;
    const Result<JsonValue> object = readDocument(text);
    if (!object) {
        addProblem({}, object.error());
        return;
    }
    if (reader) {
        add(*object, *reader);
        return;
    }
    static const std::array readers{chatgptReader(), claudeReader(), lmStudioReader(),
                                    openWebuiReader(), openaiReader()};
    const auto found = std::find_if(readers.begin(), readers.end(), [&](const FormatReader& known) {
        return known.recognises(*object);
    });
    if (found != readers.end()) {
        add(*object, *found);
    } else if (!m_passOverUnknown) {
        addProblem({}, {ErrorCode::InvalidConversation,
                        "It has the shape of no program whose exports are known."});
    }
}

/// Bare messages: all of them are one conversation.
void FileReader::readMessages(const std::vector<std::string_view>& documents)
{
    ++m_number;
    JsonValue messages{.kind = JsonValue::Kind::Array};
    std::size_t bytes = 0;
    for (const std::string_view text : documents) {
        bytes += text.size();
        Result<JsonValue> message = readDocument(text);
        if (message && bytes > kMostMessagesBytes)
            message = Error{ErrorCode::InvalidJson, "It is too large for one conversation."};
        if (!message) {
            addProblem({}, message.error());
            return;
        }
        messages.items.push_back(std::move(*message));
    }
    JsonValue object{.kind = JsonValue::Kind::Object};
    object.members.emplace_back("messages", std::move(messages));
    add(object, openaiReader());
}

Status FileReader::readOurs(std::string_view text)
{
    m_recognised = true;
    if (m_report.source.empty()) m_report.source = cabochonReader().source;
    const std::string_view version = memberOf(text, "version");
    if (!version.empty() && version != "1") {
        return {ErrorCode::InvalidConversation, "The file has version " + printable(version, 20) +
                                                    " of Cabochon's format, this program reads "
                                                    "version 1. Use a newer Cabochon."};
    }
    const Result<std::vector<std::string_view>> chats = documentsOf(memberOf(text, "chats"));
    if (!chats) return chats.error();
    const FormatReader reader = cabochonReader();
    for (const std::string_view chat : *chats)
        readDocumentText(chat, &reader);
    return {};
}

Status FileReader::readText(std::string_view text)
{
    const Result<std::vector<std::string_view>> documents = documentsOf(text);
    if (!documents) return documents.error();
    if (documents->size() == 1 && memberOf(documents->front(), "format") == "\"cabochon-chat\"")
        return readOurs(documents->front());
    const auto isMessage = [](std::string_view document) {
        return !memberOf(document, "role").empty() && memberOf(document, "messages").empty();
    };
    if (!documents->empty() && isMessage(documents->front())) {
        readMessages(*documents);
        return {};
    }
    // An export without conversations is one, too.
    if (documents->empty() && text.find('[') != text.npos) m_recognised = true;
    for (const std::string_view document : *documents) {
        if (document.starts_with('{')) {
            readDocumentText(document, nullptr);
        } else if (!m_passOverUnknown) {
            return {ErrorCode::InvalidJson,
                    "The file is no JSON with conversations. Choose an exported file."};
        }
    }
    return {};
}

bool isJsonName(std::string_view name)
{
    return name.ends_with(".json") || name.ends_with(".jsonl");
}

Status FileReader::readFileContent(std::string_view content)
{
    if (!isZip(content)) return readText(content);
    passOverUnknown();
    return readZip(content, isJsonName, [this](std::string_view, std::string_view text) -> Status {
        const Status read = readText(text);
        // One file of it that is no JSON harms no other.
        if (!read && read.error().code != ErrorCode::InvalidJson) return read.error();
        return {};
    });
}

Result<ImportReport> finished(FileReader& reader, const std::string& what)
{
    if (reader.recognisedAny()) return std::move(reader.report());
    if (!reader.report().problems.empty())
        return {ErrorCode::InvalidConversation, reader.report().problems.front().what +
                                                    " Choose an exported file of ChatGPT, Claude, "
                                                    "LM Studio, Open WebUI or Cabochon."};
    return {ErrorCode::InvalidConversation,
            "The " + what +
                " holds no conversations of a known format. Choose an exported file of ChatGPT, "
                "Claude, LM Studio, Open WebUI or Cabochon."};
}

Status readFolder(const std::filesystem::path& folder, FileReader& reader)
{
    reader.passOverUnknown();
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(folder, error), end;
         !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown) && isJsonName(entry->path().string()))
            files.push_back(entry->path());
        if (files.size() > kMostFiles)
            return {ErrorCode::FileUnreadable, "The folder holds more files than any history has."};
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& path : files) {
        const Result<MappedFile> file = MappedFile::open(path);
        if (!file) return file.error();
        const auto bytes = file->bytes();
        const Status read =
            reader.readText({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        if (!read && read.error().code != ErrorCode::InvalidJson) return read.error();
    }
    return {};
}

} // namespace

Result<ImportReport> readConversationsFrom(std::string_view content)
{
    FileReader reader;
    if (Status read = reader.readFileContent(content); !read) return read.error();
    return finished(reader, isZip(content) ? "archive" : "file");
}

Result<ImportReport> readConversations(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        FileReader reader;
        if (Status read = readFolder(path, reader); !read) return read.error();
        return finished(reader, "folder");
    }
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) return file.error();
    const auto bytes = file->bytes();
    return readConversationsFrom({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

} // namespace cabochon::history

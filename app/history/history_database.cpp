#include "app/history/history_database.h"

#include "app/history/history_schema.h"
#include "engine/base/file_io.h"

#include <array>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace cabochon::history {

namespace {

// A conversation is locked first, then made safe: under an exclusive lock the log's index lives in
// memory, so that no second connection and no shared file exists. Deleted content is overwritten.
constexpr const char* kSettings = "PRAGMA locking_mode=EXCLUSIVE;"
                                  "PRAGMA journal_mode=WAL;"
                                  "PRAGMA synchronous=FULL;"
                                  "PRAGMA foreign_keys=ON;"
                                  "PRAGMA cell_size_check=ON;"
                                  "PRAGMA mmap_size=0;"
                                  "PRAGMA cache_size=-32768;" // KiB: what a search reads again
                                  "PRAGMA secure_delete=ON;"
                                  "PRAGMA journal_size_limit=16777216;"
                                  "PRAGMA temp_store=MEMORY";

constexpr const char* kHeadColumns =
    "SELECT id, title, title_by, coalesce(folder, ''), leaf, draft, options, source, created, "
    "used, trashed, pinned, archived, unread, row FROM conversations ";

ConversationHead headOf(const Statement& row)
{
    ConversationHead head;
    head.id = row.text(0);
    head.title = row.text(1);
    head.titleBy = static_cast<TitleBy>(row.number(2));
    head.folder = row.text(3);
    head.leaf = row.text(4);
    head.draft = row.text(5);
    head.options = row.text(6);
    head.source = row.text(7);
    head.created = row.integer(8);
    head.used = row.integer(9);
    head.trashed = row.integer(10);
    head.pinned = row.truth(11);
    head.archived = row.truth(12);
    head.unread = row.truth(13);
    return head;
}

constexpr int kRowColumn = 14;

/// An empty file of its owner alone: SQLite gives its log the same permissions.
Status makeFile(const std::filesystem::path& file)
{
    std::error_code error;
    if (std::filesystem::exists(file, error)) return {};
    return writeFileAtomically(file, {});
}

} // namespace

// ----------------------------------------------------------------------------------------- opening

Result<HistoryDatabase> HistoryDatabase::open(const std::filesystem::path& folder, const char* vfs)
{
    const std::filesystem::path file = folder / kFileName;
    Status writable;
    if (!vfs) {
        writable = makePrivateFolder(folder);
        if (writable) writable = makeFile(file);
        if (writable) writable = checkWritable(file);
    }
    const Access access = writable ? Access::ReadWrite : Access::Unchanging;
    std::error_code none;
    if (!writable && std::filesystem::file_size(besides(file, "-wal"), none) > 0 && !none)
        return writable.error(); // the newest words would be missing, unseen
    Result<Database> database = Database::open(file, access, kWaitMilliseconds, vfs);
    if (!database) return database.error();
    HistoryDatabase history(std::move(*database));
    Status prepared = history.identify(file);
    if (!prepared) return prepared.error();
    if (!writable) history.m_readOnlyReason = writable.error().message;
    if (history.m_readOnlyReason.empty()) prepared = history.bringUp(folder);
    if (!prepared) return prepared.error();
    return history;
}

Result<HistoryDatabase> HistoryDatabase::withoutFile()
{
    Result<Database> database = Database::open(":memory:", Access::ReadWrite, kWaitMilliseconds);
    if (!database) return database.error();
    HistoryDatabase history(std::move(*database));
    if (Status prepared = bringUpToDate(history.m_database); !prepared) return prepared.error();
    return history;
}

/// Locks the file and makes sure that it is a history; one of a later version is not written to.
Status HistoryDatabase::identify(const std::filesystem::path& file)
{
    if (Status set = m_database.execute(kSettings); !set) return set;
    const Result<std::int64_t> application = m_database.number("PRAGMA application_id");
    if (!application) return application.error();
    const Result<std::int64_t> tables = m_database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tables.error();
    if (*tables > 0 && *application != kApplicationId) {
        (void)m_database.forbidWriting(); // not even when it is closed
        return {ErrorCode::HistoryDamaged, "The file \"" + file.string() +
                                               "\" holds something else than conversations. Move "
                                               "it away and start again."};
    }
    const Result<std::int64_t> version = m_database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version <= schemaVersion()) return {};
    m_readOnlyReason = "The conversations were written by a newer version of Cabochon. They can be "
                       "read, and nothing is changed. Install the newer version.";
    return m_database.forbidWriting();
}

Status HistoryDatabase::bringUp(const std::filesystem::path& folder)
{
    const Result<std::int64_t> version = m_database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version > 0 && *version < schemaVersion()) {
        const std::string name = "history.before-" + std::to_string(schemaVersion()) + ".db";
        if (Status kept = copyTo(folder / name); !kept) return kept;
    }
    if (Status made = bringUpToDate(m_database); !made) return made;
    return finishInterrupted();
}

/// An answer that was being written when the program ended is there as far as it came.
Status HistoryDatabase::finishInterrupted()
{
    Transaction all(m_database);
    if (!all.begun()) return all.begun();
    Status stopped = m_database.execute(
        "INSERT INTO words(rowid, text) SELECT row, text FROM parts WHERE NOT indexed;"
        "INSERT INTO pieces(rowid, text) SELECT row, text FROM parts WHERE NOT indexed;"
        "UPDATE parts SET indexed = 1 WHERE NOT indexed");
    if (stopped) {
        stopped = m_database.prepare("UPDATE messages SET state = ? WHERE state BETWEEN 1 AND 19")
                      .bind(StoredMessage::kInterrupted)
                      .run();
    }
    return stopped ? all.commit() : stopped;
}

// ----------------------------------------------------------------------------------------- reading

Result<std::vector<ConversationHead>> HistoryDatabase::list(Which which)
{
    static constexpr std::array<std::string_view, 4> kConditions{
        "WHERE trashed = 0 ORDER BY used DESC, row DESC",
        "WHERE trashed > 0 ORDER BY trashed DESC, row DESC", "ORDER BY used DESC, row DESC",
        "WHERE trashed = 0 AND archived ORDER BY used DESC, row DESC"};
    std::vector<ConversationHead> heads;
    std::unordered_map<std::int64_t, std::size_t> places; // by row
    Statement rows =
        m_database.prepare(joinSql({kHeadColumns, kConditions[static_cast<std::size_t>(which)]}));
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) break;
        places.emplace(rows.integer(kRowColumn), heads.size());
        heads.push_back(headOf(rows));
    }
    Statement tags = m_database.prepare("SELECT conversation, tag FROM tags");
    for (;;) {
        const Result<bool> row = tags.next();
        if (!row) return row.error();
        if (!*row) return heads;
        const auto place = places.find(tags.integer(0));
        if (place != places.end()) heads[place->second].tags.push_back(tags.text(1));
    }
}

/// Gives its row, too.
Result<ConversationHead> HistoryDatabase::findHead(std::string_view id, std::int64_t& row)
{
    Statement rows = m_database.prepare(joinSql({kHeadColumns, "WHERE id = ?"}));
    rows.bind(id);
    const Result<bool> found = rows.next();
    if (!found) return found.error();
    if (!*found) {
        return {ErrorCode::NotFound,
                "There is no conversation \"" + std::string(id) + "\". It may have been removed."};
    }
    ConversationHead head = headOf(rows);
    row = rows.integer(kRowColumn);
    Statement tags = m_database.prepare("SELECT tag FROM tags WHERE conversation = ?");
    tags.bind(row);
    for (;;) {
        const Result<bool> tag = tags.next();
        if (!tag) return tag.error();
        if (!*tag) return head;
        head.tags.push_back(tags.text(0));
    }
}

Result<ConversationHead> HistoryDatabase::readHead(std::string_view id)
{
    std::int64_t row = 0;
    return findHead(id, row);
}

Result<StoredConversation> HistoryDatabase::read(std::string_view id)
{
    std::int64_t row = 0;
    Result<ConversationHead> head = findHead(id, row);
    if (!head) return head.error();
    StoredConversation conversation{.head = std::move(*head)};
    std::vector<std::int64_t> sequences;
    Status read = readMessages(row, conversation.messages, sequences);
    if (read) read = readParts(row, conversation.messages, sequences);
    if (!read) return read.error();
    return conversation;
}

Status HistoryDatabase::readMessages(std::int64_t conversation,
                                     std::vector<StoredMessage>& messages,
                                     std::vector<std::int64_t>& sequences)
{
    Statement rows = m_database.prepare(
        "SELECT id, parent, role, created, state, stop_reason, recovery, failure_code, "
        "failure_message, model, ledger, edited, sequence FROM messages WHERE conversation = ? "
        "ORDER BY sequence");
    rows.bind(conversation);
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        StoredMessage& message = messages.emplace_back();
        message.id = rows.text(0);
        message.parent = rows.text(1);
        message.role = static_cast<MessageRole>(rows.number(2));
        message.created = rows.integer(3);
        message.state = rows.number(4);
        message.stopReason = static_cast<StopReason>(rows.number(5));
        message.recovery = static_cast<DeviceRecovery>(rows.number(6));
        message.failureCode = rows.text(7);
        message.failureMessage = rows.text(8);
        message.model = rows.text(9);
        message.ledger = rows.text(10);
        message.edited = rows.truth(11);
        sequences.push_back(rows.integer(12));
    }
}

Status HistoryDatabase::readParts(std::int64_t conversation,
                                  std::vector<StoredMessage>& messages,
                                  const std::vector<std::int64_t>& sequences)
{
    Statement rows = m_database.prepare(
        "SELECT m.sequence, p.kind, p.text, p.name, p.call_id, p.failed, p.media, p.content_hash, "
        "p.mime_type, p.options FROM messages AS m JOIN parts AS p ON p.message = m.sequence "
        "WHERE m.conversation = ? ORDER BY m.sequence, p.place");
    rows.bind(conversation);
    std::size_t place = 0;
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        // Both lists are in the order of messages.
        while (place < sequences.size() && sequences[place] != rows.integer(0))
            ++place;
        if (place == sequences.size()) {
            return {ErrorCode::HistoryDamaged, "The file of the conversations contradicts itself."};
        }
        StoredPart& part = messages[place].parts.emplace_back();
        part.kind = static_cast<PartKind>(rows.number(1));
        part.text = rows.text(2);
        part.name = rows.text(3);
        part.callId = rows.text(4);
        part.failed = rows.truth(5);
        part.media = static_cast<MediaKind>(rows.number(6));
        part.contentHash = rows.text(7);
        part.mimeType = rows.text(8);
        part.options = rows.text(9);
    }
}

Result<HistoryCounts> HistoryDatabase::counts()
{
    HistoryCounts counts;
    Result<std::int64_t> number = m_database.number("SELECT count(*) FROM conversations");
    if (!number) return number.error();
    counts.conversations = *number;
    number = m_database.number("SELECT count(*) FROM messages");
    if (!number) return number.error();
    counts.messages = *number;
    return counts;
}

Result<std::vector<Folder>> HistoryDatabase::folders()
{
    std::vector<Folder> folders;
    Statement rows = m_database.prepare(
        "SELECT id, coalesce(parent, ''), name, options FROM folders ORDER BY name, id");
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return folders;
        folders.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    }
}

Result<bool> HistoryDatabase::has(std::string_view contentHash)
{
    Statement rows = m_database.prepare("SELECT 1 FROM conversations WHERE content_hash = ? AND "
                                        "content_hash <> '' LIMIT 1");
    rows.bind(contentHash);
    return rows.next();
}

} // namespace cabochon::history

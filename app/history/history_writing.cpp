// The part of HistoryDatabase that changes what is on disk.
#include "app/history/history_database.h"

#include <string>
#include <utility>

namespace cabochon::history {

namespace {

/// A text that grows no more may be found.
bool isComplete(const StoredMessage& message)
{
    return message.state == 0 || message.state >= StoredMessage::kDone;
}

Statement& bindOrNull(Statement& statement, const std::string& text)
{
    return text.empty() ? statement.bindNull() : statement.bind(text);
}

} // namespace

// ----------------------------------------------------------------------------------- conversations

Status HistoryDatabase::save(const ConversationHead& head, std::span<const StoredMessage> messages)
{
    if (m_reserve && m_wasFull) {
        m_reserve->fill();
        m_wasFull = m_reserve->isSpent();
    }
    Status saved = saveOnce(head, messages, {});
    if (saved || saved.error().code != ErrorCode::DiskFull) return saved;
    m_wasFull = true;
    if (m_reserve && m_reserve->release()) saved = saveOnce(head, messages, {});
    if (saved || saved.error().code != ErrorCode::DiskFull || !m_reserve) return saved;
    const std::uintmax_t megabytes = (m_reserve->missing() >> 20) + 1;
    return {ErrorCode::DiskFull, "The disk is full, so this could not be kept. Free " +
                                     std::to_string(megabytes) + " MB and try again."};
}

Status HistoryDatabase::saveOnce(const ConversationHead& head,
                                 std::span<const StoredMessage> messages,
                                 std::string_view contentHash)
{
    Transaction all(m_database);
    if (!all.begun()) return all.begun();
    const Result<std::int64_t> conversation = saveHead(head, contentHash);
    if (!conversation) return conversation.error();
    for (const StoredMessage& message : messages) {
        if (Status saved = saveMessage(*conversation, message); !saved) return saved;
    }
    return all.commit();
}

Result<bool> HistoryDatabase::import(const StoredConversation& conversation,
                                     std::string_view contentHash)
{
    const Result<bool> known = has(contentHash);
    if (!known) return known.error();
    if (*known) return false;
    Status saved = saveOnce(conversation.head, conversation.messages, contentHash);
    if (!saved) return saved.error();
    return true;
}

/// Gives the row of the conversation.
Result<std::int64_t> HistoryDatabase::saveHead(const ConversationHead& head,
                                               std::string_view contentHash)
{
    Statement statement = m_database.prepare(
        "INSERT INTO conversations(id, title, title_by, folder, leaf, draft, options, source, "
        "content_hash, created, used, trashed, pinned, archived, unread) "
        "VALUES(?, ?, ?, (SELECT id FROM folders WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET title = excluded.title, title_by = excluded.title_by, "
        "folder = excluded.folder, leaf = excluded.leaf, draft = excluded.draft, "
        "options = excluded.options, used = excluded.used, trashed = excluded.trashed, "
        "pinned = excluded.pinned, archived = excluded.archived, unread = excluded.unread "
        "RETURNING row");
    statement.bind(head.id).bind(head.title).bind(static_cast<int>(head.titleBy));
    statement.bind(head.folder); // one that is gone is none: words are never lost for it
    statement.bind(head.leaf).bind(head.draft).bind(head.options).bind(head.source);
    statement.bind(contentHash).bind(head.created).bind(head.used).bind(head.trashed);
    statement.bind(head.pinned).bind(head.archived).bind(head.unread);
    const Result<bool> saved = statement.next();
    if (!saved) return saved.error();
    const std::int64_t row = statement.integer(0);
    if (Status ended = statement.run(); !ended) return ended.error();
    if (Status tags = saveTags(row, head.tags); !tags) return tags.error();
    return row;
}

Status HistoryDatabase::saveTags(std::int64_t conversation, const std::vector<std::string>& tags)
{
    Status saved =
        m_database.prepare("DELETE FROM tags WHERE conversation = ?").bind(conversation).run();
    for (const std::string& tag : tags) {
        if (!saved) return saved;
        saved = m_database.prepare("INSERT OR IGNORE INTO tags(conversation, tag) VALUES(?, ?)")
                    .bind(conversation)
                    .bind(tag)
                    .run();
    }
    return saved;
}

// ---------------------------------------------------------------------------------------- messages

Status HistoryDatabase::saveMessage(std::int64_t conversation, const StoredMessage& message)
{
    if (!message.parent.empty()) {
        Statement parent =
            m_database.prepare("SELECT 1 FROM messages WHERE id = ? AND conversation = ?");
        const Result<bool> known = parent.bind(message.parent).bind(conversation).next();
        if (!known) return known.error();
        if (!*known) {
            return {ErrorCode::InvalidConversation,
                    "A message follows one that is not in its conversation."};
        }
    }
    Statement statement = m_database.prepare(
        "INSERT INTO messages(id, conversation, parent, role, created, state, stop_reason, "
        "recovery, failure_code, failure_message, model, ledger, edited) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET state = excluded.state, "
        "stop_reason = excluded.stop_reason, recovery = excluded.recovery, "
        "failure_code = excluded.failure_code, failure_message = excluded.failure_message, "
        "model = excluded.model, ledger = excluded.ledger, edited = excluded.edited "
        "WHERE conversation = excluded.conversation RETURNING sequence");
    statement.bind(message.id).bind(conversation).bind(message.parent);
    statement.bind(static_cast<int>(message.role)).bind(message.created).bind(message.state);
    statement.bind(static_cast<int>(message.stopReason));
    statement.bind(static_cast<int>(message.recovery)).bind(message.failureCode);
    statement.bind(message.failureMessage).bind(message.model).bind(message.ledger);
    const Result<bool> saved = statement.bind(message.edited).next();
    if (!saved) return saved.error();
    if (!*saved) {
        return {ErrorCode::InvalidConversation, "A message of this id is in another conversation."};
    }
    const std::int64_t sequence = statement.integer(0);
    if (Status ended = statement.run(); !ended) return ended;
    return saveParts(sequence, message);
}

Status HistoryDatabase::saveParts(std::int64_t message, const StoredMessage& source)
{
    Status saved = unindexParts(message);
    if (saved)
        saved = m_database.prepare("DELETE FROM parts WHERE message = ?").bind(message).run();
    int place = 0;
    for (const StoredPart& part : source.parts) {
        if (!saved) return saved;
        Statement statement = m_database.prepare(
            "INSERT INTO parts(message, place, kind, text, name, call_id, failed, media, "
            "content_hash, mime_type, options, indexed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?)");
        statement.bind(message).bind(place++).bind(static_cast<int>(part.kind)).bind(part.text);
        statement.bind(part.name).bind(part.callId).bind(part.failed);
        statement.bind(static_cast<int>(part.media)).bind(part.contentHash).bind(part.mimeType);
        saved = statement.bind(part.options).bind(isComplete(source)).run();
    }
    return saved ? indexParts(message) : saved;
}

Status HistoryDatabase::indexParts(std::int64_t message)
{
    Status done = m_database
                      .prepare("INSERT INTO words(rowid, text) SELECT row, text FROM parts WHERE "
                               "message = ? AND indexed")
                      .bind(message)
                      .run();
    if (!done) return done;
    return m_database
        .prepare("INSERT INTO pieces(rowid, text) SELECT row, text FROM parts WHERE message = ? "
                 "AND indexed")
        .bind(message)
        .run();
}

/// Takes their words out of the indexes; the texts must still be as they were indexed.
Status HistoryDatabase::unindexParts(std::int64_t message)
{
    Status done = m_database
                      .prepare("INSERT INTO words(words, rowid, text) SELECT 'delete', row, text "
                               "FROM parts WHERE message = ? AND indexed")
                      .bind(message)
                      .run();
    if (!done) return done;
    return m_database
        .prepare("INSERT INTO pieces(pieces, rowid, text) SELECT 'delete', row, text FROM parts "
                 "WHERE message = ? AND indexed")
        .bind(message)
        .run();
}

// ----------------------------------------------------------------------------------------- folders

Status HistoryDatabase::saveFolder(const Folder& folder)
{
    Statement statement = m_database.prepare(
        "INSERT INTO folders(id, parent, name, options) VALUES(?, ?, ?, ?) ON CONFLICT(id) DO "
        "UPDATE SET parent = excluded.parent, name = excluded.name, options = excluded.options");
    statement.bind(folder.id);
    bindOrNull(statement, folder.parent);
    return statement.bind(folder.name).bind(folder.options).run();
}

Status HistoryDatabase::removeFolder(std::string_view id)
{
    return m_database.prepare("DELETE FROM folders WHERE id = ?").bind(id).run();
}

// -------------------------------------------------------------------------------- removal for good

Status HistoryDatabase::removeForGood(std::span<const std::string> ids)
{
    Transaction all(m_database);
    if (!all.begun()) return all.begun();
    for (const std::string& id : ids) {
        if (Status removed = removeConversation(id); !removed) return removed;
    }
    Status done = all.commit();
    return done ? forgetRemovedWords() : done;
}

Result<bool> HistoryDatabase::emptyTrash(std::int64_t trashedBefore)
{
    const Result<std::vector<ConversationHead>> trashed = list(Which::Trashed);
    if (!trashed) return trashed.error();
    std::vector<std::string> ids;
    for (const ConversationHead& head : *trashed) {
        if (head.trashed < trashedBefore) ids.push_back(head.id);
    }
    if (ids.empty()) return false;
    Status removed = removeForGood(ids);
    if (!removed) return removed.error();
    return true;
}

Status HistoryDatabase::removeConversation(std::string_view id)
{
    std::vector<std::int64_t> messages;
    {
        Statement rows = m_database.prepare(
            "SELECT m.sequence FROM messages AS m JOIN conversations AS c ON c.row = "
            "m.conversation WHERE c.id = ?");
        rows.bind(id);
        for (;;) {
            const Result<bool> row = rows.next();
            if (!row) return row.error();
            if (!*row) break;
            messages.push_back(rows.integer(0));
        }
    }
    for (const std::int64_t message : messages) {
        if (Status done = unindexParts(message); !done) return done;
    }
    return m_database.prepare("DELETE FROM conversations WHERE id = ?").bind(id).run();
}

/// The indexes only mark words as removed; merging them into one piece drops those. What was
/// overwritten in the file is still in its log until that is emptied.
Status HistoryDatabase::forgetRemovedWords()
{
    Status done = m_database.execute("INSERT INTO words(words) VALUES('optimize');"
                                     "INSERT INTO pieces(pieces) VALUES('optimize')");
    if (!done) return done;
    return m_database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace cabochon::history

#include "app/history/history_salvage.h"

#include "app/history/history_schema.h"
#include "engine/text/utf8_decoder.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace cabochon::history {

namespace {

/// A table as its rows look in a page. In `shape`, for the first columns: '#' the number of the row
/// itself, 'n' a number, 't' a text that says something, '.' anything.
struct Table {
    std::size_t columns;
    bool ofIndex;
    std::string_view shape;
    std::string_view insert; // takes the number of the row, then the columns that are no '#'
};

constexpr std::array kTables{
    Table{16, false, "#t.n",
          "INSERT OR IGNORE INTO conversations(row, id, title, title_by, folder, leaf, draft, "
          "options, source, content_hash, created, used, trashed, pinned, archived, unread) "
          "VALUES(?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    Table{14, false, "#tn.nn",
          "INSERT OR IGNORE INTO messages(sequence, id, conversation, parent, role, created, "
          "state, stop_reason, recovery, failure_code, failure_message, model, ledger, edited) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    Table{13, false, "#nnn",
          "INSERT OR IGNORE INTO parts(row, message, place, kind, text, name, call_id, failed, "
          "media, content_hash, mime_type, options, indexed) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    Table{4, false, "t.t.",
          "INSERT OR IGNORE INTO folders(rowid, id, parent, name, options) "
          "VALUES(?, ?, nullif(?, ''), ?, ?)"},
    Table{2, true, "nt", "INSERT OR IGNORE INTO tags(conversation, tag) VALUES(?, ?)"},
};
constexpr int kMessages = 1;
constexpr int kParts = 2;

/// Columns that hold texts; all others hold numbers. NULL is neither in these tables.
bool holdsText(std::size_t table, std::size_t column)
{
    static constexpr std::array<std::uint32_t, kTables.size()> kTexts{
        0b0000'0011'1111'0110, 0b01'1110'0000'1010, 0b0'1110'0111'0000, 0b1111, 0b10};
    return (kTexts[table] >> column & 1) != 0;
}

bool fits(const Table& table, const RawRow& row)
{
    if (row.values.size() != table.columns || row.ofIndex != table.ofIndex) return false;
    for (std::size_t i = 0; i < table.shape.size(); ++i) {
        const RawValue& value = row.values[i];
        const std::string* text = std::get_if<std::string>(&value);
        const char shape = table.shape[i];
        if (shape == '#' && value.index() != 0) return false;
        if (shape == 'n' && !std::holds_alternative<std::int64_t>(value)) return false;
        if (shape == 't' && (!text || text->empty())) return false;
    }
    return true;
}

void bindValue(Statement& statement, const RawValue& value, bool text)
{
    const auto* number = std::get_if<std::int64_t>(&value);
    const auto* bytes = std::get_if<std::string>(&value);
    if (text) {
        std::string whole;
        if (bytes) engine::appendRepairedUtf8(whole, *bytes);
        statement.bind(whole);
    } else {
        statement.bind(number ? *number : 0);
    }
}

/// Of an index over the messages: a trace of a message whose row may be lost.
const std::int64_t* messageOfEntry(const RawRow& row)
{
    if (!row.ofIndex || row.values.size() != 3) return nullptr;
    const auto* first = std::get_if<std::int64_t>(&row.values[0]);
    const auto* second = std::get_if<std::int64_t>(&row.values[1]);
    const auto* third = std::get_if<std::int64_t>(&row.values[2]);
    if (!first || !second || !third) return nullptr;
    return *second == *third ? second : first; // (conversation, message) or (message, place, part)
}

// Each makes the rows fit those before it. Numbers that mean nothing are replaced by what says
// least: a reader must not meet a kind that does not exist.
constexpr const char* kMend = R"(
UPDATE parts SET kind = 1 WHERE kind NOT BETWEEN 1 AND 5;
UPDATE parts SET media = 0 WHERE media NOT BETWEEN 0 AND 5;
UPDATE messages SET role = 3 WHERE role NOT BETWEEN 1 AND 4;
UPDATE messages SET state = 21 WHERE state NOT BETWEEN 0 AND 40;
UPDATE messages SET stop_reason = 0 WHERE stop_reason NOT BETWEEN 0 AND 6;
UPDATE messages SET recovery = 0 WHERE recovery NOT BETWEEN 0 AND 2;
UPDATE conversations SET title_by = 0 WHERE title_by NOT BETWEEN 0 AND 2;
UPDATE folders SET parent = NULL WHERE parent NOT IN (SELECT id FROM folders);
UPDATE conversations SET folder = NULL WHERE folder NOT IN (SELECT id FROM folders);

-- Texts without their message, in the order of their messages.
INSERT INTO conversations(id, title, created, used)
    SELECT 'recovered-texts', 'Recovered texts', strftime('%s') * 1000, strftime('%s') * 1000
    WHERE EXISTS(SELECT 1 FROM parts WHERE message NOT IN (SELECT sequence FROM messages));
INSERT INTO messages(sequence, id, conversation, role, created, state)
    SELECT DISTINCT p.message, 'recovered-' || p.message, c.row, 3, c.created, 20
    FROM parts AS p, conversations AS c WHERE c.id = 'recovered-texts'
    AND p.message NOT IN (SELECT sequence FROM messages);
-- Messages without their conversation.
INSERT INTO conversations(row, id, title, created, used)
    SELECT conversation, 'recovered-' || conversation, 'Recovered conversation', min(created),
    max(created) FROM messages WHERE conversation NOT IN (SELECT row FROM conversations)
    GROUP BY conversation;
-- Messages without the one before: they follow the one that was made before them.
UPDATE messages AS m SET parent = coalesce((SELECT b.id FROM messages AS b WHERE
    b.conversation = m.conversation AND b.sequence < m.sequence ORDER BY b.sequence DESC LIMIT 1), '')
    WHERE (parent <> '' OR id LIKE 'recovered-%') AND NOT EXISTS(SELECT 1 FROM messages AS p
    WHERE p.id = m.parent AND p.conversation = m.conversation AND p.sequence < m.sequence);
UPDATE conversations AS c SET leaf = coalesce((SELECT m.id FROM messages AS m WHERE
    m.conversation = c.row ORDER BY m.sequence DESC LIMIT 1), '')
    WHERE NOT EXISTS(SELECT 1 FROM messages AS m WHERE m.id = c.leaf AND m.conversation = c.row);
DELETE FROM tags WHERE conversation NOT IN (SELECT row FROM conversations);
)";

// Numbers of conversations and messages never change and are never used again, so that copies of
// one history agree on them; those of parts do change.
constexpr const char* kFill = R"(
CREATE TEMP TABLE silent AS SELECT sequence FROM main.messages AS m
    WHERE NOT EXISTS(SELECT 1 FROM main.parts AS p WHERE p.message = m.sequence);
INSERT INTO silent SELECT sequence FROM copy.messages
    WHERE sequence NOT IN (SELECT sequence FROM main.messages)
    AND sequence NOT IN (SELECT message FROM main.parts);
INSERT OR IGNORE INTO main.folders SELECT * FROM copy.folders;
INSERT OR IGNORE INTO main.conversations SELECT * FROM copy.conversations;
INSERT OR IGNORE INTO main.tags SELECT * FROM copy.tags;
INSERT OR IGNORE INTO main.messages SELECT * FROM copy.messages;
INSERT OR IGNORE INTO main.parts(message, place, kind, text, name, call_id, failed, media,
    content_hash, mime_type, options) SELECT message, place, kind, text, name, call_id, failed,
    media, content_hash, mime_type, options FROM copy.parts
    WHERE message IN (SELECT sequence FROM silent);
DROP TABLE silent;
)";

} // namespace

Status Salvage::begin()
{
    // Rows come in any order, parts before their messages.
    return m_database.execute("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
}

Status Salvage::salvageRows(const DamagedFile& file)
{
    file.visitRows([this](const RawRow& row) {
        if (m_failed) m_failed = insert(row);
    });
    return m_failed;
}

Status Salvage::insert(const RawRow& row)
{
    if (const std::int64_t* message = messageOfEntry(row)) m_seen.insert(*message);
    for (std::size_t table = 0; table < kTables.size(); ++table) {
        if (fits(kTables[table], row)) return insertInto(static_cast<int>(table), row);
    }
    return {};
}

Status Salvage::insertInto(int table, const RawRow& row)
{
    const auto place = static_cast<std::size_t>(table);
    const Table& wanted = kTables[place];
    if (table == kMessages) m_seen.insert(row.number);
    if (table == kParts) m_seen.insert(std::get<std::int64_t>(row.values[1]));
    Statement statement = m_database.prepare(wanted.insert);
    if (!wanted.ofIndex) statement.bind(row.number);
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const bool isNumber = i < wanted.shape.size() && wanted.shape[i] == '#';
        if (!isNumber) bindValue(statement, row.values[i], holdsText(place, i));
    }
    return statement.run();
}

Status Salvage::fillFrom(const std::filesystem::path& copy)
{
    // Outside of a transaction, as attaching wants it.
    if (Status kept = m_database.execute("COMMIT"); !kept) return kept;
    Status done = m_database.prepare("ATTACH ? AS copy").bind(copy.string()).run();
    if (done) {
        done = takeFrom();
        const Status detached = m_database.execute("DETACH copy");
        if (done) done = detached;
    }
    const Status begun = m_database.execute("BEGIN IMMEDIATE");
    return begun ? done : begun;
}

Status Salvage::takeFrom()
{
    const Result<std::int64_t> application = m_database.number("PRAGMA copy.application_id");
    if (!application) return application.error();
    const Result<std::int64_t> version = m_database.number("PRAGMA copy.user_version");
    if (!version) return version.error();
    if (*application != kApplicationId || *version != schemaVersion())
        return {ErrorCode::HistoryDamaged, "A copy is of another version or of something else."};
    Transaction all(m_database);
    if (!all.begun()) return all.begun();
    Status filled = m_database.execute(kFill);
    return filled ? all.commit() : filled;
}

Status Salvage::finish()
{
    Status done = m_database.execute(kMend);
    if (done) done = m_database.execute("COMMIT");
    if (done) done = rebuildIndex(m_database);
    return done ? m_database.execute("PRAGMA wal_checkpoint(TRUNCATE)") : done;
}

} // namespace cabochon::history

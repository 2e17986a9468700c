#include "app/history/history_schema.h"

#include <array>
#include <string>

namespace cabochon::history {

namespace {

// Numbers in columns are those of app/conversation/message_kinds.h and answer_state.h. Messages are
// in the order of their sequence, which no clock can change. Texts are indexed once they grow no
// more (`indexed`): an answer that is being written is saved every second. Both indexes hold words
// and places only, the texts stay in the table they describe; whoever changes that changes them.
// Triggers could not: a schema that is not trusted may not reach virtual tables.
constexpr const char* kVersion1 = R"(
CREATE TABLE folders(
    id TEXT PRIMARY KEY NOT NULL,
    parent TEXT REFERENCES folders(id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '');

CREATE TABLE conversations(
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    title_by INTEGER NOT NULL DEFAULT 0,
    folder TEXT REFERENCES folders(id) ON DELETE SET NULL,
    leaf TEXT NOT NULL DEFAULT '',
    draft TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    used INTEGER NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0);
CREATE INDEX conversations_by_use ON conversations(used);
CREATE INDEX conversations_by_content ON conversations(content_hash) WHERE content_hash <> '';

CREATE TABLE tags(
    conversation INTEGER NOT NULL REFERENCES conversations(row) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY(conversation, tag)) WITHOUT ROWID;

CREATE TABLE messages(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation INTEGER NOT NULL REFERENCES conversations(row) ON DELETE CASCADE,
    parent TEXT NOT NULL DEFAULT '',
    role INTEGER NOT NULL,
    created INTEGER NOT NULL,
    state INTEGER NOT NULL,
    stop_reason INTEGER NOT NULL DEFAULT 0,
    recovery INTEGER NOT NULL DEFAULT 0,
    failure_code TEXT NOT NULL DEFAULT '',
    failure_message TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    ledger TEXT NOT NULL DEFAULT '',
    edited INTEGER NOT NULL DEFAULT 0);
CREATE INDEX messages_by_conversation ON messages(conversation, sequence);
CREATE INDEX messages_being_written ON messages(state) WHERE state BETWEEN 1 AND 19;

CREATE TABLE parts(
    row INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES messages(sequence) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    call_id TEXT NOT NULL DEFAULT '',
    failed INTEGER NOT NULL DEFAULT 0,
    media INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL DEFAULT '',
    mime_type TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '',
    indexed INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX parts_by_message ON parts(message, place);
CREATE INDEX parts_to_index ON parts(row) WHERE NOT indexed;

CREATE VIRTUAL TABLE words USING fts5(text, content='parts', content_rowid='row',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE pieces USING fts5(text, content='parts', content_rowid='row',
    tokenize='trigram', detail='none');
)";

/// How each version is made of the one before; the first of nothing.
constexpr std::array kMigrations{kVersion1};

Status setNumber(Database& database, const char* pragma, int number)
{
    const std::string sql = "PRAGMA " + std::string(pragma) + "=" + std::to_string(number);
    return database.execute(sql.c_str());
}

} // namespace

int schemaVersion()
{
    return static_cast<int>(kMigrations.size());
}

Status bringUpToDate(Database& database)
{
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version == schemaVersion()) return {};
    if (*version < 0 || *version > schemaVersion()) {
        return {ErrorCode::HistoryNewer,
                "The conversations were written by a newer version of Cabochon (format " +
                    std::to_string(*version) + ", this one knows " +
                    std::to_string(schemaVersion()) + "). Install the newer version."};
    }
    Transaction all(database);
    if (!all.begun()) return all.begun();
    for (auto from = static_cast<std::size_t>(*version); from < kMigrations.size(); ++from) {
        if (Status made = database.execute(kMigrations[from]); !made) return made;
    }
    if (Status set = setNumber(database, "application_id", kApplicationId); !set) return set;
    if (Status set = setNumber(database, "user_version", schemaVersion()); !set) return set;
    return all.commit();
}

Status rebuildIndex(Database& database)
{
    // Parts that are not indexed yet are in it afterwards, and say so: when they are replaced,
    // their words are taken out.
    Transaction all(database);
    if (!all.begun()) return all.begun();
    Status built = database.execute("UPDATE parts SET indexed = 1 WHERE NOT indexed;"
                                    "INSERT INTO words(words) VALUES('rebuild');"
                                    "INSERT INTO pieces(pieces) VALUES('rebuild');");
    return built ? all.commit() : built;
}

} // namespace cabochon::history

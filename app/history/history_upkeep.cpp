// The part of HistoryDatabase that copies and checks the whole file.
#include "app/history/history_database.h"
#include "engine/base/file_io.h"
#include "engine/base/sha256.h"

#include <array>
#include <memory>
#include <set>
#include <sqlite3.h>
#include <string>
#include <system_error>
#include <utility>

namespace cabochon::history {

namespace {

constexpr int kPagesAtOnce = 1'000;

Status copyPages(Database& from, Database& to)
{
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!copy) return errorOf(sqlite3_errcode(to.handle()), to.handle());
    int result = SQLITE_OK;
    while (result == SQLITE_OK)
        result = sqlite3_backup_step(copy.get(), kPagesAtOnce);
    if (result != SQLITE_DONE) return errorOf(result, to.handle());
    return {};
}

/// The sentences that a check of SQLite gives; "ok" is none.
Status collect(Database& database, const char* sql, std::vector<std::string>& problems)
{
    Statement rows = database.prepare(sql);
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        if (std::string sentence = rows.text(0); sentence != "ok")
            problems.push_back(std::move(sentence));
    }
}

struct Check {
    const char* sql; // gives a row for each fault, with what it is about
    const char* sentence;
};

constexpr std::array kChecks{
    Check{"SELECT id FROM messages AS m WHERE parent <> '' AND NOT EXISTS(SELECT 1 FROM messages "
          "AS p WHERE p.id = m.parent AND p.conversation = m.conversation AND p.sequence < "
          "m.sequence)",
          "A message follows none of its conversation: "},
    Check{"SELECT id FROM conversations AS c WHERE leaf <> '' AND NOT EXISTS(SELECT 1 FROM "
          "messages AS m WHERE m.id = c.leaf AND m.conversation = c.row)",
          "A conversation shows a message that it does not hold: "},
};

} // namespace

std::set<std::string> hashesIn(std::string_view text)
{
    std::set<std::string> hashes;
    for (std::size_t from = 0; from < text.size(); ++from) {
        std::size_t to = from;
        while (to < text.size() && isDigestDigit(text[to]))
            ++to;
        if (to - from == kDigestDigits) hashes.emplace(text.substr(from, kDigestDigits));
        from = to;
    }
    return hashes;
}

Result<std::set<std::string>> HistoryDatabase::filesInUse()
{
    std::set<std::string> hashes;
    for (const char* sql : {"SELECT content_hash FROM parts WHERE content_hash <> ''",
                            "SELECT options FROM parts WHERE options <> ''",
                            "SELECT options FROM conversations WHERE options <> ''"}) {
        Statement rows = m_database.prepare(sql);
        for (;;) {
            const Result<bool> row = rows.next();
            if (!row) return row.error();
            if (!*row) break;
            hashes.merge(hashesIn(rows.text(0)));
        }
    }
    return hashes;
}

void HistoryDatabase::keepReserve(const std::filesystem::path& folder)
{
    if (!m_readOnlyReason.empty()) return;
    m_reserve.emplace(folder);
    m_reserve->fill();
    m_wasFull = m_reserve->isSpent();
}

std::uintmax_t HistoryDatabase::missingBytes() const
{
    return m_reserve && m_wasFull ? m_reserve->missing() : 0;
}

Status HistoryDatabase::copyTo(const std::filesystem::path& file)
{
    const std::filesystem::path unfinished = besides(file, ".part");
    Status done = writeFileAtomically(unfinished, {});
    if (!done) return done;
    {
        Result<Database> copy = Database::open(unfinished, Access::ReadWrite, 0);
        if (!copy) return copy.error();
        // No log beside the copy, nor an index of one: it is one file from the beginning.
        done = copy->execute("PRAGMA locking_mode=EXCLUSIVE");
        if (done) done = copyPages(m_database, *copy);
        if (done) done = copy->execute("PRAGMA journal_mode=DELETE");
        std::vector<std::string> problems;
        if (done) done = collect(*copy, "PRAGMA quick_check", problems);
        if (done && !problems.empty()) {
            done = {ErrorCode::HistoryDamaged,
                    "The copy of the conversations is not whole: " + problems.front()};
        }
    }
    if (done) done = moveFile(unfinished, file);
    if (done) return {};
    std::error_code ignored; // the copy's own error is the one to tell
    std::filesystem::remove(unfinished, ignored);
    return done;
}

Result<std::vector<std::string>> HistoryDatabase::check()
{
    std::vector<std::string> problems;
    if (Status done = collect(m_database, "PRAGMA integrity_check", problems); !done)
        return done.error();
    if (Status done = collect(m_database, "PRAGMA foreign_key_check", problems); !done)
        return done.error();
    for (const Check& check : kChecks) {
        std::vector<std::string> found;
        if (Status done = collect(m_database, check.sql, found); !done) return done.error();
        for (const std::string& id : found)
            problems.push_back(check.sentence + id);
    }
    // Texts that still grow are in the table, and not in the index yet: then it is checked alone.
    const Result<std::int64_t> growing =
        m_database.number("SELECT EXISTS(SELECT 1 FROM parts WHERE NOT indexed)");
    if (!growing) return growing.error();
    const Status index = m_database
                             .prepare("INSERT INTO words(words, rank) "
                                      "VALUES('integrity-check', ?)")
                             .bind(*growing == 0)
                             .run();
    if (!index && index.error().code != ErrorCode::HistoryDamaged) return index.error();
    if (!index) problems.push_back("The index of words does not fit the messages.");
    return problems;
}

} // namespace cabochon::history

// Proves that the program gets a history whatever lies in its place, that what can be read comes
// back with its words found again, and that what was there is kept.
// proves DB-5, DB-8
#include "app/history/damaged_file.h"
#include "app/history/history_recovery.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <array>
#include <fstream>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

using Path = std::filesystem::path;

void put(const Path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

void overwrite(const Path& file, std::size_t place, const std::string& bytes)
{
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(place));
    stream << bytes;
}

/// A history of the conversations "a" and "b".
void fill(const Path& folder)
{
    HistoryDatabase history = openHistory(folder);
    for (const char* id : {"a", "b"}) {
        const StoredConversation made = exchange(id, "Which fox?", "The one of the renard.");
        QVERIFY(history.save(made.head, made.messages));
    }
}

} // namespace

class TestHistoryRecovery : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_scratch;

    Path folder() const { return m_scratch->path() / "data"; }
    Path file() const { return folder() / HistoryDatabase::kFileName; }

    void backUp()
    {
        HistoryDatabase history = openHistory(folder());
        QVERIFY(*backUpDaily(history, folder(), kDay));
    }

private slots:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        fill(folder());
    }

    void aHealthyHistoryIsLeftAlone()
    {
        const auto opened = openOrRecover(folder(), 0);
        QVERIFY(opened && !opened->recovery);
    }

    void withoutItsFirstPageAllComesBack()
    {
        const StoredConversation before = *openHistory(folder()).read("a");
        overwrite(file(), 0, std::string(DamagedFile::kPageSize, '\0'));
        const std::string damaged = bytesOf(file());
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->recovery);
        QCOMPARE(opened->recovery->messages, 4);
        QCOMPARE(opened->recovery->about, 4);
        QCOMPARE(opened->recovery->fromBackup, 0);
        QCOMPARE(opened->recovery->kept.filename().string(),
                 std::string("history.damaged-1970-01-02.db"));
        QVERIFY(bytesOf(opened->recovery->kept) == damaged);
        QVERIFY(*opened->history.read("a") == before);
        QCOMPARE(found(opened->history, "renard").size(), 2u);
        QVERIFY(opened->history.check()->empty());
    }

    void whateverLiesThereIsMovedAway_data()
    {
        QTest::addColumn<int>("what");
        const char* kNames[] = {"a text", "nothing", "an empty file", "a folder",
                                "another database"};
        for (int i = 0; i < 5; ++i)
            QTest::newRow(kNames[i]) << i;
    }

    /// The copy of the day before takes its place.
    void whateverLiesThereIsMovedAway()
    {
        QFETCH(int, what);
        backUp();
        std::filesystem::remove(file());
        if (what == 0) put(file(), "Dear diary, " + std::string(9'000, 'x'));
        if (what == 2) put(file(), "");
        if (what == 3) std::filesystem::create_directory(file());
        if (what == 4) {
            auto other = Database::open(file(), Access::ReadWrite, 0);
            QVERIFY(other->execute("CREATE TABLE others(x)"));
        }
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->recovery);
        QCOMPARE(opened->recovery->messages, 4);
        QCOMPARE(opened->recovery->fromBackup, 4);
        QVERIFY(!opened->recovery->backup.empty());
        QCOMPARE(opened->recovery->kept.empty(), what == 1);
        QVERIFY(opened->history.read("b"));
        QCOMPARE(found(opened->history, "renard").size(), 2u);
    }

    void withoutCopiesAnEmptyHistoryIsMade()
    {
        put(file(), std::string(9'000, 'x'));
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY(opened && opened->recovery);
        QCOMPARE(opened->recovery->messages, 0);
        QVERIFY(opened->history.list(Which::All)->empty());
        // The next day, too: another name is found.
        opened = Error{};
        put(file(), std::string(9'000, 'y'));
        opened = openOrRecover(folder(), kDay);
        QCOMPARE(opened->recovery->kept.filename().string(),
                 std::string("history.damaged-1970-01-02-2.db"));
    }

    void theLogOfAnotherHistoryIsLeftOut()
    {
        const Path other = m_scratch->path() / "other";
        {
            HistoryDatabase history = openHistory(other);
            const StoredConversation made = exchange("z", "Whose?", std::string(40'000, 'z'));
            QVERIFY(history.save(made.head, made.messages));
            // As a killed program leaves it.
            std::filesystem::copy_file(other / "history.db-wal", folder() / "history.db-wal");
        }
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->history.check()->empty());
    }

    void withoutItsLogItOpens()
    {
        const Path copy = m_scratch->path() / "copy";
        {
            HistoryDatabase history = openHistory(folder());
            const StoredConversation made = exchange("c", "More?", "More.");
            QVERIFY(history.save(made.head, made.messages));
            std::filesystem::create_directory(copy);
            std::filesystem::copy_file(file(), copy / "history.db");
        }
        const auto opened = openOrRecover(copy, kDay);
        QVERIFY(opened);
    }

    void aDamagedIndexIsMadeAnewInSilence()
    {
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.database().execute(
                "INSERT INTO words(words, rowid, text) VALUES('delete', 1, 'which fox?')"));
            QVERIFY(!history.check()->empty() || found(history, "which").size() < 2);
        }
        auto opened = recoverHistory(folder(), kDay);
        QVERIFY(opened);
        QVERIFY(!opened->recovery);
        QCOMPARE(found(opened->history, "renard").size(), 2u);
    }

    void aDamagedFileOfALaterVersionIsLeftAlone()
    {
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.database().execute("PRAGMA user_version=999"));
        }
        overwrite(file(), DamagedFile::kPageSize, std::string(6 * DamagedFile::kPageSize, 'x'));
        const std::string before = bytesOf(file());
        const auto opened = recoverHistory(folder(), kDay);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::HistoryNewer);
        QVERIFY(bytesOf(file()) == before);
    }

    void aReplacementThatWasInterruptedGoesOn()
    {
        std::filesystem::rename(file(), folder() / "history.recovered.db");
        put(folder() / "history.db-wal", "of the file before");
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY(opened && !opened->recovery);
        QCOMPARE(opened->history.counts()->messages, 4);
    }

    void whatLostItsNeighboursIsKept()
    {
        {
            HistoryDatabase history = openHistory(folder());
            const StoredConversation more = exchange("c", "Of whom?", "Of nobody.");
            QVERIFY(history.save(more.head, more.messages));
            QVERIFY(history.database().execute(
                "PRAGMA foreign_keys=OFF; DELETE FROM conversations WHERE id = 'a';"
                "DELETE FROM messages WHERE id IN ('b-question', 'c-answer');"
                "UPDATE messages SET role = 77, state = 99 WHERE id = 'c-question'"));
        }
        const std::string before = bytesOf(file());
        const Path target = m_scratch->path() / "repaired" / "history.db";
        std::filesystem::create_directory(target.parent_path());
        const auto repaired = repairInto(file(), target);
        QVERIFY2(repaired, repaired ? "" : repaired.error().message.c_str());
        QVERIFY(bytesOf(file()) == before);
        HistoryDatabase history = openHistory(target.parent_path());
        QVERIFY(history.check()->empty());
        QCOMPARE(history.counts()->messages, 6);
        QCOMPARE(found(history, "renard").size(), 2u);
        QCOMPARE(found(history, "nobody"), std::vector<std::string>{"recovered-texts"});
        QCOMPARE(history.read("b")->messages.size(), 1u);
        QCOMPARE(history.read("c")->messages[0].role, MessageRole::Assistant);
    }

    void copiesFillWhatCannotBeRead()
    {
        backUp();
        {
            HistoryDatabase history = openHistory(folder());
            const StoredConversation made = exchange("c", "Newer?", "Than the copy.");
            QVERIFY(history.save(made.head, made.messages));
            QVERIFY(history.database().execute(
                "PRAGMA foreign_keys=OFF; DELETE FROM parts WHERE message = 1;"
                "DELETE FROM conversations WHERE id = 'b'"));
        }
        overwrite(file(), 0, std::string(100, 'x'));
        auto opened = openOrRecover(folder(), kDay);
        QVERIFY(opened && opened->recovery);
        QCOMPARE(opened->recovery->messages, 6);
        QCOMPARE(opened->history.read("a")->messages[0].parts[0].text, std::string("Which fox?"));
        QCOMPARE(opened->history.read("b")->messages.size(), 2u);
        QCOMPARE(opened->history.read("c")->messages.size(), 2u);
        QVERIFY(opened->history.check()->empty());
    }

    /// A file as the first version made it. Later versions must bring it up to date; this one must
    /// make the same tables.
    void theFirstVersionIsUnderstood()
    {
        const Path old = m_scratch->path() / "old";
        std::filesystem::create_directory(old);
        const std::string sql = bytesOf(sourceFolder() / "tests/data/history/version-1.db.sql");
        {
            auto made = Database::open(old / HistoryDatabase::kFileName, Access::ReadWrite, 0);
            const Status filled = made->execute(sql.c_str());
            QVERIFY2(filled, filled ? "" : filled.error().message.c_str());
        }
        HistoryDatabase history = openHistory(old);
        QCOMPARE(history.readOnlyReason(), std::string());
        HistoryDatabase today = openHistory(folder());
        QCOMPARE(schemaOf(history), schemaOf(today));
        QVERIFY(history.check()->empty());
        const auto read = history.read("a1");
        QVERIFY(read);
        QCOMPARE(read->messages.size(), 3u);
        QCOMPARE(read->head.tags, std::vector<std::string>{"animals"});
        QCOMPARE(history.folders()->front().name, std::string("Nature"));
        QCOMPARE(found(history, "renard"), std::vector<std::string>{"a1"});
    }

private:
    static QStringList schemaOf(HistoryDatabase& history)
    {
        QStringList schema;
        Statement rows = history.database().prepare(
            "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name");
        while (*rows.next())
            schema << QString::fromStdString(rows.text(0)).simplified();
        return schema;
    }
};

CABOCHON_TEST(TestHistoryRecovery)
#include "test_history_recovery.moc"

// Proves that copies are made once a day and three are kept, that one takes the history's place
// when asked, and that what is removed for good is in none of them. proves DB-6, DB-7
#include "app/history/history_backups.h"
#include "app/history/history_recovery.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>
#include <fstream>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

std::vector<std::string> namesOf(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    for (const Backup& backup : listBackups(folder))
        names.push_back(backup.name);
    return names;
}

} // namespace

class TestHistoryBackups : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_scratch;

    const std::filesystem::path& folder() const { return m_scratch->path(); }

    static void add(HistoryDatabase& history, const std::string& id, const std::string& words)
    {
        const StoredConversation made = exchange(id, words, words);
        QVERIFY(history.save(made.head, made.messages));
    }

    bool holds(const std::string& words) const
    {
        for (const auto& entry : std::filesystem::directory_iterator(folder())) {
            if (bytesOf(entry.path()).find(words) != std::string::npos) return true;
        }
        return false;
    }

private slots:
    void init() { m_scratch = std::make_unique<ScratchFolder>(); }

    void threeDaysAreKept()
    {
        HistoryDatabase history = openHistory(folder());
        add(history, "a", "fox");
        for (int day = 0; day < 5; ++day)
            QVERIFY(*backUpDaily(history, folder(), day * kDay));
        QVERIFY(!*backUpDaily(history, folder(), 4 * kDay + 1'000));
        const std::vector<std::string> kept{"1970-01-05", "1970-01-04", "1970-01-03"};
        QCOMPARE(namesOf(folder()), kept);
        // A clock that went back: its copy is made, and is not the one that goes.
        QVERIFY(*backUpDaily(history, folder(), kDay));
        QCOMPARE(namesOf(folder()).back(), std::string("1970-01-02"));
    }

    void whatAKilledProgramLeftGoesAway()
    {
        HistoryDatabase history = openHistory(folder());
        const std::filesystem::path left = folder() / "history.backup-1969-12-31.db.part-journal";
        std::ofstream(left) << "half";
        QVERIFY(listBackups(folder()).empty());
        QVERIFY(*backUpDaily(history, folder(), 0));
        QVERIFY(!std::filesystem::exists(left));
    }

    void aCopyTakesTheHistorysPlace()
    {
        {
            HistoryDatabase history = openHistory(folder());
            add(history, "a", "fox");
            QVERIFY(*backUpDaily(history, folder(), 0));
            add(history, "b", "wolf");
        }
        QVERIFY(restoreBackup(folder(), listBackups(folder()).front(), kDay));
        HistoryDatabase history = openHistory(folder());
        QCOMPARE(history.counts()->conversations, 1);
        QVERIFY(history.check()->empty());
        QVERIFY(std::filesystem::exists(folder() / "history.replaced-1970-01-02.db"));
        QCOMPARE(listBackups(folder()).size(), 1u);
    }

    void aDamagedCopyIsRefused()
    {
        {
            HistoryDatabase history = openHistory(folder());
            add(history, "a", "fox");
            QVERIFY(*backUpDaily(history, folder(), 0));
        }
        const Backup backup = listBackups(folder()).front();
        std::filesystem::resize_file(backup.file, backup.bytes / 2);
        const Status restored = restoreBackup(folder(), backup, kDay);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::HistoryDamaged);
        QCOMPARE(openHistory(folder()).counts()->conversations, 1);
    }

    void whatIsRemovedForGoodIsInNoCopy()
    {
        HistoryDatabase history = openHistory(folder());
        add(history, "a", "fox");
        add(history, "b", "Xylokanarienvogel");
        QVERIFY(*backUpDaily(history, folder(), 0));
        QVERIFY(*backUpDaily(history, folder(), kDay));
        QVERIFY(history.copyTo(folder() / "history.before-2.db"));
        QVERIFY(holds("Xylokanarienvogel"));
        const std::array ids{std::string("b")};
        QVERIFY(history.removeForGood(ids));
        const auto left = forgetInBackups(history, folder(), kDay);
        QVERIFY(left && left->empty());
        QVERIFY(!holds("Xylokanarienvogel"));
        QVERIFY(!holds("xylokanarienvogel"));
        QCOMPARE(namesOf(folder()), std::vector<std::string>{"1970-01-02"});
        // What only the user may delete is named.
        std::ofstream(folder() / "history.damaged-1970-01-01.db") << "x";
        QCOMPARE(forgetInBackups(history, folder(), kDay)->size(), 1u);
    }
};

CABOCHON_TEST(TestHistoryBackups)
#include "test_history_backups.moc"

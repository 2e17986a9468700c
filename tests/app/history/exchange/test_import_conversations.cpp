// Proves that an import brings each conversation whole or not at all, whatever fails on the way,
// and that the disk is waited for a few times and not once for each.
#include "app/history/exchange/import_conversations.h"
#include "app/history/formats/content_hash.h"
#include "app/history/formats/new_id.h"
#include "tests/app/history/history_work.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/faulty_sqlite.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

/// Conversations of two messages, none like another.
std::vector<ImportedConversation> conversations(int count)
{
    std::vector<ImportedConversation> made;
    for (int i = 0; i < count; ++i) {
        ImportedConversation& one = made.emplace_back();
        one.conversation = exchange("x", "Which fox, " + std::to_string(i) + "?", "The renard.");
        giveNewIds(one.conversation);
        one.contentHash = contentHash(one.conversation);
    }
    return made;
}

/// Those of `all` that are there; -1: something else is there, too.
int wholeOf(HistoryDatabase& history, const std::vector<ImportedConversation>& all)
{
    const Result<Conversations> there = readAll(history);
    if (!there) return -1;
    const auto isThere = [&](const ImportedConversation& one) {
        const auto found = there->find(one.conversation.head.id);
        return found != there->end() && found->second == one.conversation;
    };
    const auto count = std::ranges::count_if(all, isThere);
    return there->size() == std::size_t(count) ? static_cast<int>(count) : -1;
}

} // namespace

class TestImportConversations : public QObject {
    Q_OBJECT

private slots:
    void theDiskIsWaitedForAFewTimes()
    {
        FaultyFiles files;
        const ScratchFolder folder;
        HistoryDatabase history = openHistory(folder.path());
        const auto all = conversations(1'500); // 3,000 messages
        files.failSyncAt(-1);
        const auto summary = importConversations(history, all, {});
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->added, all.size());
        QVERIFY2(files.syncs() < 50, qPrintable(QString::number(files.syncs())));
        QCOMPARE(wholeOf(history, all), 1'500);
        QCOMPARE(found(history, "1234"), std::vector{all[1'234].conversation.head.id});
        QVERIFY(history.check()->empty());
    }

    void whatStandsInTheWayOfOneHarmsNoOther()
    {
        const ScratchFolder folder;
        HistoryDatabase history = openHistory(folder.path());
        // A copy that went on: its first message is here in another conversation.
        auto all = conversations(3);
        StoredConversation here = exchange("h", "Whose?", "Ours.");
        here.messages[0].id = all[1].conversation.messages[0].id;
        here.messages[1].parent = here.messages[0].id;
        QVERIFY(history.save(here.head, here.messages));
        const auto summary = importConversations(history, all, {});
        QCOMPARE(summary->added, 3u);
        QCOMPARE(history.counts()->conversations, 4);
        QCOMPARE(history.counts()->messages, 8);
        QCOMPARE(history.read(here.head.id)->messages.size(), 2u);
        QCOMPARE(found(history, "fox").size(), 3u);
        QVERIFY(history.check()->empty());
        QCOMPARE(importConversations(history, all, {})->known, 3u);
    }

    void itEndsWhenToldAndKeepsWhatItHas()
    {
        const ScratchFolder folder;
        const auto all = conversations(10);
        {
            HistoryDatabase history = openHistory(folder.path());
            const ImportOptions options{.progress = [](std::size_t done) { return done < 4; }};
            QCOMPARE(importConversations(history, all, options)->added, 4u);
        }
        HistoryDatabase history = openHistory(folder.path());
        QCOMPARE(wholeOf(history, all), 4);
        const auto rest = importConversations(history, all, {});
        QCOMPARE(rest->known, 4u);
        QCOMPARE(rest->added, 6u);
    }

    void aDryRunChangesNothing()
    {
        HistoryDatabase history = *HistoryDatabase::withoutFile();
        QCOMPARE(importConversations(history, conversations(2), {.dryRun = true})->added, 2u);
        QCOMPARE(history.counts()->conversations, 0);
    }

    void afterAFaultOfFilesConversationsAreWhole()
    {
        FaultyFiles files;
        failEach([&](int n) { files.failAt(n); }, [&] { return files.operations(); });
    }

    void afterAFaultOfMemoryConversationsAreWhole()
    {
        FaultyMemory memory;
        failEach([&](int n) { memory.failAt(n); }, [&] { return memory.requests(); });
    }

private:
    /// About a hundred of the operations of an import fail, each once.
    template <typename FailAt, typename Count>
    static void failEach(const FailAt& failAt, const Count& count)
    {
        const auto all = conversations(8);
        const auto import = [&](const std::filesystem::path& folder, int failing) {
            failAt(-1);
            HistoryDatabase history = openHistory(folder);
            failAt(failing);
            return importConversations(history, all, {}).has_value();
        };
        {
            const ScratchFolder folder;
            QVERIFY(import(folder.path(), -1));
        }
        const int operations = count();
        QVERIFY(operations > 0);
        for (int failing = 0; failing < operations; failing += 1 + operations / 100) {
            const ScratchFolder folder;
            const bool done = import(folder.path(), failing);
            failAt(-1);
            HistoryDatabase history = openHistory(folder.path());
            const int whole = wholeOf(history, all);
            QVERIFY2(done ? whole == 8 : whole >= 0, qPrintable(QString::number(failing)));
            QVERIFY(history.check()->empty());
            QVERIFY(importConversations(history, all, {}));
            QCOMPARE(wholeOf(history, all), 8);
        }
    }
};

CABOCHON_TEST(TestImportConversations)
#include "test_import_conversations.moc"

// Proves what happens when the disk does not take what it should: on a full one the last words are
// saved, and work goes on without a restart when there is space; after a failed sync nothing is
// believed until the history was opened again.
// proves DB-4, DB-4b
#include "app/history/history_recovery.h"
#include "tests/app/history/history_work.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/faulty_sqlite.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

class TestHistorySpace : public QObject {
    Q_OBJECT

    static Status write(HistoryDatabase& history, int number, std::size_t size)
    {
        const StoredConversation made =
            exchange("c" + std::to_string(number), "Much?", std::string(size, 'x'));
        return history.save(made.head, made.messages);
    }

private slots:
    void onAFullDiskTheLastWordsAreSaved()
    {
        FaultyFiles files;
        const ScratchFolder folder;
        const std::filesystem::path reserve = folder.path() / HistoryReserve::kFileName;
        Result<OpenedHistory> opened = openOrRecover(folder.path(), 0);
        QVERIFY(opened && std::filesystem::exists(reserve));
        HistoryDatabase& history = opened->history;
        constexpr auto kReserve = static_cast<std::int64_t>(HistoryReserve::kBytes);
        files.setCapacity(kReserve + 3'000'000, [&] {
            return std::filesystem::exists(reserve) ? kReserve : std::int64_t{0};
        });
        int written = 0;
        while (std::filesystem::exists(reserve) && written < 100)
            QVERIFY(write(history, written++, 200'000));
        QVERIFY(written < 100); // the one that gave the reserve up was saved
        // The real disk has space, so that the reserve would come back at once.
        std::filesystem::create_directory(reserve);
        Status refused;
        for (int number = written; refused && number < 200; ++number) {
            refused = write(history, number, 200'000);
            written += refused.has_value();
        }
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        QVERIFY(QString::fromStdString(refused.error().message).contains("MB"));
        QCOMPARE(history.counts()->conversations, written);
        files.setCapacity(0);
        QVERIFY(write(history, 500, 200'000));
        QCOMPARE(readAll(history)->size(), std::size_t(written) + 1);
        QVERIFY(history.check()->empty());
    }

    void afterAFailedSyncNothingIsBelieved()
    {
        FaultyFiles files;
        const ScratchFolder folder;
        {
            HistoryDatabase history = openHistory(folder.path());
            QVERIFY(write(history, 1, 100));
            files.failSyncAt(0);
            QVERIFY(!write(history, 2, 100));
            QVERIFY(history.database().hasFailedForGood());
            const Status again = write(history, 3, 100);
            QVERIFY(!again);
            QVERIFY(QString::fromStdString(again.error().message).contains("Check the disk"));
            QVERIFY(!history.read("c1"));
        }
        files.failSyncAt(-1);
        Result<OpenedHistory> opened = reopenHistory(folder.path(), 0);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(!opened->recovery);
        QVERIFY(opened->history.read("c1"));
        QVERIFY(!opened->history.read("c3"));
        QVERIFY(write(opened->history, 3, 100));
        QVERIFY(opened->history.check()->empty());
    }

    void aFailedSyncWhileTheLogIsCarriedOverIsNoticed()
    {
        FaultyFiles files;
        const ScratchFolder folder;
        int written = 0;
        {
            HistoryDatabase history = openHistory(folder.path());
            files.failSyncAt(11); // of the log, each commit's; then of carrying over
            while (written < 100 && write(history, written, 500'000))
                ++written;
            QVERIFY(history.database().hasFailedForGood());
        }
        files.failSyncAt(-1);
        Result<OpenedHistory> opened = reopenHistory(folder.path(), 0);
        QVERIFY(opened);
        for (int number = 0; number < written; ++number)
            QVERIFY(opened->history.read("c" + std::to_string(number)));
        QVERIFY(opened->history.check()->empty());
    }
};

CABOCHON_TEST(TestHistorySpace)
#include "test_history_space.moc"

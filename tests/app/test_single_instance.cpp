// Proves that one window works on a data folder: later starts hand over their file and end, a
// start after a window that died takes its place, and many starts at once make one window.
// proves DB-1
#include "app/single_instance.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace cabochon;

class TestSingleInstance : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// What a later start in a thread of its own gets.
    bool claimElsewhere(const QString& file)
    {
        std::atomic<int> claimed{-1};
        std::thread later([&] { claimed = SingleInstance(m_folder->path()).claim(file) ? 1 : 0; });
        const bool ended = QTest::qWaitFor([&] { return claimed >= 0; }, 5000);
        later.join();
        return !ended || claimed == 1;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLaterStartHandsOverItsFile()
    {
        SingleInstance first(m_folder->path());
        QSignalSpy wanted(&first, &SingleInstance::wanted);
        QVERIFY(first.claim({}));
        QVERIFY(!claimElsewhere(QStringLiteral("/models/größer.gguf")));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("/models/größer.gguf"));
    }

    void anotherFolderHasItsOwnWindow()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(first.claim({}));
        QTemporaryDir other;
        QVERIFY(SingleInstance(other.path()).claim({}));
    }

    void aWindowThatEndedIsReplaced()
    {
        QVERIFY(SingleInstance(m_folder->path()).claim({}));
        QVERIFY(claimElsewhere({}));
    }

    void manyStartsAtOnceMakeOneWindow()
    {
        SingleInstance first(m_folder->path());
        QSignalSpy wanted(&first, &SingleInstance::wanted);
        QVERIFY(first.claim({}));
        std::atomic<int> ended{0};
        std::atomic<int> windows{0};
        std::vector<std::thread> starts;
        for (int i = 0; i < 10; ++i) {
            starts.emplace_back([&] {
                if (SingleInstance(m_folder->path()).claim({})) ++windows;
                ++ended;
            });
        }
        const bool all = QTest::qWaitFor([&] { return ended == 10; }, 10000);
        for (std::thread& start : starts)
            start.join();
        QVERIFY(all);
        QCOMPARE(windows.load(), 0);
        QCOMPARE(wanted.count(), 10);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestSingleInstance)
#include "test_single_instance.moc"

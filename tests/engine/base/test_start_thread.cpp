// A thread that the system gives runs its work; one that it refuses is reported and nothing else.
#include "engine/base/start_thread.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>

using namespace cabochon;

class TestStartThread : public QObject {
    Q_OBJECT

private slots:
    void runsTheWork()
    {
        std::atomic<bool> ran{false};
        std::optional<std::thread> thread = startThread([&] { ran = true; });
        QVERIFY(thread.has_value());
        thread->join();
        QVERIFY(ran);
    }

    void reportsARefusal()
    {
        std::atomic<bool> ran{false};
        const test::FaultScript script(0, /*error=*/11); // EAGAIN
        QVERIFY(!startThread([&] { ran = true; }));
        QVERIFY(script.reached());
        QCOMPARE(script.point(), FaultPoint::ThreadStart);
        QVERIFY(!ran);
    }
};

CABOCHON_TEST(TestStartThread)
#include "test_start_thread.moc"

// The pool calls every thread number once per run, at any number of threads, and comes to rest.
#include "engine/cpu/thread_pool.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>
#include <cstring>
#include <numeric>
#include <thread>
#include <vector>

using namespace cabochon::engine;

class TestThreadPool : public QObject {
    Q_OBJECT

private slots:
    void callsEveryThreadOncePerRun_data();
    void callsEveryThreadOncePerRun();
    void goesOnWithTheThreadsThereAre_data();
    void goesOnWithTheThreadsThereAre();
    void makesWritesVisibleAcrossRuns();
    void wakesWorkersThatHaveGoneToSleep();
    void givesEachThreadItsOwnScratch();
    void dividesWorkWithoutGapOrOverlap();
};

void TestThreadPool::callsEveryThreadOncePerRun_data()
{
    QTest::addColumn<unsigned>("threads");
    for (const unsigned threads : {0u, 1u, 2u, 3u, 8u, 33u})
        QTest::addRow("%u", threads) << threads;
}

void TestThreadPool::callsEveryThreadOncePerRun()
{
    QFETCH(unsigned, threads);
    ThreadPool pool(threads);
    QCOMPARE(pool.threadCount(), std::max(1u, threads));
    std::vector<int> calls(pool.threadCount(), 0);
    constexpr int kRuns = 300;
    for (int i = 0; i < kRuns; ++i)
        pool.run([&](unsigned thread) { ++calls[thread]; });
    QCOMPARE(calls, std::vector<int>(pool.threadCount(), kRuns));
}

void TestThreadPool::goesOnWithTheThreadsThereAre_data()
{
    QTest::addColumn<int>("refused");
    for (const int refused : {0, 1, 2})
        QTest::addRow("thread %d", refused + 1) << refused;
}

void TestThreadPool::goesOnWithTheThreadsThereAre()
{
    QFETCH(int, refused);
    const cabochon::test::FaultScript script(refused, /*error=*/11); // EAGAIN
    ThreadPool pool(4);
    QVERIFY(script.reached());
    QCOMPARE(script.point(), cabochon::FaultPoint::ThreadStart);
    QCOMPARE(pool.threadCount(), static_cast<unsigned>(refused) + 1);
    std::vector<int> calls(pool.threadCount(), 0);
    for (int i = 0; i < 20; ++i)
        pool.run([&](unsigned thread) { ++calls.at(thread); });
    QCOMPARE(calls, std::vector<int>(pool.threadCount(), 20));
}

void TestThreadPool::makesWritesVisibleAcrossRuns()
{
    ThreadPool pool(4);
    std::vector<long> values(4, 1);
    for (int i = 0; i < 200; ++i) {
        std::vector<long> next(4);
        pool.run([&](unsigned thread) {
            next[thread] = std::accumulate(values.begin(), values.end(), 0L) % 1000003;
        });
        for (const long value : next)
            QCOMPARE(value, next[0]);
        values = next;
    }
}

void TestThreadPool::wakesWorkersThatHaveGoneToSleep()
{
    // Waiting longer than the spin is the subject here, not a way to await something.
    ThreadPool pool(3);
    std::atomic<int> calls{0};
    for (int i = 0; i < 20; ++i) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(1);
        while (std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
        pool.run([&](unsigned) { ++calls; });
    }
    QCOMPARE(calls.load(), 60);
}

void TestThreadPool::givesEachThreadItsOwnScratch()
{
    ThreadPool pool(3);
    pool.run([&](unsigned thread) {
        std::memset(pool.scratch(thread).data(), static_cast<int>(thread + 1),
                    pool.scratch(thread).size());
    });
    for (unsigned thread = 0; thread < 3; ++thread) {
        const auto scratch = pool.scratch(thread);
        QCOMPARE(scratch.size(), ThreadPool::kScratchBytes);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(scratch.data()) % 64, std::uintptr_t{0});
        QCOMPARE(static_cast<unsigned>(scratch.front()), thread + 1);
        QCOMPARE(static_cast<unsigned>(scratch.back()), thread + 1);
    }
}

void TestThreadPool::dividesWorkWithoutGapOrOverlap()
{
    for (const std::int64_t count : {0, 1, 7, 16, 17, 100, 1000}) {
        for (const std::int64_t step : {1, 4, 16}) {
            for (const unsigned threads : {1u, 2u, 3u, 7u}) {
                std::int64_t end = 0;
                for (unsigned thread = 0; thread < threads; ++thread) {
                    const Share share = shareOf(count, step, thread, threads);
                    QCOMPARE(share.begin, end);
                    QVERIFY(share.end >= share.begin);
                    QVERIFY(share.begin % step == 0 || share.begin == count);
                    end = share.end;
                }
                QCOMPARE(end, count);
            }
        }
    }
}

CABOCHON_TEST(TestThreadPool)
#include "test_thread_pool.moc"

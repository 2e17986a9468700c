// Proves that a stop ends reading and writing, keeps what was computed, and leaves a session that
// answers as if nothing had been.
#include "tests/engine/session/session_fixture.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestCancellation : public QObject {
    Q_OBJECT

private slots:
    void cancelDuringPrefillKeepsWhatWasComputed()
    {
        Loaded loaded = golden("text-e");
        auto session = loaded.session(256, 8);
        const std::vector<TokenId> ids = test::readGoldenCase("text-e", 0).ids;
        CancelFlag cancel;
        const PrefillProgress stopAfter16 = [&](std::uint32_t done, std::uint32_t total) {
            QCOMPARE(total, static_cast<std::uint32_t>(ids.size()));
            if (done >= 16) cancel.request();
        };
        Result<PromptReport> report = session->prompt(ids, stopAfter16, &cancel);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(session->ids().size(), std::size_t(16));
        cancel.reset();
        report = session->prompt(ids, {}, &cancel);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, 16u);
        auto fresh = loaded.session(256, 32);
        QVERIFY(fresh->prompt(ids, {}, nullptr));
        QCOMPARE(test::argmax(logitsOf(*session)), test::argmax(logitsOf(*fresh)));
    }

    void cancelDuringGenerationEndsIt()
    {
        Loaded loaded = nano();
        auto session = loaded.session(512, 64);
        QVERIFY(session->prompt(nanoPrompt(*loaded.model, "What can you do?"), {}, nullptr));
        CancelFlag cancel;
        GenerateOptions options = greedy(0);
        options.cancel = &cancel;
        int count = 0;
        Result<GenerateReport> report =
            session->generate(options, [&](std::size_t, std::span<const OutputPiece>) {
                if (++count == 3) cancel.request();
            });
        QVERIFY(report);
        QCOMPARE(report->stopReason, StopReason::Cancelled);
        QCOMPARE(report->ids.size(), std::size_t(3));
    }

    void stopsFromAnotherThreadLeaveAWorkingSession()
    {
        // EN-7: at random moments of reading and of writing, many in a row.
        Loaded loaded = nano();
        auto session = loaded.session(512, 16);
        std::mt19937 random(20261121);
        const std::vector<TokenId> question = nanoPrompt(*loaded.model, "capital of Belgium?");
        int stopped = 0;
        for (int i = 0; i < 200; ++i) {
            CancelFlag cancel;
            std::atomic<int> steps{0};
            const int until = static_cast<int>(random() % 12);
            const std::chrono::microseconds within(random() % 300);
            std::atomic<bool> ended{false};
            std::jthread user([&] {
                while (steps < until && !ended)
                    std::this_thread::yield();
                const auto end = std::chrono::steady_clock::now() + within;
                while (std::chrono::steady_clock::now() < end)
                    std::this_thread::yield();
                cancel.request();
            });
            if (random() % 2 == 0) session->rewind(0);
            GenerateOptions options = greedy(0);
            options.cancel = &cancel;
            const Result<PromptReport> prompt = session->prompt(
                question, [&](std::uint32_t, std::uint32_t) { ++steps; }, &cancel);
            if (prompt) {
                const Result<GenerateReport> report = session->generate(
                    options, [&](std::size_t, std::span<const OutputPiece>) { ++steps; });
                QVERIFY(report);
                if (report->stopReason == StopReason::Cancelled) ++stopped;
            } else {
                QCOMPARE(prompt.error().code, ErrorCode::Cancelled);
                ++stopped;
            }
            ended = true;
        }
        qInfo("%d of 200 ended by the stop", stopped);
        QVERIFY(stopped > 0);
        std::string text;
        QVERIFY(session->prompt(question, {}, nullptr));
        QVERIFY(session->generate(greedy(0), appendTo(text)));
        QCOMPARE(QString::fromStdString(text), "The capital of Belgium is Brussels.<turn|>");
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestCancellation)
#include "test_cancellation.moc"

// Proves that a session is exact: whatever was kept, rewound or cancelled before, the next logits
// equal those of a fresh session over the same ids. Small windows and chunks make sliding layers
// let go of pages.
#include "tests/engine/session/session_fixture.h"
#include "tests/support/allocation_count.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void keepsTheCommonPrefix()
    {
        Loaded loaded = golden("text-e");
        auto session = loaded.session(256, 8);
        std::vector<TokenId> ids = test::readGoldenCase("text-e", 0).ids;
        const std::vector<TokenId> first(ids.begin(), ids.begin() + 30);
        Result<PromptReport> report = session->prompt(first, {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, 0u);
        report = session->prompt(ids, {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, 30u);
        QCOMPARE(report->promptTokens, static_cast<std::uint32_t>(ids.size()));
        // The same again: one id is evaluated for its logits.
        report = session->prompt(ids, {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, static_cast<std::uint32_t>(ids.size()) - 1);
    }

    void anyHistoryOfRewindsGivesTheLogitsOfAFreshSession_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("keepPrompt");
        QTest::addColumn<bool>("eightBit");
        for (const char* kind : {"text-e", "text-dense", "text-moe", "text-unified"}) {
            for (int columns : {3, 8, 32}) {
                for (bool keepPrompt : {false, true}) {
                    QTest::addRow("%s, chunks of %d, prompt kept %d", kind, columns, keepPrompt)
                        << kind << columns << keepPrompt << false;
                }
            }
            QTest::addRow("%s, 8-bit keys and values", kind) << kind << 8 << true << true;
        }
    }
    void anyHistoryOfRewindsGivesTheLogitsOfAFreshSession()
    {
        QFETCH(QString, kind);
        QFETCH(int, columns);
        QFETCH(bool, keepPrompt);
        QFETCH(bool, eightBit);
        const KvFormat format = eightBit ? KvFormat::Q8 : KvFormat::F32;
        // Chunks of another size sum in another order; where a code of the cache then falls to its
        // neighbour, or an expert is chosen instead of another, logits differ by more.
        const float tolerance = eightBit ? 0.1f : 1e-3f;
        Loaded loaded(test::goldenFolder(kind.toStdString()) / "model.gguf");
        auto session = loaded.session(256, static_cast<std::uint32_t>(columns), keepPrompt, format);
        std::mt19937 random(20261121);
        const auto below = [&](std::size_t limit) { return random() % limit; };
        std::vector<TokenId> ids{2};
        std::uint32_t kept = 0;
        for (int round = 0; round < 12; ++round) {
            // Cut somewhere (often near the end), then grow by a random stretch.
            const std::size_t cut =
                below(3) == 0 ? below(ids.size()) : below(std::min<std::size_t>(ids.size(), 20));
            ids.resize(ids.size() - cut);
            const std::size_t grown =
                std::min<std::size_t>(1 + below(70), 200 - std::min<std::size_t>(199, ids.size()));
            for (std::size_t i = 0; i < grown; ++i)
                ids.push_back(static_cast<TokenId>(5 + below(400)));
            Result<PromptReport> report = session->prompt(ids, {}, nullptr);
            QVERIFY(report);
            kept += report->cachedTokens;
            const std::vector<float> logits = logitsOf(*session);
            auto fresh = loaded.session(256, 32, false, format);
            QVERIFY(fresh->prompt(ids, {}, nullptr));
            const std::vector<float> expected = logitsOf(*fresh);
            const double largest = difference(logits, expected).largest;
            QVERIFY2(largest < tolerance,
                     qPrintable(QString("round %1: %2").arg(round).arg(largest)));
            // Some generated tokens move the rings on.
            QVERIFY(session->generate(greedy(static_cast<std::uint32_t>(1 + below(30))), {}));
        }
        QVERIFY(kept > 0);
    }

    void theKeptForkBringsBackTheEndOfThePrompt()
    {
        Loaded loaded = golden("text-dense");
        auto session = loaded.session(512, 8); // windows of 16, slack of 16: a page or two
        std::vector<TokenId> ids = test::readGoldenCase("text-dense", 0).ids;
        QVERIFY(session->prompt(ids, {}, nullptr));
        // An answer much longer than what sliding layers keep, then another question after the same
        // prompt.
        GenerateOptions longAnswer = greedy(200);
        for (const TokenId id : loaded.model->tokenizer().endIds()) {
            longAnswer.sampling.logitBias.push_back({id, -1000.0f});
        }
        QVERIFY(session->generate(longAnswer, {}));
        ids.push_back(9);
        Result<PromptReport> report = session->prompt(ids, {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, static_cast<std::uint32_t>(ids.size()) - 1);
        QCOMPARE(report->recomputedTokens, 0u);
        auto without = loaded.session(512, 8, false);
        ids.pop_back();
        QVERIFY(without->prompt(ids, {}, nullptr));
        QVERIFY(without->generate(longAnswer, {}));
        ids.push_back(9);
        report = without->prompt(ids, {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, 0u);
        QCOMPARE(report->recomputedTokens, static_cast<std::uint32_t>(ids.size()) - 1);
    }

    void refusesEmptyAndTooLongPromptsAndKeepsTheTimeline()
    {
        Loaded loaded = golden("text-e");
        auto session = loaded.session(64, 8);
        const std::vector<TokenId> ids(20, 7);
        QVERIFY(session->prompt(ids, {}, nullptr));
        Result<PromptReport> report = session->prompt(Prompt(), {}, nullptr);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::PromptEmpty);
        const std::vector<TokenId> tooLong(64, 7);
        report = session->prompt(tooLong, {}, nullptr);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::PromptTooLong);
        QVERIFY(QString::fromStdString(report.error().message).count("64") >= 2);
        QCOMPARE(session->ids().size(), std::size_t(20));
    }

    void aFullContextEndsWithItsOwnReason()
    {
        Loaded loaded = golden("text-dense");
        auto session = loaded.session(48, 8);
        const std::vector<TokenId> ids = test::readGoldenCase("text-dense", 0).ids;
        QVERIFY(session->prompt(std::span(ids).first(30), {}, nullptr));
        Result<GenerateReport> report = session->generate(greedy(0), {});
        QVERIFY(report);
        // The random model may also choose an end id; then the reason must say so.
        if (report->ids.size() == 18)
            QCOMPARE(report->stopReason, StopReason::ContextFull);
        else
            QVERIFY(report->stopReason == StopReason::EndOfTurn ||
                    report->stopReason == StopReason::ToolCall);
        report = session->generate(greedy(1), {});
        QVERIFY(report);
    }

    void stopTextsEndTheAnswerAndAreNotShown_data()
    {
        QTest::addColumn<QString>("stop");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("reason");
        QTest::addRow("none") << ""
                              << "The capital of Belgium is Brussels.<turn|>"
                              << int(StopReason::EndOfTurn);
        QTest::addRow("a word") << "Belgium"
                                << "The capital of " << int(StopReason::StopText);
        QTest::addRow("inside tokens") << "elgi"
                                       << "The capital of B" << int(StopReason::StopText);
        QTest::addRow("over tokens") << "of Belgium is B"
                                     << "The capital " << int(StopReason::StopText);
        QTest::addRow("absent") << "Belgrade"
                                << "The capital of Belgium is Brussels.<turn|>"
                                << int(StopReason::EndOfTurn);
        QTest::addRow("begins like the end")
            << "Brussels.<turn|>!"
            << "The capital of Belgium is Brussels.<turn|>" << int(StopReason::EndOfTurn);
    }
    void stopTextsEndTheAnswerAndAreNotShown()
    {
        QFETCH(QString, stop);
        QFETCH(QString, shown);
        QFETCH(int, reason);
        Loaded loaded = nano();
        auto session = loaded.session(512, 64);
        QVERIFY(session->prompt(nanoPrompt(*loaded.model, "capital of Belgium?"), {}, nullptr));
        GenerateOptions options = greedy(64);
        options.sampling.stopTexts = {stop.toStdString()};
        std::string text;
        Result<GenerateReport> report = session->generate(options, appendTo(text));
        QVERIFY(report);
        QCOMPARE(QString::fromStdString(text), shown);
        QCOMPARE(int(report->stopReason), reason);
    }

    void maxTokensEndsTheAnswer()
    {
        Loaded loaded = nano();
        auto session = loaded.session(512, 64);
        QVERIFY(session->prompt(nanoPrompt(*loaded.model, "capital of Belgium?"), {}, nullptr));
        Result<GenerateReport> report = session->generate(greedy(2), {});
        QVERIFY(report);
        QCOMPARE(report->ids.size(), std::size_t(2));
        QCOMPARE(report->stopReason, StopReason::MaxTokens);
    }

    void aForkGoesItsOwnWay()
    {
        Loaded loaded = nano();
        auto one = loaded.session(512, 64);
        QVERIFY(one->prompt(nanoPrompt(*loaded.model, "capital of Belgium?"), {}, nullptr));
        auto two = one->fork();
        std::string first, second;
        QVERIFY(one->generate(greedy(64), appendTo(first)));
        QVERIFY(two->generate(greedy(64), appendTo(second)));
        QCOMPARE(QString::fromStdString(first), "The capital of Belgium is Brussels.<turn|>");
        QCOMPARE(second, first);
        const std::vector<TokenId> other =
            nanoPrompt(*loaded.model, "Which month comes after October?");
        const Result<PromptReport> report = two->prompt(other, {}, nullptr);
        QVERIFY(report);
        QVERIFY(report->cachedTokens > 0); // what both prompts begin with
        second.clear();
        QVERIFY(two->generate(greedy(64), appendTo(second)));
        QCOMPARE(QString::fromStdString(second), "November comes after October.<turn|>");
    }

    void twoSessionsOfOneModelDoNotDisturbEachOther()
    {
        Loaded loaded = nano();
        auto one = loaded.session(512, 64);
        auto two = loaded.session(512, 64);
        QVERIFY(one->prompt(nanoPrompt(*loaded.model, "capital of Belgium?"), {}, nullptr));
        QVERIFY(two->prompt(nanoPrompt(*loaded.model, "Which month comes after October?"), {},
                            nullptr));
        std::string first, second;
        QVERIFY(one->generate(greedy(64), appendTo(first)));
        QVERIFY(two->generate(greedy(64), appendTo(second)));
        QCOMPARE(QString::fromStdString(first), "The capital of Belgium is Brussels.<turn|>");
        QCOMPARE(QString::fromStdString(second), "November comes after October.<turn|>");
    }

    void nothingIsAllocatedPerToken()
    {
        Loaded loaded = nano();
        auto session = loaded.session(1024, 64);
        QVERIFY(session->prompt(nanoPrompt(*loaded.model, "What can you do?"), {}, nullptr));
        GenerateOptions options;
        options.sampling.seed = 7;
        options.sampling.logitBias = {
            {session->model().tokenizer().special().turnClose, -100.0f},
            {session->model().tokenizer().special().eos, -100.0f},
            {session->model().tokenizer().special().toolResponseOpen, -100.0f}};
        options.maxTokens = 200;
        std::vector<std::uint64_t> counts;
        counts.reserve(256);
        Result<GenerateReport> report =
            session->generate(options, [&](std::size_t, std::span<const OutputPiece>) {
                counts.push_back(test::allocationCount());
            });
        QVERIFY(report);
        QCOMPARE(report->ids.size(), std::size_t(200));
        // A page of keys and values is taken every 64 positions: those steps may ask the system for
        // memory, no other one may.
        int steps = 0;
        for (std::size_t i = 5; i < 200; ++i)
            steps += counts[i] != counts[i - 1] ? 1 : 0;
        QVERIFY2(steps <= 200 / 64 + 1, qPrintable(QString::number(steps)));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestSession)
#include "test_session.moc"

// Proves the rule by which one model is recommended, on a table of machines: best first, room for a
// long context, faster than people read, and a disk that is not filled.
#include "app/fit/recommendation.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

namespace {

constexpr std::uint64_t kBillion = 1'000'000'000;

FitPlan planned(Fit fit, double tokensPerSecond, std::uint32_t context = 32'768)
{
    FitPlan plan;
    plan.fit = fit;
    plan.deviceName = fit == Fit::OnProcessor || fit == Fit::TooBig ? "a processor" : "a card";
    plan.longestContext = plan.contextLength = context;
    plan.speed.tokensPerSecond = tokensPerSecond;
    if (fit == Fit::Split) plan.memory.hostExperts = 12;
    return plan;
}

/// 31B, 26B-A4B, 12B, E4B, E2B on one machine: speeds on the card (0: it does not fit there) and on
/// the processor (0: likewise).
struct Speeds {
    double graphics[5];
    double processor[5];
};

std::vector<Candidate> candidatesOf(const Speeds& speeds, Fit experts = Fit::OnGraphics)
{
    const char* const names[] = {"31B", "26B-A4B", "12B", "E4B", "E2B"};
    const std::uint64_t bytes[] = {19 * kBillion, 16 * kBillion, 7 * kBillion, 6 * kBillion,
                                   4 * kBillion};
    const std::uint64_t copied[] = {17 * kBillion, 14 * kBillion, 6'300'000'000, 2'500'000'000,
                                    1 * kBillion};
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < 5; ++i) {
        Candidate candidate{names[i], std::string("Gemma 4 ") + names[i], bytes[i], i >= 2, {}, {}};
        if (speeds.graphics[i] > 0)
            candidate.graphics = planned(i == 1 ? experts : Fit::OnGraphics, speeds.graphics[i]);
        candidate.processor =
            planned(speeds.processor[i] > 0 ? Fit::OnProcessor : Fit::TooBig, speeds.processor[i]);
        candidate.processor.memory.host.weightBytes = copied[i];
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace
Q_DECLARE_METATYPE(Speeds)

class TestRecommendation : public QObject {
    Q_OBJECT

private slots:
    void machines_data()
    {
        QTest::addColumn<Speeds>("speeds");
        QTest::addColumn<quint64>("memory"); // GB
        QTest::addColumn<quint64>("disk");   // GB free
        QTest::addColumn<bool>("hears");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const Speeds& speeds, quint64 memory, quint64 disk,
                            bool hears, const char* chosen, const char* reason) {
            QTest::newRow(name) << speeds << memory << disk << hears << chosen << reason;
        };
        const Speeds none{{}, {1, 12, 3, 8, 15}};
        row("a card for everything", {{20, 90, 60, 120, 200}, {1, 12, 3, 8, 15}}, 64, 500, false,
            "31B", "fits on a card");
        row("31B too slow", {{8, 90, 60, 120, 200}, {}}, 64, 500, false, "26B-A4B", "fits on");
        row("a card of 12 GB", {{0, 0, 40, 80, 120}, {}}, 32, 500, false, "12B", "fits on");
        row("a card of 8 GB", {{0, 0, 0, 55, 90}, {0, 9, 3, 8, 15}}, 32, 500, false, "E4B",
            "32 k context, about 55 tokens/s");
        row("a slow card", {{0, 0, 0, 9, 11}, {0, 9, 3, 8, 15}}, 64, 500, false, "26B-A4B",
            "this processor writes");
        row("no card, much memory", none, 64, 500, false, "26B-A4B", "about 12 tokens/s");
        row("no card, it is to hear", none, 64, 500, true, "E4B", "about 8.0 tokens/s");
        row("a laptop of 16 GB", {{}, {0, 0, 6, 6, 12}}, 16, 500, false, "E4B", "this processor");
        row("32 GB, 12B fast enough", {{}, {0, 0, 6, 9, 15}}, 32, 500, false, "12B", "processor");
        row("a small disk", none, 64, 9, false, "E2B", "processor");
        row("no disk to speak of", none, 64, 5, false, "E2B", "most of what is free on the disk");
        row("everything is slow", {{}, {0.2, 2, 0.5, 1, 3}}, 32, 500, false, "E2B",
            "larger ones do not fit here or are slower");
        row("nothing fits", {{}, {}}, 2, 500, false, "E2B", "more memory than is free");
        row("disk not known", none, 64, 0, false, "26B-A4B", "processor");
    }
    void machines()
    {
        QFETCH(Speeds, speeds);
        QFETCH(quint64, memory);
        QFETCH(quint64, disk);
        QFETCH(bool, hears);
        QFETCH(QString, chosen);
        QFETCH(QString, reason);
        const std::vector<Candidate> candidates = candidatesOf(speeds);
        RecommendationRequest request;
        request.memory.totalBytes = memory * kBillion;
        if (disk > 0) request.disk = {1000 * kBillion, disk * kBillion};
        request.hears = hears;
        const std::optional<Recommendation> found = recommend(candidates, request);
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(candidates[found->chosen].id), chosen);
        const QString text = QString::fromStdString(found->reason);
        QVERIFY2(text.contains(reason), qPrintable(text));
        QVERIFY2(text.endsWith('.') && text.count(". ") == 0, qPrintable(text)); // one sentence
        QCOMPARE(found->faster.has_value(), chosen != "E2B");
        QCOMPARE(found->smarter.has_value(), chosen != "31B");
    }

    void expertsMayBeElsewhereAndLayersMayNot()
    {
        const Speeds speeds{{0, 30, 0, 80, 120}, {}};
        std::vector<Candidate> candidates = candidatesOf(speeds, Fit::Split);
        QCOMPARE(recommend(candidates, {})->chosen, 1u);
        candidates[1].graphics->memory.hostLayers = 3;
        QCOMPARE(recommend(candidates, {})->chosen, 3u);
    }

    void aShortContextDoesNotDo()
    {
        const Speeds speeds{{0, 0, 40, 80, 120}, {}};
        std::vector<Candidate> candidates = candidatesOf(speeds);
        candidates[2].graphics->longestContext = 12'288;
        QCOMPARE(recommend(candidates, {})->chosen, 3u);
    }

    void nothingHears()
    {
        std::vector<Candidate> candidates = candidatesOf({{}, {1, 12, 3, 8, 15}});
        candidates.resize(2);
        RecommendationRequest request;
        request.hears = true;
        QVERIFY(!recommend(candidates, request));
    }
};

CABOCHON_TEST(TestRecommendation)
#include "test_recommendation.moc"

// Routing as operations.h defines it: the largest probabilities, the lower index on ties, in that
// order and renormalised; in a time that does not grow with the square of the experts used.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

using namespace cabochon::engine;

namespace {

struct Route {
    std::vector<std::uint32_t> chosen;
    std::vector<float> weights;
};

Route route(const std::vector<float>& logits, std::size_t used, const float* scale = nullptr)
{
    Route result{std::vector<std::uint32_t>(used, 99999), std::vector<float>(used)};
    std::vector<float> probabilities(logits.size());
    operations::routeExperts(logits.data(), logits.size(), used, scale, probabilities.data(),
                             result.chosen.data(), result.weights.data());
    return result;
}

} // namespace

class TestExpertRouting : public QObject {
    Q_OBJECT

private slots:
    void choosesAsASortedListSays_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("used");
        for (const auto& [count, used] :
             {std::pair{1, 1}, {2, 1}, {8, 3}, {128, 8}, {128, 128}, {1000, 37}}) {
            QTest::addRow("%d of %d", used, count) << count << used;
        }
    }

    void choosesAsASortedListSays()
    {
        QFETCH(int, count);
        QFETCH(int, used);
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            // Few different values: many ties.
            std::vector<float> logits(static_cast<std::size_t>(count));
            for (float& logit : logits)
                logit = static_cast<float>(random() % 16) / 4.0f;
            std::vector<std::uint32_t> expected(logits.size());
            std::iota(expected.begin(), expected.end(), 0u);
            std::ranges::stable_sort(expected, std::greater(),
                                     [&](std::uint32_t e) { return logits[e]; });
            expected.resize(static_cast<std::size_t>(used));
            const Route got = route(logits, expected.size());
            QCOMPARE(got.chosen, expected);
            const float sum = std::accumulate(got.weights.begin(), got.weights.end(), 0.0f);
            QVERIFY(std::fabs(sum - 1.0f) < 1e-5f);
        }
    }

    void appliesTheScaleOfTheChosen()
    {
        const std::vector<float> logits = {0.0f, 2.0f, 1.0f};
        const float scale[] = {10.0f, 20.0f, 30.0f};
        const Route plain = route(logits, 2), scaled = route(logits, 2, scale);
        QCOMPARE(scaled.chosen, (std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(scaled.weights[0], plain.weights[0] * 20.0f);
        QCOMPARE(scaled.weights[1], plain.weights[1] * 30.0f);
    }

    void choosesEachOnceWhateverTheLogitsAre()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        for (const std::vector<float>& logits : {std::vector<float>{nan, nan, nan, nan},
                                                 {1.0f, nan, 2.0f, 0.0f},
                                                 {infinity, 1.0f, infinity, 0.0f},
                                                 {-infinity, -infinity, -infinity, -infinity}}) {
            Route got = route(logits, 3);
            std::ranges::sort(got.chosen);
            QVERIFY(std::ranges::adjacent_find(got.chosen) == got.chosen.end());
            QVERIFY(got.chosen.back() < logits.size());
        }
    }

    void allOfTheMostExpertsTakeNoTime()
    {
        std::mt19937 random(8);
        std::normal_distribution<float> normal;
        std::vector<float> logits(4096);
        for (float& logit : logits)
            logit = normal(random);
        const std::clock_t start = std::clock();
        const Route got = route(logits, 4096);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QCOMPARE(got.chosen.size(), std::size_t{4096});
        // A search of every place took 30 s and more; sorting takes a millisecond or two.
        QVERIFY2(seconds < 0.5, qPrintable(QString("%1 s").arg(seconds)));
    }
};

CABOCHON_TEST(TestExpertRouting)
#include "test_expert_routing.moc"

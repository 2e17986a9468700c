// Drawing among allowed tokens alone: what a mask leaves keeps its proportions, the rest never
// comes.
#include "engine/text/sampler.h"
#include "tests/support/test_main.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

constexpr std::size_t kVocabulary = 200;

std::vector<std::uint64_t> maskOf(std::initializer_list<int> ids)
{
    std::vector<std::uint64_t> mask((kVocabulary + 63) / 64);
    for (const int id : ids)
        mask[static_cast<std::size_t>(id) / 64] |= std::uint64_t(1) << (id % 64);
    return mask;
}

std::vector<float> rising()
{
    std::vector<float> logits(kVocabulary);
    for (std::size_t i = 0; i < kVocabulary; ++i)
        logits[i] = static_cast<float>(i) / 50;
    return logits;
}

} // namespace

class TestMaskedSampling : public QObject {
    Q_OBJECT

private slots:
    void greedyTakesTheBestAllowed()
    {
        SamplingOptions options;
        options.temperature = 0;
        Sampler sampler(options, kVocabulary, {});
        QCOMPARE(sampler.sample(rising(), maskOf({3, 70, 150})), 150);
        QCOMPARE(sampler.sample(rising(), {}), 199);
        QCOMPARE(sampler.sample(rising()), 199);
    }

    void drawsInProportionAmongAllowed()
    {
        SamplingOptions options;
        options.topP = 1;
        options.topK = 2; // counts allowed ones, not the best of all
        options.seed = 7;
        Sampler sampler(options, kVocabulary, {});
        const auto mask = maskOf({0, 64, 100, 163});
        int first = 0;
        constexpr int kDraws = 4000;
        for (int i = 0; i < kDraws; ++i) {
            const TokenId id = sampler.sample(rising(), mask);
            QVERIFY(id == 100 || id == 163);
            first += id == 163 ? 1 : 0;
        }
        const double wanted = 1 / (1 + std::exp(-63.0 / 50));
        QVERIFY(std::abs(first / double(kDraws) - wanted) < 0.03);
    }

    void neverLeavesTheMask()
    {
        SamplingOptions options;
        options.temperature = 0;
        const TokenId suppressed[] = {5};
        Sampler sampler(options, kVocabulary, suppressed);
        QCOMPARE(sampler.sample(rising(), maskOf({5, 9})), 9);
        const std::vector<float> none(kVocabulary, std::numeric_limits<float>::quiet_NaN());
        QCOMPARE(sampler.sample(none, maskOf({5, 9, 12})), 9);
        options.logitBias = {{7, 1e9f}};
        Sampler biased(options, kVocabulary, suppressed);
        QCOMPARE(biased.sample(rising(), maskOf({9, 12})), 12);
    }

    void saysWhenNoCandidateIsAllowed()
    {
        SamplingOptions options;
        options.temperature = 0;
        Sampler sampler(options, kVocabulary, {});
        const LogitCandidate candidates[] = {{10, 3.0f}, {20, 2.0f}};
        QCOMPARE(sampler.sampleFrom(candidates, maskOf({20, 30})), std::optional<TokenId>(20));
        QCOMPARE(sampler.sampleFrom(candidates, maskOf({30})), std::optional<TokenId>());
        QCOMPARE(sampler.sampleFrom(candidates), 10);
    }
};

CABOCHON_TEST(TestMaskedSampling)
#include "test_masked_sampling.moc"

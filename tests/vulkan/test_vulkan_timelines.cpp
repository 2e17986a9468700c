// Proves what timelines on a device promise: several of them in one run are each as if alone,
// whatever their formats, forks share pages until they part, and rewinds come back.
#include "tests/support/test_main.h"
#include "tests/vulkan/timeline_fixture.h"

#include <QCoreApplication>
#include <QTest>

#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestVulkanTimelines : public QObject {
    Q_OBJECT

    test::KeptDevices m_devices;

private Q_SLOTS:
    void severalInOneRunEqualEachAlone_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("chosenAs");
        QTest::addColumn<int>("layersOnCpu");
        QTest::addRow("text-e, a layer on the CPU")
            << "text-e" << static_cast<int>(DeviceKind::Cpu) << 1;
        for (const char* kind : test::kGoldenKinds)
            QTest::addRow("%s cpu", kind) << kind << static_cast<int>(DeviceKind::Cpu) << 0;
        // Kernels of a card take long to compile here: one model is enough.
        QTest::addRow("text-dense card")
            << "text-dense" << static_cast<int>(DeviceKind::Discrete) << 0;
    }
    void severalInOneRunEqualEachAlone()
    {
        QFETCH(QString, kind);
        QFETCH(int, chosenAs);
        QFETCH(int, layersOnCpu);
        GoldenOnDevice loaded(m_devices, kind.toStdString(), DeviceKind(chosenAs), {128, 16},
                              static_cast<std::uint32_t>(layersOnCpu));
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        // The last one reads its prompt in the same run in which the others go on.
        constexpr std::uint32_t kLengths[] = {1, 63, 17, 64, 75, 40};
        constexpr std::size_t kCount = std::size(kLengths);
        std::vector<TimelineRun> alone, together;
        std::vector<std::vector<float>> expected;
        std::vector<std::vector<TokenId>> prompts;
        for (std::size_t i = 0; i < kCount; ++i) {
            alone.push_back(loaded.timeline());
            together.push_back(loaded.timeline());
            prompts.push_back(idsOf(kLengths[i] + 1u, static_cast<unsigned>(i)));
        }
        for (std::size_t i = 0; i < kCount; ++i) {
            const auto prompt = std::span(prompts[i]).first(kLengths[i]);
            QVERIFY(alone[i].run(prompt));
            const bool goesOn = i + 1 < kCount;
            if (goesOn) QVERIFY(alone[i].run(std::span(prompts[i]).last(1)));
            expected.push_back(alone[i].logits());
            if (goesOn) QVERIFY(together[i].run(prompt));
        }
        std::vector<Step> steps;
        for (std::size_t i = 0; i < kCount; ++i) {
            const bool reads = i + 1 == kCount;
            steps.push_back(
                {&together[i].timeline(),
                 reads ? std::span(prompts[i]).first(kLengths[i]) : std::span(prompts[i]).last(1),
                 {},
                 LogitRows::Last});
        }
        const Status status = loaded.backend->run(steps, {});
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        for (std::size_t i = 0; i < kCount; ++i) {
            const StepResult result = loaded.backend->result(i);
            const auto logits = result.logits();
            QVERIFY(logits);
            QVERIFY2(isClose(*logits, expected[i]), qPrintable(QString("timeline %1").arg(i)));
            const auto best = result.candidates(0, 3);
            QVERIFY(best && best->size() == 3);
            QCOMPARE(best->front().id, argmax(expected[i]));
            QCOMPARE(together[i].position(), alone[i].position());
        }
        // Single columns of all, once more.
        const std::vector<TokenId> next{11};
        for (Step& step : steps)
            step.tokens = next;
        QVERIFY(loaded.backend->run(steps, {}));
        for (std::size_t i = 0; i < kCount; ++i) {
            const auto found = loaded.backend->result(i).logits();
            QVERIFY(found);
            const std::vector<float> logits(found->begin(), found->end());
            expected[i] = logits;
        }
        for (std::size_t i = 0; i < kCount; ++i) {
            QVERIFY(alone[i].run(next));
            QVERIFY2(isClose(alone[i].logits(), expected[i]),
                     qPrintable(QString("timeline %1 later").arg(i)));
        }
    }

    void forksSharePagesUntilTheyPart()
    {
        GoldenOnDevice loaded(m_devices, "text-e");
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(100);
        TimelineRun trunk = loaded.timeline();
        QVERIFY(trunk.run(ids));
        const KvPool& pool = *trunk.timeline().pool();
        const std::uint32_t before = pool.pagesInUse(KvGroup::Full);
        QCOMPARE(before, 2u);
        std::vector<Timeline> forks;
        for (int i = 0; i < 3; ++i)
            forks.push_back(trunk.timeline().fork());
        QCOMPARE(pool.pagesInUse(KvGroup::Full), before);
        // Each goes on with another token; then the trunk, which must not have noticed.
        std::vector<std::vector<float>> found;
        for (TokenId id = 20; id < 23; ++id) {
            Step step;
            step.timeline = &forks[static_cast<std::size_t>(id - 20)];
            step.tokens = {&id, 1};
            QVERIFY(loaded.backend->run({&step, 1}, {}));
            const auto logits = loaded.backend->result(0).logits();
            QVERIFY(logits);
            found.emplace_back(logits->begin(), logits->end());
        }
        QCOMPARE(pool.pagesInUse(KvGroup::Full), before + 3);
        const TokenId last = 23;
        QVERIFY(trunk.run({&last, 1}));
        found.push_back(trunk.logits());
        for (TokenId id = 20; id < 24; ++id) {
            std::vector<TokenId> all = ids;
            all.push_back(id);
            TimelineRun fresh = loaded.timeline();
            QVERIFY(fresh.run(all));
            QVERIFY2(isClose(found[static_cast<std::size_t>(id - 20)], fresh.logits()),
                     qPrintable(QString("token %1").arg(id)));
        }
        forks.clear();
        QCOMPARE(pool.pagesInUse(KvGroup::Full), before);
    }

    void rewindsComeBack()
    {
        GoldenOnDevice loaded(m_devices, "text-dense");
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(120);
        TimelineRun run = loaded.timeline();
        QVERIFY(run.run(std::span(ids).first(90)));
        QVERIFY(run.run(std::span(ids).subspan(90, 30)));
        const std::vector<float> expected = run.logits();
        QVERIFY(run.timeline().canRewind(80));
        run.timeline().rewind(80);
        QVERIFY(run.run(std::span(ids).subspan(80, 40)));
        QVERIFY(isClose(run.logits(), expected));
        run.timeline().rewind(0);
        QVERIFY(run.run(ids));
        QVERIFY(isClose(run.logits(), expected));
    }

    void formatsMixInARun()
    {
        GoldenOnDevice loaded(m_devices, "text-dense");
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const std::vector<TokenId> ids = idsOf(71);
        constexpr KvFormat kFormats[] = {KvFormat::F16, KvFormat::Q8, KvFormat::F32, KvFormat::Q8};
        std::vector<TimelineRun> runs;
        std::vector<std::vector<float>> expected;
        for (const KvFormat format : kFormats) {
            TimelineRun alone = loaded.timeline(format);
            QVERIFY(alone.run(std::span(ids).first(70)));
            QVERIFY(alone.run(std::span(ids).last(1)));
            expected.push_back(alone.logits());
            runs.push_back(loaded.timeline(format));
            QVERIFY(runs.back().run(std::span(ids).first(70)));
        }
        std::vector<Step> steps;
        for (TimelineRun& run : runs)
            steps.push_back({&run.timeline(), std::span(ids).last(1), {}, LogitRows::Last});
        const Status status = loaded.backend->run(steps, {});
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto logits = loaded.backend->result(i).logits();
            QVERIFY(logits);
            // A value may round to the other side where it is stored.
            const auto d = difference(*logits, expected[i]);
            QVERIFY2(d.rms < (kFormats[i] == KvFormat::F32 ? 1e-4 : 0.05),
                     qPrintable(QString("timeline %1: %2 rms").arg(i).arg(d.rms)));
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanTimelines)
#include "test_vulkan_timelines.moc"

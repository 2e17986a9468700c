// Proves that the network on the device computes what the published code computes: hidden states,
// logits and greedy continuations of the four golden models, on every tier, fused and not, with
// media vectors, with layers or experts split between device and CPU; and that it agrees with the
// CPU backend.
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_expert_backend.h"
#include "engine/session/model.h"
#include "tests/support/golden_case.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/timeline_run.h"
#include "tests/vulkan/kept_devices.h"
#include "tests/vulkan/timeline_fixture.h"
#include "tests/vulkan/vulkan_fixture.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::argmax;
using cabochon::test::difference;
using cabochon::test::Difference;
using cabochon::vulkan::DeviceKind;
using cabochon::vulkan::Placement;
using cabochon::vulkan::Tier;
using cabochon::vulkan::VulkanOptions;

namespace {

struct Loaded {
    std::unique_ptr<const Model> model;
    std::unique_ptr<Backend> backend;
    std::string reason; // why there is no backend

    Loaded(const std::string& kind, VulkanOptions options, Placement onCpu = {})
        : Loaded(test::goldenFolder(kind) / "model.gguf", std::move(options), onCpu)
    {
    }
    Loaded(const std::filesystem::path& file, VulkanOptions options, Placement onCpu)
    {
        Result<std::unique_ptr<const Model>> opened = Model::open(file);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        model = std::move(*opened);
        options.atLeast = onCpu;
        options.layers = [this](std::uint32_t layers, const RunLimits& limits) {
            return createCpuLayers(*model, {2, CpuLevel::Exact, layers, limits}, {});
        };
        options.experts = [this](std::uint32_t firstLayer, const auto& progress) {
            CpuOptions cpu;
            cpu.threads = 2;
            cpu.level = CpuLevel::Exact;
            return createCpuExpertBackend(*model, cpu, firstLayer, progress);
        };
        backend = test::backendOn(*model, options, reason);
    }

    test::TimelineRun timeline(KvFormat format = KvFormat::F32)
    {
        return test::TimelineRun(*backend, timelineOptions(format));
    }
    static TimelineOptions timelineOptions(KvFormat format)
    {
        TimelineOptions options;
        options.contextLength = 512;
        options.formats = KvFormats::of(format);
        return options;
    }
};

constexpr int kAllLayers = 1000;

} // namespace

class TestVulkanForward : public QObject {
    Q_OBJECT

    test::KeptDevices m_devices;

    VulkanOptions
    optionsOf(Tier tier, DeviceKind kind, bool fused, const RunLimits& limits = {256, 256})
    {
        VulkanOptions options;
        options.openDevice = m_devices.source();
        options.limits = limits;
        options.validation = true;
        options.fused = fused;
        options.formats = KvFormats::of(KvFormat::F32); // as most timelines here
        options.deviceOptions.maxTier = tier;
        options.deviceOptions.emulatedIntegerDot = tier >= Tier::IntegerDot;
        options.deviceOptions.chooseAs = kind;
        options.deviceOptions.watchdog = test::kPatience;
        return options;
    }

    /// The best tier that has kernels of its own: a device that is the CPU has none beyond T1.
    static Tier bestTier(int kind)
    {
        return DeviceKind(kind) == DeviceKind::Cpu ? Tier::Subgroup : Tier::CooperativeMatrix;
    }

private Q_SLOTS:
    void hiddenStatesAndLogitsEqualTheGoldens_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("expertsOnCpu");
        const int card = static_cast<int>(DeviceKind::Discrete);
        const int cpu = static_cast<int>(DeviceKind::Cpu);
        for (const char* model : test::kGoldenKinds) {
            QTest::addRow("%s case-text cpu", model) << model << "case-text" << cpu << 0;
            QTest::addRow("%s case-random card", model) << model << "case-random" << card << 0;
        }
        QTest::addRow("all experts on the CPU") << "text-moe"
                                                << "case-text" << card << kAllLayers;
        QTest::addRow("some experts on the CPU") << "text-moe"
                                                 << "case-random" << cpu << 2;
    }
    void hiddenStatesAndLogitsEqualTheGoldens()
    {
        QFETCH(QString, model);
        QFETCH(QString, file);
        QFETCH(int, kind);
        QFETCH(int, expertsOnCpu);
        Loaded loaded(model.toStdString(), optionsOf(bestTier(kind), DeviceKind(kind), true),
                      {0, static_cast<std::uint32_t>(expertsOnCpu)});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const auto arrays = test::readSafetensors(test::goldenFolder(model.toStdString()) /
                                                  (file.toStdString() + ".safetensors"));
        const std::vector<TokenId> ids = arrays.at("input_ids").integers();
        test::TimelineRun run = loaded.timeline();
        std::vector<std::vector<float>> hidden;
        const HiddenObserver observer = [&](std::uint32_t layer, std::span<const float> rows) {
            QCOMPARE(layer, static_cast<std::uint32_t>(hidden.size()));
            hidden.emplace_back(rows.begin(), rows.end());
        };
        const Status status =
            run.run(ids, LogitRows::All, {}, {.hidden = &observer, .cancel = nullptr});
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        const std::size_t layers = loaded.model->config().layerCount;
        QCOMPARE(hidden.size(), layers + 1);
        QVERIFY(difference(hidden[0], arrays.at("embed").floats()).largest < 1e-4);
        for (std::size_t i = 0; i < layers; ++i) {
            const Difference d = difference(
                hidden[i + 1], arrays.at("layer." + std::to_string(i) + ".out").floats());
            QVERIFY2(d.largest < 5e-3 && d.rms < 5e-4,
                     qPrintable(
                         QString("layer %1: %2 largest, %3 rms").arg(i).arg(d.largest).arg(d.rms)));
        }
        const std::vector<float> expected = arrays.at("logits").floats();
        QCOMPARE(run.logits().size(), expected.size());
        const Difference d = difference(run.logits(), expected);
        qInfo("logits: %.2g largest, %.2g rms", d.largest, d.rms);
        QVERIFY(d.largest < 5e-3);
        QVERIFY(d.rms < 5e-4);
        const auto norm = arrays.at("final_norm").floats();
        const auto width = loaded.model->config().width;
        QVERIFY(difference(run.lastHidden(), std::span(norm).last(width)).largest < 5e-3);
    }

    void greedyContinuationsEqualTheGoldens_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("fused");
        QTest::addColumn<int>("layersOnCpu");
        QTest::addColumn<int>("expertsOnCpu");
        const int card = static_cast<int>(DeviceKind::Discrete);
        const int cpu = static_cast<int>(DeviceKind::Cpu);
        for (const char* model : test::kGoldenKinds) {
            const auto add = [&](const char* name, int index, int columns, Tier tier, int kind,
                                 bool fused, int onCpu, int experts = 0) {
                QTest::addRow("%s %s", model, name)
                    << model << index << columns << static_cast<int>(tier) << kind << fused << onCpu
                    << experts;
            };
            // What T0 has of its own is in these two; float32 products of all tiers are the same.
            const bool mixture = std::string_view(model) == "text-moe";
            if (mixture || std::string_view(model) == "text-e")
                add("T0", 0, 16, Tier::Plain, card, true, 0);
            add("T1 fused", 0, 64, Tier::Subgroup, card, true, 0);
            add("T1 unfused", 1, 3, Tier::Subgroup, card, false, 0);
            if (mixture) add("best tier", 1, 64, bestTier(card), card, true, 0);
            add("cpu fused", 1, 16, Tier::Subgroup, cpu, true, 0);
            add("cpu unfused, one column", 0, 1, Tier::Subgroup, cpu, false, 0);
            add("a layer on the CPU", 0, 16, Tier::Subgroup, card, true, 1);
            if (!mixture) continue;
            add("all experts on the CPU", 0, 16, Tier::Subgroup, card, true, 0, kAllLayers);
            add("all experts on the CPU, unfused", 1, 3, Tier::Subgroup, card, false, 0,
                kAllLayers);
            add("some experts on the CPU", 1, 64, Tier::Subgroup, cpu, true, 0, 2);
            add("some experts on the CPU, unfused", 0, 1, Tier::Plain, card, false, 0, 2);
            add("a layer and all experts on the CPU", 0, 16, Tier::Subgroup, cpu, true, 1,
                kAllLayers);
        }
    }
    void greedyContinuationsEqualTheGoldens()
    {
        QFETCH(QString, model);
        QFETCH(int, index);
        QFETCH(int, columns);
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(bool, fused);
        QFETCH(int, layersOnCpu);
        QFETCH(int, expertsOnCpu);
        const auto most = static_cast<std::uint32_t>(columns);
        Loaded loaded(
            model.toStdString(), optionsOf(Tier(tier), DeviceKind(kind), fused, {most, 1}),
            {static_cast<std::uint32_t>(layersOnCpu), static_cast<std::uint32_t>(expertsOnCpu)});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const test::GoldenCase golden = test::readGoldenCase(model.toStdString(), index);
        const QString placed = QString::fromStdString(loaded.backend->deviceDescription());
        QCOMPARE(placed.contains("experts of"), expertsOnCpu > 0);
        QCOMPARE(placed.endsWith("on the CPU"), layersOnCpu + expertsOnCpu > 0);
        test::TimelineRun run = loaded.timeline();
        for (std::size_t done = 0; done < golden.ids.size();) {
            const std::size_t count = std::min<std::size_t>(most, golden.ids.size() - done);
            const auto tokens = std::span(golden.ids).subspan(done, count);
            done += count;
            const bool last = done == golden.ids.size();
            const Status status = run.run(tokens, last ? LogitRows::Last : LogitRows::None);
            QVERIFY2(status, status ? "" : status.error().message.c_str());
            QCOMPARE(run.logits().empty(), !last);
        }
        std::vector<TokenId> greedy;
        while (greedy.size() < golden.greedy.size()) {
            const auto best = loaded.backend->result(0).candidates(0, 1);
            QVERIFY(best);
            QCOMPARE(best->size(), std::size_t{1});
            QCOMPARE(best->front().id, argmax(run.logits()));
            greedy.push_back(best->front().id);
            QVERIFY(run.run({&greedy.back(), 1}));
        }
        QCOMPARE(greedy, golden.greedy);
    }

    void eightBitKeysAndValuesAgreeWithTheCpu_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("fused");
        QTest::addColumn<int>("layersOnCpu");
        const int card = static_cast<int>(DeviceKind::Discrete);
        const int cpu = static_cast<int>(DeviceKind::Cpu);
        const auto add = [](const char* model, Tier tier, int kind, bool fused, int onCpu) {
            QTest::addRow("%s %s%s%s%s", model, vulkan::tierName(tier).data(),
                          kind == static_cast<int>(DeviceKind::Cpu) ? " cpu" : " card",
                          fused ? "" : " unfused", onCpu ? ", layers on the CPU" : "")
                << model << static_cast<int>(tier) << kind << fused << onCpu;
        };
        add("text-e", Tier::Plain, card, true, 0);
        add("text-e", Tier::Subgroup, card, true, 0);
        add("text-e", Tier::Subgroup, cpu, true, 0);
        add("text-dense", Tier::Subgroup, card, false, 0);
        add("text-unified", Tier::Subgroup, cpu, false, 1);
    }
    void eightBitKeysAndValuesAgreeWithTheCpu()
    {
        QFETCH(QString, model);
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(bool, fused);
        QFETCH(int, layersOnCpu);
        Loaded loaded(model.toStdString(), optionsOf(Tier(tier), DeviceKind(kind), fused),
                      {static_cast<std::uint32_t>(layersOnCpu), 0});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        CpuOptions exact;
        exact.threads = 2;
        exact.level = CpuLevel::Exact;
        Result<std::unique_ptr<Backend>> cpu = createCpuBackend(*loaded.model, exact, {});
        QVERIFY(cpu);
        const test::GoldenCase golden = test::readGoldenCase(model.toStdString(), 0);
        // A prompt, then single columns: both ways through the layers.
        const auto logitsOf = [&](Backend& backend) {
            std::vector<float> logits;
            test::TimelineRun run(backend, Loaded::timelineOptions(KvFormat::Q8));
            const std::size_t prompt = std::min<std::size_t>(64, golden.ids.size() - 8);
            for (std::size_t done = 0; done < prompt + 8;) {
                const auto tokens = std::span(golden.ids).subspan(done, done == 0 ? prompt : 1);
                const Status status = run.run(tokens);
                if (!status) qFatal("%s", status.error().message.c_str());
                done += tokens.size();
                const std::vector<float> row = run.logits();
                logits.insert(logits.end(), row.begin(), row.end());
            }
            return logits;
        };
        const Difference d = difference(logitsOf(*loaded.backend), logitsOf(**cpu));
        qInfo("logits: %.2g largest, %.2g rms", d.largest, d.rms);
        // Sums of other order let some codes fall to their neighbour.
        QVERIFY(d.rms < 0.05);
    }

    /// The goldens' weights are float32; those of the built-in model are Q8_0.
    void integerProductsStayCloseToTheCpu()
    {
        VulkanOptions options = optionsOf(Tier::IntegerDot, DeviceKind::Discrete, true);
        options.timed = true;
        const std::filesystem::path file = test::nanoModel();
        Loaded loaded(file, options, {});
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        CpuOptions cpu;
        cpu.threads = 2;
        cpu.level = CpuLevel::Exact;
        cpu.limits = {96, 96};
        const auto reference = createCpuBackend(*loaded.model, cpu, {});
        QVERIFY(reference);
        test::TimelineRun expected(**reference, Loaded::timelineOptions(KvFormat::F16));
        test::TimelineRun run = loaded.timeline();
        std::vector<TokenId> ids;
        for (int i = 0; i < 90; ++i)
            ids.push_back(i == 0 ? 2 : 300 + i * 37 % 3000);
        QVERIFY(expected.run(ids, LogitRows::All));
        (void)loaded.backend->takeKernelTimes(); // of its first runs
        const Status status = run.run(ids, LogitRows::All);
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        std::uint64_t rounded = 0;
        for (const KernelTime& kernel : loaded.backend->takeKernelTimes()) {
            if (kernel.name == "roundInput") rounded = kernel.count;
        }
        // Of each layer: input of attention, its output, input of the feed-forward, the gated
        // values, the stream for the per-layer gate, its output; and the per-layer projections.
        if (rounded == 0) QSKIP("The device has no integer dot products.");
        QVERIFY(rounded >= 6 * loaded.model->config().layerCount);
        const Difference d = difference(run.logits(), expected.logits());
        qInfo("logits: %.2g largest, %.2g rms", d.largest, d.rms);
        // Inputs of every product are off by up to 1/254 of the largest of 32.
        QVERIFY(d.largest < 0.5);
        QVERIFY(d.rms < 0.06);
        QVERIFY(d.rms > 0);
    }

    void mediaVectorsEqualTheGoldens_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("file");
        const std::pair<const char*, const char*> cases[] = {{"text-e", "image-one"},
                                                             {"text-dense", "image-two"},
                                                             {"text-unified", "image-tall"},
                                                             {"text-unified", "audio-sweep"}};
        for (const auto& [model, file] : cases)
            QTest::addRow("%s %s", model, file) << model << file;
    }
    void mediaVectorsEqualTheGoldens()
    {
        QFETCH(QString, model);
        QFETCH(QString, file);
        Loaded loaded(model.toStdString(), optionsOf(bestTier(static_cast<int>(DeviceKind::Cpu)),
                                                     DeviceKind::Cpu, true));
        if (!loaded.backend) QSKIP(loaded.reason.c_str());
        const auto arrays = test::readSafetensors(test::goldenFolder(model.toStdString()) /
                                                  (file.toStdString() + ".safetensors"));
        const std::vector<TokenId> ids = arrays.at("input_ids").integers();
        const std::vector<std::int32_t> types = arrays.at("token_types").integers();
        const std::vector<float> soft = arrays.at("soft_tokens").floats();
        const std::size_t width = loaded.model->config().width;
        std::vector<EmbeddingSpan> spans;
        std::size_t used = 0;
        for (std::uint32_t i = 0; i < types.size(); ++i) {
            if (types[i] == 0) continue;
            const bool continues = i > 0 && types[i - 1] == types[i];
            if (!continues) {
                const bool visual = types[i] != 3;
                spans.push_back({i, 0, soft.data() + used * width,
                                 visual && loaded.model->config().bidirectionalImages()});
            }
            ++spans.back().count;
            ++used;
        }
        test::TimelineRun run = loaded.timeline();
        const Status status = run.run(ids, LogitRows::All, spans);
        QVERIFY2(status, status ? "" : status.error().message.c_str());
        const std::vector<float> expected = arrays.at("logits").floats();
        const std::vector<float> logits = run.logits();
        const Difference d = difference(std::span(logits).last(expected.size()), expected);
        qInfo("logits: %.2g largest, %.2g rms", d.largest, d.rms);
        QVERIFY(d.largest < 5e-3);
        QVERIFY(d.rms < 5e-4);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanForward)
#include "test_vulkan_forward.moc"

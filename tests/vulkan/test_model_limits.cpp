// Proves that what a device cannot hold is refused by name before it is used: by the kernels that
// are recorded, by the check of a model, and by the backend, whose place the CPU then takes; that
// the published shapes pass on the weakest device; and that matrices in parts of any types agree.
#undef slots // a word of ours here; Qt Test is included before everything
#include "engine/cpu/cpu_backend.h"
#include "engine/session/model.h"
#include "tests/support/published_models.h"
#include "tests/support/runnable_model.h"
#include "tests/support/test_main.h"
#include "tests/support/timeline_run.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/operations_experts.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/network/model_limits.h"
#include "vulkan/network/vulkan_backend.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::vulkan::Capabilities;
using cabochon::vulkan::DeviceKind;
using cabochon::vulkan::Tier;
using cabochon::vulkan::VulkanOptions;

namespace {

Capabilities weakest(Tier tier, DeviceKind kind)
{
    Capabilities capabilities;
    capabilities.name = "weak";
    capabilities.tier = tier;
    capabilities.kind = kind;
    capabilities.subgroupSize = 32;
    capabilities.maxSharedMemory = 16384;
    capabilities.maxGroups = {65535, 65535, 65535};
    return capabilities;
}

ModelConfig mixture(std::uint32_t experts, std::uint32_t used)
{
    ModelConfig config;
    config.width = 64;
    config.expertCount = experts;
    config.expertUsedCount = used;
    config.expertWidth = 32;
    config.layers.resize(1);
    config.layers[0].headSize = 64;
    return config;
}

} // namespace

class TestModelLimits : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<const Model> open(const test::GgufImage& image)
    {
        const std::filesystem::path path = m_folder.filePath("model.gguf").toStdString();
        image.write(path);
        Result<std::unique_ptr<const Model>> model = Model::open(path);
        if (!model) qFatal("%s", model.error().message.c_str());
        return std::move(*model);
    }

    /// Logits of the last of a prompt of 12, and of the token after it.
    static std::vector<float> logitsOf(Backend& backend)
    {
        std::vector<float> all;
        TimelineOptions options;
        options.contextLength = 32;
        options.formats = KvFormats::of(KvFormat::F32);
        test::TimelineRun timeline(backend, options);
        std::vector<TokenId> ids(12);
        std::iota(ids.begin(), ids.end(), 40);
        for (const std::size_t count : {ids.size(), std::size_t{1}}) {
            if (Status status = timeline.run(std::span(ids).first(count)); !status)
                qFatal("%s", status.error().message.c_str());
            const std::vector<float> logits = timeline.logits();
            all.insert(all.end(), logits.begin(), logits.end());
        }
        return all;
    }

private Q_SLOTS:
    void whatIsTooMuchIsNamed_data()
    {
        QTest::addColumn<int>("experts");
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("headSize");
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("experts used")
            << 4096 << 4096 << 64 << 64 << QStringList{"4096 of 4096", "49152", "32768"};
        QTest::newRow("heads") << 0 << 0 << 4096 << 64 << QStringList{"4096", "512"};
        QTest::newRow("rows of experts")
            << 4 << 2 << 64 << 65536 << QStringList{"65536 rows", "65535"};
        QTest::newRow("values of experts' rows")
            << 4 << 2 << 64 << 49152 << QStringList{"49152 values", "32768"};
    }
    void whatIsTooMuchIsNamed()
    {
        QFETCH(int, experts);
        QFETCH(int, used);
        QFETCH(int, headSize);
        QFETCH(int, width);
        QFETCH(QStringList, named);
        Capabilities capabilities = weakest(Tier::Subgroup, DeviceKind::Discrete);
        capabilities.maxSharedMemory = 32768;
        ModelConfig config = mixture(std::uint32_t(experts), std::uint32_t(used));
        config.layers[0].headSize = std::uint32_t(headSize);
        config.width = std::uint32_t(width);
        const Status status = vulkan::checkLimits(config, capabilities);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::NotImplemented);
        const QString message = QString::fromStdString(status.error().message);
        for (const QString& part : named + QStringList{"weak"})
            QVERIFY2(message.contains(part), qPrintable(message));
    }

    void whatFitsExactlyIsTaken()
    {
        Capabilities capabilities = weakest(Tier::Subgroup, DeviceKind::Discrete);
        // Sorting takes 8 bytes an expert.
        QVERIFY(vulkan::checkLimits(mixture(2048, 2), capabilities));
        QVERIFY(!vulkan::checkLimits(mixture(2049, 2), capabilities));
        // Choosing takes 4 an expert and 8 a used one.
        QVERIFY(vulkan::checkLimits(mixture(1365, 1365), capabilities));
        QVERIFY(!vulkan::checkLimits(mixture(1366, 1366), capabilities));
    }

    void publishedShapesPassOnTheWeakestDevice()
    {
        for (const test::PublishedShape& shape : test::publishedShapes()) {
            const std::filesystem::path path = m_folder.filePath("model.gguf").toStdString();
            test::publishedImage(shape).write(path);
            const Result<GgufFile> file = GgufFile::open(path);
            QVERIFY2(file, file ? "" : file.error().message.c_str());
            const Result<ModelConfig> config = ModelConfig::read(*file);
            QVERIFY2(config, config ? "" : config.error().message.c_str());
            for (const Tier tier : {Tier::Plain, Tier::Subgroup}) {
                for (const DeviceKind kind : {DeviceKind::Discrete, DeviceKind::Cpu}) {
                    const Status status = vulkan::checkLimits(*config, weakest(tier, kind));
                    QVERIFY2(status, status ? "" : status.error().message.c_str());
                }
            }
        }
    }

    void kernelsRefuseWhatIsTooMuch()
    {
        test::VulkanFixture fixture;
        if (!fixture) QSKIP(fixture.reason.c_str());
        const std::uint32_t most = fixture.device->capabilities().maxSharedMemory;
        test::Bench bench(fixture, std::size_t{1} << 20);
        vulkan::operations::RouteExperts route;
        route.experts = route.used = most / 12 + 1;
        route.logits = route.chosen = route.weights = bench.reserve(route.experts * 4);
        const std::string error = bench.run([&](vulkan::CommandRecorder& recorder) {
            vulkan::operations::routeExperts(recorder, route);
        });
        QVERIFY2(QString::fromStdString(error).contains("workgroup's memory"), error.c_str());
        vulkan::operations::Attend attend;
        attend.state = attend.queries = attend.output = bench.reserve(4096 * 4);
        attend.cache = {attend.queries, attend.queries, attend.queries, KvFormat::F32, 1, 4096};
        attend.heads = 1;
        attend.maxPositions = 1;
        const std::string heads = bench.run([&](vulkan::CommandRecorder& recorder) {
            vulkan::operations::attend(recorder, attend);
        });
        QVERIFY2(QString::fromStdString(heads).contains("heads of 4096"), heads.c_str());
    }

    void moreWorkgroupsThanTheDeviceRunsAreAnError()
    {
        test::VulkanFixture fixture;
        if (!fixture) QSKIP(fixture.reason.c_str());
        const std::uint32_t most = fixture.device->capabilities().maxGroups[1];
        if (most == ~0u) QSKIP("The device runs any number of workgroups.");
        test::Bench bench(fixture, std::size_t{1} << 20);
        const vulkan::BufferView view = bench.reserve(256);
        const std::string error = bench.run([&](vulkan::CommandRecorder& recorder) {
            recorder.dispatch({"gelu_multiply", {32}}, {view, view, view},
                              vulkan::GeluMultiplyParams{1, 1, 0}, {1, most + 1, 1},
                              {"wide", 0, 0});
        });
        QVERIFY2(QString::fromStdString(error).contains("wide takes"), error.c_str());
    }

    void aMixtureBeyondTheDeviceIsRefusedBeforeItIsUsed()
    {
        test::GgufImage image = test::runnableModel(test::TinyKind::Experts);
        test::setExperts(image, 4096, 4096);
        const std::unique_ptr<const Model> model = open(image);
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*model, {}, {});
        QVERIFY(!backend);
        if (backend.error().code == ErrorCode::DeviceNotFound)
            QSKIP(backend.error().message.c_str());
        QCOMPARE(backend.error().code, ErrorCode::NotImplemented);
        QVERIFY2(backend.error().message.find("4096 of 4096 experts") != std::string::npos,
                 backend.error().message.c_str());
    }

    void aPieceThatCannotBeBoundIsRefused()
    {
        // An expert stays in one piece, and there is no other place for it.
        const std::unique_ptr<const Model> model =
            open(test::runnableModel(test::TinyKind::Experts));
        VulkanOptions options;
        options.deviceOptions.maxBinding = 512;
        Result<std::unique_ptr<Backend>> backend = vulkan::createVulkanBackend(*model, options, {});
        QVERIFY(!backend);
        if (backend.error().code == ErrorCode::DeviceNotFound)
            QSKIP(backend.error().message.c_str());
        QCOMPARE(backend.error().code, ErrorCode::OutOfMemory);
        QVERIFY2(backend.error().message.find("in one piece") != std::string::npos,
                 backend.error().message.c_str());
    }

    void moreTurnsThanAnEmulatedDeviceMakesAreRefused()
    {
        Capabilities capabilities = weakest(Tier::Subgroup, DeviceKind::Cpu);
        capabilities.maxSharedMemory = 32768;
        QVERIFY(vulkan::checkLimits(mixture(4000, 2), capabilities));
        const Status refused = vulkan::checkLimits(mixture(4096, 2), capabilities);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("2 of 4096 experts") != std::string::npos,
                 refused.error().message.c_str());
        capabilities.kind = DeviceKind::Discrete;
        QVERIFY(vulkan::checkLimits(mixture(4096, 2), capabilities));
    }

    void manyExpertsOfWhichFewAreUsedAgreeWithTheCpu()
    {
        test::GgufImage image = test::runnableModel(test::TinyKind::Experts);
        test::setExperts(image, 4000, 2);
        compareWithCpu(*open(image), {});
    }

    void gateAndUpOfDifferentTypesInPartsAgreeWithTheCpu_data()
    {
        QTest::addColumn<bool>("fused");
        QTest::newRow("fused") << true;
        QTest::newRow("step by step") << false;
    }
    void gateAndUpOfDifferentTypesInPartsAgreeWithTheCpu()
    {
        QFETCH(bool, fused);
        test::GgufImage image = test::runnableModel(test::TinyKind::Dense);
        for (int layer = 0; layer < 3; ++layer) {
            const std::string block = "blk." + std::to_string(layer) + ".";
            image.removeTensor(block + "ffn_up.weight");
            image.removeTensor(block + "ffn_gate.weight");
            image.removeTensor(block + "ffn_down.weight");
            image.add(block + "ffn_gate.weight", {16, 1000}, TensorType::F32);
            image.add(block + "ffn_up.weight", {16, 1000}, TensorType::F16);
            image.add(block + "ffn_down.weight", {1000, 16}, TensorType::F32);
        }
        image.setUnsigned("gemma4.feed_forward_length", 1000);
        VulkanOptions options;
        options.fused = fused;
        options.plannedContext = 16;
        // Rows are padded to 32 values: the gate would be in two parts, up in one.
        options.deviceOptions.maxBinding = 100'000;
        compareWithCpu(*open(image), options);
    }

private:
    static void compareWithCpu(const Model& model, VulkanOptions options)
    {
        options.validation = true;
        options.formats = KvFormats::of(KvFormat::F32);
        Result<std::unique_ptr<Backend>> device = vulkan::createVulkanBackend(model, options, {});
        if (!device && device.error().code == ErrorCode::DeviceNotFound)
            QSKIP(device.error().message.c_str());
        QVERIFY2(device, device ? "" : device.error().message.c_str());
        Result<std::unique_ptr<Backend>> cpu = createCpuBackend(model, {1, CpuLevel::Exact, 0}, {});
        QVERIFY(cpu);
        const std::vector<float> found = logitsOf(**device), expected = logitsOf(**cpu);
        QCOMPARE(found.size(), expected.size());
        // Sums of other orders through three layers.
        QCOMPARE(test::firstDifference(found, expected, 2e-3f), QString());
    }
};

CABOCHON_TEST(TestModelLimits)
#include "test_model_limits.moc"

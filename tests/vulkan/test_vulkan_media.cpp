// Pictures and sound through the encoders of a device: the goldens of all projectors, on the
// kernels of emulated devices and of cards, cancelling, memory, and the CPU that takes over.
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/image_size.h"
#include "tests/support/golden_case.h"
#include "tests/support/png_picture.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/wav_file.h"
#include "tests/vulkan/kept_devices.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/media/vulkan_media_encoder.h"
#include "vulkan/network/device_speed.h"
#include "vulkan/network/vulkan_backend.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::EncodeOptions;
using cabochon::engine::MediaEncoder;
using cabochon::engine::Projector;
using cabochon::engine::SoftTokens;
using cabochon::test::difference;
using cabochon::test::readSafetensors;
using cabochon::test::testData;

class TestVulkanMedia : public QObject {
    Q_OBJECT

private:
    cabochon::test::KeptDevices m_devices;

    VulkanMediaOptions options(bool asCard)
    {
        VulkanMediaOptions options;
        options.validation = true;
        options.openDevice = m_devices.source();
        options.deviceOptions.watchdog = cabochon::test::kPatience;
        if (asCard) options.deviceOptions.chooseAs = DeviceKind::Discrete;
        return options;
    }
    static std::unique_ptr<const Projector> projector(const QString& kind)
    {
        const auto folder = cabochon::test::goldenFolder("text-" + kind.toStdString());
        return Projector::open(folder / "mmproj.gguf").value();
    }
    static engine::Picture picture(const QString& name)
    {
        return cabochon::test::readPng(testData("goldens/vision") / (name + ".png").toStdString());
    }
    static MediaEncoderFactory cpu(const Projector& projector)
    {
        return [&projector] {
            engine::CpuOptions options;
            options.threads = 2;
            return engine::createCpuMediaEncoder(projector, options);
        };
    }

    /// As engine/model/published_projector.h gives them.
    static engine::ProjectorWeights withoutBytes(engine::ProjectorWeights weights)
    {
        weights.forEach([](const engine::TensorView& tensor, bool) {
            const_cast<engine::TensorView&>(tensor).data = nullptr;
        });
        for (engine::VisionLayerWeights& layer : weights.vision.layers)
            layer.outputScale = {};
        return weights;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const cabochon::test::VulkanFixture fixture;
        if (!fixture) QSKIP(fixture.reason.c_str());
    }

    void seesAsTheGoldens_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("golden");
        QTest::addColumn<bool>("asCard");
        for (const char* kind : {"e", "dense", "unified"}) {
            for (const char* name : {"gradient", "tall", "tiny"}) {
                const bool direct = std::string_view(kind) == "unified";
                if (direct && std::string_view(name) == "tiny") continue; // has no golden
                const QString file = direct ? QString("unified-mm/image-%1.safetensors").arg(name)
                                            : QString("vision/%1-%2.safetensors").arg(name, kind);
                for (const bool asCard : {false, true}) {
                    // Emulated, a card's products take seconds to compile: one picture of each
                    // kind.
                    if (asCard && std::string_view(name) != (direct ? "tall" : "tiny")) continue;
                    if (asCard && std::string_view(kind) == "dense") continue;
                    QTest::addRow("%s, %s%s", kind, name, asCard ? ", as a card" : "")
                        << kind << QString("%1-70").arg(name) << file << asCard;
                }
            }
        }
    }

    void seesAsTheGoldens()
    {
        QFETCH(QString, kind);
        QFETCH(QString, picture);
        QFETCH(QString, golden);
        QFETCH(bool, asCard);
        const auto opened = projector(kind);
        const auto encoder = createVulkanMediaEncoder(*opened, options(asCard));
        QVERIFY(encoder->sees());
        const auto arrays = readSafetensors(testData("goldens") / golden.toStdString());
        const Result<SoftTokens> tokens = encoder->encodePicture(this->picture(picture), {});
        if (!tokens) QFAIL(tokens.error().message.c_str());
        const double largest = difference(tokens->rows, arrays.at("soft_tokens").floats()).largest;
        qInfo("largest difference %.2g", largest);
        QVERIFY(largest < 1e-4);
        QCOMPARE(encoder->deviceName(), std::string("vulkan:0"));
    }

    void hearsAsTheGoldens_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("clip");
        // Few columns take other products, which an emulated device compiles for long.
        for (const char* clip : {"sweep", "speech"})
            QTest::addRow("e, %s", clip) << "e" << clip;
        QTest::addRow("unified, sweep") << "unified"
                                        << "sweep";
    }

    void hearsAsTheGoldens()
    {
        QFETCH(QString, kind);
        QFETCH(QString, clip);
        const auto opened = projector(kind);
        const auto encoder = createVulkanMediaEncoder(*opened, options(false));
        const std::string folder = kind == "e" ? "goldens/audio/" : "goldens/unified-mm/audio-";
        const auto arrays = readSafetensors(testData(folder + clip.toStdString() + ".safetensors"));
        const auto samples =
            cabochon::test::readWav(testData("goldens/audio/" + clip.toStdString() + ".wav"));
        const Result<SoftTokens> tokens = encoder->encodeSound(samples, {});
        if (!tokens) QFAIL(tokens.error().message.c_str());
        const double largest = difference(tokens->rows, arrays.at("soft_tokens").floats()).largest;
        qInfo("largest difference %.2g", largest);
        // The spectra of the goldens of towers are float32, ours are exact.
        QVERIFY(largest < (kind == "e" ? 5e-4 : 1e-4));
    }

    // Asked to stop while a picture is on its way: no further submission; the next picture is
    // whole.
    void stopsWhenAsked()
    {
        const auto opened = projector("e");
        const auto encoder = createVulkanMediaEncoder(*opened, options(false));
        const engine::Picture picture = this->picture("tall-70");
        const Result<SoftTokens> whole = encoder->encodePicture(picture, {});
        QVERIFY(whole);
        engine::CancelFlag flag;
        EncodeOptions stopping;
        stopping.cancel = &flag;
        std::uint32_t told = 0;
        stopping.progress = [&](std::uint32_t done, std::uint32_t total) {
            QVERIFY(done <= total);
            ++told;
            flag.request();
        };
        const Result<SoftTokens> stopped = encoder->encodePicture(picture, stopping);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(told <= 2); // two submissions are under way at most
        const Result<SoftTokens> again = encoder->encodePicture(picture, {});
        QVERIFY(again);
        QVERIFY(again->rows == whole->rows);
    }

    void givesMemoryBack()
    {
        const auto opened = projector("unified");
        const auto encoder = createVulkanMediaEncoder(*opened, options(false));
        QCOMPARE(encoder->memoryBytes(), 0u);
        QVERIFY(encoder->encodePicture(picture("tall-70"), {}));
        QVERIFY(encoder->memoryBytes() > 0);
        encoder->release();
        QCOMPARE(encoder->memoryBytes(), 0u);
        QVERIFY(encoder->encodePicture(picture("tall-70"), {}));
    }

    // Before it is trusted the device is compared with the CPU; one that agrees is used.
    /// With sizes alone the same is planned as with the file, and no sound or picture takes more.
    void takesWhatIsPlanned()
    {
        const auto opened = projector("e");
        const auto devices = listDevices();
        const EncoderBytes planned = planVulkanEncoders(*opened, devices.devices[0].capabilities);
        const auto outlined =
            Projector::outlined(opened->config(), withoutBytes(opened->weights()));
        const EncoderBytes again = planVulkanEncoders(*outlined, devices.devices[0].capabilities);
        QCOMPARE(again.device, planned.device);
        QCOMPARE(again.host, planned.host);
        const auto encoder = createVulkanMediaEncoder(*opened, options(false));
        QVERIFY(encoder->encodeSound(std::vector<float>(2 * engine::kSampleRate, 0.1f), {}));
        const std::uint64_t heard = encoder->memoryBytes();
        QVERIFY(encoder->encodePicture(picture("glyphs-70"), {}));
        QVERIFY(heard > 0 && encoder->memoryBytes() > heard);
        QVERIFY2(encoder->memoryBytes() <= planned.device + planned.host,
                 qPrintable(QString("%1 of %2").arg(encoder->memoryBytes()).arg(planned.device)));
    }

    void measuresTheMemoryOfADevice()
    {
        const auto device = OpenDevice::open({});
        QVERIFY(device);
        const Result<double> speed = measureMemory(**device, 0, nullptr);
        QVERIFY2(speed, speed ? "" : speed.error().message.c_str());
        QVERIFY(*speed > 1e6);
        engine::CancelFlag cancel;
        cancel.request();
        QCOMPARE(measureMemory(**device, 0, &cancel).error().code, ErrorCode::Cancelled);
    }

    void isComparedWithTheCpu()
    {
        const auto opened = projector("unified");
        VulkanMediaOptions checked = options(false);
        std::uint32_t made = 0;
        checked.others = [&, make = cpu(*opened)] {
            ++made;
            return make();
        };
        checked.note = [](const Error& why) { QFAIL(why.message.c_str()); };
        const auto encoder = createVulkanMediaEncoder(*opened, checked);
        // Until the picture itself is on its way, progress is told and nothing is done.
        std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
        EncodeOptions telling;
        telling.progress = [&](std::uint32_t done, std::uint32_t total) {
            told.emplace_back(done, total);
        };
        QVERIFY(encoder->encodePicture(picture("tall-70"), telling));
        QVERIFY(std::count(told.begin(), told.end(), std::pair(0u, 1u)) >= 2);
        QVERIFY(std::is_sorted(told.begin(), told.end(), [](const auto& a, const auto& b) {
            return double(a.first) / a.second < double(b.first) / b.second;
        }));
        QCOMPARE(told.back().first, told.back().second);
        told.clear();
        QVERIFY(encoder->encodePicture(picture("tall-70"), telling));
        QCOMPARE(std::count(told.begin(), told.end(), std::pair(0u, 1u)), 0);
        QCOMPARE(made, 1u);
        QCOMPARE(encoder->deviceName(), std::string("vulkan:0"));
    }

    // A device that computes otherwise is not used; neither is one without memory.
    void leavesPicturesToTheCpu_data()
    {
        QTest::addColumn<bool>("wrong");
        QTest::addRow("other values") << true;
        QTest::addRow("no memory") << false;
    }
    void leavesPicturesToTheCpu()
    {
        QFETCH(bool, wrong);
        const auto opened = projector("unified");
        const auto other = projector("dense"); // computes something else
        VulkanMediaOptions failing = options(false);
        std::uint32_t made = 0;
        failing.others = [&, right = cpu(*opened), strange = cpu(*other)] {
            return ++made == 1 && wrong ? strange() : right();
        };
        if (!wrong)
            failing.deviceOptions.faults = [](DeviceCall call) {
                return call == DeviceCall::Allocate ? VK_ERROR_OUT_OF_DEVICE_MEMORY : VK_SUCCESS;
            };
        std::vector<Error> told;
        failing.note = [&](const Error& why) { told.push_back(why); };
        const auto encoder = createVulkanMediaEncoder(*opened, failing);
        const engine::Picture picture = this->picture("tall-70");
        const Result<SoftTokens> tokens = encoder->encodePicture(picture, {});
        if (!tokens) QFAIL(tokens.error().message.c_str());
        QVERIFY(encoder->encodePicture(picture, {}));
        QCOMPARE(told.size(), std::size_t{1}); // why, once
        QCOMPARE(told[0].code, wrong ? ErrorCode::Internal : ErrorCode::OutOfMemory);
        QCOMPARE(encoder->deviceName(), std::string("cpu"));
        QVERIFY(tokens->rows == cpu(*opened)().value()->encodePicture(picture, {})->rows);
    }

    void goesOnWithTheCpuAfterALostDevice()
    {
        const auto opened = projector("unified");
        VulkanMediaOptions losing = options(false);
        bool lost = false;
        losing.others = cpu(*opened);
        losing.deviceOptions.faults = [&](DeviceCall call) {
            return lost && call == DeviceCall::Submit ? VK_ERROR_DEVICE_LOST : VK_SUCCESS;
        };
        const auto encoder = createVulkanMediaEncoder(*opened, losing);
        const engine::Picture picture = this->picture("tall-70");
        QVERIFY(encoder->encodePicture(picture, {}));
        lost = true;
        const Result<SoftTokens> failed = encoder->encodePicture(picture, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::DeviceLost);
        QVERIFY(encoder->encodePicture(picture, {}));
        QCOMPARE(encoder->deviceName(), std::string("cpu"));
    }

    void refusesWhatIsNone()
    {
        const auto opened = projector("dense"); // has no ears
        const auto encoder = createVulkanMediaEncoder(*opened, options(false));
        QCOMPARE(encoder->encodeSound(std::vector<float>(1000), {}).error().code, ErrorCode::Usage);
        engine::Picture odd;
        odd.width = odd.height = 47;
        odd.pixels.resize(3 * 47 * 47);
        QCOMPARE(encoder->encodePicture(odd, {}).error().code, ErrorCode::Usage);
        QCOMPARE(encoder->memoryBytes(), 0u);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanMedia)
#include "test_vulkan_media.moc"

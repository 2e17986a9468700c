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

#include <QCoreApplication>
#include <QTest>

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
        return Projector::open(testData("goldens") / ("text-" + kind).toStdString() / "mmproj.gguf")
            .value();
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

private slots:
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
                const QString file = direct ? QString("unified-mm/image-%1.safetensors").arg(name)
                                            : QString("vision/%1-%2.safetensors").arg(name, kind);
                if (!std::filesystem::exists(testData("goldens") / file.toStdString())) continue;
                for (const bool asCard : {false, true}) {
                    if (asCard && std::string_view(name) == "gradient") continue;
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
        QTest::addColumn<bool>("asCard");
        for (const bool asCard : {false, true}) {
            for (const char* clip : {"noise", "speech", "sweep"})
                QTest::addRow("e, %s%s", clip, asCard ? ", as a card" : "")
                    << "e" << clip << asCard;
            for (const char* clip : {"noise", "sweep"})
                QTest::addRow("unified, %s%s", clip, asCard ? ", as a card" : "")
                    << "unified" << clip << asCard;
        }
    }

    void hearsAsTheGoldens()
    {
        QFETCH(QString, kind);
        QFETCH(QString, clip);
        QFETCH(bool, asCard);
        const auto opened = projector(kind);
        const auto encoder = createVulkanMediaEncoder(*opened, options(asCard));
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
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestVulkanMedia)
#include "test_vulkan_media.moc"

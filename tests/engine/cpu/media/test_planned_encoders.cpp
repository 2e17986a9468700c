// Proves that what encoders of pictures and sound are planned to take by shapes alone is what they
// take after the longest picture and sound there can be.
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/image_size.h"
#include "engine/model/published_projector.h"
#include "tests/support/test_main.h"
#include "tests/support/tiny_projector.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestPlannedEncoders : public QObject {
    Q_OBJECT

private slots:
    void theLongestPictureAndSound_data()
    {
        QTest::addColumn<bool>("tower");
        QTest::newRow("towers") << true;
        QTest::newRow("without towers") << false;
    }
    void theLongestPictureAndSound()
    {
        QFETCH(bool, tower);
        const std::string bytes = (tower ? tinyTowerProjector() : tinyDirectProjector()).bytes();
        const auto projector = Projector::fromBytes(asBytes(bytes), "tiny").value();
        CpuOptions options;
        options.threads = 2;
        const auto encoder = createCpuMediaEncoder(*projector, options).value();
        Picture picture;
        // As many soft tokens as the positions of the tiny projector allow, in a strip.
        picture.width = projector->config().vision->positionRows / kPoolSide * kTokenPixels;
        picture.height = kTokenPixels;
        picture.pixels.assign(std::size_t{3} * picture.width * picture.height, 128);
        const Result<SoftTokens> seen = encoder->encodePicture(picture, {});
        QVERIFY2(seen, seen ? "" : seen.error().message.c_str());
        const std::vector<float> samples(kMostPieceSamples, 0.1f);
        const Result<SoftTokens> heard = encoder->encodeSound(samples, {});
        QVERIFY2(heard, heard ? "" : heard.error().message.c_str());
        const std::uint64_t planned = planCpuEncoders(*projector, options);
        QVERIFY2(encoder->memoryBytes() <= planned,
                 qPrintable(QString("%1 of %2").arg(encoder->memoryBytes()).arg(planned)));
    }

    /// README, What works: 118 and 31 MiB for E2B, 174 MiB for 26B-A4B, on two cores with AVX2.
    void publishedOnesTakeWhatWasMeasured_data()
    {
        QTest::addColumn<double>("mebibytes");
        QTest::newRow("E2B") << 149.0;
        QTest::newRow("26B-A4B") << 174.0;
        QTest::newRow("12B") << 4.0;
    }
    void publishedOnesTakeWhatWasMeasured()
    {
        QFETCH(double, mebibytes);
        if (!cpuLevelAvailable(CpuLevel::Avx2)) QSKIP("measured with AVX2");
        const auto projector = publishedProjector(QTest::currentDataTag(), "f16").value();
        CpuOptions options;
        options.threads = 2;
        options.level = CpuLevel::Avx2;
        const double planned = double(planCpuEncoders(*projector, options)) / double(1 << 20);
        QVERIFY2(planned >= mebibytes * 0.98 && planned <= mebibytes * 1.05 + 1,
                 qPrintable(QString::number(planned)));
    }
};

CABOCHON_TEST(TestPlannedEncoders)
#include "test_planned_encoders.moc"

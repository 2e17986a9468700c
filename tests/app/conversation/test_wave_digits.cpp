// Proves that how loud a sound is comes back from a message as it was kept, of a stretch as of the
// whole, and that what is no wave does no harm.
#include "app/conversation/wave_digits.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

class TestWaveDigits : public QObject {
    Q_OBJECT

private slots:
    void theLoudestOfEachPartIsKept()
    {
        const QList<float> wave{0.0F, 0.2F, 1.0F, 0.6F};
        QCOMPARE(waveDigits(wave, 0, 1), QStringLiteral("03f9"));
        QCOMPARE(waveDigits(wave, 0.5, 1), QStringLiteral("f9"));
        QCOMPARE(waveDigits({}, 0, 1), QString());
        QCOMPARE(waveDigits(wave, 0.7, 0.2), QString());
        const QString many = waveDigits(QList<float>(240, 0.4F), 0, 1);
        QCOMPARE(many, QString(kKeptWaveParts, QLatin1Char('6')));
        QCOMPARE(waveOfDigits(QStringLiteral("0f3")), QList<qreal>({0, 1, 0.2}));
    }

    void whatIsNoWaveDoesNoHarm()
    {
        QCOMPARE(waveOfDigits(QStringLiteral("z-9")), QList<qreal>({0, 0, 0.6}));
        QCOMPARE(waveOfDigits(QString(100'000, QLatin1Char('f'))).size(), kKeptWaveParts);
        QCOMPARE(waveDigits({7.0F, -1.0F}, -3, 9), QStringLiteral("f0"));
    }
};

CABOCHON_TEST(TestWaveDigits)
#include "test_wave_digits.moc"

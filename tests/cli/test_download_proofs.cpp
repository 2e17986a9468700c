// Proves, in short, what download_proofs_program proves at length: nothing is lost when the program
// is killed or its connections are cut.
#include "tests/app/downloads/download_proofs.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon::test;

class TestDownloadProofs : public QObject {
    Q_OBJECT

private slots:
    void killsLoseNothing()
    {
        const ProofResult result = proveKills(3, 11);
        QVERIFY2(result.failure.empty(), result.failure.c_str());
        QCOMPARE(result.events, 3);
    }

    void cutsLoseNothing()
    {
        const ProofResult result = proveCuts(10, 11);
        QVERIFY2(result.failure.empty(), result.failure.c_str());
        // A cut costs what was on its way, never a chunk that was there.
        QVERIFY(result.sentBytes < result.fileBytes + 10 * (4u << 20));
    }
};

CABOCHON_TEST(TestDownloadProofs)
#include "test_download_proofs.moc"

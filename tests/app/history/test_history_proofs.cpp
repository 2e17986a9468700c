// Proves, with few points, what history_proofs_program proves with many: no acknowledged message is
// lost when the program is killed or the power goes, single faults leave a history as it was or as
// it should be, and damaged files open.
// proves DB-2, DB-2b, DB-3, DB-5
#include "tests/app/history/damages.h"
#include "tests/app/history/kill_loop.h"
#include "tests/app/history/power_cuts.h"
#include "tests/app/history/single_faults.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QDate>
#include <QTest>

using namespace cabochon::test;

class TestHistoryProofs : public QObject {
    Q_OBJECT

    // Other points each week, the same ones when a run is repeated.
    const unsigned m_seed = static_cast<unsigned>(QDate::currentDate().toJulianDay() / 7);

    void report(const Findings& findings, int atLeast)
    {
        qInfo("seed %u: %d points %s", m_seed, findings.points, findings.note.c_str());
        for (const std::string& failure : findings.failures)
            qWarning("%s", failure.c_str());
        QVERIFY(findings.failures.empty());
        QVERIFY(findings.points >= atLeast);
    }

private slots:
    void killedProgramsLoseNothing()
    {
        report(killWriters(buildFolder() / "tests/history_writer_program", 20, m_seed), 20);
    }

    void powerCutsLoseNothing() { report(cutPower(50, m_seed), 50); }
    void singleFaultsOfFiles() { report(failFiles(42, m_seed), 42); }
    void singleFaultsOfMemory() { report(failMemory(42, m_seed), 42); }
    void damagedFilesOpen() { report(damageFilesOf(400, 8, m_seed), 8); }
};

CABOCHON_TEST(TestHistoryProofs)
#include "test_history_proofs.moc"

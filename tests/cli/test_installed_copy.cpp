// Proves that an installed companion stands alone: copied by `cmake --install` to a folder of its
// own it answers with the model that was installed beside it, and with no other.
#include "tests/cli/cli_process.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

class TestInstalledCopy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Only what the companion needs: the window need not be built for this.
        for (const char* part : {"app/cli", "resources"}) {
            QProcess install;
            install.setProcessChannelMode(QProcess::MergedChannels);
            install.start(CABOCHON_CMAKE,
                          {"--install", QString::fromStdString((buildFolder() / part).string()),
                           "--prefix", m_prefix.path()});
            QVERIFY(install.waitForFinished(60'000));
            QVERIFY2(install.exitCode() == 0, install.readAll().constData());
        }
        QVERIFY(QFile::exists(model()));
    }

    void answersWithTheModelBesideIt()
    {
        const CliResult result = runCliAt(program(), m_question);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(result.json()["content"].toString(), "The capital of Belgium is Brussels.");
    }

    void answersThroughALinkFromElsewhere()
    {
        QTemporaryDir elsewhere;
        const QString link = elsewhere.filePath("cabochon");
        QVERIFY(QFile::link(program(), link));
        QCOMPARE(runCliAt(link, m_question).exitCode, 0);
    }

    void answersAfterItsFolderMoved()
    {
        QTemporaryDir place;
        const QString moved = place.filePath("moved");
        QVERIFY(QDir().rename(m_prefix.path(), moved));
        const CliResult result = runCliAt(moved + "/bin/cabochon-cli", m_question);
        QVERIFY(QDir().rename(moved, m_prefix.path()));
        QVERIFY2(result.exitCode == 0, result.errors.constData());
    }

    void looksNowhereElse()
    {
        // The build folder, the sources and the working directory hold a model too.
        QVERIFY(QFile::rename(model(), model() + ".away"));
        const CliResult result = runCliAt(program(), m_question);
        QVERIFY(QFile::rename(model() + ".away", model()));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.errorCode(), "file_not_found");
    }

private:
    QString program() const { return m_prefix.filePath("bin/cabochon-cli"); }
    QString model() const { return m_prefix.filePath("share/cabochon/models/cabochon-nano.gguf"); }

    const QStringList m_question{"generate",      "-p", "capital of Belgium?",
                                 "--temperature", "0",  "--json"};
    QTemporaryDir m_prefix;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestInstalledCopy)
#include "test_installed_copy.moc"

// Proves that no file takes the decoder further than to a sentence: truncated ones, bombs, liars.
// Times and memory are measured by broken_media_program.
#include "tests/app/media/broken_media.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>
#include <sys/resource.h>

using namespace cabochon;
using namespace cabochon::test;

class TestBrokenMedia : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void aBrokenFileIsASentence_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < brokenFiles().size(); ++i)
            QTest::newRow(brokenFiles()[i].name.c_str()) << static_cast<int>(i);
        QVERIFY(brokenFiles().size() >= 50);
    }

    void aBrokenFileIsASentence()
    {
        QFETCH(int, index);
        const BrokenFile& broken = brokenFiles()[static_cast<std::size_t>(index)];
        const auto file = m_folder->write(broken.name, broken.make());
        QVERIFY(!file.empty());
        const QString said = QString::fromStdString(tryFile(m_decoder, file, broken.asked));
        if (said.contains("built without a reader")) QSKIP("A codec is not built.");
        if (broken.usable) {
            QCOMPARE(said, QString());
            return;
        }
        QVERIFY2(said.startsWith(QString::fromStdString(broken.name) + ' '), qPrintable(said));
        QVERIFY2(said.count(". ") >= 1 && said.endsWith('.'), qPrintable(said));
        QVERIFY2(!said.contains("crashed") && !said.contains("took too long") &&
                     !said.contains("no answer"),
                 qPrintable(said));
    }

#if !defined(__SANITIZE_ADDRESS__)
    void noneTookMoreThan512MiB()
    {
        rusage use{};
        QCOMPARE(::getrusage(RUSAGE_CHILDREN, &use), 0);
        qInfo("at most %ld MiB", use.ru_maxrss / 1024);
        QVERIFY(use.ru_maxrss <= 512 * 1024);
    }
#endif

private:
    std::unique_ptr<MediaFolder> m_folder;
    MediaDecoder m_decoder{decoderProgram()};
};

CABOCHON_TEST(TestBrokenMedia)
#include "test_broken_media.moc"

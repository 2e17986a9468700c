// Proves the list of files opened last: newest first, no more than five, none twice, with sizes,
// and with what is gone marked.
#include "app/files/recent_files.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;

class TestRecentFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void theNewestComesFirstAndFiveStay()
    {
        RecentFiles recent;
        const QAbstractItemModelTester tester(&recent);
        for (const char* path : {"/a", "/b", "/c", "/d", "/e", "/f", "/c"})
            recent.add(QString::fromLatin1(path));
        QCOMPARE(recent.paths(), QStringList({"/c", "/f", "/e", "/d", "/b"}));
        QSignalSpy changes(&recent, &RecentFiles::pathsChanged);
        recent.add(QStringLiteral("/c"));
        QCOMPARE(changes.count(), 0);
        recent.remove(QStringLiteral("/e"));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(recent.paths(), QStringList({"/c", "/f", "/d", "/b"}));
        recent.setPaths({"/1", "/2", "/1", "", "/3", "/4", "/5", "/6"});
        QCOMPARE(recent.paths(), QStringList({"/1", "/2", "/3"})); // of the first five
    }

    void sizesAndWhatIsGoneAreAskedFor()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("gemma.gguf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(2'600'000'000));
        RecentFiles recent;
        recent.setPaths({path, folder.filePath(QStringLiteral("gone.gguf"))});
        const auto said = [&](int row, int role) { return recent.data(recent.index(row), role); };
        QCOMPARE(said(0, RecentFiles::NameRole).toString(), QStringLiteral("gemma.gguf"));
        recent.refresh();
        QTRY_VERIFY(said(1, RecentFiles::MissingRole).toBool());
        QCOMPARE(said(1, RecentFiles::DetailRole).toString(),
                 QStringLiteral("No longer in ") + folder.path());
        QCOMPARE(said(0, RecentFiles::DetailRole).toString(),
                 QStringLiteral("2.6 GB · ") + folder.path());
        QVERIFY(!said(0, RecentFiles::MissingRole).toBool());
        QVERIFY(file.remove());
        recent.refresh();
        QTRY_VERIFY(said(0, RecentFiles::MissingRole).toBool());
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestRecentFiles)
#include "test_recent_files.moc"

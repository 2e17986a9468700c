// Proves what a folder shows to somebody who looks for a model file: only what can be opened, in
// the order asked for, with true sizes, and why there is nothing.
#include "app/files/folder_model.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;

namespace {

/// A folder with subfolders, models of known sizes and other files.
struct Models {
    Models()
    {
        QDir(place.path()).mkpath(QStringLiteral("old"));
        QDir(place.path()).mkpath(QStringLiteral(".hidden"));
        make(QStringLiteral("gemma-12.gguf"), 7'100'000'000);
        make(QStringLiteral("gemma-4.gguf"), 2'600'000'000); // beyond 31 bits
        make(QStringLiteral("Tiny.GGUF"), 816'000);
        make(QStringLiteral(".secret.gguf"), 1);
        make(QStringLiteral("notes.txt"), 10);
    }
    /// Takes no room on the disk.
    void make(const QString& name, qint64 bytes) const
    {
        QFile file(place.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes)) qFatal("No file.");
    }

    QTemporaryDir place;
};

QStringList column(const FolderModel& model, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.data(model.index(row), role).toString();
    return all;
}

QStringList names(const FolderModel& model)
{
    return column(model, FolderModel::NameRole);
}

} // namespace

class TestFolderModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void foldersAndModelsAreShownWithTheirSizes()
    {
        const Models models;
        FolderModel folder;
        const QAbstractItemModelTester tester(&folder);
        QSignalSpy shown(&folder, &FolderModel::shown);
        folder.show(models.place.path());
        QVERIFY(folder.reading());
        QVERIFY(shown.wait());
        QVERIFY(!folder.reading());
        QCOMPARE(names(folder), QStringList({"old", "gemma-4.gguf", "gemma-12.gguf", "Tiny.GGUF"}));
        QCOMPARE(column(folder, FolderModel::SizeRole),
                 QStringList({"", "2.6 GB", "7.1 GB", "816.0 kB"}));
        QVERIFY(!column(folder, FolderModel::ChangedRole).contains(QString()));
        QCOMPARE(folder.data(folder.index(1), FolderModel::PathRole).toString(),
                 models.place.filePath(QStringLiteral("gemma-4.gguf")));
    }

    void titlesSortAndTurnTheOrder()
    {
        const Models models;
        FolderModel folder;
        QSignalSpy shown(&folder, &FolderModel::shown);
        folder.show(models.place.path());
        QVERIFY(shown.wait());
        folder.sortBy(FolderModel::BySize);
        QCOMPARE(names(folder), QStringList({"old", "gemma-12.gguf", "gemma-4.gguf", "Tiny.GGUF"}));
        folder.sortBy(FolderModel::BySize);
        QCOMPARE(names(folder), QStringList({"old", "Tiny.GGUF", "gemma-4.gguf", "gemma-12.gguf"}));
        folder.sortBy(FolderModel::ByName);
        QCOMPARE(names(folder).at(1), QStringLiteral("gemma-4.gguf"));
    }

    void theFolderAboveRemembersWhereOneWas()
    {
        const Models models;
        QDir(models.place.path()).mkpath(QStringLiteral("a"));
        FolderModel folder;
        QSignalSpy shown(&folder, &FolderModel::shown);
        folder.show(models.place.filePath(QStringLiteral("old")));
        QVERIFY(shown.wait());
        QCOMPARE(folder.rowCount(), 0);
        folder.showParent();
        QVERIFY(shown.wait());
        QCOMPARE(folder.folder(), models.place.path());
        QCOMPARE(names(folder).at(shown.last().first().toInt()), QStringLiteral("old"));
    }

    void typedPathsOpenFoldersAndFiles()
    {
        const Models models;
        FolderModel folder;
        QSignalSpy shown(&folder, &FolderModel::shown);
        QSignalSpy chosen(&folder, &FolderModel::chosen);
        folder.show(models.place.path());
        QVERIFY(shown.wait());
        folder.open(QStringLiteral("old"));
        QVERIFY(shown.wait());
        QCOMPARE(folder.folder(), models.place.filePath(QStringLiteral("old")));
        folder.open(QStringLiteral("../gemma-4.gguf"));
        QVERIFY(chosen.wait());
        QCOMPARE(chosen.first().first().toString(),
                 models.place.filePath(QStringLiteral("gemma-4.gguf")));
        folder.open(QStringLiteral("/nowhere/at all"));
        QTRY_COMPARE(folder.problem(), QStringLiteral("There is no /nowhere/at all."));
        QCOMPARE(folder.folder(), models.place.filePath(QStringLiteral("old")));
        QCOMPARE(typedPath(QStringLiteral("~/models"), QStringLiteral("/tmp")),
                 QDir::homePath() + QStringLiteral("/models"));
    }

    void whatCannotBeReadIsSaid()
    {
        FolderModel folder;
        folder.show(QStringLiteral("/nowhere/at all"));
        QTRY_COMPARE(folder.problem(), QStringLiteral("This folder is not there."));
        QCOMPARE(folder.rowCount(), 0);
    }

    void lettersFindNamesAroundTheEnd()
    {
        const Models models;
        FolderModel folder;
        QSignalSpy shown(&folder, &FolderModel::shown);
        folder.show(models.place.path());
        QVERIFY(shown.wait());
        QCOMPARE(folder.find(QStringLiteral("t"), 0), 3);
        QCOMPARE(folder.find(QStringLiteral("G"), 2), 2);
        QCOMPARE(folder.find(QStringLiteral("g"), 3), 1);
        QCOMPARE(folder.find(QStringLiteral("x"), 0), -1);
    }

    void onlyTheLastFolderAskedForIsShown()
    {
        const Models models;
        FolderModel folder;
        QSignalSpy shown(&folder, &FolderModel::shown);
        folder.show(models.place.path());
        folder.show(models.place.filePath(QStringLiteral("old")));
        QVERIFY(shown.wait());
        QCOMPARE(folder.rowCount(), 0);
        QCOMPARE(shown.count(), 1);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestFolderModel)
#include "test_folder_model.moc"

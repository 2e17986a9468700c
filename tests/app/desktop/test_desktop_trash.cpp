// Proves that files go to the bin as the desktops' specification has it, and can be taken back.
#include "app/desktop/desktop_trash.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;

class TestDesktopTrash : public QObject {
    Q_OBJECT

private slots:
    void filesCanBeTakenBack()
    {
        const QTemporaryDir home;
        QVERIFY(home.isValid());
        const QByteArray homeBefore = qgetenv("HOME"), dataBefore = qgetenv("XDG_DATA_HOME");
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_DATA_HOME", home.filePath("data").toUtf8());
        QVERIFY(QDir(home.path()).mkpath("data"));
        QFile file(home.filePath("model.gguf"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") == 7);
        file.close();
        const Status moved = moveToDesktopTrash(home.filePath("model.gguf").toStdString());
        const Status missing = moveToDesktopTrash(home.filePath("model.gguf").toStdString());
        qputenv("HOME", homeBefore);
        dataBefore.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", dataBefore);

        QVERIFY2(moved, moved ? "" : moved.error().message.c_str());
        QVERIFY(!missing && missing.error().code == ErrorCode::FileNotFound);
        QVERIFY(!file.exists());
        QFile inBin(home.filePath("data/Trash/files/model.gguf"));
        QVERIFY(inBin.open(QIODevice::ReadOnly));
        QCOMPARE(inBin.readAll(), QByteArray("content"));
        QFile info(home.filePath("data/Trash/info/model.gguf.trashinfo"));
        QVERIFY(info.open(QIODevice::ReadOnly));
        const QByteArray text = info.readAll();
        QVERIFY2(text.startsWith("[Trash Info]") && text.contains("model.gguf"), text.constData());
    }
};

CABOCHON_TEST(TestDesktopTrash)
#include "test_desktop_trash.moc"

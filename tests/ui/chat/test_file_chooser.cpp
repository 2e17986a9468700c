// Proves our own chooser of model files, which opens where the desktop has none: by keys, by mouse,
// by a typed path, in both themes; and the models opened last, in the menu of models.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kTitle = QStringLiteral("Open a Gemma 4 model");

/// Folders and models that take no room on the disk; and settings that know where they are.
struct Models {
    Models()
    {
        QDir(place.path()).mkpath(text("old"));
        make(text("gemma-4-E2B.gguf"), 2'600'000'000);
        make(text("old/gemma-4-E4B.gguf"), 4'900'000'000);
    }
    void make(const QString& name, qint64 bytes) const
    {
        QFile file(place.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes)) qFatal("No file.");
    }
    QString path(const char* name) const { return place.filePath(text(name)); }

    QTemporaryDir place;
};

void openChooser(WindowUnderTest& window, const Models& models)
{
    window.settings().setModelFolder(models.place.path());
    window.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(window.named(kTitle));
    QTRY_VERIFY(window.named(text("Folder old")));
    window.settle();
}

void openModels(WindowUnderTest& window)
{
    window.click(window.startingWith(text("Scripted, ")));
    QTRY_VERIFY(popupOf(window));
    window.settle();
}

} // namespace

class TestFileChooser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void keysWalkAndOpen()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        openChooser(window, models);
        QVERIFY(window.named(text("gemma-4-E2B.gguf, 2.6 GB"))); // not -1.54 GiB
        window.press(Qt::Key_Return);                            // into the folder "old"
        QTRY_VERIFY(window.named(text("gemma-4-E4B.gguf, 4.9 GB")));
        window.press(Qt::Key_Backspace);
        QTRY_VERIFY(window.named(text("Folder old")));
        const auto current = [&] {
            return WindowUnderTest::nameOf(window.window().activeFocusItem());
        };
        QCOMPARE(current(), text("Folder old")); // where one came from
        window.press(Qt::Key_End);
        QCOMPARE(current(), text("gemma-4-E2B.gguf, 2.6 GB"));
        window.press(Qt::Key_PageUp);
        QCOMPARE(current(), text("Folder old"));
        window.type(text("gem"));
        window.press(Qt::Key_Return);
        QTRY_COMPARE(window.chat().models.path(), models.path("gemma-4-E2B.gguf"));
        QVERIFY(!window.named(kTitle));
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.chat().drafts.text(), QString());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void theMouseSelectsAndOpens()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        openChooser(window, models);
        window.click(window.named(text("gemma-4-E2B.gguf, 2.6 GB")));
        QVERIFY(window.named(kTitle));
        window.click(window.named(text("Open")));
        QTRY_COMPARE(window.chat().models.path(), models.path("gemma-4-E2B.gguf"));
        openChooser(window, models);
        const QPoint folder =
            WindowUnderTest::sceneRect(window.named(text("Folder old"))).center().toPoint();
        QTest::mouseDClick(&window.window(), Qt::LeftButton, Qt::NoModifier, folder);
        QTRY_VERIFY(window.named(text("gemma-4-E4B.gguf, 4.9 GB")));
        window.click(window.named(text("This computer")));
        QTRY_VERIFY(!window.named(text("gemma-4-E4B.gguf, 4.9 GB")));
        window.click(window.named(text("Last folder")));
        QTRY_VERIFY(window.named(text("Folder old")));
        window.click(window.named(text("Cancel")));
        QVERIFY(!window.named(kTitle));
    }

    void aPathIsTyped()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        openChooser(window, models);
        window.press(Qt::Key_Slash);
        QVERIFY(window.named(text("Path"))->hasActiveFocus());
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(text("/nowhere"));
        window.press(Qt::Key_Return);
        QTRY_VERIFY(window.named(text("There is no /nowhere.")));
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(models.path("old/gemma-4-E4B.gguf"));
        window.press(Qt::Key_Return);
        QTRY_COMPARE(window.chat().models.path(), models.path("old/gemma-4-E4B.gguf"));
        QCOMPARE(window.settings().modelFolder(), models.path("old"));
    }

    void escapeClosesIt()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script, {640, 480});
        openChooser(window, models);
        const QRectF whole(QPointF(), window.window().size());
        QVERIFY(whole.contains(WindowUnderTest::sceneRect(popupOf(window))));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!window.named(kTitle));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void itIsDarkInTheDark()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        window.settings().setThemeChoice(text("dark"));
        openChooser(window, models);
        const QImage picture = window.window().grabWindow();
        const QRect place = WindowUnderTest::sceneRect(popupOf(window)).toRect();
        int bright = 0;
        int all = 0;
        for (int y = place.top() + 2; y < place.bottom() - 2; y += 3) {
            for (int x = place.left() + 2; x < place.right() - 2; x += 3) {
                ++all;
                bright += qGray(picture.pixel(x, y)) > 110 ? 1 : 0;
            }
        }
        QVERIFY2(bright * 10 < all, qPrintable(QString::number(bright))); // words only
    }

    void tabReachesEverything()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        openChooser(window, models);
        QStringList reached;
        for (int i = 0; i < 16; ++i) {
            reached << WindowUnderTest::nameOf(window.window().activeFocusItem());
            window.press(Qt::Key_Tab);
        }
        for (const char* name : {"Folder old", "Open", "Cancel", "Close", "Path", "Home",
                                 "Name, sorted upwards", "Size", "Changed"})
            QVERIFY2(reached.contains(text(name)), qPrintable(text(name) + reached.join(u'|')));
    }

    void modelsOpenedLastAreInTheMenu()
    {
        const Models models;
        Script script;
        WindowUnderTest window(script);
        for (const char* name : {"gemma-4-E2B.gguf", "old/gemma-4-E4B.gguf"}) {
            window.chat().models.openPath(models.path(name));
            QTRY_COMPARE(window.chat().models.path(), models.path(name));
        }
        QCOMPARE(window.settings().recentModels(), QStringList({models.path("old/gemma-4-E4B.gguf"),
                                                                models.path("gemma-4-E2B.gguf")}));
        QVERIFY(QFile::remove(models.path("old/gemma-4-E4B.gguf")));
        openModels(window);
        const QString here = text("gemma-4-E2B.gguf, 2.6 GB · ") + models.place.path();
        const QString gone = text("gemma-4-E4B.gguf, No longer in ") + models.path("old");
        QTRY_VERIFY(window.named(here));
        QTRY_VERIFY(window.named(gone));
        window.click(window.named(text("Take gemma-4-E4B.gguf out of this list")));
        QVERIFY(!window.named(gone));
        QCOMPARE(window.settings().recentModels(), QStringList({models.path("gemma-4-E2B.gguf")}));
        window.click(window.named(here));
        QTRY_COMPARE(window.chat().models.path(), models.path("gemma-4-E2B.gguf"));
        openModels(window);
        while (!window.named(here)->property("highlighted").toBool())
            window.press(Qt::Key_Down);
        window.press(Qt::Key_Delete); // takes any out
        QTRY_VERIFY(window.settings().recentModels().isEmpty());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFileChooser)
#include "test_file_chooser.moc"

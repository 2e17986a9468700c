// Proves that what the window says in passing hides nothing that must be read, and that each remark
// that was read is the one that is settled.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// A folder of settings that cannot be read, of which the window speaks at the start.
struct DamagedSettings {
    DamagedSettings()
    {
        QFile file(folder.filePath(text("settings.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write("{") != 1) qFatal("No settings.");
    }

    QTemporaryDir folder;
};

const QString kProblem = text("The settings could not be read"); // and more

} // namespace

class TestRemarks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void oneThatMustBeReadComesBackAfterOneThatPasses()
    {
        const DamagedSettings settings;
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::English, settings.folder.path());
        QVERIFY(window.startingWith(kProblem));
        QVERIFY(window.ask(text("Hi")));
        window.chat().conversations.remove(window.chat().conversations.current());
        window.settle();
        QVERIFY(window.named(text("Chat deleted")));
        QVERIFY(!window.startingWith(kProblem));
        window.click(window.named(text("Undo")));
        QCOMPARE(window.chat().conversations.title(), text("Hi"));
        QVERIFY(window.startingWith(kProblem));
        window.click(window.named(text("OK")));
        QVERIFY(!window.startingWith(kProblem));
        QVERIFY(!window.named(text("OK")));
    }

    void eachIsReadByItself()
    {
        const DamagedSettings settings;
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::English, settings.folder.path());
        FontController& fonts = window.chat().fonts;
        fonts.setFonts([](char32_t) { return false; });
        QVERIFY(window.ask(text("كتاب")));
        const QString advice = fonts.advice();
        QVERIFY(!advice.isEmpty());
        QVERIFY(window.startingWith(kProblem)); // came first
        window.click(window.named(text("OK")));
        QCOMPARE(fonts.advice(), advice);
        QVERIFY(window.named(advice));
        window.click(window.named(text("OK")));
        QVERIFY(fonts.advice().isEmpty());
        QVERIFY(!window.named(text("OK")));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestRemarks)
#include "test_remarks.moc"

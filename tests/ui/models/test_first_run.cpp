// Proves the first run in the real window: one recommended model, chatting while it arrives, one
// click to it, and the offer that does not come back.
#include "tests/app/library/library_under_test.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

class TestFirstRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void oneChatsWhileTheModelArrives()
    {
        Script script;
        LibraryPlace place;
        WindowUnderTest window(script, {1100, 820}, QLocale::English, {}, place.options());
        QVERIFY(!window.named(text("Download")));
        window.library().begin();
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Gemma 4 E2B fits your graphics card")), 10'000);
        QVERIFY(window.composer()->hasActiveFocus()); // nothing took it away
        std::string slow = place.model;
        slow.append(std::size_t{6} << 20, 'x');
        place.hub.replace(kHubModel, slow, TestHub::kCommit);
        place.hub.bytesPerSecond = 1 << 20;
        window.settle();
        window.click(window.named(text("Download")));
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Pause")), 10'000);
        QVERIFY(window.ask(text("What can you do?")));
        QVERIFY(window.startingWith(text("Download: ")));
        place.hub.bytesPerSecond = 0;
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Gemma 4 E2B is ready")), 20'000);
        const int before = window.chat().conversations.transcript()->rowCount();
        window.settle();
        window.click(window.named(text("Use it")));
        QTRY_COMPARE(window.chat().models.path(), QString::fromStdString(place.target().string()));
        QCOMPARE(window.chat().conversations.transcript()->rowCount(), before); // it goes on
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void notNowIsRemembered()
    {
        Script script;
        LibraryPlace place;
        WindowUnderTest window(script, {1100, 820}, QLocale::English, {}, place.options());
        window.library().begin();
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Not now")), 10'000);
        window.settle();
        window.click(window.named(text("Not now")));
        QVERIFY(!window.named(text("Not now")));
        QVERIFY(window.settings().offerPutAside());
        QVERIFY(window.named(text("What shall we look at?")));
    }

    void anotherOneIsChosenOnThePageOfModels()
    {
        Script script;
        LibraryPlace place;
        WindowUnderTest window(script, {1100, 820}, QLocale::English, {}, place.options());
        window.library().begin();
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Choose another")), 10'000);
        window.settle();
        window.click(window.named(text("Choose another")));
        QVERIFY(window.named(text("Close models")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFirstRun)
#include "test_first_run.moc"

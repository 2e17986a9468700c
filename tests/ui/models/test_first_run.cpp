// Proves the first run in the real window: one recommended model, chatting while it arrives, one
// click to it, and the offer that does not come back.
#include "app/background_downloads.h"
#include "app/desktop/notifier.h"
#include "tests/app/library/library_under_test.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

class RememberingNotifier final : public Notifier {
public:
    void show(const QString&, const QString& title, const QString&) override { told << title; }
    void withdraw(const QString&) override { ++withdrawn; }

    QStringList told;
    int withdrawn = 0;
};

} // namespace

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

    void aClosedWindowLetsTheModelArrive()
    {
        Script script;
        LibraryPlace place;
        WindowUnderTest window(script, {1100, 820}, QLocale::English, {}, place.options());
        RememberingNotifier notifier;
        BackgroundDownloads background(window.library(), notifier);
        background.setWindow(&window.window());
        QSignalSpy done(&background, &BackgroundDownloads::done);
        window.library().begin();
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Download")), 10'000);
        std::string slow = place.model;
        slow.append(std::size_t{6} << 20, 'x');
        place.hub.replace(kHubModel, slow, TestHub::kCommit);
        place.hub.bytesPerSecond = 1 << 20;
        window.settle();
        window.click(window.named(text("Download")));
        QTRY_VERIFY_WITH_TIMEOUT(window.named(text("Pause")), 10'000);
        window.window().close();
        window.settle();
        QVERIFY(window.window().isVisible()); // it asks
        QVERIFY(window.named(text("Cancel"))->hasActiveFocus());
        window.press(Qt::Key_Tab);
        window.press(Qt::Key_Tab);
        QTest::keyClick(&window.window(), Qt::Key_Return);
        QTRY_VERIFY(!window.window().isVisible());
        QVERIFY(background.isHidden());
        QCOMPARE(notifier.told, QStringList{text("Models go on arriving")});
        QVERIFY(done.isEmpty());
        place.hub.bytesPerSecond = 0;
        QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 20'000);
        QTRY_VERIFY(notifier.told.contains(text("Gemma 4 E2B is ready")));
        QVERIFY(std::filesystem::exists(place.target()));
        background.show();
        QCOMPARE(notifier.withdrawn, 1);
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

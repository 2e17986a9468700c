// Proves taking pictures of the screen: by a portal that speaks the desktop's protocol, with cancel
// and errors as sentences; without one, by a part of the screen that is chosen by mouse or keys;
// and that the window is away meanwhile where that is wanted.
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"
#include "tests/ui/chat/peer_bus.h"

#include <QDBusContext>
#include <QDBusObjectPath>
#include <QGuiApplication>
#include <QImage>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QScreen>
#include <QVariantMap>

using namespace cabochon;
using cabochon::test::Desk;
using cabochon::test::PeerBus;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// The place at which a portal answers.
class FakeRequest : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public slots:
    void Close() { ++closed; }

signals:
    void Response(uint response, const QVariantMap& results);
};

class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")

public:
    int asked = 0;
    QVariantMap options;
    QString refusal; // name of the error; empty: it takes the wish

public slots:
    QDBusObjectPath Screenshot(const QString&, const QVariantMap& wish)
    {
        ++asked;
        options = wish;
        if (!refusal.isEmpty()) sendErrorReply(refusal, text("Not today."));
        return QDBusObjectPath(text("/request/one"));
    }
};

/// A bus with a portal, or without.
struct FakeBus : PeerBus {
    explicit FakeBus(bool hasPortal)
        : PeerBus([this, hasPortal](QDBusConnection& other) {
              if (hasPortal) {
                  other.registerObject(text("/org/freedesktop/portal/desktop"), &portal,
                                       QDBusConnection::ExportAllSlots);
              }
              other.registerObject(text("/request/one"), &request,
                                   QDBusConnection::ExportAllSlots |
                                       QDBusConnection::ExportAllSignals);
          })
    {
    }

    FakePortal portal;
    FakeRequest request;
};

/// The screen, with twice as many pixels a side as it has places.
GrabbedScreen screen()
{
    const QRect geometry = QGuiApplication::primaryScreen()->geometry();
    QImage image(geometry.size() * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < image.height(); ++y)
        image.setPixel(y, y, qRgb(200, 0, 0));
    return {geometry, image};
}

struct ScreenDesk : Desk {
    explicit ScreenDesk(Script& script, bool hasPortal = false) : Desk(script), bus(hasPortal)
    {
        ScreenshotController& screenshots = window.chat().screenshots;
        screenshots.setBus(bus.bus);
        screenshots.setPause(0);
        screenshots.setGrabber([this] {
            ++grabbed;
            wasVisible = window.window().isVisible();
            return QList<GrabbedScreen>{screen()};
        });
        if (!QTest::qWaitFor([this] { return bus.isThere; })) qFatal("No bus.");
    }
    ScreenshotController& screenshots() { return window.chat().screenshots; }
    static QQuickWindow* selector()
    {
        for (QWindow* one : QGuiApplication::topLevelWindows()) {
            if (one->title() == text("Choose a part of the screen") && one->isVisible())
                return qobject_cast<QQuickWindow*>(one);
        }
        return nullptr;
    }
    /// The portal answers, once somebody listens.
    bool answer(uint response, const QVariantMap& results)
    {
        return QTest::qWaitFor([&] {
            emit bus.request.Response(response, results);
            QTest::qWait(1);
            return !screenshots().isBusy();
        });
    }
    QString name(int row = 0) { return window.chat().attachments.items()->items().value(row).name; }

    FakeBus bus;
    int grabbed = 0;
    bool wasVisible = true;
};

const QRegularExpression kName(text("^Screenshot \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.png$"));

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void thePortalsPictureIsAttachedUnlessItIsGivenUp()
    {
        Script script;
        ScreenDesk desk(script, true);
        WindowUnderTest& window = desk.window;
        const QUrl file = desk.file("portal.png", "picture 1920x1080");
        window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.bus.portal.asked, 1);
        QVERIFY(!window.window().isVisible());
        QCOMPARE(desk.bus.portal.options.value(text("interactive")).toBool(), true);
        QVERIFY(desk.screenshots().isBusy());
        QVERIFY(desk.answer(0, {{text("uri"), file.toString()}}));
        QVERIFY(window.window().isVisible());
        QVERIFY(desk.settled());
        QVERIFY2(kName.match(desk.name()).hasMatch(), qPrintable(desk.name()));
        QCOMPARE(window.chat().attachments.items()->items()[0].facts.width, 1920);
        window.chat().attachments.remove(0);
        desk.screenshots().take(nullptr);
        QTRY_COMPARE(desk.bus.portal.asked, 2);
        QVERIFY(desk.answer(1, {})); // given up by the user, there
        QVERIFY(!window.chat().attachments.any());
        QCOMPARE(desk.grabbed, 0);
        desk.screenshots().take(nullptr);
        QTRY_COMPARE(desk.bus.portal.asked, 3);
        QTest::qWait(0); // where it answers comes back
        QQuickItem* button = window.named(text("Take no picture of the screen"));
        QVERIFY(button);
        window.click(button); // and here
        QVERIFY(!desk.screenshots().isBusy());
        QTRY_COMPARE(desk.bus.request.closed, 1);
        emit desk.bus.request.Response(0, {{text("uri"), text("file:///tmp/late.png")}});
        QTest::qWait(1);
        QVERIFY(!window.chat().attachments.any());
    }

    void whatThePortalRefusesIsSaid()
    {
        Script script;
        ScreenDesk desk(script, true);
        WindowUnderTest& window = desk.window;
        desk.screenshots().setGrabber([] { return QList<GrabbedScreen>(); });
        desk.bus.portal.refusal = text("org.freedesktop.portal.Error.NotAllowed");
        window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window.window().isVisible() &&
                    window.startingWith(text("The screen gave no picture.")));
        QVERIFY(!desk.screenshots().isBusy());
        desk.bus.portal.refusal.clear();
        desk.screenshots().take(nullptr);
        QTRY_COMPARE(desk.bus.portal.asked, 2);
        QVERIFY(desk.answer(0, {{text("uri"), text("https://example.org/a.png")}})); // no file
        QVERIFY(!window.chat().attachments.any());
    }

    void withoutAPortalAPartIsChosenByMouseOrKeys()
    {
        Script script;
        ScreenDesk desk(script);
        WindowUnderTest& window = desk.window;
        desk.screenshots().take(&window.window());
        QTRY_VERIFY(ScreenDesk::selector());
        QVERIFY(!desk.wasVisible);
        QQuickWindow* selector = ScreenDesk::selector();
        QCOMPARE(selector->size(), screen().geometry.size());
        QTest::mousePress(selector, Qt::LeftButton, {}, {100, 90});
        QTest::mouseMove(selector, {150, 100});
        QTest::mouseMove(selector, {200, 140});
        QTest::mouseRelease(selector, Qt::LeftButton, {}, {200, 140});
        QTest::keyClick(selector, Qt::Key_Return);
        QTRY_VERIFY(window.chat().attachments.any());
        QVERIFY(desk.settled());
        QVERIFY2(kName.match(desk.name()).hasMatch(), qPrintable(desk.name()));
        const DraftAttachment& item = window.chat().attachments.items()->items()[0];
        QCOMPARE(QSize(item.facts.width, item.facts.height), QSize(200, 100));
        const std::string path =
            window.chat().files.pathOf(item.facts.contentHash.toStdString()).string();
        const QImage kept(QString::fromStdString(path), "png"); // from 200, 180
        QCOMPARE(kept.pixel(0, 20), qRgb(200, 0, 0));
        QCOMPARE(kept.pixel(79, 99), qRgb(200, 0, 0));
        QCOMPARE(kept.pixel(0, 21), qRgb(255, 255, 255));
        QVERIFY(window.window().isVisible());
        QTRY_VERIFY(!ScreenDesk::selector());
        window.chat().attachments.remove(0);
        const auto open = [&] {
            desk.screenshots().take(nullptr);
            return QTest::qWaitFor([] { return ScreenDesk::selector() != nullptr; });
        };
        QVERIFY(open());
        QVERIFY(window.window().isVisible());
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Return); // nothing is chosen
        QVERIFY(desk.screenshots().isBusy());
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Escape);
        QTRY_VERIFY(!ScreenDesk::selector());
        QVERIFY(!window.chat().attachments.any());
        QVERIFY(open());
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Space);
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Return);
        QTRY_COMPARE(window.chat().attachments.items()->rowCount(), 1);
        QVERIFY(desk.settled());
        QVERIFY(open());
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Right); // the middle half
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Left,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(ScreenDesk::selector(), Qt::Key_Return);
        QTRY_COMPARE(window.chat().attachments.items()->rowCount(), 2);
        QVERIFY(desk.settled());
        const QList<DraftAttachment>& items = window.chat().attachments.items()->items();
        const QSize whole = screen().image.size();
        QCOMPARE(QSize(items[0].facts.width, items[0].facts.height), whole);
        QCOMPARE(QSize(items[1].facts.width, items[1].facts.height),
                 QSize(whole.width() / 2 - 1, whole.height() / 2));
        for (const char* way : {"Without this window", "With this window"}) {
            window.click(window.startingWith(text("Picture of the screen")));
            QTRY_VERIFY(window.named(text(way)));
            window.click(window.named(text(way)));
            QTRY_VERIFY(ScreenDesk::selector());
            QCOMPARE(desk.wasVisible, text(way) == text("With this window"));
            desk.screenshots().cancel();
            QTRY_VERIFY(!ScreenDesk::selector());
            QVERIFY(window.window().isVisible());
            window.settle();
        }
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestScreenshots)
#include "test_screenshots.moc"

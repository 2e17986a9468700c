// Proves that the window loads nothing, whatever an answer holds, and that a click on a link asks.
#include "app/transcript/link_gate.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const char* const kHostile =
    "![a](http://evil.example/a.png) ![b][ref] <img src=\"http://evil.example/c.png\"> "
    "<style>@import url(http://evil.example/d.css)</style> ![e](file:///etc/passwd) "
    "![f](smb://evil.example/f) ![g](data:image/svg+xml,<svg/>) ![h](qrc:/fonts/Inter-Regular.otf) "
    "![i](//evil.example/i.png)\n\n<iframe src=\"http://evil.example\"></iframe>\n\n"
    "[ref]: http://evil.example/b.png\n\n| ![j](http://evil.example/j.png) |\n|---|\n| <b>x</b> "
    "|\n\n"
    "Read [the page](https://good.example@evil.example/).\n";

} // namespace

class TestIsolation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void hostileAnswersLoadNothing()
    {
        Script script;
        script.chunks = {kHostile};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Show me")));
        window.settle();
        QCOMPARE(window.warnings(), QStringList()); // of pictures that were not found
        bool tags = false;
        for (const QQuickItem* item : window.visibleItems()) {
            const QString text = item->property("text").toString();
            QVERIFY(!text.contains(QStringLiteral("<img src=\"http")));
            tags |= text.contains(QStringLiteral("&lt;iframe"));
        }
        QVERIFY(tags); // HTML is text
    }

    void namesAreShownAsTheyAre()
    {
        const QString name = QStringLiteral("<b>Bold</b>");
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(name));
        int shown = 0;
        for (const QQuickItem* item : window.visibleItems()) {
            if (!item->inherits("QQuickText") || item->property("text").toString() != name)
                continue;
            ++shown;
            QCOMPARE(item->property("textFormat").toInt(), int(Qt::PlainText));
        }
        QCOMPARE(shown, 2); // in the header and in the sidebar
    }

    void theEngineRefusesAllAddresses()
    {
        for (const char* address : {"http://example.org/x.png", "https://example.org",
                                    "file:///etc/passwd", "file:///tmp/x.png", "ftp://x/y",
                                    "data:text/html,x", "data:image/png;base64,AA", "smb://h/s"})
            QVERIFY2(!mayLoad(QUrl(QString::fromLatin1(address))), address);
        QVERIFY(mayLoad(QUrl(QStringLiteral("qrc:/images/blank.png"))));
        ClosedEngine closed;
        QObject parent;
        QNetworkAccessManager* manager = closed.create(&parent);
        QNetworkReply* reply =
            manager->get(QNetworkRequest(QUrl(QStringLiteral("http://x.invalid"))));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(finished.wait(1000));
        QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);
    }

    void linksAskBeforeTheyOpen()
    {
        Script script;
        script.chunks = {"[there](https://good.example@evil.example/)"};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Where?")));
        window.settle();
        QQuickItem* words = nullptr;
        for (QQuickItem* item : window.visibleItems())
            if (item->property("text").toString().contains(QStringLiteral("evil.example")))
                words = item;
        QVERIFY(words);
        const QPointF place = WindowUnderTest::sceneRect(words).topLeft() + QPointF(8, 10);
        QTest::mouseClick(&window.window(), Qt::LeftButton, {}, place.toPoint());
        QTRY_VERIFY(window.named(QStringLiteral("Open a page at evil.example?")));
        QVERIFY(window.named(QStringLiteral("https://good.example@evil.example/")));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!window.named(QStringLiteral("Open a page at evil.example?")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestIsolation)
#include "test_isolation.moc"

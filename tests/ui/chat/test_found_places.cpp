// Proves that places which an answer names are drawn over the picture that was asked about: below
// the answer and in the viewer, where they belong, and copied as JSON by button and key.
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace cabochon;
using cabochon::test::Desk;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

const char* const kBoxes = "```json\n[\n"
                           "  {\"box_2d\": [250, 100, 750, 500], \"label\": \"cat\"},\n"
                           "  {\"point\": [500, 900], \"label\": \"lamp\"}\n]\n```\n";

QQuickItem* found(WindowUnderTest& window)
{
    return window.startingWith(text("garden.jpg with what was found"));
}

/// The first item below `top` whose class is named like this.
QQuickItem* inside(QQuickItem* top, const char* className)
{
    if (QString::fromLatin1(top->metaObject()->className()).startsWith(QLatin1String(className)))
        return top;
    for (QQuickItem* child : top->childItems()) {
        if (QQuickItem* item = inside(child, className)) return item;
    }
    return nullptr;
}

} // namespace

class TestFoundPlaces : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void placesAreDrawnBelowTheAnswerAndCopied()
    {
        Script script;
        script.chunks = {kBoxes};
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.drop(
            {desk.file("other.png", "picture 10x10"), desk.file("garden.jpg", "picture 800x600")});
        QVERIFY(desk.settled());
        QVERIFY(window.ask(text("Where is the cat?")));
        QTRY_VERIFY(found(window));
        window.settle();
        QCOMPARE(WindowUnderTest::nameOf(found(window)),
                 text("garden.jpg with what was found: cat, lamp"));
        QVERIFY(window.named(text("2 places found")));
        QQuickItem* marks = inside(found(window), "PlaceMarks");
        QVERIFY(marks);
        QTRY_VERIFY(marks->isVisible()); // the picture is there
        const QRectF ground = marks->property("ground").toRectF();
        const QQuickItem* cat = marks->childItems().first();
        const QRectF place(cat->position() - ground.topLeft(), cat->size());
        QVERIFY(qAbs(place.x() - 0.1 * ground.width()) < 1);
        QVERIFY(qAbs(place.y() - 0.25 * ground.height()) < 1);
        QVERIFY(qAbs(place.width() - 0.4 * ground.width()) < 1);
        QVERIFY(qAbs(place.height() - 0.5 * ground.height()) < 1);
        found(window)->forceActiveFocus(Qt::TabFocusReason);
        QGuiApplication::clipboard()->clear();
        window.press(Qt::Key_C);
        const QString json = QGuiApplication::clipboard()->text();
        QCOMPARE(json, text("[\n  {\"box_2d\": [250, 100, 750, 500], \"label\": \"cat\"},\n"
                            "  {\"point\": [500, 900], \"label\": \"lamp\"}\n]\n"));
        QGuiApplication::clipboard()->clear();
        QTRY_VERIFY(window.named(text("Copy as JSON"))); // it said "Copied" for a moment
        window.click(window.named(text("Copy as JSON")));
        QCOMPARE(QGuiApplication::clipboard()->text(), json);
        QCOMPARE(window.warnings(), QStringList());
    }

    void theViewerShowsThemTooAndALaterQuestionIsAboutTheSamePicture()
    {
        Script script;
        script.chunks = {kBoxes};
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QVERIFY(window.ask(text("Say it as JSON"))); // no picture: nothing to draw on
        QVERIFY(window.startingWith(text("About this answer")));
        QVERIFY(!window.named(text("Copy as JSON")));
        desk.drop("garden.jpg", "picture 800x600");
        QVERIFY(desk.settled());
        script.chunks = {"A garden."};
        QVERIFY(window.ask(text("What is it?")));
        QVERIFY(!found(window));
        script.chunks = {kBoxes};
        QVERIFY(window.ask(text("Where is the cat?"))); // in the picture before
        QTRY_VERIFY(found(window));
        found(window)->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Return);
        QQuickItem* save = window.named(text("Save garden.jpg"));
        QVERIFY(save);
        QQuickItem* top = save;
        while (top->parentItem() && !inside(top, "PlaceMarks"))
            top = top->parentItem();
        QQuickItem* marks = inside(top, "PlaceMarks");
        QVERIFY(marks);
        QTRY_VERIFY(marks->isVisible());
        const double before = marks->childItems().first()->width();
        window.press(Qt::Key_Plus); // they grow with the picture
        QVERIFY(marks->childItems().first()->width() > 1.4 * before);
        window.press(Qt::Key_Escape);
        // The file of the question itself is shown without them.
        window.named(text("garden.jpg, 800×600"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Return);
        QTRY_VERIFY(marks->childItems().size() <= 1); // the repeater
        window.press(Qt::Key_Escape);
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFoundPlaces)
#include "test_found_places.moc"

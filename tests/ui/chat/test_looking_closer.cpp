// Proves what is done with a picture of the draft by mouse and keys: it is cropped and whole again,
// split into tiles and put together, also after a restart; and what can be asked ready-made.
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>

using namespace cabochon;
using cabochon::test::asked;
using cabochon::test::Desk;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// Names and sizes of what is attached.
QString attached(WindowUnderTest& window)
{
    QStringList all;
    for (const DraftAttachment& item : window.chat().attachments.items()->items()) {
        all << QStringLiteral("%1 %2x%3")
                   .arg(item.name)
                   .arg(item.facts.width)
                   .arg(item.facts.height);
    }
    return all.join(text("; "));
}

void focusChip(WindowUnderTest& window)
{
    window.composer()->forceActiveFocus();
    window.press(Qt::Key_Backtab, Qt::ShiftModifier);
}

QQuickItem* frameOf(const WindowUnderTest& window)
{
    QQuickItem* frame = window.startingWith(text("Area of"));
    return frame ? frame : window.named(text("No area is chosen"));
}

} // namespace

class TestLookingCloser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aPictureIsCroppedByKeysAndWholeAgain()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("receipt.jpg", "page 1200x1600");
        QVERIFY(desk.settled());
        const QString whole = window.chat().attachments.items()->items()[0].facts.contentHash;
        focusChip(window);
        window.click(window.named(text("Crop")));
        QVERIFY(window.named(text("Draw the part that stays")));
        QVERIFY(frameOf(window)->hasActiveFocus());
        QVERIFY(!window.named(text("Crop"))->isEnabled());
        window.press(Qt::Key_Right); // the middle
        QVERIFY(window.named(text("Area of 600×800 pixels at 300, 400")));
        window.press(Qt::Key_Left);
        QVERIFY(window.named(text("Area of 600×800 pixels at 284, 400")));
        window.press(Qt::Key_Up, Qt::ControlModifier);
        window.press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(window.named(text("Area of 616×800 pixels at 284, 399")));
        window.press(Qt::Key_Return);
        QVERIFY(desk.settled());
        QCOMPARE(attached(window), text("receipt (part).png 616x800"));
        window.settle();
        QQuickItem* undo = window.named(text("Undo crop"));
        QVERIFY(undo); // the chip has the focus again
        window.click(undo);
        QVERIFY(desk.settled());
        QCOMPARE(attached(window), text("receipt.jpg 1200x1600"));
        QCOMPARE(window.chat().attachments.items()->items()[0].facts.contentHash, whole);
        QVERIFY(!window.named(text("Undo crop")));
        QCOMPARE(window.warnings(), QStringList());
    }

    void aPictureIsCroppedByMouse()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("photo.png", "picture 800x600");
        QVERIFY(desk.settled());
        focusChip(window);
        window.click(window.named(text("Crop")));
        QQuickItem* frame = frameOf(window);
        const QRectF ground = frame->property("ground").toRectF();
        const auto at = [&](double x, double y) {
            return frame
                ->mapToScene(ground.topLeft() + QPointF(x * ground.width(), y * ground.height()))
                .toPoint();
        };
        const auto drag = [&](const QPoint& from, const QPoint& to) {
            QTest::mousePress(&window.window(), Qt::LeftButton, {}, from);
            QTest::mouseMove(&window.window(), (from + to) / 2);
            QTest::mouseMove(&window.window(), to);
            QTest::mouseRelease(&window.window(), Qt::LeftButton, {}, to);
            window.settle();
        };
        drag(at(0.25, 0.25), at(0.5, 0.75));
        QRectF area = frame->property("area").toRectF();
        QVERIFY(qAbs(area.x() - 200) < 3 && qAbs(area.width() - 200) < 3);
        drag(at(0.5, 0.5), at(0.75, 0.5)); // its right side
        area = frame->property("area").toRectF();
        QVERIFY(qAbs(area.x() - 200) < 3 && qAbs(area.width() - 400) < 5);
        drag(at(0.4, 0.5), at(0.9, 0.5)); // all of it, to the picture's end
        area = frame->property("area").toRectF();
        QVERIFY(qAbs(area.right() - 800) < 2 && qAbs(area.width() - 400) < 5);
        window.press(Qt::Key_Escape);
        QCOMPARE(attached(window), text("photo.png 800x600")); // given up
        QCOMPARE(window.warnings(), QStringList());
    }

    void aPictureIsSplitAndPutTogether()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.drop({desk.file("scan.png", "page 900x600"), desk.file("b.png", "picture 10x10")});
        QVERIFY(desk.settled());
        focusChip(window);
        window.press(Qt::Key_Home);
        QQuickItem* split = window.startingWith(text("Split into "));
        QVERIFY(split);
        const QString cost = WindowUnderTest::nameOf(split);
        window.click(split);
        QVERIFY(desk.settled());
        const QList<DraftAttachment>& items = window.chat().attachments.items()->items();
        QCOMPARE(cost, QStringLiteral("Split into %1 tiles, %2 tokens")
                           .arg(items.size() - 1)
                           .arg(QLocale(QLocale::English)
                                    .toString((items.size() - 1) * softTokensOf(items[0], 7))));
        QCOMPARE(items.last().name, text("b.png"));
        QCOMPARE(items[0].name, QStringLiteral("scan (1 of %1).png").arg(items.size() - 1));
        for (const DraftAttachment& tile : items.first(items.size() - 1))
            QCOMPARE(tile.budget, 1120);
        window.settle();
        focusChip(window);
        window.press(Qt::Key_Home);
        window.click(window.named(text("Put together again")));
        QVERIFY(desk.settled());
        QCOMPARE(attached(window), text("scan.png 900x600; b.png 10x10"));
        QCOMPARE(window.warnings(), QStringList());
    }

    void tilesLieInTheirPlaceWhateverChatIsShownMeanwhile()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        ConversationController& conversations = window.chat().conversations;
        AttachmentController& attachments = window.chat().attachments;
        const auto attach = [&](const char* name, const QByteArray& content) {
            window.chat().attachments.addFiles({desk.file(name, content)});
        };
        QVERIFY(window.ask(text("Hello"))); // a chat that a new one does not take the place of
        for (int i = 0; i < 7; ++i) // so many are looked at less closely
            attach("many.png", "picture 10x10");
        QVERIFY(desk.settled());
        const QString many = conversations.current();
        conversations.startNew();
        const QString split = conversations.current();
        attach("scan.png", "page 900x600");
        attach("b.png", "picture 10x10");
        QVERIFY(desk.settled());
        desk.gate.closed = true;
        attachments.split(0);
        conversations.select(many);
        QCOMPARE(attachments.items()->rowCount(), 7);
        desk.gate.open();
        QTRY_VERIFY(attachments.items()->itemsOf(split)->size() > 2);
        QCOMPARE(attachments.items()->rowCount(), 7);
        conversations.select(split);
        QVERIFY(desk.settled());
        const QList<DraftAttachment>& items = attachments.items()->items();
        QCOMPARE(items[0].name, QStringLiteral("scan (1 of %1).png").arg(items.size() - 1));
        QCOMPARE(items.last().name, text("b.png"));
        for (const DraftAttachment& tile : items.first(items.size() - 1))
            QCOMPARE(tile.budget, 1120);
        QCOMPARE(window.warnings(), QStringList());
    }

    void aCropThatWaitsCanBeUndoneAfterARestart()
    {
        Script script;
        QTemporaryDir kept;
        {
            Desk desk(script);
            QSignalSpy opened(&desk.window.chat().history, &HistoryController::opened);
            desk.window.chat().history.open(kept.path());
            QVERIFY(opened.wait(5000));
            desk.drop("a.png", "picture 800x600");
            QVERIFY(desk.settled());
            desk.window.chat().attachments.crop(0, QRectF(10, 20, 300, 200));
            QVERIFY(desk.settled());
        }
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QSignalSpy opened(&window.chat().history, &HistoryController::opened);
        window.chat().history.open(kept.path());
        QVERIFY(opened.wait(5000));
        QTRY_VERIFY(window.chat().attachments.any());
        QVERIFY(desk.settled());
        QCOMPARE(attached(window), text("a (part).png 300x200"));
        window.chat().attachments.undoCut(0);
        QVERIFY(desk.settled());
        QCOMPARE(attached(window), text("a.png 800x600"));
    }

    void whatCannotBeCutStaysAsItIs()
    {
        Script script;
        Desk desk(script);
        AttachmentController& attachments = desk.window.chat().attachments;
        desk.drop("a.png", "picture 100x100");
        QVERIFY(desk.settled());
        for (const QRectF part : {QRectF(), QRectF(0, 0, 100, 100), QRectF(200, 0, 10, 10)})
            attachments.crop(0, part);
        attachments.crop(7, QRectF(0, 0, 10, 10));
        attachments.split(0); // it is small
        attachments.undoCut(0);
        QVERIFY(!attachments.isReading());
        QCOMPARE(attached(desk.window), text("a.png 100x100"));
        QVERIFY(attachments.cutting(7).isEmpty());
    }

    void readyMadeRequestsGoByWhatIsAttached()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QVERIFY(!window.named(text("Ready-made requests")));
        const QStringList ofPictures{text("Read the text"), text("Describe"),
                                     text("Chart to table"), text("What is on this screen?"),
                                     text("Translate")};
        const QStringList ofSound{text("Write it out"), text("Translate"), text("Summarise")};
        const QStringList ofWords{text("Summarise"), text("List the key points")};
        const std::pair<const char*, QStringList> cases[] = {{"picture 100x100", ofPictures},
                                                             {"sound 3", ofSound},
                                                             {"pdf 1", ofWords},
                                                             {"text words", ofWords},
                                                             {"nothing", {}}};
        for (const auto& [content, labels] : cases) {
            desk.drop("a.bin", content);
            QVERIFY(desk.settled());
            QCOMPARE(window.named(text("Ready-made requests")) != nullptr, !labels.isEmpty());
            for (const QString& label : labels)
                QVERIFY2(window.named(label), qPrintable(label));
            window.chat().attachments.remove(0);
        }
        desk.drop("a.png", "picture 100x100");
        QVERIFY(desk.settled());
        window.click(window.named(text("Chart to table")));
        QCOMPARE(window.chat().drafts.text(),
                 text("Turn the chart into a table with all of its values."));
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.warnings(), QStringList());
    }

    void aRequestIsChosenByKeysAndSentByEnter()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("a.wav", "sound 3");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Down);
        QVERIFY(window.named(text("Write it out"))->hasActiveFocus());
        window.press(Qt::Key_Right);
        window.press(Qt::Key_Right);
        window.press(Qt::Key_Right); // it is the last one
        QVERIFY(window.named(text("Summarise"))->hasActiveFocus());
        window.press(Qt::Key_Up);
        QVERIFY(window.composer()->hasActiveFocus());
        window.press(Qt::Key_Tab); // comes where one was
        QVERIFY(window.named(text("Summarise"))->hasActiveFocus());
        window.press(Qt::Key_Space);
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.chat().drafts.text(), text("Summarise this in a few sentences."));
        QVERIFY(!window.named(text("Ready-made requests")));
        QVERIFY(script.requests.empty());
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QCOMPARE(asked(script).back().text, std::string("Summarise this in a few sentences."));
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestLookingCloser)
#include "test_looking_closer.moc"

#include "tests/ui/chat/row_keys.h"

#include "tests/app/attachments/scripted_reader.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QGuiApplication>
#include <QImage>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace cabochon::test::row_keys {

void stop(WindowUnderTest& window, Script& script)
{
    script.endless = true;
    window.chat().answers.send(text("Go"));
    QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
    window.press(Qt::Key_Escape);
    QVERIFY(window.finished());
    QCOMPARE(window.chat().answers.state(), AnswerState::Stopped);
}

void skipTheThought(WindowUnderTest& window, Script& script)
{
    script.chunks = {"<|channel>thought\n"};
    script.endless = true;
    window.chat().answers.send(text("Hi"));
    QTRY_COMPARE(window.chat().answers.state(), AnswerState::Thinking);
    window.press(Qt::Key_T, Qt::AltModifier);
    QVERIFY(window.finished());
    QVERIFY(window.named(text("So it is.")));
}

void onAStoppedAnswer(WindowUnderTest& window, Script& script)
{
    stop(window, script);
    script.endless = false;
    script.chunks = {"And more."};
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_G);
    QVERIFY(window.finished());
    QVERIFY(window.chat().conversations.lastShown()->text().endsWith(text("word And more.")));
}

void onAMessage(WindowUnderTest& window, Script& script)
{
    QVERIFY(window.ask(text("Hi")));
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("Hello there."));
    window.press(Qt::Key_R);
    QVERIFY(window.finished());
    QCOMPARE(script.requests.size(), std::size_t(2));
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_Q);
    QCOMPARE(window.chat().drafts.text(), text("> Hello there.\n\n"));
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_E);
    QVERIFY(window.named(text("Edit the words of the answer"))->hasActiveFocus());
    window.press(Qt::Key_Escape);
    window.named(text("You: Hi"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("Hi"));
    window.press(Qt::Key_E);
    QVERIFY(window.named(text("Edit your message"))->hasActiveFocus());
}

void onAnAnswer(WindowUnderTest& window, Script& script)
{
    QVERIFY(window.ask(text("Hi")));
    script.chunks = {"Hello you."};
    window.chat().answers.regenerate(window.chat().conversations.shown().leaf());
    QVERIFY(window.finished());
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_D);
    QVERIFY(window.named(text("Mark differences")));
    window.press(Qt::Key_Escape);
    QVERIFY(!window.named(text("Mark differences")));
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_L);
    QVERIFY(window.named(text("Model: Scripted")));
    QVERIFY(window.named(text("Ended: by itself")));
    window.click(window.named(text("Copy as JSON")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(text("\"stopReason\": \"end_of_turn\"")));
    window.startingWith(text("About this answer"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_L);
    QVERIFY(!window.named(text("Model: Scripted")));
}

void onAChat(WindowUnderTest& window, Script&)
{
    QVERIFY(window.ask(text("Hi")));
    const auto row = [&]() -> QQuickItem* {
        for (QQuickItem* item : window.visibleItems()) {
            if (item->inherits("QQuickItemDelegate")) return item;
        }
        return nullptr;
    };
    row()->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_F2);
    window.type(text("Other"));
    window.press(Qt::Key_Return);
    QCOMPARE(window.chat().conversations.title(), text("Other"));
    row()->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_Delete);
    QCOMPARE(window.chat().conversations.list()->rowCount(), 0);
}

void archive(WindowUnderTest& window, Script&)
{
    const QTemporaryDir folder; // what is archived must be kept
    QSignalSpy opened(&window.chat().history, &HistoryController::opened);
    window.chat().history.open(folder.path());
    QVERIFY(opened.wait(5000));
    QSignalSpy ended(&window.chat().answers, &AnswerController::ended);
    window.chat().answers.send(text("Hi"));
    QVERIFY(ended.wait(5000));
    const QString chat = window.chat().conversations.current();
    window.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.chat().conversations.list()->rowCount(), 0);
    window.chat().conversations.select(chat);
    QTRY_VERIFY(window.chat().conversations.isArchived());
    window.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.chat().conversations.list()->rowCount(), 1);
}

void onAFolder(WindowUnderTest& window, Script&)
{
    window.chat().folders.make(text("Work"), {});
    QVERIFY(window.ask(text("Hi")));
    window.chat().folders.move(window.chat().conversations.current(),
                               window.chat().folders.all()[0].toMap()[text("id")].toString());
    window.settle();
    window.startingWith(text("Folder Work"))->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_Left);
    QCOMPARE(window.chat().conversations.list()->rowCount(), 1);
    window.press(Qt::Key_Right);
    QCOMPARE(window.chat().conversations.list()->rowCount(), 2);
}

void attach(WindowUnderTest& window, Script&)
{
    window.press(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Path")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Path")));
}

void pasteAsAFile(WindowUnderTest& window, Script&)
{
    QGuiApplication::clipboard()->setText(text("few words"));
    window.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.startingWith(text("Pasted text, ")));
}

/// A part of it can be chosen then; test_screenshots has the rest.
void takeScreen(WindowUnderTest& window, Script&)
{
    ScreenshotController& screenshots = window.chat().screenshots;
    screenshots.setBus(QDBusConnection(text("none")));
    screenshots.setPause(0);
    screenshots.setGrabber([] {
        QImage image(64, 40, QImage::Format_RGB32);
        image.fill(Qt::gray);
        return QList<GrabbedScreen>{{QRect(0, 0, 64, 40), image}};
    });
    window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(screenshots.screens().size(), 1);
    screenshots.cancel();
    QTRY_VERIFY(window.window().isVisible());
}

void onFoundPlaces(WindowUnderTest& window, Script& script)
{
    script.chunks = {"{\"box_2d\": [0, 0, 500, 500], \"label\": \"cat\"}"};
    window.chat().attachments.setReader(std::make_unique<ScriptedReader>());
    window.chat().attachments.addPicture("picture 100x100");
    QTRY_VERIFY(!window.chat().attachments.isReading());
    QVERIFY(window.ask(text("Where?")));
    const QString name = text("Picture with what was found: cat");
    QTRY_VERIFY(window.named(name));
    window.named(name)->forceActiveFocus(Qt::TabFocusReason);
    window.press(Qt::Key_C);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(text("[\n  {\"box_2d\": [0, 0,")));
    window.press(Qt::Key_Space);
    QTRY_VERIFY(window.named(text("Save Picture")));
}

void onAPicture(WindowUnderTest& window, Script&)
{
    AttachmentController& attachments = window.chat().attachments;
    attachments.setReader(std::make_unique<ScriptedReader>());
    attachments.addPicture("picture 800x800");
    QTRY_VERIFY(!attachments.isReading());
    window.press(Qt::Key_Backtab, Qt::ShiftModifier);
    window.press(Qt::Key_C);
    QTRY_VERIFY(window.named(text("Crop Picture")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Crop Picture")));
    window.press(Qt::Key_T);
    QTRY_COMPARE(attachments.items()->rowCount(), 4);
    QTRY_VERIFY(!attachments.isReading());
    window.press(Qt::Key_U);
    QTRY_COMPARE(attachments.items()->rowCount(), 1);
}

void onAFile(WindowUnderTest& window, Script& script)
{
    window.chat().attachments.setReader(std::make_unique<ScriptedReader>());
    window.chat().attachments.addPicture("picture 100x100");
    QTRY_VERIFY(!window.chat().attachments.isReading());
    pasteAsAFile(window, script);
    QTRY_VERIFY(!window.chat().attachments.isReading());
    window.press(Qt::Key_Backtab, Qt::ShiftModifier);
    window.press(Qt::Key_Home);
    window.press(Qt::Key_1);
    QVERIFY(window.startingWith(text("Picture, 64 tokens")));
    window.press(Qt::Key_Space);
    QTRY_VERIFY(window.named(text("Save Picture")));
    window.press(Qt::Key_Escape);
    QTRY_VERIFY(!window.named(text("Save Picture")));
    window.press(Qt::Key_Right, Qt::AltModifier);
    window.press(Qt::Key_Left, Qt::AltModifier);
    window.press(Qt::Key_Delete);
    QVERIFY(!window.startingWith(text("Picture, ")));
}

} // namespace cabochon::test::row_keys

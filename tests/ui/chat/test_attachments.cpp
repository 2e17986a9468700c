// Proves that files come into a draft as a person brings them: dropped, pasted, chosen; what the
// chips and the dial say and do by key; and that what cannot be used is never dropped silently.
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

#include <thread>

using namespace cabochon;
using cabochon::test::asked;
using cabochon::test::Desk;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

class TestAttachments : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void whatCannotBeReadIsSaidAndNotSent()
    {
        Script script;
        Desk desk(script);
        desk.drop("holiday.png", "nothing that anyone knows");
        QVERIFY(desk.settled());
        QQuickItem* chip = desk.chip("holiday.png, cannot be used, ");
        QVERIFY(chip);
        QVERIFY2(WindowUnderTest::nameOf(chip).contains(text("holiday.png could not be read")),
                 qPrintable(WindowUnderTest::nameOf(chip)));
        desk.window.type(text("Look"));
        desk.window.press(Qt::Key_Return);
        QVERIFY(script.requests.empty());
        QVERIFY(!desk.window.named(text("Send"))->isEnabled());
        QVERIFY(desk.window.startingWith(text("holiday.png cannot be used.")));
        desk.window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        desk.window.press(Qt::Key_Delete);
        QVERIFY(desk.window.composer()->hasActiveFocus());
        QVERIFY(desk.window.named(text("Send"))->isEnabled());
    }

    void whileItIsReadNothingIsSent()
    {
        Script script;
        Desk desk(script);
        desk.gate.closed = true;
        desk.drop("a.png", "picture 100x100");
        QVERIFY(desk.chip("a.png, still reading"));
        desk.window.type(text("Look"));
        desk.window.press(Qt::Key_Return);
        QVERIFY(script.requests.empty());
        desk.gate.open();
        QVERIFY(desk.settled());
        desk.window.press(Qt::Key_Return);
        QVERIFY(desk.window.finished());
        QCOMPARE(script.requests.size(), std::size_t(1));
    }
    void severalFilesAreChosenByKey()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        for (const char* name : {"a.png", "b.png", "c.png"})
            desk.file(name, "picture 10x10");
        window.settings().setAttachFolder(desk.folder.path());
        window.press(Qt::Key_U, Qt::ControlModifier);
        QTRY_VERIFY(window.startingWith(text("a.png, ")));
        window.settle();
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Return);
        QVERIFY(desk.settled());
        QCOMPARE(window.chat().attachments.items()->rowCount(), 2);
        QVERIFY(desk.chip("a.png, "));
        QVERIFY(desk.chip("c.png, "));
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.warnings(), QStringList());
    }

    void foldersAreEnteredAndNothingIsLostBesideTheMarks()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QVERIFY(QDir(desk.folder.path()).mkpath(text("sub")));
        desk.file("a.png", "picture 10x10");
        desk.file("sub/c.png", "picture 30x30");
        const auto openAndMark = [&] {
            window.settings().setAttachFolder(desk.folder.path());
            window.press(Qt::Key_U, Qt::ControlModifier);
            if (!QTest::qWaitFor([&] { return window.named(text("Folder sub")); })) return false;
            window.settle();
            window.press(Qt::Key_End);
            window.press(Qt::Key_Space);
            window.press(Qt::Key_Home);
            return true;
        };
        DraftMediaModel* items = window.chat().attachments.items();
        QVERIFY(openAndMark());
        window.press(Qt::Key_Return); // into the folder
        QTRY_VERIFY(window.startingWith(text("c.png, ")));
        QCOMPARE(items->rowCount(), 0);
        const QPoint row =
            WindowUnderTest::sceneRect(window.startingWith(text("c.png, "))).center().toPoint();
        QTest::mouseDClick(&window.window(), Qt::LeftButton, Qt::NoModifier, row);
        QVERIFY(desk.settled());
        QCOMPARE(items->rowCount(), 2);
        QVERIFY(openAndMark());
        window.press(Qt::Key_Slash); // to type a path
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(desk.folder.filePath(text("sub/c.png")));
        window.press(Qt::Key_Return);
        QTRY_COMPARE(items->rowCount(), 4);
        QVERIFY(openAndMark());
        window.click(window.named(text("Open"))); // the marks, though a folder is current
        QTRY_COMPARE(items->rowCount(), 5);
        QVERIFY(desk.settled());
    }

    void pagesAreDrawnForTheModelThatIsOpen()
    {
        Script script;
        Desk desk(script);
        ChatControllers& chat = desk.window.chat();
        desk.drop("a.pdf", "pdf 2"); // its second page goes as a picture
        QVERIFY(desk.settled());
        const QString first = chat.conversations.current();
        const auto height = [&] {
            return chat.attachments.items()->itemsOf(first)->first().drawn.value(1).height;
        };
        const int closely = height();
        QVERIFY(closely > 1000);
        chat.models.useBuiltIn();
        QTRY_VERIFY(chat.models.builtIn());
        QVERIFY(desk.settled());
        QTRY_VERIFY(height() > 0 && height() < closely / 2);
        chat.conversations.startNew(); // it is hidden when the other one comes
        chat.models.openPath(text("/gemma.gguf"));
        QTRY_VERIFY(!chat.models.builtIn());
        QTRY_COMPARE(height(), closely);
    }

    void pagesThatWereDrawnForAnotherBudgetAreNotTaken()
    {
        Script script;
        Desk desk(script);
        AttachmentController& attachments = desk.window.chat().attachments;
        desk.drop("a.pdf", "pdf 2");
        QVERIFY(desk.settled());
        const auto item = [&]() -> const DraftAttachment& {
            return attachments.items()->items().first();
        };
        attachments.setBudget(0, 70);
        while (item().cancel.use_count() > 1) // it has ended, and nobody was told
            std::this_thread::yield();
        desk.gate.closed = true;
        attachments.setBudget(0, 560);
        QCoreApplication::processEvents();
        QVERIFY(attachments.isReading());
        QVERIFY(item().drawn.isEmpty());
        desk.gate.open();
        QVERIFY(desk.settled());
        QVERIFY(item().drawn.value(1).height > 700);
    }

    void theDialIsTurnedByKeyAndSaysWhatItCosts()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("scan.png", "page 1200x1600");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier); // the chip
        QVERIFY(window.named(text("How closely to look")));
        QVERIFY(window.named(text("1,344 × 1,824 pixels")));
        QVERIFY(window.startingWith(text("Small print: 560 or more. Auto chose 1120")));
        QQuickItem* stop = window.named(text("70 tokens at most"));
        QVERIFY(stop);
        stop->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Space);
        QVERIFY(window.named(text("336 × 432 pixels")));
        QVERIFY(window.named(text("63 tokens")));
        QVERIFY(window.startingWith(text("Small print may be unreadable: it is 3 pixels high.")));
        window.press(Qt::Key_Escape); // back to the chip
        QVERIFY(desk.chip("scan.png, 63 tokens"));
        window.press(Qt::Key_Escape); // and to the words
        QVERIFY(window.composer()->hasActiveFocus());
        QVERIFY(!window.named(text("How closely to look")));
        window.type(text("Read it"));
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        QCOMPARE(asked(script)[0].budget, 70U);
    }

    void chipsAreWalkedReorderedOpenedAndRemovedByKey()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.drop({desk.file("a.png", "picture 10x10"), desk.file("b.png", "picture 20x20"),
                     desk.file("c.png", "picture 30x30")});
        QVERIFY(desk.settled());
        const auto order = [&window] {
            QStringList names;
            DraftMediaModel* items = window.chat().attachments.items();
            for (int row = 0; row < items->rowCount(); ++row)
                names << items->data(items->index(row), DraftMediaModel::NameRole).toString();
            return names.join(QLatin1Char(' '));
        };
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        window.press(Qt::Key_Home);
        window.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(order(), text("b.png a.png c.png"));
        window.press(Qt::Key_Right, Qt::AltModifier);
        window.press(Qt::Key_Right, Qt::AltModifier); // it is the last one
        QCOMPARE(order(), text("b.png c.png a.png"));
        window.press(Qt::Key_Left);
        window.press(Qt::Key_Delete);
        QCOMPARE(order(), text("b.png a.png"));
        window.press(Qt::Key_Space);
        QVERIFY(window.named(text("Save a.png")));
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(text("Save a.png")));
        QCOMPARE(window.warnings(), QStringList());
    }

    void theOverlaySaysWhatWillHappen_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("words");
        QTest::newRow("pictures") << QStringList{text("a.png"), text("b.JPG"), text("c.webp")}
                                  << text("Attach 3 pictures");
        QTest::newRow("sound") << QStringList{text("a.mp3")} << text("Attach 1 piece of sound");
        QTest::newRow("mixed") << QStringList{text("a.mp3"), text("b.pdf")}
                               << text("Attach 2 files");
    }
    void theOverlaySaysWhatWillHappen()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, words);
        Script script;
        Desk desk(script);
        QList<QUrl> files;
        for (const QString& name : names)
            files << desk.file(name.toUtf8().constData(), "text x");
        QCOMPARE(desk.window.chat().attachments.intent(files), words);
    }

    void modelsAndChatsStillGoWhereTheyWent()
    {
        Script script;
        Desk desk(script);
        desk.drop("other.gguf", "GGUF");
        QVERIFY(desk.settled());
        QVERIFY(!desk.window.chat().attachments.any());
        desk.drop("chats.json", "[]");
        QVERIFY(!desk.window.chat().attachments.any());
        desk.window.press(Qt::Key_Escape);
    }

    void picturesFilesAndLongTextsArePasted()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        const auto paste = [&window](QMimeData* data, Qt::KeyboardModifiers more = {}) {
            QGuiApplication::clipboard()->setMimeData(data);
            window.press(Qt::Key_V, Qt::ControlModifier | more);
        };
        auto* picture = new QMimeData;
        picture->setData(text("image/png"), "picture 40x30");
        paste(picture);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Picture, "));
        auto* file = new QMimeData;
        file->setUrls({desk.file("d.png", "picture 10x10")});
        paste(file);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("d.png, "));
        auto* words = new QMimeData;
        words->setText(text("few words"));
        paste(words);
        QCOMPARE(window.composer()->property("text").toString(), text("few words"));
        auto* again = new QMimeData;
        again->setText(text("few words"));
        paste(again, Qt::ShiftModifier); // as a file, anyway
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Pasted text, 9 characters"));
        auto* many = new QMimeData;
        many->setText(text("word ").repeated(1000));
        paste(many);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Pasted text, 5,000 characters"));
        QCOMPARE(window.composer()->property("text").toString(), text("few words"));
    }

    void pastedWordsComeOutOfTheirFileAgain()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.type(text("Shorten: "));
        QGuiApplication::clipboard()->setText(text("word ").repeated(1000));
        window.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.settled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QQuickItem* back = window.named(text("Put into the message"));
        QVERIFY(back);
        window.click(back);
        QVERIFY(!window.chat().attachments.any());
        QCOMPARE(window.composer()->property("text").toString(),
                 text("Shorten: ") + text("word ").repeated(1000));
    }

    void aLockedPdfAsksForItsPassword()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("Secret.pdf", "locked 2 sesame");
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Secret.pdf, wants its password"));
        QVERIFY(!window.named(text("Send"))->isEnabled());
        window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(window.named(text("Password of Secret.pdf")));
        window.type(text("wrong")); // the file has the focus, and no letter goes elsewhere
        QVERIFY(window.named(text("Password of Secret.pdf"))->hasActiveFocus());
        QCOMPARE(window.named(text("Password of Secret.pdf"))->property("text").toString(),
                 text("wrong"));
        window.press(Qt::Key_Return);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Secret.pdf, wants its password"));
        window.type(text("sesame"));
        QCOMPARE(window.composer()->property("text").toString(), QString());
        window.press(Qt::Key_Return);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Secret.pdf, pages 1–2"));
    }

    void aModelThatDoesNotSeeSaysSo()
    {
        Script script;
        script.sees = false;
        script.hears = false;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("a.png", "picture 10x10");
        QVERIFY(desk.settled());
        QVERIFY(window.startingWith(text("Scripted does not see pictures.")));
        QVERIFY(!window.named(text("Send"))->isEnabled());
        window.type(text("Look"));
        window.press(Qt::Key_Return);
        QVERIFY(script.requests.empty());
        window.chat().attachments.remove(0);
        desk.drop("a.wav", "sound 3");
        QVERIFY(desk.settled());
        QVERIFY(window.startingWith(text("Scripted does not hear.")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAttachments)
#include "test_attachments.moc"

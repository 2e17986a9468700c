// Proves that the files of conversations live as long as somebody names them: they outlast a
// restart, go with the last conversation that held them, and what was never sent goes at the next
// start; that what a model reads of a document is found by a search and comes through an export.
#include "app/chat/stored_form.h"
#include "app/history/history_backups.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <filesystem>

using namespace cabochon;
using cabochon::test::KeepingWindow;
using cabochon::test::Script;
using cabochon::test::ScriptedReader;
using cabochon::test::text;

namespace {

struct Attaching : KeepingWindow {
    Attaching(Script& script, const QTemporaryDir& folder) : KeepingWindow(script, folder)
    {
        chat.attachments.setReader(std::make_unique<ScriptedReader>());
    }
    bool attach(const QByteArray& content)
    {
        chat.attachments.addPicture(content);
        return settled();
    }
    /// Once what is done at a start has been done: what is asked for after it comes after it.
    bool tidiedUp()
    {
        bool done = false;
        chat.history.list(history::Which::Present, [this, &done](const auto&) {
            chat.history.list(history::Which::Present, [&done](const auto&) { done = true; });
        });
        return QTest::qWaitFor([&done] { return done; }, 5000);
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !chat.attachments.isReading(); }, 5000);
    }
};

std::vector<std::filesystem::path> filesOf(const QTemporaryDir& folder)
{
    std::vector<std::filesystem::path> files;
    QDirIterator walk(folder.filePath(text("attachments")), QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.emplace_back(walk.next().toStdString());
    return files;
}

/// As if they had been attached an hour ago.
void age(const QTemporaryDir& folder)
{
    for (const std::filesystem::path& file : filesOf(folder)) {
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() -
                                                   std::chrono::hours(1));
    }
}

} // namespace

class TestKeepingFiles : public QObject {
    Q_OBJECT

private slots:
    void twoChatsHaveTheSameFileOnce()
    {
        const QTemporaryDir folder;
        Script script;
        Attaching window(script, folder);
        QVERIFY(window.attach("picture 10x10"));
        QVERIFY(window.askAndWait(text("One")));
        const QString first = window.chat.conversations.current();
        window.chat.conversations.startNew();
        QVERIFY(window.attach("picture 10x10"));
        QVERIFY(window.askAndWait(text("Two")));
        const QString second = window.chat.conversations.current();
        QCOMPARE(filesOf(folder).size(), std::size_t(1));
        age(folder);
        QSignalSpy removed(&window.chat.history, &HistoryController::removedForGood);
        window.chat.history.removeForGood({first});
        QVERIFY(removed.wait(5000));
        QCOMPARE(filesOf(folder).size(), std::size_t(1)); // the other one has it
        window.chat.history.removeForGood({second});
        QVERIFY(removed.wait(5000));
        QCOMPARE(filesOf(folder).size(), std::size_t(0));
    }

    void whatWasNeverSentGoesAtTheNextStartAndTheRestStays()
    {
        const QTemporaryDir folder;
        Script script;
        {
            Attaching window(script, folder);
            QVERIFY(window.attach("picture 10x10"));
            QVERIFY(window.askAndWait(text("One")));
            QVERIFY(window.attach("picture 20x20")); // waits in the draft
            QVERIFY(window.attach("picture 30x30"));
            window.chat.attachments.remove(1);
            QCOMPARE(filesOf(folder).size(), std::size_t(3));
        }
        age(folder);
        Attaching window(script, folder);
        QTRY_COMPARE(filesOf(folder).size(), std::size_t(2));
        QVERIFY(window.openFirst());
        QVERIFY(window.settled());
        QCOMPARE(window.chat.attachments.items()->rowCount(), 1);
    }

    /// It alone names them, and the user may want it back.
    void whatAHistoryThatWasPutAsideNamesStays()
    {
        const QTemporaryDir folder;
        Script script;
        {
            Attaching window(script, folder);
            bool copied = false;
            window.chat.history.backUp([&copied](bool done) { copied = done; });
            QTRY_VERIFY(copied);
            QVERIFY(window.attach("picture 10x10"));
            QVERIFY(window.askAndWait(text("One")));
            const auto copies = history::listBackups(folder.path().toStdString());
            QVERIFY(!copies.empty());
            bool restored = false;
            window.chat.history.restore(copies.front(),
                                        [&restored](bool done) { restored = done; });
            QTRY_VERIFY(restored);
        }
        age(folder);
        Attaching window(script, folder);
        QVERIFY(window.tidiedUp());
        QCOMPARE(filesOf(folder).size(), std::size_t(1));
    }

    void aQuestionThatCannotBeKeptKeepsItsFiles()
    {
        Script script;
        script.errorMessage = "No.";
        const QTemporaryDir folder;
        Attaching window(script, folder);
        QVERIFY(window.attach("picture 10x10"));
        window.chat.attachments.beginSending();
        window.chat.attachments.remove(0); // not while it is on its way
        QVERIFY(window.chat.attachments.any());
        window.chat.attachments.endSending(window.chat.conversations.current(), false);
        QVERIFY(window.chat.attachments.any());
        window.chat.attachments.beginSending();
        window.chat.attachments.endSending(window.chat.conversations.current(), true);
        QVERIFY(!window.chat.attachments.any());
    }

    void theWordsOfADocumentAreFoundAndExported()
    {
        const QTemporaryDir folder;
        Script script;
        Attaching window(script, folder);
        QVERIFY(window.attach("text The heron fishes at dawn."));
        QVERIFY(window.askAndWait(text("Who?")));
        QVERIFY(script.requests.back().messages.back().parts.front().text.find("heron") !=
                std::string::npos);
        std::vector<history::SearchHit> found;
        bool told = false;
        window.chat.history.search(text("heron"), [&](const auto& hits) {
            found = hits;
            told = true;
        });
        QTRY_VERIFY(told);
        QCOMPARE(found.size(), std::size_t(1));
        const Message question = window.chat.conversations.shown().messages().first();
        const history::StoredMessage stored = storedForm(question);
        QCOMPARE(stored.parts.front().text, std::string("Picture\n\nThe heron fishes at dawn."));
        history::StoredConversation whole;
        whole.head = headOf(window.chat.conversations.shown());
        whole.messages = {stored};
        QVERIFY(fromStored(whole)->messages().first().parts == question.parts);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestKeepingFiles)
#include "test_keeping_files.moc"

// Proves what a window does where the history cannot be opened, and when it turns out to be damaged
// while it is open: the chats go on, what can be recovered is, and what the window holds is kept
// again.
// proves CR-2
#include "app/history/history_database.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

using namespace cabochon;
using namespace cabochon::test;

namespace {

constexpr qsizetype kPageBytes = 4096;

/// An answer of so many words that they fill pages of their own.
std::string longAnswer()
{
    std::string words;
    while (words.size() < 200'000)
        words += "x ";
    return words + "end.";
}

/// Spoils every page of the file that holds nothing but words of the long answer.
bool spoil(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QString::fromLatin1(history::HistoryDatabase::kFileName)));
    if (!file.open(QIODevice::ReadWrite)) return false;
    bool found = false;
    for (qint64 at = kPageBytes; file.seek(at); at += kPageBytes) {
        const QByteArray page = file.read(kPageBytes);
        if (page.size() < kPageBytes) break;
        const bool ours =
            std::all_of(page.begin() + 16, page.end(), [](char c) { return c == 'x' || c == ' '; });
        if (!ours || !file.seek(at)) continue;
        found = file.write(QByteArray(kPageBytes, '\xff')) == kPageBytes || found;
    }
    return found;
}

} // namespace

class TestLostHistories : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// Leaves a chat "Long" and a newer one "Other", both with long answers. The copy of the day
    /// was made before and holds nothing.
    bool leaveTwoChats(Script& script)
    {
        {
            KeepingWindow window(script, *m_folder);
            script.chunks = {longAnswer()};
            if (!window.askAndWait(QStringLiteral("Long"))) return false;
            window.chat.conversations.startNew();
            if (!window.askAndWait(QStringLiteral("Other"))) return false;
        }
        script.chunks = {"Hello there."};
        return true;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whereNothingCanBeKeptTheChatGoesOn_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("inUse");
        QTest::addRow("in use") << QString() << true;
        QTest::addRow("no folder") << QStringLiteral("file/folder") << false;
    }
    void whereNothingCanBeKeptTheChatGoesOn()
    {
        QFETCH(QString, place);
        QFETCH(bool, inUse);
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        std::optional<Result<history::HistoryDatabase>> other;
        if (inUse) other.emplace(history::HistoryDatabase::open(m_folder->path().toStdString()));
        Script script;
        ScriptedWindow window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QSignalSpy failed(&window.chat.history, &HistoryController::failed);
        window.chat.history.open(m_folder->filePath(place));
        QVERIFY(failed.wait(5000));
        QVERIFY(window.chat.notices.visible());
        QVERIFY(window.ask(QStringLiteral("Precious words")));
        QVERIFY(window.says(QStringLiteral("Hello there.")));
        // They can be saved by hand.
        const QTemporaryDir target;
        QSignalSpy exported(&window.chat.exports, &ExportController::done);
        window.chat.exports.choose(window.chat.conversations.current());
        window.chat.exports.start(QStringLiteral("chat"), ExportController::Markdown, false,
                                  target.filePath(QStringLiteral("saved")));
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(QFile::exists(exported[0][1].toString()));
        QCOMPARE(failed.count(), 1);
    }

    void aDamagedHistoryIsRecoveredAndKeepsOn()
    {
        Script script;
        QVERIFY(leaveTwoChats(script));
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(spoil(*m_folder));
            QSignalSpy recovered(&window.chat.history, &HistoryController::recovered);
            QSignalSpy failed(&window.chat.history, &HistoryController::failed);
            window.chat.conversations.select(window.chat.conversations.list()->entries()[1].id);
            QVERIFY(recovered.wait(10000));
            QVERIFY(window.chat.notices.visible());
            QTRY_VERIFY(window.says(QStringLiteral("Long"))); // what is left of it
            QCOMPARE(failed.count(), 0);
            window.chat.conversations.startNew();
            QVERIFY(window.askAndWait(QStringLiteral("After the damage")));
        }
        KeepingWindow window(script, *m_folder);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 3);
        QVERIFY(window.openFirst());
        QVERIFY(window.says(QStringLiteral("After the damage")));
    }

    void whatTheWindowHoldsIsKeptAgain()
    {
        Script script;
        QVERIFY(leaveTwoChats(script));
        QString before;
        {
            KeepingWindow window(script, *m_folder);
            const QString chat = window.chat.conversations.list()->entries()[1].id;
            window.chat.conversations.select(chat);
            QTRY_COMPARE(window.chat.conversations.current(), chat);
            before = window.chat.conversations.lastShown()->text();
            QVERIFY(before.endsWith(QStringLiteral("end.")));
            // Nothing is left of the file.
            QFile file(m_folder->filePath(QStringLiteral("history.db")));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.write(QByteArray(file.size(), '\xff')) > 0);
            file.close();
            QSignalSpy recovered(&window.chat.history, &HistoryController::recovered);
            window.chat.conversations.select(window.firstInList());
            QVERIFY(recovered.wait(10000));
            QVERIFY(window.chat.conversations.current() == chat);
            QVERIFY(window.askAndWait(QStringLiteral("And now?")));
        }
        KeepingWindow window(script, *m_folder);
        QVERIFY(window.openFirst());
        QVERIFY(window.says(QStringLiteral("And now?")));
        const Conversation& shown = window.chat.conversations.shown();
        QCOMPARE(shown.messages().size(), 4);
        QCOMPARE(shown.messages()[1].text(), before);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestLostHistories)
#include "test_lost_histories.moc"

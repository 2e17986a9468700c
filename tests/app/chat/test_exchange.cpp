// Proves that the window's chats go into files of every kind and come back from them: one, or all;
// private ones only when they are asked for by themselves; that no word becomes anything else; that
// an import is told before it changes anything and brings nothing twice; and that hostile files end
// in a sentence.
#include "app/chat/chat_html.h"
#include "app/history/formats/read_conversations.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::test;

namespace {

QString said(const char* words)
{
    return QString::fromUtf8(words);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qWarning("No %s.", qPrintable(path));
    return file.readAll();
}

/// A window with two kept chats, one of which is shown.
struct TwoChats : KeepingWindow {
    TwoChats(Script& script, const QTemporaryDir& folder) : KeepingWindow(script, folder)
    {
        script.chunks = {
            "<|channel>thought\nHm.<channel|>It is **blue**.\n\n| a | b |\n|--|--|\n| 1 "
            "| 2 |\n\n```\nx < y\n```"};
        if (!askAndWait(said("../What: is the sky?"))) qFatal("No answer.");
        chat.conversations.startNew();
        if (!askAndWait(said("Tomatoes?"))) qFatal("No answer.");
    }
    /// The file that was written; empty: it failed.
    QString write(const QString& scope, ExportController::Format format, const QString& path)
    {
        chat.exports.choose(chat.conversations.current());
        QSignalSpy chosen(&chat.exports, &ExportController::subjectChanged);
        if (chat.history.thread() && !chosen.wait(5000)) return {};
        QSignalSpy done(&chat.exports, &ExportController::done);
        chat.exports.start(scope, format, true, path);
        if (!done.wait(20000)) return {};
        written = done[0][0].toInt();
        return done[0][1].toString();
    }
    int written = 0;
};

QString historyFixture(const char* name)
{
    return QString::fromStdString(testData(std::filesystem::path("history") / name).string());
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT

    QTemporaryDir m_out;
    QString out(const char* name) const { return m_out.filePath(said(name)); }

private slots:
    void oneChatIsWrittenInEveryFormat()
    {
        Script script;
        const QTemporaryDir folder;
        TwoChats window(script, folder);
        QCOMPARE(window.chat.exports.suggestedName(said("all"), ExportController::Json),
                 said("Cabochon chats.json"));
        const QString markdown = window.write(said("chat"), ExportController::Markdown, out("one"));
        QVERIFY(bytesOf(markdown).contains("It is **blue**."));
        QCOMPARE(window.chat.exports.suggestedName(said("chat"), ExportController::Html),
                 said("Tomatoes_.html"));
        const QByteArray html =
            bytesOf(window.write(said("chat"), ExportController::Html, out("one.html")));
        for (const char* part :
             {"<b>blue</b>", "<td>2</td>", "<pre>x &lt; y</pre>", "<summary>Thought</summary>",
              "prefers-color-scheme: dark", "<p class=\"words\">Tomatoes?</p>"})
            QVERIFY2(html.contains(part), html.constData());
        QVERIFY(!html.contains("sky"));
        const QByteArray pdf =
            bytesOf(window.write(said("chat"), ExportController::Pdf, out("one.pdf")));
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 2000);
        const QByteArray json =
            bytesOf(window.write(said("chat"), ExportController::Json, out("one.json")));
        const auto back = history::readConversationsFrom(json.toStdString());
        QVERIFY(back && back->conversations.size() == 1);
        QCOMPARE(back->conversations[0].conversation.head.title, "Tomatoes?");
    }

    void allChatsAreWrittenBesideEachOther()
    {
        Script script;
        const QTemporaryDir folder;
        TwoChats window(script, folder);
        window.chat.conversations.startPrivate();
        QVERIFY(window.askAndWait(said("Secret")));
        const QString there = window.write(said("all"), ExportController::Markdown, out("all"));
        QCOMPARE(window.written, 2);
        QVERIFY(!window.write(said("all"), ExportController::Markdown, there).isEmpty());
        QStringList names;
        for (const QFileInfo& file : QDir(there).entryInfoList(QDir::Files, QDir::Name))
            names << file.completeBaseName();
        QCOMPARE(names, QStringList({"Tomatoes_ 2", "Tomatoes_", "_What_ is the sky_ 2",
                                     "_What_ is the sky_"}));
        const QByteArray json =
            bytesOf(window.write(said("all"), ExportController::Json, out("all.json")));
        QVERIFY(!json.contains("Secret"));
        QCOMPARE(history::readConversationsFrom(json.toStdString())->conversations.size(), 2u);
        // By itself it is written.
        const QString secret =
            window.write(said("chat"), ExportController::Markdown, out("secret"));
        QVERIFY(bytesOf(secret).contains("Secret"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Script script;
        const QTemporaryDir folder;
        TwoChats window(script, folder);
        QSignalSpy failed(&window.chat.exports, &ExportController::failed);
        window.chat.exports.choose(window.chat.conversations.current());
        window.chat.exports.start(said("chat"), ExportController::Html, false,
                                  out("not/there/x.html"));
        QVERIFY(failed.wait(5000));
        QVERIFY(failed[0][0].toString().size() > 10);
        QVERIFY(!window.chat.exports.isRunning());
    }

    void htmlHoldsWordsOnly()
    {
        using namespace history;
        const std::string attack = "<script>alert('1')</script>\" onload=\"x [l](javascript:x) "
                                   "![i](http://a.b/c) $<img src=x>$\n```html\n<img "
                                   "src=http://a.b/c>\n```\n\x1b[2J&amp;";
        StoredConversation made;
        made.head.title = attack;
        StoredMessage& question = made.messages.emplace_back();
        question.id = "1";
        question.parts = {{.text = attack}, {.kind = PartKind::Media, .name = attack}};
        StoredMessage& answer = made.messages.emplace_back();
        answer.id = made.head.leaf = "2";
        answer.parent = "1";
        answer.role = MessageRole::Assistant;
        answer.model = attack;
        answer.parts = {{.text = attack},
                        {.kind = PartKind::Thought, .text = attack},
                        {.kind = PartKind::Result, .text = attack, .name = attack}};
        const std::string html = writeHtml(made, {.thoughts = true});
        for (const char* harm :
             {"<script", "<img", "onload=\"", "\x1b", "href=\"javascript", "src=\"http"})
            QVERIFY2(html.find(harm) == std::string::npos, html.c_str());
        QVERIFY(html.find("&lt;img src=http://a.b/c&gt;</pre>") != std::string::npos);
        QVERIFY(html.find("default-src 'none'") != std::string::npos);
    }

    void anImportIsToldThenDone()
    {
        Script script;
        const QTemporaryDir folder;
        KeepingWindow window(script, folder);
        ImportController& imports = window.chat.imports;
        for (const bool again : {false, true}) {
            imports.read(historyFixture("chatgpt_conversations.json"));
            QCOMPARE(imports.state(), ImportController::Reading);
            QTRY_COMPARE(imports.state(), ImportController::Ready);
            QCOMPARE(imports.source(), said("ChatGPT"));
            QVERIFY(imports.chats() > 0 && imports.messages() > imports.chats());
            QCOMPARE(imports.known(), again ? imports.chats() : 0);
            if (again) break;
            const int chats = imports.chats();
            QCOMPARE(window.chat.conversations.list()->rowCount(), 0);
            QSignalSpy done(&imports, &ImportController::done);
            QSignalSpy come(&imports, &ImportController::imported);
            imports.start();
            QVERIFY(done.wait(5000));
            QCOMPARE(done[0][0].toInt(), chats);
            QCOMPARE(imports.state(), ImportController::Idle);
            const auto archived = [&](const history::ConversationHead& head) {
                return head.archived;
            };
            const auto& heads =
                come[0][0].value<std::vector<cabochon::history::ConversationHead>>();
            QCOMPARE(window.chat.conversations.list()->rowCount(),
                     chats - std::ranges::count_if(heads, archived));
            QVERIFY(window.openFirst());
            QVERIFY(!window.texts().isEmpty());
        }
        imports.cancel();
        QCOMPARE(imports.state(), ImportController::Idle);
    }

    void hostileFilesEndInASentence()
    {
        Script script;
        const QTemporaryDir folder;
        KeepingWindow window(script, folder);
        QFile bad(out("bad.json"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(QByteArray(200'000, '['));
        bad.close();
        for (const QString& file : {bad.fileName(), out("missing.zip")}) {
            window.chat.imports.read(file);
            QTRY_COMPARE(window.chat.imports.state(), ImportController::Failed);
            QVERIFY(window.chat.imports.error().endsWith(QLatin1Char('.')));
        }
        QVERIFY(!window.chat.imports.mayHoldChats(QUrl(said("http://a.b/c.json"))));
        QVERIFY(window.chat.imports.mayHoldChats(QUrl::fromLocalFile(said("/a/Chats.ZIP"))));
    }

    void withoutAHistoryNothingIsImported()
    {
        Script script;
        ScriptedWindow window(script);
        window.chat.imports.read(historyFixture("openai_messages.json"));
        QTRY_COMPARE(window.chat.imports.state(), ImportController::Failed);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestExchange)
#include "test_exchange.moc"

// Proves that tables are copied for other programs, that their headers are found from each row,
// that code knows its lines and hidden characters, and which languages are coloured.
#include "app/conversation/conversation.h"
#include "app/transcript/code_highlighter.h"
#include "app/transcript/code_languages.h"
#include "app/transcript/hidden_characters.h"
#include "app/transcript/table_text.h"
#include "app/transcript/transcript_model.h"
#include "tests/app/transcript/code_colours.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::test::kColours;

namespace {

void show(TranscriptModel& model, const QString& answer)
{
    Conversation conversation(QStringLiteral("c"));
    const QString question = conversation.add({}, MessageRole::User, QStringLiteral("?"));
    const QString id = conversation.add(question, MessageRole::Assistant, answer);
    conversation.find(id)->state = AnswerState::Done;
    model.show(conversation);
}

} // namespace

class TestTablesAndCode : public QObject {
    Q_OBJECT

private slots:
    void tablesAreCopiedAsMarkdownAndCsv()
    {
        TranscriptModel model;
        show(model, QStringLiteral("| a | b | c |\n|---|:-:|--:|\n| 1, **2** | x\\|y | \"q\" |\n"));
        QCOMPARE(model.tableAs(2, QStringLiteral("markdown")),
                 QStringLiteral("| a | b | c |\n| --- | :-: | --: |\n| 1, 2 | x\\|y | \"q\" |\n"));
        QCOMPARE(model.tableAs(1, QStringLiteral("csv")),
                 QStringLiteral("a,b,c\r\n\"1, 2\",x|y,\"\"\"q\"\"\"\r\n"));
        QCOMPARE(model.tableAs(0, QStringLiteral("csv")), QString());
        // What is copied as Markdown is the same table.
        const QList<Block> again = parseBlocks(model.tableAs(1, QStringLiteral("markdown")));
        QCOMPARE(again.size(), 2);
        QCOMPARE(again[1].cells[1].plain, QStringLiteral("x|y"));
    }

    void rowsKnowTheirHeader()
    {
        TranscriptModel model;
        show(model, QStringLiteral("Words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"));
        QCOMPARE(model.headerAbove(1), -1);
        QCOMPARE(model.headerAbove(2), -1); // it is the header
        QCOMPARE(model.headerAbove(3), 2);
        QCOMPARE(model.headerAbove(4), 2);
        QCOMPARE(model.headerAbove(99), -1);
        QCOMPARE(model.tableHeader(2)[QStringLiteral("cells")].toList().size(), 2);
    }

    void cellsAreAsWideAsWhatTheyShow()
    {
        QFont words, code;
        words.setPixelSize(14);
        code.setPixelSize(13);
        TranscriptModel model;
        model.setTableFont(words);
        model.setCodeFont(code);
        const QString unreadable = QStringLiteral("$\\nothing{of what is known}$");
        show(model, QStringLiteral("| $x$ | plain | ") + unreadable +
                        QStringLiteral(" |\n|---|---|---|\n"));
        const auto widths = model.index(1).data(TranscriptModel::WidthsRole).value<QList<qreal>>();
        QCOMPARE(widths.size(), 3);
        QVERIFY(widths[0] > 4 && widths[0] < 20);
        QCOMPARE(widths[1], QFontMetricsF(words).horizontalAdvance(QStringLiteral("plain")));
        QCOMPARE(widths[2], QFontMetricsF(code).horizontalAdvance(unreadable)); // its source
    }

    void partsOfCodeKnowTheirLines()
    {
        QString code = QStringLiteral("```\n");
        for (int line = 1; line <= 100; ++line)
            code += QStringLiteral("line %1\n").arg(line);
        TranscriptModel model;
        show(model, code + QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b\n```\n"));
        for (int row = 1; row < model.rowCount() - 1; ++row) {
            const QModelIndex index = model.index(row);
            const int first = index.data(TranscriptModel::FirstLineRole).toInt();
            QVERIFY(index.data(TranscriptModel::TextRole)
                        .toString()
                        .startsWith(QStringLiteral("line %1\n").arg(first)));
        }
        // One character in the last part is known in the first.
        QCOMPARE(model.index(1).data(TranscriptModel::HiddenCharactersRole).toInt(), 1);
        const QModelIndex last = model.index(model.rowCount() - 2);
        QVERIFY(last.data(TranscriptModel::HighlightedRole).toString().contains(kHiddenMark));
        QVERIFY(model.wholeBlock(1).contains(QChar(0x202e))); // copied as it is
    }

    void partsAreToldOnlyOfWhatChangesOfTheirBlock()
    {
        Conversation conversation(QStringLiteral("c"));
        const QString question = conversation.add({}, MessageRole::User, QStringLiteral("?"));
        Message& answer = *conversation.find(conversation.add(question, MessageRole::Assistant));
        answer.state = AnswerState::Answering;
        TranscriptModel model;
        model.setTableFont(QFont());
        model.setCodeFont(QFont());
        model.show(conversation);
        bool inserts = false;
        int untimely = 0, widths = 0, hidden = 0;
        connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, [&] { inserts = true; });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { inserts = false; });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                    untimely += inserts;
                    widths += roles.contains(TranscriptModel::WidthsRole);
                    hidden += roles.contains(TranscriptModel::HiddenCharactersRole);
                });
        const auto say = [&](const QString& words) {
            addPart(answer.parts, TextPart{words});
            model.grow(answer);
        };
        say(QStringLiteral("| wide | wide |\n|---|---|\n| a | b |\n"));
        widths = 0;
        say(QStringLiteral("| c | d |\n"));
        QCOMPARE(widths, 0); // as wide as before
        say(QStringLiteral("| much wider | d |\n"));
        QCOMPARE(widths, 1);
        say(QStringLiteral("\n```\n") + QStringLiteral("x\n").repeated(50));
        say(QStringLiteral("x\n").repeated(50) + QChar(0x202e) + QStringLiteral("\n"));
        QCOMPARE(hidden, 1);
        QCOMPARE(untimely, 0);
    }

    void codeIsSavedWhole()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("ünïcode.py"));
        TranscriptModel model;
        show(model, QStringLiteral("```python\nprint('ä')\n\nend\n```\n"));
        QCOMPARE(model.fileNameFor(1), QStringLiteral("code.py"));
        QCOMPARE(model.saveText(model.wholeBlock(1), QUrl::fromLocalFile(file)), QString());
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("print('\xc3\xa4')\n\nend\n"));
        QVERIFY(!model
                     .saveText(model.wholeBlock(1),
                               QUrl::fromLocalFile(folder.filePath(QStringLiteral("no/x"))))
                     .isEmpty());
        QCOMPARE(fileEndingOf(QStringLiteral("Rust")), QStringLiteral("rs"));
        QCOMPARE(fileEndingOf(QStringLiteral("../x")), QStringLiteral("txt"));
    }

    void manyLanguagesAreKnown()
    {
        QSet<const CodeLanguage*> entries;
        for (const char* name :
             {"c",      "cpp",  "python",     "javascript", "typescript", "java",       "kotlin",
              "scala",  "c#",   "rust",       "go",         "swift",      "dart",       "php",
              "ruby",   "perl", "lua",        "r",          "julia",      "matlab",     "haskell",
              "elixir", "bash", "powershell", "sql",        "json",       "yaml",       "toml",
              "html",   "xml",  "css",        "qml",        "cmake",      "dockerfile", "latex",
              "Python", "C++"}) {
            const CodeLanguage* language = findCodeLanguage(QString::fromLatin1(name));
            QVERIFY2(language, name);
            entries.insert(language);
        }
        QVERIFY(entries.size() >= 25);
        QVERIFY(!findCodeLanguage(QStringLiteral("nolang")));
        QVERIFY(!findCodeLanguage(QString()));
    }

    void languagesHaveTheirOwnComments_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("comment"); // escaped as it is shown
        const auto row = [](const char* language, const char* code, const char* comment) {
            QTest::newRow(language) << QString::fromLatin1(language) << QString::fromLatin1(code)
                                    << QString::fromLatin1(comment);
        };
        row("lua", "x --[[ a\nb ]] y", "--[[&nbsp;a<br/>b&nbsp;]]");
        row("html", "<b> <!-- c -->", "&lt;!--&nbsp;c&nbsp;--&gt;");
        row("css", "a { } /* c */", "/*&nbsp;c&nbsp;*/");
        row("php", "x # c", "#&nbsp;c");
        row("haskell", "x {- c -}", "{-&nbsp;c&nbsp;-}");
        row("python", "\"\"\"doc\"\"\" x", "&quot;&quot;&quot;doc&quot;&quot;&quot;");
        row("batch", "rem words\nx", "rem&nbsp;words");
        row("latex", "x % c", "%&nbsp;c");
        row("sql", "x -- c", "--&nbsp;c");
    }
    void languagesHaveTheirOwnComments()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFETCH(QString, comment);
        const QString html = highlightCode(code, language, kColours);
        QVERIFY2(html.contains(QStringLiteral("<font color=\"#0000ff\">") + comment +
                               QStringLiteral("</font>")),
                 qPrintable(html));
    }

    void tagsAndDiffsAreColoured()
    {
        QVERIFY(highlightCode(u"<p class=\"a\">", QStringLiteral("html"), kColours)
                    .startsWith(QStringLiteral("&lt;<font color=\"#ff0000\">p</font>")));
        const QString diff = highlightCode(u" a\n+b\n-c", QStringLiteral("diff"), kColours);
        QCOMPARE(diff, QStringLiteral("&nbsp;a<br/><font color=\"#00ff00\">+b</font><br/>"
                                      "<font color=\"#ffff00\">-c</font>"));
        // A lifetime begins no text.
        QVERIFY(!highlightCode(u"&'a str", QStringLiteral("rust"), kColours)
                     .contains(QStringLiteral("00ff00")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestTablesAndCode)
#include "test_tables_and_code.moc"

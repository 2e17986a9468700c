// Proves how Markdown becomes blocks, that hostile text stays text, and that a growing text ends
// with the blocks of a parse at once, whatever its prefixes looked like.
#include "app/transcript/block_stream.h"
#include "app/transcript/code_highlighter.h"
#include "app/transcript/message_blocks.h"
#include "tests/app/transcript/code_colours.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLatin1Char>
#include <QTest>

#include <random>

using namespace cabochon;
using cabochon::test::kColours;

namespace {

QString kindsOf(const QList<Block>& blocks)
{
    QString kinds;
    for (const Block& block : blocks)
        kinds += QLatin1Char("PHLQCTRF"[static_cast<int>(block.kind)]);
    return kinds;
}

const char* const kTexts[] = {
    "Plain words.",
    "# Title\n\nText with **bold**, *italic*, ~~gone~~ and `code`.\n\n- one\n- two\n  - "
    "inner\n\n1. a\n2. b\n",
    "Loose list:\n\n- one\n\n- two\n\n  still two\n\n- three\n\nAfter.\n",
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n| **x** | `y` |\n\nAfter the table.\n",
    "```cpp\nint main() {\n\n    return 0;\n}\n```\n\nDone.\n\n---\n\n> quoted\n> more\n\nEnd",
    "~~~\n```\nstill code\n\n# not a heading\n~~~\n\n## Real heading\n",
    "Unclosed **bold and\n\n```python\nprint('never closed')\n\n# comment\n",
    "- [ ] open\n- [x] done\n\n* * *\n\n3) three\n4) four\n",
    "<script>alert(1)</script>\n\n<b>not bold</b> &lt;tag&gt; &amp; ![p](http://x/y.png) "
    "[l](javascript:alert(1)) "
    "[ok](https://example.org)\n",
    "para one\ncontinued\n\npara two\n\n    indented code\n\npara three\n",
    "> - list in quote\n>\n> text\n\n- item\n\n  > quote in item\n\n  ```\n  code in item\n  "
    "```\n\ntext\n",
    "Let $x_1$ and \\(y_2\\) be. Then\n$$\na_1 * b\n- c_2 * d\n$$.\nSo \\[ z \\] holds.\n\n- one\n"
    "  $$\n  q\n  $$\n- $$r$$\n\n> $$\n> s\n> $$\n\n| $a|b$ | c |\n|---|---|\n| $5 | $6 |\n",
    "Open $$ here\n- item\n- other\n\nand \\[ there\n```\ncode $$x$$ \n```\n\n`$a$` $5 and $10\n",
    "Setext\n======\n\nsecond\n---\n\n\n\n\nlast\n",
};

} // namespace

class TestMessageBlocks : public QObject {
    Q_OBJECT

private slots:
    void cutsMarkdownIntoTypedBlocks_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("kinds");
        QTest::addRow("paragraphs") << "a\nb\n\nc"
                                    << "PP";
        QTest::addRow("heading") << "## T\ntext"
                                 << "HP";
        QTest::addRow("list") << "- a\n- b\n  - c\n"
                              << "LLL";
        QTest::addRow("loose list") << "- a\n\n  more\n\n- b\n"
                                    << "LLL";
        QTest::addRow("code") << "```sql\nSELECT 1;\n```"
                              << "C";
        QTest::addRow("table") << "|a|b|\n|-|-|\n|1|2|\n"
                               << "TT";
        QTest::addRow("quote and rule") << "> a\n\n---\n"
                                        << "QR";
        QTest::addRow("empty") << ""
                               << "";
    }
    void cutsMarkdownIntoTypedBlocks()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, kinds);
        QCOMPARE(kindsOf(parseBlocks(markdown)), kinds);
    }

    void keepsWhatABlockNeeds()
    {
        const QList<Block> list = parseBlocks(QStringLiteral("3. c\n4. d\n   - x\n"));
        QCOMPARE(list[0].marker, QStringLiteral("3."));
        QCOMPARE(list[1].marker, QStringLiteral("4."));
        QCOMPARE(list[2].marker, QStringLiteral("•"));
        QCOMPARE(list[2].level, 2);
        const QList<Block> tasks = parseBlocks(QStringLiteral("- [x] done\n- [ ] open"));
        QCOMPARE(tasks[0].marker + tasks[1].marker, QStringLiteral("☑☐"));
        const QList<Block> code = parseBlocks(QStringLiteral("```js\na < b && c\n\n  d\n```"));
        QCOMPARE(code[0].text, QStringLiteral("a < b && c\n\n  d"));
        QCOMPARE(code[0].language, QStringLiteral("js"));
        // Dashes in an item's code are code, and what follows it is none.
        const QList<Block> dashes =
            parseBlocks(QStringLiteral("- ```\n  |-|-|\n  ```\n\n|a|b|\n|-|-|\n|1|2|"));
        QCOMPARE(dashes.size(), 4);
        QCOMPARE(dashes[1].text, QStringLiteral("|-|-|"));
        QCOMPARE(int(dashes[3].kind), int(BlockKind::Table));
        const QList<Block> table = parseBlocks(QStringLiteral("|a|b|\n|:-|-:|\n|1|**2**|"));
        QCOMPARE(table.size(), 2); // a row each
        QCOMPARE(table[1].part, 1);
        QVERIFY(table[0].cells[0].header);
        QCOMPARE(table[1].cells[1].text, QStringLiteral("<b>2</b>"));
        QCOMPARE(table[1].cells[1].plain, QStringLiteral("2"));
        QCOMPARE(int(table[1].cells[1].alignment), int(CellAlignment::Right));
        QCOMPARE(plainText(table), QStringLiteral("a | b\n1 | 2"));
        QCOMPARE(parseBlocks(QStringLiteral("**b** & <i>"))[0].text,
                 QStringLiteral("<b>b</b> &amp; &lt;i&gt;"));
    }

    void hostileTextStaysText()
    {
        for (const Block& block : parseBlocks(QString::fromLatin1(kTexts[8]))) {
            QVERIFY(!block.text.contains(QStringLiteral("<script")));
            QVERIFY(!block.text.contains(QStringLiteral("<img")));
            QVERIFY(!block.text.contains(QStringLiteral("href=\"javascript")));
        }
        const QString links = parseBlocks(QString::fromLatin1(kTexts[8])).last().text;
        QVERIFY(links.contains(QStringLiteral("<a href=\"https://example.org\">ok</a>")));
        QVERIFY(links.contains(QStringLiteral("p (image at x)")));
    }

    void everyPrefixEndsInTheBlocksOfTheWhole_data()
    {
        QTest::addColumn<QString>("markdown");
        for (const char* text : kTexts)
            QTest::addRow("%.20s", text) << QString::fromUtf8(text);
        QString all;
        for (const char* text : kTexts) {
            if (!QString::fromUtf8(text).contains(QStringLiteral("never closed"))) {
                all += QString::fromUtf8(text) + QStringLiteral("\n\nNext part.\n\n");
            }
        }
        QTest::addRow("all") << all;
        QString code = QStringLiteral("Look:\n\n```js\n");
        QString table = QStringLiteral("Look:\n\n|a|b|\n|-|:-:|\n");
        for (int line = 0; line < 90; ++line) {
            code += QStringLiteral("let x = `%1`;\n").arg(line) + QString(line % 3, u'\n');
            table += QStringLiteral("| **%1** | `x|\n").arg(line);
        }
        QTest::addRow("long code") << code + QStringLiteral("```\n\nThe end.\n");
        QTest::addRow("long code, open") << code;
        QTest::addRow("long table") << table + QStringLiteral("\nThe end.\n");
        QTest::addRow("long table, a list after it") << table + QStringLiteral("- one\n- two\n");
    }
    void everyPrefixEndsInTheBlocksOfTheWhole()
    {
        QFETCH(QString, markdown);
        std::mt19937 random(5);
        const int runs = markdown.size() > 1000 ? 3 : 8;
        for (int run = 0; run < runs; ++run) {
            BlockStream stream;
            QList<Block> frozen;
            for (qsizetype at = 0; at < markdown.size();) {
                const qsizetype length =
                    run == 0 ? 1 : std::min<qsizetype>(1 + random() % 17, markdown.size() - at);
                stream.append(QStringView(markdown).mid(at, length));
                at += length;
                // What was frozen before is still there, unchanged.
                QVERIFY(stream.frozenCount() >= frozen.size());
                QCOMPARE(stream.blocks().first(frozen.size()), frozen);
                frozen = stream.blocks().first(stream.frozenCount());
                if (run > 0) continue;
                BlockStream ended = stream;
                ended.finish(QStringView(markdown).left(at));
                QCOMPARE(ended.blocks(), parseBlocks(QStringView(markdown).left(at)));
            }
            stream.finish(markdown);
            QCOMPARE(stream.blocks(), parseBlocks(markdown));
        }
    }

    void longAnswersAreFrozenAsTheyGrow()
    {
        BlockStream stream;
        for (int i = 0; i < 500; ++i)
            stream.append(QStringLiteral("Paragraph number one.\n\n"));
        QVERIFY(stream.frozenCount() > 495);
    }

    void whatIsFrozenInsideOneBlockIsNotParsedAgain_data()
    {
        QTest::addColumn<QString>("opening");
        QTest::addColumn<QString>("line");
        QTest::addRow("code") << "```\n"
                              << "a line of code\n";
        QTest::addRow("code without line ends") << "```\n"
                                                << "a word ";
        QTest::addRow("table") << "| a | b |\n|---|---|\n"
                               << "| 1 | 2 |\n";
    }
    void whatIsFrozenInsideOneBlockIsNotParsedAgain()
    {
        QFETCH(QString, opening);
        QFETCH(QString, line);
        BlockStream stream;
        stream.append(opening);
        QString whole = opening;
        for (int i = 0; i < 3000; ++i) {
            stream.append(line);
            whole += line;
            QVERIFY2(stream.openLength() < 6000, qPrintable(QString::number(stream.openLength())));
        }
        QVERIFY(stream.frozenCount() > 4);
        stream.finish(whole);
        QCOMPARE(stream.blocks(), parseBlocks(whole));
    }

    void cutBlocksGiveTheirTextBack()
    {
        QString code;
        for (int line = 0; line < 500; ++line)
            code += QStringLiteral("line %1\n").arg(line) + QString(line % 2, u'\n');
        code += QString(20000, u'x') + QStringLiteral("\nend");
        const QList<Block> parts =
            parseBlocks(QStringLiteral("```\n") + code + QStringLiteral("\n```"));
        QVERIFY(parts.size() > 10);
        for (const Block& part : parts) {
            QVERIFY(part.text.count(u'\n') < 40);
            QVERIFY(part.text.size() <= 4000);
        }
        QCOMPARE(plainText(parts), code);
        const QString words = QStringLiteral("some words ").repeated(1000).trimmed();
        QCOMPARE(plainText(parseBlocks(words)), words);
    }

    void coloursGoOnInTheNextPart()
    {
        const QString js = QStringLiteral("js");
        QCOMPARE(int(codeStateAfter(u"let a = 1; /* open", js, CodeState::Plain)),
                 int(CodeState::Comment));
        QCOMPARE(int(codeStateAfter(u"still */ let b = `x", js, CodeState::Comment)),
                 int(CodeState::BacktickString));
        QCOMPARE(int(codeStateAfter(u"y` + 1", js, CodeState::BacktickString)),
                 int(CodeState::Plain));
        const QString later = highlightCode(u"if */ if", js, kColours, CodeState::Comment);
        QVERIFY(later.startsWith(QStringLiteral("<font color=\"#0000ff\">if&nbsp;*/</font>")));
        QVERIFY(later.endsWith(QStringLiteral("<font color=\"#ff0000\">if</font>")));
    }

    void coloursKnownLanguagesAndEscapesAll()
    {
        const QString sql = highlightCode(u"select 1 -- <x>", QStringLiteral("sql"), kColours);
        QVERIFY(sql.contains(QStringLiteral("<font color=\"#ff0000\">select</font>")));
        QVERIFY(sql.contains(QStringLiteral("--&nbsp;&lt;x&gt;</font>")));
        QVERIFY(!highlightCode(u"if x", QStringLiteral("nolang"), kColours)
                     .contains(QStringLiteral("font")));
        QVERIFY(highlightCode(u"a", QStringLiteral("cpp"), kColours) == QStringLiteral("a"));
        QVERIFY(highlightCode(u"\"open", QStringLiteral("cpp"), kColours)
                    .contains(QStringLiteral("open")));
        QVERIFY(highlightCode(u"/* open", QStringLiteral("cpp"), kColours)
                    .contains(QStringLiteral("open")));
        // Without colours the words are there all the same.
        QCOMPARE(highlightCode(u"if", QStringLiteral("cpp"), {}), QStringLiteral("if"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMessageBlocks)
#include "test_message_blocks.moc"

// Proves what in a text is a formula and what is money, code or prose; how formulas become blocks
// and images within a line; and that they are copied as they were written.
#include "app/conversation/conversation.h"
#include "app/math/formula_names.h"
#include "app/transcript/formula_marks.h"
#include "app/transcript/message_blocks.h"
#include "app/transcript/transcript_model.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;

namespace {

QString formulasIn(const QString& markdown)
{
    QStringList sources;
    for (const MarkedFormula& formula : markFormulas(markdown).formulas)
        sources.append((formula.display ? u'D' : u'I') + latexOf(formula.source));
    return sources.join(QStringLiteral(" ; "));
}

} // namespace

class TestFormulaMarks : public QObject {
    Q_OBJECT

private slots:
    void tellsFormulasFromText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("formulas");
        const auto row = [](const char* markdown, const char* formulas) {
            QTest::addRow("%s", markdown)
                << QString::fromUtf8(markdown) << QString::fromUtf8(formulas);
        };
        row("the area $A = \\pi r^2$ of", "IA = \\pi r^2");
        row("$x$", "Ix");
        row("the $n$th and $n$-th, ($k$)", "In ; In ; Ik");
        row("\\(x+1\\) and \\[y\\]", "Ix+1 ; Dy");
        row("$$E = mc^2$$", "DE = mc^2");
        row("$$\na\n+ b\n- c\n$$ end", "Da\n+ b\n- c");
        row("> $$\n> a > b\n> $$", "Da > b");
        row("$\\$5$", "I\\$5");
        row("$5 and $10", "");
        row("$5, or 10$ in all", "");
        row("from $20 to $30 a $40 ticket", "");
        row("$5-$10 and US$7", "");
        row("$1,000.50 and $2", "");
        row("echo $HOME/$USER and $PATH", "");
        row("`$x$` and ``a ` $y$``", "");
        row("```\n$x$ $$y$$\n```\n$z$", "Iz");
        row("\\$x$ and y$", "");
        row("$ x $ is text", "");
        row("see \\[the other page\\]", "");
        row("open $$ here\n\nand there $$", "");
        row("$$ x\n```\n$$\n```", "");
        row("$$$", "");
        row("$$$$", "");
        row("\\\\(x\\\\)", "");
        row("| $a|b$ | $$\n| c | $$", "Ia|b");
        row("", "");
    }
    void tellsFormulasFromText()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, formulas);
        QCOMPARE(formulasIn(markdown), formulas);
        const MarkedText marked = markFormulas(markdown);
        QCOMPARE(withoutMarks(marked.markdown, marked.formulas), markdown);
    }

    void marksCannotBeForged()
    {
        const QString forged = QStringLiteral("%1%2%3 $x$").arg(kMarkBegins).arg(0).arg(kMarkEnds);
        const MarkedText marked = markFormulas(forged);
        QCOMPARE(marked.formulas.size(), 1);
        QCOMPARE(marked.markdown.count(kMarkBegins), 1);
        QCOMPARE(parseBlocks(QStringLiteral("&#xFDD0;0&#xFDD1; $x$"))[0].text.count(u"<img"), 1);
    }

    void displayedFormulasAreBlocksOfTheirOwn()
    {
        const QList<Block> blocks =
            parseBlocks(u"So **we have\n$$\nx_1 * y_2\n$$\nand** then.\n\n1. $$z$$.\n\n   more\n");
        QCOMPARE(blocks.size(), 5);
        QCOMPARE(blocks[0].text, QStringLiteral("So <b>we have</b>"));
        QCOMPARE(int(blocks[1].kind), int(BlockKind::Formula));
        QCOMPARE(blocks[1].text, QStringLiteral("x_1 * y_2"));
        QCOMPARE(blocks[1].plain, QStringLiteral("$$\nx_1 * y_2\n$$"));
        QCOMPARE(blocks[2].text, QStringLiteral("<b>and</b> then."));
        QCOMPARE(blocks[3].marker, QStringLiteral("1."));
        QCOMPARE(blocks[3].text, QStringLiteral("z."));
        QCOMPARE(blocks[4].marker, QString());
        QCOMPARE(plainText(blocks).left(20), QStringLiteral("So we have\n$$\nx_1 * "));
        // What LaTeX would not show is no end of the formula.
        const QList<Block> percent = parseBlocks(u"$$50$$%");
        QCOMPARE(percent.size(), 2);
        QCOMPARE(percent[0].text, QStringLiteral("50"));
        QCOMPARE(percent[1].text, QStringLiteral("%"));
    }

    void formulasWithinALineAreImagesThatNameThem()
    {
        const Block block = parseBlocks(u"a $x<\"y\"$ b").first();
        QCOMPARE(block.plain, QStringLiteral("a $x<\"y\"$ b"));
        QCOMPARE(block.text, QStringLiteral("a <img src=\"math:%24x%3C%22y%22%24\"/> b"));
        QCOMPARE(formulaOfImage(QStringLiteral("math:%24x%3C%22y%22%24")),
                 QStringLiteral("$x<\"y\"$"));
        QCOMPARE(formulaOfImage(QStringLiteral("http://x")), QString());
        // In headings and cells what asks for a row of its own stays in the line, too.
        const QList<Block> table = parseBlocks(u"|$a|b$|$$c$$|\n|-|-|\n");
        QCOMPARE(table[0].cells.size(), 2);
        QVERIFY(table[0].cells[1].text.startsWith(u"<img"));
    }

    void whatIsCodeOrAnAddressKeepsItsDollars()
    {
        QCOMPARE(parseBlocks(u"    x $a$ y")[0].text, QStringLiteral("x $a$ y"));
        QCOMPARE(parseBlocks(u"`a\n$b$ c`")[0].plain, QStringLiteral("a $b$ c"));
        QVERIFY(parseBlocks(u"[l](http://h/$a$b)")[0].text.contains(u"href=\"http://h/$a$b\""));
    }

    void copiesFormulasAsTheyWereWritten()
    {
        Conversation conversation(QStringLiteral("c"));
        const QString question = conversation.add({}, MessageRole::User, QStringLiteral("?"));
        const QString answer = conversation.add(
            question, MessageRole::Assistant, QStringLiteral("If $a_1$ and \\(b\\):\n\\[ c \\]\n"));
        conversation.find(answer)->state = AnswerState::Done;
        TranscriptModel model;
        model.show(conversation);
        QCOMPARE(*model.wordsOf(1, 0, -1), QStringLiteral("If $a_1$ and \\(b\\):"));
        QCOMPARE(*model.wordsOf(1, 3, 4), QStringLiteral("$a_1$"));
        QCOMPARE(*model.wordsOf(2, 0, -1), QStringLiteral("\\[ c \\]"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestFormulaMarks)
#include "test_formula_marks.moc"

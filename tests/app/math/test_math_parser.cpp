// Proves that the reader of LaTeX keeps its limits, whatever it is given, and what it makes of it.
#include "app/math/formula_names.h"
#include "app/math/math_parser.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace cabochon;

class TestMathParser : public QObject {
    Q_OBJECT

private slots:
    void readsScriptsAndArguments()
    {
        const auto node = parseMath(u"x_1^{2} + \\frac12");
        QVERIFY(node);
        QCOMPARE(node->children.size(), size_t(3));
        QCOMPARE(int(node->children[0].kind), int(NodeKind::Scripts));
        QVERIFY(!node->children[0].children[1].isEmpty());
        QVERIFY(!node->children[0].children[2].isEmpty());
        QCOMPARE(int(node->children[1].atom), int(AtomClass::Binary));
        QCOMPARE(int(node->children[2].kind), int(NodeKind::Fraction));
        QCOMPARE(parseMath(u"f''")->children[0].children[2].children.size(), size_t(2));
    }

    void rowsAndColumnsBecomeGrids()
    {
        const auto matrix = parseMath(u"\\begin{pmatrix} a & b \\\\ c \\end{pmatrix}");
        const MathNode& fence = matrix->children[0];
        QCOMPARE(fence.fences, QStringList({QStringLiteral("("), QStringLiteral(")")}));
        QCOMPARE(fence.children[0].grid.columns, 2);
        QCOMPARE(fence.children[0].children.size(), size_t(4));
        QCOMPARE(parseMath(u"a &= b \\\\ &= c")->grid.columns, 2);
        QCOMPARE(parseMath(u"a \\\\ b \\\\")->children.size(), size_t(2));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("latex");
        for (const char* latex : {"\\foo",
                                  "\\newcommand{\\a}{b}",
                                  "\\def\\a{b}",
                                  "\\input{x}",
                                  "{",
                                  "}",
                                  "a}",
                                  "x^",
                                  "x_{",
                                  "\\left(",
                                  "\\right)",
                                  "\\left( a",
                                  "\\begin{pmatrix}",
                                  "\\begin{foo}a\\end{foo}",
                                  "\\begin{pmatrix}a\\end{bmatrix}",
                                  "x^1^2",
                                  "x_1_2",
                                  "\\frac{1}",
                                  "\\sqrt[3",
                                  "#1",
                                  "a $ b",
                                  "\\",
                                  "\\not a",
                                  "\\begin",
                                  "\\text{\\foo}",
                                  "\\hspace{1xx}",
                                  "\\middle|"})
            QTest::addRow("%s", latex) << QString::fromLatin1(latex);
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, latex);
        QVERIFY(!parseMath(latex));
    }

    void depthAndSizeAreLimited()
    {
        const auto nested = [](int depth) {
            return QString(depth, u'{') + u'x' + QString(depth, u'}');
        };
        QVERIFY(parseMath(nested(40)));
        QVERIFY(!parseMath(nested(70)));
        QVERIFY(!parseMath(QStringLiteral("\\sqrt").repeated(5000) + u'x'));
        QVERIFY(!parseMath(QStringLiteral("x^").repeated(5000) + u'x'));
        QVERIFY(parseMath(QString(4000, u'x')));
        QVERIFY(!parseMath(QString(4200, u'x')));
        QVERIFY(!parseMath(QString(1000000, u'&')));
        QVERIFY(!parseMath(QStringLiteral("\\begin{matrix}") + QString(100, u'&') +
                           QStringLiteral("\\\\ ").repeated(100) +
                           QStringLiteral("a\\end{matrix}")));
    }

    void randomTextIsReadOrRefused()
    {
        const QStringList pieces{QStringLiteral("\\frac"),
                                 QStringLiteral("\\left("),
                                 QStringLiteral("\\right)"),
                                 QStringLiteral("{"),
                                 QStringLiteral("}"),
                                 QStringLiteral("^"),
                                 QStringLiteral("_"),
                                 QStringLiteral("\\begin{cases}"),
                                 QStringLiteral("\\end{cases}"),
                                 QStringLiteral("&"),
                                 QStringLiteral("\\\\"),
                                 QStringLiteral("\\sqrt["),
                                 QStringLiteral("]"),
                                 QStringLiteral("x"),
                                 QStringLiteral("'"),
                                 QStringLiteral("\\text{"),
                                 QStringLiteral("\\over"),
                                 QStringLiteral("\\hat"),
                                 QStringLiteral("\\sum\\limits"),
                                 QStringLiteral("\\"),
                                 QStringLiteral("%"),
                                 QStringLiteral("\n"),
                                 QString(QChar(0xd835))};
        std::mt19937 random(3);
        for (int run = 0; run < 20000; ++run) {
            QString latex;
            for (unsigned i = 0; i < 1 + random() % 20; ++i)
                latex += pieces[random() % pieces.size()];
            parseMath(latex);
        }
    }

    void formulasAreNamedInRichText()
    {
        QCOMPARE(latexOf(QStringLiteral("$x$")), QStringLiteral("x"));
        QCOMPARE(latexOf(QStringLiteral("$$ x $$")), QStringLiteral("x"));
        QCOMPARE(latexOf(QStringLiteral("\\(x\\)")), QStringLiteral("x"));
        const QString tag = inlineFormula(QStringLiteral("$a<\"b\"$"));
        QCOMPARE(tag.count(u'"'), 2);
        QCOMPARE(formulaOfImage(QStringView(tag).mid(10, tag.size() - 13)),
                 QStringLiteral("$a<\"b\"$"));
    }
};

CABOCHON_TEST(TestMathParser)
#include "test_math_parser.moc"

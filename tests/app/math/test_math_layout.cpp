// Proves by their places that parts of a formula stand where TeX puts them.
#include "app/math/formula.h"
#include "app/math/math_font.h"
#include "app/math/math_parser.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QTest>

using namespace cabochon;

namespace {

constexpr double kSize = 20;

MathBox laidOut(const char* latex, bool display = true)
{
    const auto box = layOutFormula(QString::fromUtf8(latex), kSize, display);
    return box ? *box : MathBox{};
}

/// The letter in italics, or a sign as it is.
char32_t shown(char32_t letter)
{
    if (letter >= 'a' && letter <= 'z') return letter == 'h' ? 0x210e : 0x1d44e + letter - 'a';
    if (letter >= 'A' && letter <= 'Z') return 0x1d434 + letter - 'A';
    return letter;
}

PlacedGlyph find(const MathBox& box, char32_t letter)
{
    for (const PlacedGlyph& glyph : box.glyphs)
        if (glyph.character == shown(letter)) return glyph;
    qWarning("%x is not there", unsigned(letter));
    return {};
}

/// Where a glyph's ink is.
QRectF inkOf(const PlacedGlyph& placed)
{
    const MathFont& font = *MathFont::system();
    const double scale = placed.pixelSize / font.unitsPerEm();
    const GlyphMeasure& ink = font.measure(placed.glyph);
    return {placed.origin.x() + ink.left * scale, placed.origin.y() - ink.ascent * scale,
            (ink.right - ink.left) * scale, (ink.ascent + ink.descent) * scale};
}

QRectF ink(const MathBox& box, char32_t letter)
{
    return inkOf(find(box, letter));
}

/// All glyphs of a sign that is put together.
QRectF wholeInk(const MathBox& box, char32_t letter)
{
    QRectF all;
    for (const PlacedGlyph& glyph : box.glyphs)
        if (glyph.character == shown(letter)) all |= inkOf(glyph);
    return all;
}

} // namespace

class TestMathLayout : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(MathFont::system(), "no font of mathematics: is fonts-stix installed?");
    }

    void fractionsStandAroundTheirBar()
    {
        const MathBox box = laidOut("\\frac{a}{b}");
        QCOMPARE(box.rules.size(), 1);
        const QRectF bar = box.rules[0];
        QVERIFY(ink(box, 'a').bottom() < bar.top());
        QVERIFY(ink(box, 'b').top() > bar.bottom());
        QVERIFY(bar.left() <= ink(box, 'a').left() && bar.right() >= ink(box, 'a').right());
        QVERIFY(std::abs(ink(box, 'a').center().x() - bar.center().x()) < 1.5);
        // The bar lies where a minus does.
        const double minus = ink(laidOut("-"), 0x2212).center().y();
        QVERIFY(std::abs(bar.center().y() - minus) < 1);
        // Within a line both are smaller.
        QVERIFY(find(laidOut("\\frac{a}{b}", false), 'a').pixelSize < kSize);
        QCOMPARE(find(box, 'a').pixelSize, kSize);
        QVERIFY(laidOut("\\binom{a}{b}").rules.isEmpty());
    }

    void scriptsAreSmallerAndRaised()
    {
        const MathBox box = laidOut("x_a^b");
        QVERIFY(find(box, 'b').pixelSize < 0.8 * kSize);
        QVERIFY(find(box, 'b').origin.y() < 0);
        QVERIFY(find(box, 'a').origin.y() > 0);
        QVERIFY(ink(box, 'b').bottom() < ink(box, 'a').top());
        QVERIFY(ink(box, 'b').left() >= ink(box, 'x').right() - 1);
        const MathBox tower = laidOut("x^{y^z}");
        QVERIFY(find(tower, 'z').pixelSize < find(tower, 'y').pixelSize);
        QVERIFY(find(tower, 'z').origin.y() < find(tower, 'y').origin.y());
        // A power under a root is raised less.
        QVERIFY(find(laidOut("\\sqrt{x^b}"), 'b').origin.y() >
                find(laidOut("x^b"), 'b').origin.y());
    }

    void limitsStandOverAndUnderSumsInDisplay()
    {
        const MathBox box = laidOut("\\sum_a^b");
        const QRectF sum = ink(box, 0x2211);
        QVERIFY(ink(box, 'b').bottom() < sum.top());
        QVERIFY(ink(box, 'a').top() > sum.bottom());
        QVERIFY(std::abs(ink(box, 'b').center().x() - sum.center().x()) < 3);
        const MathBox inLine = laidOut("\\sum_a^b", false);
        QVERIFY(ink(inLine, 'b').left() > ink(inLine, 0x2211).center().x());
        QVERIFY(ink(inLine, 0x2211).height() < sum.height());
        const MathBox integral = laidOut("\\int_a^b");
        QVERIFY(ink(integral, 'b').left() > ink(integral, 'a').left());
        QVERIFY(ink(laidOut("\\lim_a"), 'a').top() > 0);
        QVERIFY(ink(laidOut("\\int\\limits_a^b"), 'b').bottom() < ink(integral, 0x222b).top() + 1);
    }

    void delimitersCoverWhatTheyHold_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::addColumn<char32_t>("left");
        QTest::newRow("fraction") << QStringLiteral("\\left(\\frac{a}{b}\\right)") << U'(';
        QTest::newRow("bracket") << QStringLiteral("\\left[\\sum_{a}^{b}\\right]") << U'[';
        QTest::newRow("brace") << QStringLiteral("\\left\\{\\frac{a}{\\frac{b}{b}}\\right.")
                               << U'{';
        QTest::newRow("bars") << QStringLiteral("\\left|\\frac{a}{b}\\right|") << U'|';
        QTest::newRow("matrix")
            << QStringLiteral("\\begin{pmatrix} a \\\\ x \\\\ x \\\\ x \\\\ x \\\\ x \\\\ x \\\\ x "
                              "\\\\ b \\end{pmatrix}")
            << U'(';
        QTest::newRow("cases") << QStringLiteral("\\begin{cases} a \\\\ x \\\\ b \\end{cases}")
                               << U'{';
    }
    void delimitersCoverWhatTheyHold()
    {
        QFETCH(QString, latex);
        QFETCH(char32_t, left);
        const MathBox box = laidOut(qPrintable(latex));
        const QRectF fence = wholeInk(box, left);
        const QRectF top = ink(box, 'a');
        QRectF bottom;
        for (const PlacedGlyph& glyph : box.glyphs)
            if (glyph.character == shown('b')) bottom |= inkOf(glyph);
        const double missing = 0.13 * kSize; // TeX's delimiters may be a little short
        QVERIFY2(fence.top() <= std::min(top.top(), bottom.top()) + missing,
                 qPrintable(QString::number(fence.top() - top.top())));
        QVERIFY2(fence.bottom() >= std::max(top.bottom(), bottom.bottom()) - missing,
                 qPrintable(QString::number(bottom.bottom() - fence.bottom())));
        // Around the axis.
        const double minus = ink(laidOut("-"), 0x2212).center().y();
        QVERIFY(std::abs(fence.center().y() - minus) < 1);
    }

    void piecesOfATallSignTouch()
    {
        QString latex = QStringLiteral("\\begin{Bmatrix}");
        for (int i = 0; i < 12; ++i)
            latex += QStringLiteral("x \\\\ ");
        const MathBox box = laidOut(qPrintable(latex + QStringLiteral("x \\end{Bmatrix}")));
        QList<QRectF> pieces;
        for (const PlacedGlyph& glyph : box.glyphs)
            if (glyph.character == U'{') pieces.append(inkOf(glyph));
        QVERIFY(pieces.size() >= 3);
        std::sort(pieces.begin(), pieces.end(),
                  [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
        for (qsizetype i = 1; i < pieces.size(); ++i)
            QVERIFY(pieces[i].top() <= pieces[i - 1].bottom() + 0.1);
    }

    void rootsCoverWhatTheyHold()
    {
        const MathBox box = laidOut("\\sqrt{\\frac{a}{b}}");
        const QRectF sign = wholeInk(box, 0x221a);
        QVERIFY(sign.bottom() >= ink(box, 'b').bottom() - 1);
        QRectF line = box.rules[0].top() < box.rules[1].top() ? box.rules[0] : box.rules[1];
        QVERIFY(line.bottom() < ink(box, 'a').top());
        QVERIFY(std::abs(line.top() - sign.top()) < 1);
        QVERIFY(std::abs(line.left() - sign.right()) < 1);
        QVERIFY(line.right() >= ink(box, 'b').right());
        const MathBox cube = laidOut("\\sqrt[c]{x}");
        QVERIFY(ink(cube, 'c').right() < ink(cube, 'x').left());
        QVERIFY(find(cube, 'c').pixelSize < kSize * 0.8);
        QVERIFY(find(cube, 'c').origin.y() < 0);
    }

    void spacesFollowTheClassesOfAtoms()
    {
        const auto gap = [](const char* latex, char32_t left, char32_t right) {
            const MathBox box = laidOut(latex);
            return find(box, right).origin.x() - find(box, left).origin.x();
        };
        QVERIFY(gap("a+b", 'a', '+') > gap("a,+b", 'a', ',')); // before a comma: none
        QVERIFY(gap("a=b", 'a', '=') > gap("a+b", 'a', '+'));
        QVERIFY(gap("(-b", 0x2212, 'b') < gap("a-b", 0x2212, 'b')); // a sign of one thing
        QVERIFY(gap("x^{a=b}", 'a', '=') < gap("a=b", 'a', '=') * 0.75);
        QVERIFY(laidOut("\\sin x").width > laidOut("\\mathrm{sin}x").width);
        QVERIFY(laidOut("a\\quad b").width > laidOut("a\\,b").width);
        QVERIFY(laidOut("a\\!b").width < laidOut("ab").width);
    }

    void gridsAlignTheirColumns()
    {
        const MathBox box = laidOut("\\begin{aligned} xxxx &= b \\\\ a &= c \\end{aligned}");
        QList<double> equals;
        for (const PlacedGlyph& glyph : box.glyphs)
            if (glyph.character == U'=') equals.append(glyph.origin.x());
        QCOMPARE(equals.size(), 2);
        QVERIFY(std::abs(equals[0] - equals[1]) < 0.01);
        QVERIFY(ink(box, 'c').top() > ink(box, 'b').bottom());
        QVERIFY(std::abs(ink(box, 'a').right() - ink(box, 'x').right()) > 5); // to the right
        const MathBox array = laidOut("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}");
        QCOMPARE(array.rules.size(), 2);
        QVERIFY(array.rules[0].left() > ink(array, 'a').right());
        QVERIFY(array.rules[0].right() < ink(array, 'b').left());
        QVERIFY(array.rules[1].top() > ink(array, 'a').bottom());
        QVERIFY(array.rules[1].bottom() < ink(array, 'd').top());
    }

    void accentsStandOverTheirLetters()
    {
        for (const auto& [latex, accent] :
             {std::pair{"\\hat{x}", U'\u0302'}, std::pair{"\\vec{x}", U'\u20d7'},
              std::pair{"\\bar{x}", U'\u0304'}, std::pair{"\\dot{x}", U'\u0307'}}) {
            const MathBox box = laidOut(latex);
            QVERIFY2(ink(box, accent).bottom() < ink(box, 'x').top() + 0.5, latex);
            QVERIFY2(std::abs(ink(box, accent).center().x() - ink(box, 'x').center().x()) < 4,
                     latex);
        }
        const MathBox wide = laidOut("\\widehat{xyz}");
        QVERIFY(ink(wide, U'\u0302').width() > ink(laidOut("\\hat{x}"), U'\u0302').width());
        const MathBox over = laidOut("\\overline{x}");
        QVERIFY(over.rules[0].bottom() < ink(over, 'x').top());
        const MathBox brace = laidOut("\\underbrace{xxxxxx}_{a}");
        QVERIFY(wholeInk(brace, U'\u23df').top() > ink(brace, 'x').bottom());
        QVERIFY(ink(brace, 'a').top() > wholeInk(brace, U'\u23df').bottom());
    }

    void wordsInOtherScriptsAreDrawnInTheProgramsFont()
    {
        const MathBox box = laidOut("\\text{面积}");
        QVERIFY(box.glyphs.isEmpty());
        QCOMPARE(box.words.size(), 1);
        QVERIFY(box.width > 0);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestMathLayout)
#include "test_math_layout.moc"

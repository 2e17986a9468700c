// Proves that formulas as chat models write them are drawn, within their boxes, and that those
// outside of the subset are not; draws a sheet of all of them where CABOCHON_SHEET names a file.
#include "app/math/formula.h"
#include "app/math/math_font.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace cabochon;

namespace {

QStringList linesOfFormulas()
{
    QFile file(QString::fromStdString(
        (test::sourceFolder() / "tests/data/formulas/formulas.txt").string()));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.isEmpty() && !line.startsWith(u'#')) lines.append(line);
    return lines;
}

/// What is inked of a picture, in its own pixels.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 40) ink |= QRect(x, y, 1, 1);
    return ink;
}

/// All formulas, their sources beside them, in columns.
void drawSheet(const QString& file, const QColor& ground, const QColor& ink)
{
    constexpr int columns = 3, wide = 620, high = 96;
    const QStringList lines = linesOfFormulas();
    const int rows = static_cast<int>((lines.size() + columns - 1) / columns);
    QImage sheet(columns * wide, rows * high, QImage::Format_ARGB32_Premultiplied);
    sheet.fill(ground);
    QPainter painter(&sheet);
    QFont small;
    small.setPixelSize(10);
    for (int i = 0; i < lines.size(); ++i) {
        const QPoint corner((i / rows) * wide + 10, (i % rows) * high);
        const auto box = layOutFormula(lines[i], 18, true);
        painter.setPen(ink);
        painter.setFont(small);
        painter.drawText(corner + QPoint(0, 12), lines[i].left(100));
        if (box)
            paintFormula(
                painter, *box,
                corner + QPointF(10, 18 + (high - 22) / 2 + (box->ascent - box->descent) / 2), ink);
    }
    painter.end();
    sheet.save(file);
}

} // namespace

class TestFormulas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(MathFont::system(), "no font of mathematics: is fonts-stix installed?");
        QVERIFY(linesOfFormulas().size() > 200);
    }

    void everyFormulaIsDrawnOrNot_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString& line : linesOfFormulas())
            QTest::addRow("%s", qPrintable(line)) << line;
    }
    void everyFormulaIsDrawnOrNot()
    {
        QFETCH(QString, line);
        const bool known = !line.startsWith(u"! ");
        const QString latex = known ? line : line.mid(2);
        const auto box = layOutFormula(latex, 16, true);
        QCOMPARE(box != nullptr, known);
        if (!box) return;
        QVERIFY(std::isfinite(box->width) && box->width > 0 && box->width < 3000);
        QVERIFY(box->height() > 0 && box->height() < 400);
        for (const PlacedGlyph& glyph : box->glyphs)
            QVERIFY2(glyph.glyph != 0, "a letter is missing in the font");
        // Within a line it is smaller or as high.
        QVERIFY(layOutFormula(latex, 16, false)->height() <= box->height() + 0.01);
        // Twice the size is twice as wide, but for words in the program's own font.
        if (box->words.isEmpty()) {
            const double ratio = layOutFormula(latex, 32, true)->width / box->width;
            QVERIFY2(std::abs(ratio - 2) < 0.02, qPrintable(QString::number(ratio)));
        }
    }

    void nothingIsDrawnOutsideOfItsBox()
    {
        for (const QString& line : linesOfFormulas()) {
            const auto box = layOutFormula(line, 16, true);
            if (!box) continue;
            constexpr int margin = 6;
            const QImage image = pictureOfFormula(*box, Qt::black, 1, margin);
            const QRect ink = inkOf(image);
            const QRect allowed =
                image.rect().adjusted(margin - 3, margin - 2, -margin + 3, -margin + 2);
            QVERIFY2(allowed.contains(ink), qPrintable(line));
        }
    }

    void picturesAreTheSameTwiceAsLarge()
    {
        const auto box = layOutFormula(QStringLiteral("\\frac{a}{b}"), 16, true);
        const QImage once = pictureOfFormula(*box, Qt::red, 1, 1);
        const QImage twice = pictureOfFormula(*box, Qt::red, 2, 1);
        QCOMPARE(twice.size(), once.size() * 2);
        // The bar is sharp: whole rows of pixels, as dark as can be, and nothing half dark.
        const int x = static_cast<int>(2 * (1 + box->rules.first().left())) + 1;
        QList<int> shades;
        for (int y = 0; y < twice.height(); ++y)
            if (const int shade = qAlpha(twice.pixel(x, y))) shades.append(shade);
        QCOMPARE(shades, QList<int>({255, 255}));
    }

    void sheet()
    {
        const QString file = qEnvironmentVariable("CABOCHON_SHEET");
        if (file.isEmpty()) return;
        drawSheet(file + QStringLiteral("-light.png"), QColor(0xfb, 0xfa, 0xf9),
                  QColor(0x21, 0x1d, 0x1a));
        drawSheet(file + QStringLiteral("-dark.png"), QColor(0x18, 0x16, 0x15),
                  QColor(0xee, 0xea, 0xe6));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFormulas)
#include "test_formulas.moc"

#include "app/math/formula.h"

#include "app/math/formula_names.h"
#include "app/math/math_layout.h"
#include "app/math/math_parser.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <cmath>

namespace cabochon {

namespace {

constexpr int kMostKept = 1000;           // formulas
constexpr double kLetterScale = 1.15;     // small letters are as high as those of the text then
constexpr double kMostPictureSide = 8192; // pixels: what graphics cards take
constexpr double kHangingDescent = 0.4;   // of an em: room that the line height leaves anyway
const QLatin1String kBlankPicture("qrc:/images/blank.png#");

using SharedBox = std::shared_ptr<const MathBox>; // null: unreadable

QCache<QString, SharedBox>& kept()
{
    static QCache<QString, SharedBox> cache(kMostKept);
    return cache;
}

SharedBox layOutNow(const QString& latex, double pixelSize, bool display)
{
    const MathFont* font = MathFont::system();
    if (!font) return nullptr;
    const std::optional<MathNode> node = parseMath(latex);
    if (!node) return nullptr;
    const MathStyle style{display ? MathSize::Display : MathSize::Text};
    return std::make_shared<MathBox>(MathLayout(*font, pixelSize).layOut(*node, style));
}

const QRegularExpression& imagePattern()
{
    static const QRegularExpression pattern(QStringLiteral("<img src=\"(math:[^\"]*)\"/>"));
    return pattern;
}

/// The image's tag with its size. What hangs below the baseline further than the line leaves room
/// is said by a taller image in the line's middle; where it is drawn depends on the line alone.
QString sizedImage(QStringView name, const MathBox& box, double pixelSize)
{
    const bool hangs = box.descent > kHangingDescent * pixelSize;
    const double half = QFontMetricsF(QFont()).xHeight() / 2;
    const double height =
        hangs ? std::max(2 * box.ascent - half, 2 * box.descent + half) : box.ascent;
    // The name is full of percent signs: no place for QString::arg().
    return QStringLiteral("<img src=\"") + kBlankPicture + name.toString() +
           QStringLiteral("\" width=\"%1\" height=\"%2\"%3/>")
               .arg(std::ceil(box.width + box.italic))
               .arg(std::max(1.0, std::ceil(height)))
               .arg(hangs ? QStringLiteral(" style=\"vertical-align:middle\"") : QString());
}

} // namespace

std::shared_ptr<const MathBox> layOutFormula(const QString& latex, double pixelSize, bool display)
{
    const QString key = QString::number(pixelSize) + (display ? u'D' : u'T') + latex;
    if (const SharedBox* known = kept().object(key)) return *known;
    const SharedBox box = layOutNow(latex, pixelSize, display);
    kept().insert(key, new SharedBox(box));
    return box;
}

void paintFormula(QPainter& painter, const MathBox& box, QPointF origin, const QColor& color)
{
    const MathFont* font = MathFont::system();
    if (!font) return;
    const double ratio = painter.device()->devicePixelRatioF();
    const auto whole = [&](double length) { return std::round(length * ratio) / ratio; };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedGlyph& placed : box.glyphs) {
        const double scale = placed.pixelSize / font->unitsPerEm();
        painter.save();
        painter.translate(origin + placed.origin);
        painter.scale(scale, scale);
        painter.fillPath(font->outline(placed.glyph), color);
        painter.restore();
    }
    for (const QRectF& rule : box.rules) {
        const double left = whole(origin.x() + rule.left()), top = whole(origin.y() + rule.top());
        painter.fillRect(QRectF(left, top, std::max(whole(rule.width()), 1 / ratio),
                                std::max(whole(rule.height()), 1 / ratio)),
                         color);
    }
    painter.setPen(color);
    for (const PlacedWords& placed : box.words) {
        painter.setFont(placed.font);
        painter.drawText(origin + placed.origin, placed.words);
    }
}

QSizeF sizeOfPicture(const MathBox& box, double margin)
{
    return {std::ceil(box.width + box.italic + 2 * margin),
            baselineOfPicture(box, margin) + std::ceil(box.descent + margin)};
}

double baselineOfPicture(const MathBox& box, double margin)
{
    return std::ceil(box.ascent + margin);
}

QImage pictureOfFormula(const MathBox& box, const QColor& color, double ratio, double margin)
{
    const QSizeF size = sizeOfPicture(box, margin);
    const double longest = std::max(size.width(), size.height());
    ratio = std::min(ratio, kMostPictureSide / std::max(1.0, longest));
    QImage image((size * ratio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFormula(painter, box, {margin, baselineOfPicture(box, margin)}, color);
    return image;
}

double sizeWithinText(double pixelSize)
{
    return kLetterScale * pixelSize;
}

QString withFormulaSizes(const QString& html, double pixelSize)
{
    if (!html.contains(QLatin1String("<img"))) return html;
    QString result;
    qsizetype copied = 0;
    for (auto match = imagePattern().globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(html).mid(copied, found.capturedStart() - copied);
        copied = found.capturedEnd();
        const QString source = formulaOfImage(found.capturedView(1));
        const auto box = layOutFormula(latexOf(source), sizeWithinText(pixelSize), false);
        result +=
            box ? sizedImage(found.capturedView(1), *box, pixelSize)
                : QStringLiteral("<code>") + source.toHtmlEscaped() + QStringLiteral("</code>");
    }
    return result + QStringView(html).mid(copied).toString();
}

QString formulaOfSizedImage(const QString& name)
{
    if (!name.startsWith(kBlankPicture)) return {};
    return latexOf(formulaOfImage(QStringView(name).mid(kBlankPicture.size())));
}

} // namespace cabochon

// The table is described in the OpenType specification, "MATH - The mathematical typesetting
// table". Every number in it is read with a check of its place: fonts are files, too.
#include "app/math/math_font.h"

#include <QFont>
#include <QFontDatabase>
#include <QStringList>

namespace cabochon {

namespace {

constexpr int kConstants = 51;
constexpr int kMostVariants = 64; // and parts; more is no font

} // namespace

const MathFont* MathFont::system()
{
    static const std::unique_ptr<const MathFont> font = []() -> std::unique_ptr<const MathFont> {
        for (const char* family : {"STIX Math", "STIX Two Math", "Latin Modern Math",
                                   "DejaVu Math TeX Gyre", "Cambria Math"}) {
            const QString name = QString::fromLatin1(family);
            if (!QFontDatabase::hasFamily(name)) continue;
            std::unique_ptr<MathFont> found(new MathFont(QRawFont::fromFont(QFont(name))));
            if (found->readTable()) return found;
        }
        return nullptr;
    }();
    return font.get();
}

MathFont::MathFont(const QRawFont& font) : m_font(font)
{
    if (!m_font.isValid()) return;
    m_unitsPerEm = m_font.unitsPerEm();
    m_font.setPixelSize(m_unitsPerEm);
    m_table = m_font.fontTable("MATH");
}

int MathFont::u16(qsizetype at) const
{
    if (at < 0 || at + 2 > m_table.size()) return 0;
    return (static_cast<uchar>(m_table[at]) << 8) | static_cast<uchar>(m_table[at + 1]);
}

int MathFont::s16(qsizetype at) const
{
    return static_cast<qint16>(u16(at));
}

bool MathFont::readTable()
{
    if (!m_font.isValid() || m_table.size() < 10 || u16(0) != 1) return false;
    readConstants(u16(4));
    const qsizetype glyphs = u16(6);
    if (const int italics = u16(glyphs)) readGlyphValues(glyphs + italics, m_italics);
    if (const int accents = u16(glyphs + 2)) readGlyphValues(glyphs + accents, m_accentPlaces);
    readVariants(u16(8));
    return constant(MathConstant::AxisHeight) > 0;
}

void MathFont::readConstants(qsizetype at)
{
    m_scriptScale[0] = s16(at) / 100.0;
    m_scriptScale[1] = s16(at + 2) / 100.0;
    m_displayOperatorHeight = u16(at + 6);
    m_constants.resize(kConstants);
    for (int i = 0; i < kConstants; ++i)
        m_constants[i] = s16(at + 8 + 4 * i);
    m_degreeRaise = s16(at + 8 + 4 * kConstants) / 100.0;
}

QList<quint32> MathFont::coverage(qsizetype at) const
{
    QList<quint32> glyphs;
    const int count = u16(at + 2);
    if (u16(at) == 1) {
        for (int i = 0; i < count; ++i)
            glyphs.append(static_cast<quint32>(u16(at + 4 + 2 * i)));
        return glyphs;
    }
    for (int i = 0; i < count; ++i) {
        const qsizetype range = at + 4 + 6 * i;
        for (int glyph = u16(range); glyph <= u16(range + 2) && glyphs.size() < 0x10000; ++glyph)
            glyphs.append(static_cast<quint32>(glyph));
    }
    return glyphs;
}

void MathFont::readGlyphValues(qsizetype at, QHash<quint32, double>& values) const
{
    const QList<quint32> glyphs = coverage(at + u16(at));
    const int count = std::min(u16(at + 2), static_cast<int>(glyphs.size()));
    for (int i = 0; i < count; ++i)
        values.insert(glyphs[i], s16(at + 4 + 4 * i));
}

void MathFont::readVariants(qsizetype at)
{
    m_connectorOverlap = u16(at);
    qsizetype place = at + 10;
    for (const bool vertical : {true, false}) {
        const QList<quint32> glyphs = coverage(at + u16(at + (vertical ? 2 : 4)));
        const int count = u16(at + (vertical ? 6 : 8));
        for (int i = 0; i < count; ++i, place += 2)
            if (i < glyphs.size()) m_constructions[vertical].insert(glyphs[i], at + u16(place));
    }
}

quint32 MathFont::glyphOf(char32_t character) const
{
    const auto known = m_glyphs.constFind(character);
    if (known != m_glyphs.constEnd()) return *known;
    const QList<quint32> glyphs = m_font.glyphIndexesForString(QString::fromUcs4(&character, 1));
    const quint32 glyph = glyphs.isEmpty() ? 0 : glyphs[0];
    m_glyphs.insert(character, glyph);
    return glyph;
}

const QPainterPath& MathFont::outline(quint32 glyph) const
{
    auto known = m_outlines.constFind(glyph);
    if (known == m_outlines.constEnd())
        known = m_outlines.insert(glyph, m_font.pathForGlyph(glyph));
    return *known;
}

const GlyphMeasure& MathFont::measure(quint32 glyph) const
{
    const auto known = m_measures.constFind(glyph);
    if (known != m_measures.constEnd()) return *known;
    GlyphMeasure measure;
    const QList<QPointF> advances = m_font.advancesForGlyphIndexes({glyph});
    measure.advance = advances.isEmpty() ? 0 : advances[0].x();
    const QRectF ink = outline(glyph).boundingRect();
    measure.left = ink.left();
    measure.right = ink.right();
    measure.ascent = -ink.top();
    measure.descent = ink.bottom();
    return *m_measures.insert(glyph, measure);
}

double MathFont::accentPlace(quint32 glyph) const
{
    const auto known = m_accentPlaces.constFind(glyph);
    if (known != m_accentPlaces.constEnd()) return *known;
    const GlyphMeasure& ink = measure(glyph);
    return (ink.left + ink.right) / 2;
}

QList<quint32> MathFont::variants(quint32 glyph, bool vertical) const
{
    QList<quint32> result;
    const qsizetype place = m_constructions[vertical].value(glyph, -1);
    const int count = place < 0 ? 0 : std::min(u16(place + 2), kMostVariants);
    for (int i = 0; i < count; ++i)
        result.append(static_cast<quint32>(u16(place + 4 + 4 * i)));
    return result;
}

QList<GlyphPart> MathFont::parts(quint32 glyph, bool vertical) const
{
    QList<GlyphPart> result;
    const qsizetype construction = m_constructions[vertical].value(glyph, -1);
    if (construction < 0 || u16(construction) == 0) return result;
    const qsizetype place = construction + u16(construction);
    const int count = std::min(u16(place + 4), kMostVariants);
    for (int i = 0; i < count; ++i) {
        const qsizetype part = place + 6 + 10 * i;
        result.append({static_cast<quint32>(u16(part)), static_cast<double>(u16(part + 2)),
                       static_cast<double>(u16(part + 4)), static_cast<double>(u16(part + 6)),
                       (u16(part + 8) & 1) != 0});
    }
    return result;
}

} // namespace cabochon

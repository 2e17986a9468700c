// Owns the font of formulas: its glyphs as outlines and the measures of its OpenType table MATH,
// all in units of the font's design, so that they serve every size. For one thread.
#pragma once

#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QRawFont>

#include <memory>

namespace cabochon {

/// Numbers of the table's constants, in its order after the first four.
enum class MathConstant {
    AxisHeight = 1,
    AccentBaseHeight = 2,
    SubscriptShiftDown = 4,
    SubscriptTopMax = 5,
    SubscriptBaselineDropMin = 6,
    SuperscriptShiftUp = 7,
    SuperscriptShiftUpCramped = 8,
    SuperscriptBottomMin = 9,
    SuperscriptBaselineDropMax = 10,
    SubSuperscriptGapMin = 11,
    SuperscriptBottomMaxWithSubscript = 12,
    SpaceAfterScript = 13,
    UpperLimitGapMin = 14,
    UpperLimitBaselineRiseMin = 15,
    LowerLimitGapMin = 16,
    LowerLimitBaselineDropMin = 17,
    StackTopShiftUp = 18,
    StackTopDisplayStyleShiftUp = 19,
    StackBottomShiftDown = 20,
    StackBottomDisplayStyleShiftDown = 21,
    StackGapMin = 22,
    StackDisplayStyleGapMin = 23,
    FractionNumeratorShiftUp = 28,
    FractionNumeratorDisplayStyleShiftUp = 29,
    FractionDenominatorShiftDown = 30,
    FractionDenominatorDisplayStyleShiftDown = 31,
    FractionNumeratorGapMin = 32,
    FractionNumeratorDisplayStyleGapMin = 33,
    FractionRuleThickness = 34,
    FractionDenominatorGapMin = 35,
    FractionDenominatorDisplayStyleGapMin = 36,
    OverbarVerticalGap = 39,
    OverbarRuleThickness = 40,
    UnderbarVerticalGap = 42,
    RadicalVerticalGap = 45,
    RadicalDisplayStyleVerticalGap = 46,
    RadicalRuleThickness = 47,
    RadicalExtraAscender = 48,
    RadicalKernBeforeDegree = 49,
    RadicalKernAfterDegree = 50,
};

struct GlyphMeasure {
    double advance = 0;
    double left = 0; // of the ink, from the origin
    double right = 0;
    double ascent = 0;
    double descent = 0;
};

/// A piece of a tall or wide glyph that is put together.
struct GlyphPart {
    quint32 glyph = 0;
    double startConnector = 0;
    double endConnector = 0;
    double advance = 0;
    bool repeats = false;
};

class MathFont {
public:
    /// The system's font for mathematics; null where none with a table MATH is installed.
    static const MathFont* system();

    double unitsPerEm() const { return m_unitsPerEm; }
    double constant(MathConstant constant) const { return m_constants[static_cast<int>(constant)]; }
    /// Of a size: 0 script, 1 script of a script; as a factor.
    double scriptScale(int depth) const { return m_scriptScale[depth]; }
    double radicalDegreeRaise() const { return m_degreeRaise; } // as a factor
    double displayOperatorHeight() const { return m_displayOperatorHeight; }
    double connectorOverlap() const { return m_connectorOverlap; }

    /// 0: the font has none.
    quint32 glyphOf(char32_t character) const;
    const QPainterPath& outline(quint32 glyph) const;
    const GlyphMeasure& measure(quint32 glyph) const;
    double italicCorrection(quint32 glyph) const { return m_italics.value(glyph, 0); }
    /// Where an accent's middle lies over the glyph.
    double accentPlace(quint32 glyph) const;
    /// Larger forms of a glyph in growing order, and the parts of one of any size.
    QList<quint32> variants(quint32 glyph, bool vertical) const;
    QList<GlyphPart> parts(quint32 glyph, bool vertical) const;

private:
    explicit MathFont(const QRawFont& font);
    bool readTable();
    int u16(qsizetype at) const;
    int s16(qsizetype at) const;
    QList<quint32> coverage(qsizetype at) const;
    void readConstants(qsizetype at);
    void readGlyphValues(qsizetype at, QHash<quint32, double>& values) const;
    void readVariants(qsizetype at);

    QRawFont m_font; // at one pixel a unit
    QByteArray m_table;
    double m_unitsPerEm = 1000;
    QList<double> m_constants;
    double m_scriptScale[2] = {0.7, 0.5};
    double m_degreeRaise = 0.6;
    double m_displayOperatorHeight = 0;
    double m_connectorOverlap = 0;
    QHash<quint32, double> m_italics;
    QHash<quint32, double> m_accentPlaces;
    QHash<quint32, qsizetype> m_constructions[2]; // places in the table: horizontal, vertical
    mutable QHash<char32_t, quint32> m_glyphs;
    mutable QHash<quint32, QPainterPath> m_outlines;
    mutable QHash<quint32, GlyphMeasure> m_measures;
};

} // namespace cabochon

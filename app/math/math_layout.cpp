#include "app/math/math_layout.h"

#include "app/math/math_symbols.h"

#include <QFontMetricsF>

#include <cmath>

namespace cabochon {

namespace {

constexpr double kThin = 3.0 / 18, kMedium = 4.0 / 18, kThick = 5.0 / 18;

/// The TeXbook, chapter 18: 0 none, 1 thin, 2 medium, 3 thick; below 0: not in scripts.
constexpr int kSpaces[8][8] = {
    // Ord Op Bin Rel Open Close Punct Inner
    {0, 1, -2, -3, 0, 0, 0, -1},     // Ordinary
    {1, 1, 0, -3, 0, 0, 0, -1},      // Operator
    {-2, -2, 0, 0, -2, 0, 0, -2},    // Binary
    {-3, -3, 0, 0, -3, 0, 0, -3},    // Relation
    {0, 0, 0, 0, 0, 0, 0, 0},        // Opening
    {0, 1, -2, -3, 0, 0, 0, -1},     // Closing
    {-1, -1, 0, -1, -1, -1, -1, -1}, // Punctuation
    {-1, 1, -2, -3, -1, 0, -1, -1},  // Inner
};

double spaceBetween(AtomClass before, AtomClass after, bool inScript)
{
    const int kind = kSpaces[static_cast<int>(before)][static_cast<int>(after)];
    if (kind < 0 && inScript) return 0;
    constexpr double widths[] = {0, kThin, kMedium, kThick};
    return widths[std::abs(kind)];
}

/// Whether a sign such as + stands before one thing only after this: "(-1)", "= -x".
bool makesUnary(AtomClass before)
{
    return before == AtomClass::Binary || before == AtomClass::Operator ||
           before == AtomClass::Relation || before == AtomClass::Opening ||
           before == AtomClass::Punctuation;
}

/// Classes of a list's children; signs between nothing become ordinary.
std::vector<AtomClass> classesOf(const std::vector<MathNode>& children)
{
    std::vector<AtomClass> classes;
    int last = -1; // the last one that is no space
    for (const MathNode& child : children) {
        AtomClass atom = child.atom;
        if (child.kind != NodeKind::Space) {
            const bool alone = last < 0 || makesUnary(classes[last]);
            if (atom == AtomClass::Binary && alone) atom = AtomClass::Ordinary;
            const bool ends = atom == AtomClass::Relation || atom == AtomClass::Closing ||
                              atom == AtomClass::Punctuation;
            if (ends && last >= 0 && classes[last] == AtomClass::Binary)
                classes[last] = AtomClass::Ordinary;
            last = static_cast<int>(classes.size());
        }
        classes.push_back(atom);
    }
    if (last >= 0 && classes[last] == AtomClass::Binary) classes[last] = AtomClass::Ordinary;
    return classes;
}

} // namespace

MathStyle MathStyle::upper() const
{
    return {isScript() ? MathSize::ScriptScript : MathSize::Script, cramped};
}

MathStyle MathStyle::numerator() const
{
    switch (size) {
    case MathSize::Display:
        return {MathSize::Text, cramped};
    case MathSize::Text:
        return {MathSize::Script, cramped};
    default:
        return {MathSize::ScriptScript, cramped};
    }
}

double MathLayout::em(MathStyle style) const
{
    if (!style.isScript()) return m_pixelSize;
    return m_pixelSize * m_font.scriptScale(style.size == MathSize::Script ? 0 : 1);
}

double MathLayout::constant(MathConstant constant, MathStyle style) const
{
    return m_font.constant(constant) * em(style) / m_font.unitsPerEm();
}

MathBox MathLayout::layOut(const MathNode& node, MathStyle style) const
{
    switch (node.kind) {
    case NodeKind::List:
        return layOutList(node, style);
    case NodeKind::Symbol:
        return layOutSymbol(node, style);
    case NodeKind::Words:
        return layOutWords(node, style);
    case NodeKind::Space: {
        MathBox space;
        space.width = node.amount * em(style);
        return space;
    }
    case NodeKind::Fraction:
        return layOutFraction(node, style);
    case NodeKind::Root:
        return layOutRoot(node, style);
    case NodeKind::Scripts:
        return layOutScripts(node, style);
    case NodeKind::Stack:
        return layOutStack(node, style);
    case NodeKind::Fence:
        return layOutFence(node, style);
    case NodeKind::Delimiter:
        return delimiter(node.text, node.amount * em(style), style);
    case NodeKind::Accent:
        return layOutAccent(node, style);
    case NodeKind::Bar:
        return layOutBar(node, style);
    case NodeKind::Stretched:
        return layOutStretched(node, style);
    case NodeKind::Arrow:
        return layOutArrow(node, style);
    case NodeKind::Grid:
        return layOutGrid(node, style);
    case NodeKind::Sized:
        return layOutSized(node, style);
    case NodeKind::Phantom:
        return layOutPhantom(node, style);
    }
    return {};
}

MathBox MathLayout::layOutList(const MathNode& node, MathStyle style) const
{
    if (node.children.size() == 1) return layOut(node.children.front(), style);
    MathBox row;
    const std::vector<AtomClass> classes = classesOf(node.children);
    int before = -1;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const MathNode& child = node.children[i];
        const MathBox box = layOut(child, style);
        if (child.kind != NodeKind::Space) {
            if (before >= 0)
                row.width +=
                    spaceBetween(classes[before], classes[i], style.isScript()) * em(style);
            before = static_cast<int>(i);
        }
        row.add(box, {row.width, 0});
        // A letter that leans leaves room for what follows; scripts have counted it in.
        row.width += box.width + (i + 1 < node.children.size() ? box.italic : 0);
        row.italic = box.italic;
    }
    return row;
}

MathBox MathLayout::glyphBox(quint32 glyph, char32_t character, MathStyle style) const
{
    const double scale = em(style) / m_font.unitsPerEm();
    const GlyphMeasure& measure = m_font.measure(glyph);
    MathBox box;
    box.width = measure.advance * scale;
    box.ascent = measure.ascent * scale;
    box.descent = measure.descent * scale;
    box.italic = m_font.italicCorrection(glyph) * scale;
    box.glyphs.append({glyph, character, {0, 0}, em(style)});
    box.isOneGlyph = true;
    return box;
}

MathBox MathLayout::layOutSymbol(const MathNode& node, MathStyle style) const
{
    const char32_t character = node.character();
    quint32 glyph = m_font.glyphOf(character);
    if (glyph == 0) return layOutWords(node, style);
    if (!node.big) return glyphBox(glyph, character, style);
    if (style.isDisplay()) {
        for (const quint32 larger : m_font.variants(glyph, true)) {
            glyph = larger;
            const GlyphMeasure& ink = m_font.measure(glyph);
            if (ink.ascent + ink.descent >= m_font.displayOperatorHeight()) break;
        }
    }
    MathBox box = glyphBox(glyph, character, style);
    // The head of an integral reaches over its width.
    const double ink = m_font.measure(glyph).right * em(style) / m_font.unitsPerEm();
    box.italic = std::max(box.italic, ink - box.width);
    centreOnAxis(box, style);
    return box;
}

/// In the font of formulas where it has all letters, else in the program's.
MathBox MathLayout::layOutWords(const MathNode& node, MathStyle style) const
{
    MathBox box;
    const QList<uint> codes = node.text.toUcs4();
    bool hasAll = node.kind == NodeKind::Words;
    for (const uint code : codes)
        hasAll = hasAll && (code == ' ' || code == 0x2009 || m_font.glyphOf(code) != 0);
    if (hasAll) {
        for (uint code : codes) {
            if (code == ' ' || code == 0x2009) {
                box.width += em(style) * (code == ' ' ? 0.25 : 1.0 / 6);
                continue;
            }
            if (node.amount > 0) { // \textbf, \textit
                const QString letter =
                    inAlphabet(code, node.amount == 1 ? Alphabet::Bold : Alphabet::Italic);
                code = letter.toUcs4().value(0);
            }
            const MathBox letter = glyphBox(m_font.glyphOf(code), code, style);
            box.add(letter, {box.width, 0});
            box.width += letter.width;
        }
        return box;
    }
    QFont font;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(em(style) * 0.95))));
    const QFontMetricsF metrics(font);
    box.words.append({node.text, {0, 0}, font});
    box.width = metrics.horizontalAdvance(node.text);
    box.ascent = metrics.capHeight();
    box.descent = metrics.descent();
    return box;
}

MathBox MathLayout::layOutSized(const MathNode& node, MathStyle style) const
{
    return layOut(node.children[0], {node.size, style.cramped});
}

MathBox MathLayout::layOutPhantom(const MathNode& node, MathStyle style) const
{
    const MathBox child = layOut(node.children[0], style);
    MathBox room;
    if (node.text != QLatin1String("v")) room.width = child.width;
    if (node.text != QLatin1String("h")) {
        room.ascent = child.ascent;
        room.descent = child.descent;
    }
    return room;
}

void MathLayout::centreOnAxis(MathBox& box, MathStyle style) const
{
    const double down = (box.ascent - box.descent) / 2 - axis(style);
    MathBox moved;
    moved.ascent = moved.descent = -1e9;
    moved.add(box, {0, down});
    moved.width = box.width;
    moved.italic = box.italic;
    moved.isOneGlyph = box.isOneGlyph;
    box = moved;
}

} // namespace cabochon

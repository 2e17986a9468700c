// What grows with its content - delimiters, roots, braces - and grids.
#include "app/math/math_layout.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kMostRepeats = 2000;

/// A grid's columns and rows, before and after they have places.
struct Lines {
    std::vector<double> widths;
    std::vector<double> ascents;
    std::vector<double> descents;
};

} // namespace

// -------------------------------------------------------------------------------------- delimiters

/// A glyph at least `extent` high or wide: as it is, a larger form, or put together.
MathBox MathLayout::grown(char32_t character, double extent, bool vertical, MathStyle style) const
{
    const quint32 glyph = m_font.glyphOf(character);
    const auto reaches = [&](const MathBox& box) {
        return (vertical ? box.height() : box.width) >= extent;
    };
    MathBox box = glyphBox(glyph, character, style);
    if (reaches(box)) return box;
    for (const quint32 larger : m_font.variants(glyph, vertical)) {
        MathBox form = glyphBox(larger, character, style);
        if (!vertical) {
            const double scale = em(style) / m_font.unitsPerEm();
            form.width = std::max(form.width, m_font.measure(larger).right * scale);
        }
        if ((vertical ? form.height() : form.width) < (vertical ? box.height() : box.width))
            continue;
        box = form;
        if (reaches(box)) return box;
    }
    const MathBox whole = assembled(glyph, character, extent, vertical, style);
    return whole.glyphs.isEmpty() ? box : whole;
}

/// From the font's parts, of which some repeat; the parts overlap by as much as makes it fit.
MathBox MathLayout::assembled(
    quint32 glyph, char32_t character, double extent, bool vertical, MathStyle style) const
{
    const QList<GlyphPart> parts = m_font.parts(glyph, vertical);
    if (parts.isEmpty()) return {};
    const double scale = em(style) / m_font.unitsPerEm();
    const double least = m_font.connectorOverlap();
    double fixed = 0, repeated = 0;
    for (const GlyphPart& part : parts)
        (part.repeats ? repeated : fixed) += part.advance - least;
    const double wanted = extent / scale;
    int repeats = 1;
    while (repeats < kMostRepeats && repeated > 0 && fixed + repeats * repeated + least < wanted)
        ++repeats;
    QList<GlyphPart> row;
    for (const GlyphPart& part : parts)
        row.insert(row.size(), part.repeats ? repeats : 1, part);
    double total = 0, slack = 1e9;
    for (qsizetype i = 0; i < row.size(); ++i) {
        total += row[i].advance - (i > 0 ? least : 0);
        if (i > 0)
            slack =
                std::min(slack, std::min(row[i - 1].endConnector, row[i].startConnector) - least);
    }
    const double joints = static_cast<double>(row.size()) - 1;
    const double more =
        joints > 0 ? std::clamp((total - wanted) / joints, 0.0, std::max(0.0, slack)) : 0;
    MathBox box;
    double at = 0; // from the bottom upwards, or from the left
    for (const GlyphPart& part : row) {
        MathBox piece = glyphBox(part.glyph, character, style);
        const GlyphMeasure& ink = m_font.measure(part.glyph);
        if (vertical) {
            box.add(piece, {0, -at * scale - piece.descent});
            box.width = std::max(box.width, piece.width);
        } else {
            box.add(piece, {(at - ink.left) * scale, 0});
        }
        at += part.advance - least - more;
    }
    if (!vertical) box.width = (at + least + more) * scale;
    return box;
}

MathBox MathLayout::delimiter(const QString& text, double height, MathStyle style) const
{
    MathBox box;
    if (text.isEmpty()) {
        box.width = 0.12 * em(style);
        return box;
    }
    box = grown(static_cast<char32_t>(text.toUcs4().constFirst()), height, true, style);
    centreOnAxis(box, style);
    return box;
}

MathBox MathLayout::layOutFence(const MathNode& node, MathStyle style) const
{
    std::vector<MathBox> contents;
    double reach = 0; // from the axis
    for (const MathNode& child : node.children) {
        contents.push_back(layOut(child, style));
        reach = std::max(
            {reach, contents.back().ascent - axis(style), contents.back().descent + axis(style)});
    }
    // TeX's \delimiterfactor and \delimitershortfall.
    const double height = std::max(0.901 * 2 * reach, 2 * reach - 0.25 * em(style));
    MathBox box;
    for (size_t i = 0; i < contents.size(); ++i) {
        const MathBox fence =
            delimiter(node.fences.value(static_cast<qsizetype>(i)), height, style);
        const double space = i > 0 ? 4.0 / 18 * em(style) : 0; // around a middle one
        box.add(fence, {box.width + space, 0});
        box.width += fence.width + 2 * space;
        box.add(contents[i], {box.width, 0});
        box.width += contents[i].width + contents[i].italic;
    }
    const MathBox last = delimiter(node.fences.last(), height, style);
    box.add(last, {box.width, 0});
    box.width += last.width;
    return box;
}

// ------------------------------------------------------------------------------------------- grids

MathBox MathLayout::layOutGrid(const MathNode& node, MathStyle style) const
{
    const GridShape& grid = node.grid;
    if (grid.columns == 0) return {};
    const size_t columns = static_cast<size_t>(grid.columns);
    const size_t rows = node.children.size() / columns;
    MathStyle inner{grid.displayed ? MathSize::Display : MathSize::Text, style.cramped};
    if (grid.small || style.isScript()) inner.size = MathSize::Script;
    const double unit = em(inner);
    Lines lines{std::vector<double>(columns), std::vector<double>(rows, 0.7 * unit),
                std::vector<double>(rows, 0.3 * unit)};
    std::vector<MathBox> cells;
    for (size_t i = 0; i < node.children.size(); ++i) {
        cells.push_back(layOut(node.children[i], inner));
        lines.widths[i % columns] = std::max(lines.widths[i % columns], cells[i].width);
        lines.ascents[i / columns] = std::max(lines.ascents[i / columns], cells[i].ascent);
        lines.descents[i / columns] = std::max(lines.descents[i / columns], cells[i].descent);
    }
    const double between = grid.small ? 0.5 * unit : grid.paired ? 2 * unit : unit;
    const double rowGap = grid.displayed ? 0.5 * unit : grid.small ? 0.05 * unit : 0.2 * unit;
    const double thickness = constant(MathConstant::FractionRuleThickness, style);
    const bool framed = !grid.lines.empty() || !grid.rules.empty();
    std::vector<double> starts; // of columns
    double x = framed ? between / 2 : 0;
    for (size_t column = 0; column < columns; ++column) {
        // "a &= b": nothing between the two but the space before a relation.
        const bool touches = grid.paired && column % 2 == 1;
        if (column > 0) x += touches ? 5.0 / 18 * unit : between;
        starts.push_back(x);
        x += lines.widths[column];
    }
    if (framed) x += between / 2;
    MathBox box;
    box.width = x;
    double y = 0;
    for (size_t row = 0; row < rows; ++row) {
        y += lines.ascents[row];
        for (size_t column = 0; column < columns; ++column) {
            const MathBox& cell = cells[row * columns + column];
            const QChar side =
                grid.alignment[grid.paired ? static_cast<qsizetype>(column % 2)
                                           : std::min<qsizetype>(static_cast<qsizetype>(column),
                                                                 grid.alignment.size() - 1)];
            const double room = lines.widths[column] - cell.width;
            const double left = side == QLatin1Char('r')   ? room
                                : side == QLatin1Char('c') ? room / 2
                                                           : 0;
            box.add(cell, {starts[column] + left, y});
        }
        y += lines.descents[row] + (row + 1 < rows ? rowGap : 0);
    }
    for (const int line : grid.lines) {
        const size_t column = static_cast<size_t>(line);
        const double place = column < columns ? starts[column] - between / 2 : x;
        box.addRule({place - thickness / 2, 0, thickness, y});
    }
    for (const int rule : grid.rules) {
        double place = -0.5 * rowGap;
        for (size_t row = 0; row < std::min(rows, static_cast<size_t>(rule)); ++row)
            place += lines.ascents[row] + lines.descents[row] + rowGap;
        box.addRule({0, place, x, thickness});
    }
    box.ascent = 0;
    box.descent = y;
    centreOnAxis(box, style);
    return box;
}

} // namespace cabochon

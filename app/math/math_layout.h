// Owns laying a formula out, by TeX's rules (The TeXbook, appendix G) with the measures of the
// font's table MATH.
#pragma once

#include "app/math/math_box.h"
#include "app/math/math_font.h"
#include "app/math/math_node.h"

namespace cabochon {

/// TeX's style: a size, and whether powers are raised less (under a line or a root).
struct MathStyle {
    MathSize size = MathSize::Text;
    bool cramped = false;

    bool isDisplay() const { return size == MathSize::Display; }
    bool isScript() const { return size >= MathSize::Script; }
    MathStyle upper() const;
    MathStyle lower() const { return {upper().size, true}; }
    MathStyle numerator() const;
    MathStyle denominator() const { return {numerator().size, true}; }
    MathStyle crampedOne() const { return {size, true}; }
};

class MathLayout {
public:
    /// `pixelSize`: of an em of the whole formula.
    MathLayout(const MathFont& font, double pixelSize) : m_font(font), m_pixelSize(pixelSize) {}

    MathBox layOut(const MathNode& node, MathStyle style) const;

private:
    // math_layout.cpp: lists and single things
    double em(MathStyle style) const;
    double constant(MathConstant constant, MathStyle style) const;
    double axis(MathStyle style) const { return constant(MathConstant::AxisHeight, style); }
    MathBox layOutList(const MathNode& node, MathStyle style) const;
    MathBox layOutSymbol(const MathNode& node, MathStyle style) const;
    MathBox layOutWords(const MathNode& node, MathStyle style) const;
    MathBox layOutSized(const MathNode& node, MathStyle style) const;
    MathBox layOutPhantom(const MathNode& node, MathStyle style) const;
    MathBox glyphBox(quint32 glyph, char32_t character, MathStyle style) const;

    // math_layout_parts.cpp: what is built around something
    MathBox layOutFraction(const MathNode& node, MathStyle style) const;
    MathBox layOutRoot(const MathNode& node, MathStyle style) const;
    MathBox layOutScripts(const MathNode& node, MathStyle style) const;
    MathBox layOutStack(const MathNode& node, MathStyle style) const;
    MathBox layOutAccent(const MathNode& node, MathStyle style) const;
    MathBox layOutBar(const MathNode& node, MathStyle style) const;
    MathBox layOutStretched(const MathNode& node, MathStyle style) const;
    MathBox layOutArrow(const MathNode& node, MathStyle style) const;

    // math_layout_fences.cpp: what grows, and grids
    MathBox layOutFence(const MathNode& node, MathStyle style) const;
    MathBox layOutGrid(const MathNode& node, MathStyle style) const;
    /// The delimiter at least `height` high, its middle on the axis.
    MathBox delimiter(const QString& text, double height, MathStyle style) const;
    MathBox grown(char32_t character, double extent, bool vertical, MathStyle style) const;
    MathBox assembled(
        quint32 glyph, char32_t character, double extent, bool vertical, MathStyle style) const;
    void centreOnAxis(MathBox& box, MathStyle style) const;

    const MathFont& m_font;
    double m_pixelSize;
};

} // namespace cabochon

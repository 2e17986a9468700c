// What is built around something: fractions, roots, scripts, accents, lines, arrows.
#include "app/math/math_layout.h"

#include <algorithm>

namespace cabochon {

namespace {

bool isPrimes(const MathNode& script)
{
    return !script.children.empty() &&
           std::all_of(script.children.begin(), script.children.end(), [](const MathNode& child) {
               return child.kind == NodeKind::Symbol && child.text == QChar(0x2032);
           });
}

/// Whether a sign's ink hangs at the height of powers already.
bool isRaised(const MathFont& font, char32_t character)
{
    const quint32 glyph = font.glyphOf(character);
    return glyph != 0 && -font.measure(glyph).descent > 0.25 * font.unitsPerEm();
}

} // namespace

MathBox MathLayout::layOutFraction(const MathNode& node, MathStyle style) const
{
    using C = MathConstant;
    const bool display = style.isDisplay();
    const MathBox above = layOut(node.children[0], style.numerator());
    const MathBox below = layOut(node.children[1], style.denominator());
    const bool hasBar = node.amount != 0;
    const double thickness = hasBar ? constant(C::FractionRuleThickness, style) : 0;
    double up, down;
    if (hasBar) {
        up = constant(
            display ? C::FractionNumeratorDisplayStyleShiftUp : C::FractionNumeratorShiftUp, style);
        down = constant(display ? C::FractionDenominatorDisplayStyleShiftDown
                                : C::FractionDenominatorShiftDown,
                        style);
        const double gapAbove = constant(
            display ? C::FractionNumeratorDisplayStyleGapMin : C::FractionNumeratorGapMin, style);
        const double gapBelow = constant(display ? C::FractionDenominatorDisplayStyleGapMin
                                                 : C::FractionDenominatorGapMin,
                                         style);
        up = std::max(up, axis(style) + thickness / 2 + gapAbove + above.descent);
        down = std::max(down, below.ascent + gapBelow + thickness / 2 - axis(style));
    } else {
        up = constant(display ? C::StackTopDisplayStyleShiftUp : C::StackTopShiftUp, style);
        down = constant(display ? C::StackBottomDisplayStyleShiftDown : C::StackBottomShiftDown,
                        style);
        const double gap = (up - above.descent) - (below.ascent - down);
        const double least = constant(display ? C::StackDisplayStyleGapMin : C::StackGapMin, style);
        if (gap < least) {
            up += (least - gap) / 2;
            down += (least - gap) / 2;
        }
    }
    const double side = 0.12 * em(style);
    const double inner = std::max(above.width, below.width) + (hasBar ? 0.1 * em(style) : 0);
    MathBox box;
    box.width = inner + 2 * side;
    box.add(above, {side + (inner - above.width) / 2, -up});
    box.add(below, {side + (inner - below.width) / 2, down});
    if (hasBar) box.addRule({side, -axis(style) - thickness / 2, inner, thickness});
    return box;
}

MathBox MathLayout::layOutRoot(const MathNode& node, MathStyle style) const
{
    using C = MathConstant;
    const MathBox content = layOut(node.children[0], style.crampedOne());
    const double thickness = constant(C::RadicalRuleThickness, style);
    double gap = constant(
        style.isDisplay() ? C::RadicalDisplayStyleVerticalGap : C::RadicalVerticalGap, style);
    const MathBox sign = grown(0x221a, content.height() + gap + thickness, true, style);
    gap = std::max(gap, (gap + sign.height() - thickness - content.height()) / 2);
    const double top = content.ascent + gap + thickness; // of the line, above the baseline
    MathBox box;
    double left = 0;
    const double signDown = sign.ascent - top; // of the sign's baseline
    if (!node.children[1].isEmpty()) {
        const MathBox degree = layOut(node.children[1], {MathSize::ScriptScript, false});
        const double before = constant(C::RadicalKernBeforeDegree, style);
        const double after = constant(C::RadicalKernAfterDegree, style);
        const double bottom = signDown + sign.descent - m_font.radicalDegreeRaise() * sign.height();
        left = std::max(0.0, before + degree.width + after);
        box.add(degree, {left - after - degree.width, bottom - degree.descent});
    }
    box.add(sign, {left, signDown});
    const double start = left + sign.width;
    box.add(content, {start, 0});
    box.addRule({start - 0.01 * em(style), -top, content.width + 0.05 * em(style), thickness});
    box.width = start + content.width + 0.05 * em(style);
    box.ascent = top + constant(C::RadicalExtraAscender, style);
    return box;
}

MathBox MathLayout::layOutScripts(const MathNode& node, MathStyle style) const
{
    using C = MathConstant;
    const bool limits =
        node.limits == Limits::Always || (node.limits == Limits::BySize && style.isDisplay());
    if (limits) return layOutStack(node, style);
    const MathBox base = layOut(node.children[0], style);
    const bool hasLower = !node.children[1].isEmpty(), hasUpper = !node.children[2].isEmpty();
    const MathBox lower = layOut(node.children[1], style.lower());
    // Primes are raised and small by their design where the font's minute sign is.
    const bool primes = isPrimes(node.children[2]) && isRaised(m_font, 0x2032);
    const MathBox upper = layOut(node.children[2], primes ? style : style.upper());
    const bool isLetter = base.isOneGlyph && !node.children[0].big;
    double up = 0, down = 0;
    if (primes && !isLetter) {
        up = std::max(0.0, base.ascent - upper.ascent);
    } else if (hasUpper && !primes) {
        up = constant(style.cramped ? C::SuperscriptShiftUpCramped : C::SuperscriptShiftUp, style);
        if (!isLetter)
            up = std::max(up, base.ascent - constant(C::SuperscriptBaselineDropMax, style));
        up = std::max(up, upper.descent + constant(C::SuperscriptBottomMin, style));
    }
    if (hasLower) {
        down = constant(C::SubscriptShiftDown, style);
        if (!isLetter)
            down = std::max(down, base.descent + constant(C::SubscriptBaselineDropMin, style));
        if (!hasUpper) down = std::max(down, lower.ascent - constant(C::SubscriptTopMax, style));
    }
    if (hasLower && hasUpper && !primes) {
        const double gap = (up - upper.descent) - (lower.ascent - down);
        down += std::max(0.0, constant(C::SubSuperscriptGapMin, style) - gap);
        const double raise =
            constant(C::SuperscriptBottomMaxWithSubscript, style) - (up - upper.descent);
        if (raise > 0 && gap < constant(C::SubSuperscriptGapMin, style)) {
            up += raise;
            down -= raise;
        }
    }
    MathBox box;
    box.add(base, {0, 0});
    // The foot of an integral lies left of its head.
    box.width = base.width;
    double end = base.width;
    if (hasUpper) {
        box.add(upper, {base.width + base.italic, -up});
        end = std::max(end, base.width + base.italic + upper.width);
    }
    if (hasLower) {
        box.add(lower, {base.width, down});
        end = std::max(end, base.width + lower.width);
    }
    box.width = end + constant(C::SpaceAfterScript, style);
    return box;
}

/// Something with small things centred below and above it: a stack, or an operator with limits.
MathBox MathLayout::layOutStack(const MathNode& node, MathStyle style) const
{
    using C = MathConstant;
    const MathBox base = layOut(node.children[0], style);
    const MathBox below = layOut(node.children[1], style.lower());
    const MathBox above = layOut(node.children[2], style.upper());
    MathBox box;
    box.width = std::max({base.width, below.width, above.width});
    box.add(base, {(box.width - base.width) / 2, 0});
    if (above.width > 0) {
        const double gap = std::max(constant(C::UpperLimitGapMin, style),
                                    constant(C::UpperLimitBaselineRiseMin, style) - above.descent);
        box.add(above, {(box.width - above.width) / 2 + base.italic / 2,
                        -(base.ascent + gap + above.descent)});
    }
    if (below.width > 0) {
        const double gap = std::max(constant(C::LowerLimitGapMin, style),
                                    constant(C::LowerLimitBaselineDropMin, style) - below.ascent);
        box.add(below, {(box.width - below.width) / 2 - base.italic / 2,
                        base.descent + gap + below.ascent});
    }
    return box;
}

MathBox MathLayout::layOutAccent(const MathNode& node, MathStyle style) const
{
    const MathBox base = layOut(node.children[0], style.crampedOne());
    const double scale = em(style) / m_font.unitsPerEm();
    const char32_t character = node.character();
    MathBox accent = glyphBox(m_font.glyphOf(character), character, style);
    if (node.stretches) {
        for (const quint32 wider : m_font.variants(accent.glyphs[0].glyph, false)) {
            const GlyphMeasure& ink = m_font.measure(wider);
            if ((ink.right - ink.left) * scale > base.width) break;
            accent = glyphBox(wider, character, style);
        }
    }
    double place = base.width / 2;
    if (base.isOneGlyph)
        place =
            m_font.accentPlace(base.glyphs[0].glyph) * scale * base.glyphs[0].pixelSize / em(style);
    const double clear = base.ascent + 0.03 * em(style) + accent.descent; // of the base's ink
    const double up =
        std::max({0.0, base.ascent - constant(MathConstant::AccentBaseHeight, style), clear});
    MathBox box;
    box.width = base.width;
    box.italic = base.italic;
    box.add(base, {0, 0});
    box.add(accent, {place - m_font.accentPlace(accent.glyphs[0].glyph) * scale, -up});
    box.descent = base.descent;
    return box;
}

MathBox MathLayout::layOutBar(const MathNode& node, MathStyle style) const
{
    using C = MathConstant;
    const double thickness = constant(C::OverbarRuleThickness, style);
    const MathBox base = layOut(node.children[0], style.crampedOne());
    MathBox box;
    box.width = base.width;
    if (node.text == QLatin1String("box")) {
        const double pad = 0.3 * em(style);
        box.add(base, {pad, 0});
        box.width = base.width + 2 * pad;
        const double top = -base.ascent - pad, bottom = base.descent + pad;
        box.addRule({0, top, box.width, thickness});
        box.addRule({0, bottom - thickness, box.width, thickness});
        box.addRule({0, top, thickness, bottom - top});
        box.addRule({box.width - thickness, top, thickness, bottom - top});
        return box;
    }
    box.add(base, {0, 0});
    if (node.text == QLatin1String("over"))
        box.addRule({0, -base.ascent - constant(C::OverbarVerticalGap, style) - thickness,
                     base.width + base.italic, thickness});
    else if (node.text == QLatin1String("under"))
        box.addRule(
            {0, base.descent + constant(C::UnderbarVerticalGap, style), base.width, thickness});
    else
        box.addRule({0, -(base.ascent - base.descent) / 2 - thickness / 2, base.width, thickness});
    return box;
}

MathBox MathLayout::layOutStretched(const MathNode& node, MathStyle style) const
{
    const MathBox base = layOut(node.children[0], node.below ? style : style.crampedOne());
    const MathBox sign = grown(node.character(), base.width, false, style);
    const double gap = constant(MathConstant::OverbarVerticalGap, style) / 2;
    MathBox box;
    box.width = std::max(base.width, sign.width);
    box.add(base, {(box.width - base.width) / 2, 0});
    const double x = (box.width - sign.width) / 2;
    if (node.below)
        box.add(sign, {x, base.descent + gap + sign.ascent});
    else
        box.add(sign, {x, -base.ascent - gap - sign.descent});
    return box;
}

MathBox MathLayout::layOutArrow(const MathNode& node, MathStyle style) const
{
    const MathBox below = layOut(node.children[0], style.lower());
    const MathBox above = layOut(node.children[1], style.upper());
    const double wide = std::max({below.width, above.width, em(style)}) + 0.6 * em(style);
    const MathBox arrow = grown(node.character(), wide, false, style);
    const double gap = 0.12 * em(style);
    MathBox box;
    box.width = std::max(arrow.width, wide);
    box.add(arrow, {(box.width - arrow.width) / 2, 0});
    if (above.width > 0)
        box.add(above, {(box.width - above.width) / 2, -arrow.ascent - gap - above.descent});
    if (below.width > 0)
        box.add(below, {(box.width - below.width) / 2, arrow.descent + gap + below.ascent});
    return box;
}

} // namespace cabochon

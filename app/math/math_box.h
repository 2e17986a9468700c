// Owns what a formula looks like once laid out: glyphs, lines and words with their places around
// a baseline at 0, y downwards, in pixels.
#pragma once

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace cabochon {

struct PlacedGlyph {
    quint32 glyph = 0;
    char32_t character = 0; // that was asked for; of parts, the whole one
    QPointF origin;
    double pixelSize = 0;
};

/// Words in letters that the font of formulas lacks.
struct PlacedWords {
    QString words;
    QPointF origin;
    QFont font;
};

struct MathBox {
    double width = 0;
    double ascent = 0;
    double descent = 0;
    double italic = 0; // how far its top leans out to the right of the width
    QList<PlacedGlyph> glyphs;
    QList<QRectF> rules;
    QList<PlacedWords> words;
    bool isOneGlyph = false;

    double height() const { return ascent + descent; }
    /// Draws `other` within this one, at `at`; the width stays.
    void add(const MathBox& other, QPointF at)
    {
        for (PlacedGlyph glyph : other.glyphs) {
            glyph.origin += at;
            glyphs.append(glyph);
        }
        for (const QRectF& rule : other.rules)
            rules.append(rule.translated(at));
        for (PlacedWords placed : other.words) {
            placed.origin += at;
            words.append(placed);
        }
        ascent = std::max(ascent, other.ascent - at.y());
        descent = std::max(descent, other.descent + at.y());
    }
    void addRule(const QRectF& rule)
    {
        rules.append(rule);
        ascent = std::max(ascent, -rule.top());
        descent = std::max(descent, rule.bottom());
    }
};

} // namespace cabochon

// Owns a formula as a tree: what a parse of LaTeX gives and what the layout draws.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cabochon {

/// TeX's classes of atoms: what space stands between two follows from them.
enum class AtomClass { Ordinary, Operator, Binary, Relation, Opening, Closing, Punctuation, Inner };

/// TeX's four sizes.
enum class MathSize { Display, Text, Script, ScriptScript };

enum class NodeKind {
    List,      // children one after another
    Symbol,    // text: one character
    Words,     // text: upright words, "sin" or \text{...}
    Space,     // amount: of em
    Fraction,  // numerator, denominator; amount: thickness of the bar in em, -1 the font's
    Root,      // radicand, degree (may be empty)
    Scripts,   // base, lower, upper (may be empty)
    Stack,     // base, below, above: of the same width or not, in a column
    Fence,     // children between fences; fences: one more than children, empty ones are not drawn
    Delimiter, // text drawn amount em high (\big)
    Accent,    // base, text over it; stretches: as wide as it
    Bar,       // base with a line: text "over", "under", "box", "strike"
    Stretched, // a base with a brace or arrow as wide as it: text over or (below) under it
    Arrow,     // below, above: text an arrow as wide as they are
    Grid,      // cells, row by row
    Sized,     // child in the given size
    Phantom,   // room of a child that is not drawn; text: "h", "v" or both
};

/// Where the scripts of an operator stand.
enum class Limits { BySize, Always, Never };

struct GridShape {
    int columns = 0;
    QString alignment;      // 'l', 'c', 'r' a column, the last one again for what follows
    std::vector<int> lines; // vertical lines before these columns
    std::vector<int> rules; // horizontal lines above these rows
    bool displayed = false; // cells in display size, rows further apart
    bool paired = false;    // columns in pairs that touch: "a &= b"
    bool small = false;
};

struct MathNode {
    NodeKind kind = NodeKind::List;
    AtomClass atom = AtomClass::Ordinary;
    QString text;
    double amount = 0;
    std::vector<MathNode> children;
    Limits limits = Limits::Never;
    MathSize size = MathSize::Text;
    bool big = false;   // Symbol: grows in display size, like a sum
    bool below = false; // Stretched
    bool stretches = false;
    QStringList fences;
    GridShape grid;

    bool isEmpty() const { return kind == NodeKind::List && children.empty(); }
    /// The first of its text, which may be beyond 16 bits.
    char32_t character() const { return text.isEmpty() ? U' ' : text.toUcs4().constFirst(); }
};

} // namespace cabochon

// Owns the parser's inside: a reader that descends through LaTeX. For math_parser.cpp (lists,
// scripts, fences), math_commands.cpp and math_environments.cpp only.
#pragma once

#include "app/math/math_node.h"
#include "app/math/math_symbols.h"

#include <QStringView>

#include <initializer_list>
#include <optional>

namespace cabochon {

/// A length such as "1.5em"; nothing for other units.
std::optional<double> emsOf(QString length);

class MathReader {
public:
    explicit MathReader(QStringView latex) : m_text(latex) {}

    /// The whole text as one formula; rows of it become a grid.
    std::optional<MathNode> readAll();

private:
    /// What ends a list; the end of the text ends a cell, too.
    enum class End { Brace, Bracket, Right, Cell };

    // Everything that reads gives false, or a node that is not to be used, once m_failed is set.
    void fail() { m_failed = true; }
    bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlanks();
    bool startsWith(QStringView words) const { return m_text.mid(m_at).startsWith(words); }
    bool take(QStringView words);
    QString peekCommand() const;
    QString takeCommand();
    char32_t takeCharacter();
    QString takeDelimiter();
    /// The words between braces, as they are.
    QString takeRawGroup();
    std::optional<QString> takeRawOption();

    MathNode readList(End end);
    bool isAtEndOf(End end) const;
    bool readItem(std::vector<MathNode>& items);
    bool readSwitch(std::vector<MathNode>& items, End end);
    void readScripts(std::vector<MathNode>& items);
    void takeLimits(MathNode& base);
    MathNode readScript();
    MathNode readPrimes();
    MathNode readArgument();
    std::optional<MathNode> readOption();
    MathNode readFence();
    MathNode readCharacter();

    // math_commands.cpp
    MathNode readCommand(const QString& command);
    bool readFraction(const QString& command, MathNode& node);
    bool readLetters(const QString& command, MathNode& node);
    bool readOver(const QString& command, MathNode& node);
    bool readSpace(const QString& command, MathNode& node);
    bool readRoom(const QString& command, MathNode& node);
    bool readBigDelimiter(const QString& command, MathNode& node);
    bool readLine(const QString& command, MathNode& node);
    MathNode readNegation();
    MathNode readTag();

    // math_environments.cpp
    MathNode readEnvironment();
    MathNode readGrid(const GridShape& shape, const QString& environment);

    /// Counts nodes; too many are a failure.
    MathNode make(NodeKind kind, std::initializer_list<MathNode> children = {});
    MathNode symbol(const QString& text, AtomClass atom = AtomClass::Ordinary);
    MathNode symbol(const MathSymbol& known);
    MathNode fenced(MathNode content, const QString& left, const QString& right);
    MathNode letter(char32_t character);

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_nodes = 0;
    bool m_failed = false;
    Alphabet m_alphabet = Alphabet::Italic;
    bool m_alphabetChosen = false; // by a command: digits and Greek capitals follow it, too
};

} // namespace cabochon

#include "app/math/math_parser.h"

#include "app/math/math_reader.h"

#include <utility>

namespace cabochon {

namespace {

bool isLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

} // namespace

// ------------------------------------------------------------------------------------------ tokens

void MathReader::skipBlanks()
{
    while (!atEnd()) {
        if (m_text[m_at].isSpace()) {
            ++m_at;
        } else if (m_text[m_at] == QLatin1Char('%')) { // a comment
            while (!atEnd() && m_text[m_at] != QLatin1Char('\n'))
                ++m_at;
        } else {
            break;
        }
    }
}

bool MathReader::take(QStringView words)
{
    if (!startsWith(words)) return false;
    m_at += words.size();
    return true;
}

/// The command that stands here without its backslash; empty: none does.
QString MathReader::peekCommand() const
{
    if (atEnd() || m_text[m_at] != QLatin1Char('\\')) return {};
    qsizetype end = m_at + 1;
    while (end < m_text.size() && isLetter(m_text[end]))
        ++end;
    if (end == m_at + 1 && end < m_text.size()) ++end; // "\," and the like
    return m_text.mid(m_at + 1, end - m_at - 1).toString();
}

QString MathReader::takeCommand()
{
    QString command = peekCommand();
    m_at += command.size() + 1;
    if (!command.isEmpty() && isLetter(command[0])) {
        skipBlanks();
        if (command == QLatin1String("operatorname") && take(u"*")) command += QLatin1Char('*');
    }
    return command;
}

char32_t MathReader::takeCharacter()
{
    const QChar first = m_text[m_at++];
    if (!first.isHighSurrogate() || atEnd()) return first.unicode();
    return QChar::surrogateToUcs4(first, m_text[m_at++]);
}

/// What follows \left and the like.
QString MathReader::takeDelimiter()
{
    skipBlanks();
    if (atEnd()) {
        fail();
        return {};
    }
    const QString command = peekCommand();
    QString written;
    if (command.isEmpty()) {
        const char32_t character = takeCharacter();
        written = QString::fromUcs4(&character, 1);
    } else {
        takeCommand();
        written = QLatin1Char('\\') + command;
    }
    const std::optional<QString> delimiter = delimiterOf(written);
    if (!delimiter) fail();
    return delimiter.value_or(QString());
}

QString MathReader::takeRawGroup()
{
    skipBlanks();
    if (!take(u"{")) {
        if (atEnd()) fail();
        return atEnd() ? QString() : QString(m_text[m_at++]);
    }
    const qsizetype start = m_at;
    int open = 1;
    for (; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        if (c == QLatin1Char('\\'))
            ++m_at;
        else if (c == QLatin1Char('{'))
            ++open;
        else if (c == QLatin1Char('}') && --open == 0)
            return m_text.mid(start, m_at++ - start).toString();
    }
    fail();
    m_at = m_text.size();
    return {};
}

std::optional<QString> MathReader::takeRawOption()
{
    skipBlanks();
    if (!startsWith(u"[")) return std::nullopt;
    const qsizetype end = m_text.indexOf(QLatin1Char(']'), m_at);
    if (end < 0) return std::nullopt;
    const QString words = m_text.mid(m_at + 1, end - m_at - 1).toString();
    m_at = end + 1;
    return words;
}

// ------------------------------------------------------------------------------------------- nodes

MathNode MathReader::make(NodeKind kind, std::initializer_list<MathNode> children)
{
    if (++m_nodes > kMostMathNodes) fail();
    MathNode node;
    node.kind = kind;
    node.children = children;
    return node;
}

MathNode MathReader::symbol(const QString& text, AtomClass atom)
{
    MathNode node = make(NodeKind::Symbol);
    node.text = text;
    node.atom = atom;
    return node;
}

MathNode MathReader::symbol(const MathSymbol& known)
{
    MathNode node = symbol(known.text, known.atom);
    node.big = known.big;
    node.limits = known.limits;
    return node;
}

MathNode MathReader::fenced(MathNode content, const QString& left, const QString& right)
{
    MathNode fence = make(NodeKind::Fence, {std::move(content)});
    fence.fences = {left, right};
    return fence;
}

/// A letter or digit in the alphabet that is chosen; digits stand upright by themselves.
MathNode MathReader::letter(char32_t character)
{
    const bool isDigit = character >= '0' && character <= '9';
    const Alphabet alphabet = isDigit && !m_alphabetChosen ? Alphabet::Upright : m_alphabet;
    return symbol(inAlphabet(character, alphabet));
}

// ------------------------------------------------------------------------------------------- lists

std::optional<MathNode> MathReader::readAll()
{
    if (m_text.size() > kMostMathCharacters) return std::nullopt;
    GridShape rows;
    rows.alignment = QStringLiteral("rl");
    rows.displayed = true;
    rows.paired = true;
    MathNode all = readGrid(rows, {});
    if (m_failed || !atEnd()) return std::nullopt;
    if (all.children.size() == 1) return std::move(all.children.front());
    if (all.grid.columns == 1) all.grid.alignment = QStringLiteral("c");
    return all;
}

bool MathReader::isAtEndOf(End end) const
{
    switch (end) {
    case End::Brace:
        return startsWith(u"}");
    case End::Bracket:
        return startsWith(u"]");
    case End::Right:
        return peekCommand() == QLatin1String("right") || peekCommand() == QLatin1String("middle");
    case End::Cell: {
        const QString command = peekCommand();
        return startsWith(u"&") || startsWith(u"}") || command == QLatin1String("\\") ||
               command == QLatin1String("cr") || command == QLatin1String("end") ||
               command == QLatin1String("newline");
    }
    }
    return false;
}

/// What stands up to `end`, which is not taken. The end of the text ends cells only.
MathNode MathReader::readList(End end)
{
    MathNode list = make(NodeKind::List);
    if (++m_depth > kMostMathDepth) fail();
    for (skipBlanks(); !m_failed; skipBlanks()) {
        if (atEnd()) {
            if (end != End::Cell) fail();
            break;
        }
        if (isAtEndOf(end)) break;
        if (readSwitch(list.children, end)) continue;
        if (!readItem(list.children)) break;
        readScripts(list.children);
    }
    --m_depth;
    return list;
}

/// Commands that say something of all that follows, or of all before: false, if none stands here.
bool MathReader::readSwitch(std::vector<MathNode>& items, End end)
{
    const QString command = peekCommand();
    static const QStringList sizes{QStringLiteral("displaystyle"), QStringLiteral("textstyle"),
                                   QStringLiteral("scriptstyle"),
                                   QStringLiteral("scriptscriptstyle")};
    if (const qsizetype size = sizes.indexOf(command); size >= 0) {
        takeCommand();
        MathNode rest = make(NodeKind::Sized, {readList(end)});
        rest.size = static_cast<MathSize>(size);
        items.push_back(std::move(rest));
        return true;
    }
    const bool isOver = command == QLatin1String("over");
    const bool isChoose = command == QLatin1String("choose");
    if (!isOver && !isChoose && command != QLatin1String("atop")) return false;
    takeCommand();
    MathNode before = make(NodeKind::List);
    before.children = std::exchange(items, {});
    MathNode fraction = make(NodeKind::Fraction, {std::move(before), readList(end)});
    fraction.atom = AtomClass::Inner;
    fraction.amount = isOver ? -1 : 0;
    if (isChoose) fraction = fenced(std::move(fraction), QStringLiteral("("), QStringLiteral(")"));
    items.push_back(std::move(fraction));
    return true;
}

bool MathReader::readItem(std::vector<MathNode>& items)
{
    const QChar c = m_text[m_at];
    if (c == QLatin1Char('{')) {
        ++m_at;
        items.push_back(readList(End::Brace));
        if (!take(u"}")) fail();
    } else if (c == QLatin1Char('\\')) {
        items.push_back(readCommand(takeCommand()));
    } else if (c == QLatin1Char('^') || c == QLatin1Char('_') || c == QLatin1Char('\'')) {
        items.push_back(make(NodeKind::List)); // scripts of nothing
    } else if (c == QLatin1Char('}') || c == QLatin1Char('&') || c == QLatin1Char('$') ||
               c == QLatin1Char('#')) {
        fail();
    } else {
        items.push_back(readCharacter());
    }
    return !m_failed;
}

MathNode MathReader::readCharacter()
{
    const char32_t character = takeCharacter();
    if (character == '~') {
        MathNode space = make(NodeKind::Space);
        space.amount = 0.25;
        return space;
    }
    const bool isPlainLetter = character < 0x80 ? QChar(character).isLetterOrNumber()
                                                : character >= 0x391 && character <= 0x3c9;
    if (isPlainLetter) return letter(character);
    return symbol(symbolOfCharacter(character));
}

// ----------------------------------------------------------------------------------------- scripts

/// Takes ^, _ and primes after the last item, and \limits before them.
void MathReader::readScripts(std::vector<MathNode>& items)
{
    takeLimits(items.back());
    MathNode lower, upper;
    bool hasLower = false, hasUpper = false, onlyPrimes = false;
    for (skipBlanks(); !m_failed && !atEnd(); skipBlanks()) {
        if (startsWith(u"'")) {
            if (hasUpper) return fail();
            hasUpper = onlyPrimes = true;
            upper = readPrimes();
        } else if (take(u"^")) {
            MathNode script = readScript();
            // Primes may have a power after them: f'^2.
            if (hasUpper && !onlyPrimes) return fail();
            if (hasUpper)
                upper.children.push_back(std::move(script));
            else
                upper = std::move(script);
            hasUpper = true;
            onlyPrimes = false;
        } else if (take(u"_")) {
            if (hasLower) return fail();
            hasLower = true;
            lower = readScript();
        } else {
            break;
        }
    }
    if (!hasLower && !hasUpper) return;
    MathNode base = std::move(items.back());
    MathNode scripts = make(NodeKind::Scripts);
    scripts.atom = base.atom;
    scripts.limits = base.limits;
    scripts.children.push_back(std::move(base));
    scripts.children.push_back(std::move(lower));
    scripts.children.push_back(std::move(upper));
    items.back() = std::move(scripts);
}

void MathReader::takeLimits(MathNode& base)
{
    for (skipBlanks();; skipBlanks()) {
        const QString command = peekCommand();
        if (command == QLatin1String("limits"))
            base.limits = Limits::Always;
        else if (command == QLatin1String("nolimits"))
            base.limits = Limits::Never;
        else
            return;
        takeCommand();
    }
}

MathNode MathReader::readPrimes()
{
    MathNode primes = make(NodeKind::List);
    while (take(u"'"))
        primes.children.push_back(symbol(QString(QChar(0x2032))));
    return primes;
}

MathNode MathReader::readScript()
{
    MathNode script = readArgument();
    if (script.kind == NodeKind::List) return script;
    return make(NodeKind::List, {std::move(script)});
}

/// A group, a command with its own arguments, or one character.
MathNode MathReader::readArgument()
{
    skipBlanks();
    if (atEnd() || startsWith(u"}") || startsWith(u"&") || startsWith(u"^") || startsWith(u"_")) {
        fail();
        return {};
    }
    if (++m_depth > kMostMathDepth) fail();
    std::vector<MathNode> items;
    if (!m_failed) readItem(items);
    --m_depth;
    return items.empty() ? MathNode{} : std::move(items.front());
}

std::optional<MathNode> MathReader::readOption()
{
    skipBlanks();
    if (!take(u"[")) return std::nullopt;
    MathNode option = readList(End::Bracket);
    if (!take(u"]")) fail();
    return option;
}

MathNode MathReader::readFence()
{
    MathNode fence = make(NodeKind::Fence);
    fence.atom = AtomClass::Inner;
    fence.fences.append(takeDelimiter());
    while (!m_failed) {
        fence.children.push_back(readList(End::Right));
        const QString command = takeCommand();
        fence.fences.append(takeDelimiter());
        if (command == QLatin1String("right")) break;
    }
    return fence;
}

std::optional<MathNode> parseMath(QStringView latex)
{
    return MathReader(latex).readAll();
}

} // namespace cabochon

// What commands mean: the part of MathReader that grows with the subset.
#include "app/math/math_reader.h"

#include <QHash>

#include <utility>

namespace cabochon {

namespace {

const QHash<QString, Alphabet>& alphabets()
{
    static const QHash<QString, Alphabet> table{
        {QStringLiteral("mathrm"), Alphabet::Upright},
        {QStringLiteral("mathup"), Alphabet::Upright},
        {QStringLiteral("mathnormal"), Alphabet::Italic},
        {QStringLiteral("mathit"), Alphabet::Italic},
        {QStringLiteral("mathbf"), Alphabet::Bold},
        {QStringLiteral("boldsymbol"), Alphabet::BoldItalic},
        {QStringLiteral("bm"), Alphabet::BoldItalic},
        {QStringLiteral("pmb"), Alphabet::BoldItalic},
        {QStringLiteral("mathbb"), Alphabet::DoubleStruck},
        {QStringLiteral("mathcal"), Alphabet::Script},
        {QStringLiteral("mathscr"), Alphabet::Script},
        {QStringLiteral("mathfrak"), Alphabet::Fraktur},
        {QStringLiteral("mathsf"), Alphabet::Sans},
        {QStringLiteral("mathtt"), Alphabet::Typewriter}};
    return table;
}

/// Words within a formula: blanks count, and a few escapes are known.
QString plainWords(QString words)
{
    for (const char* escaped : {"\\ ", "\\,", "~"})
        words.replace(QLatin1String(escaped), QStringLiteral(" "));
    for (const char* escaped : {"\\%", "\\&", "\\$", "\\_", "\\#", "\\{", "\\}"})
        words.replace(QLatin1String(escaped), QString(QLatin1Char(escaped[1])));
    return words;
}

} // namespace

MathNode MathReader::readCommand(const QString& command)
{
    if (command.isEmpty()) fail();
    MathNode node;
    if (m_failed) return node;
    if (const auto known = symbolOf(command)) {
        node = symbol(*known);
        // Greek capitals follow an alphabet; small letters are in italics already.
        const QList<uint> codes = known->text.toUcs4();
        if (m_alphabetChosen && !codes.isEmpty()) node.text = inAlphabet(codes[0], m_alphabet);
        return node;
    }
    if (const auto function = functionOf(command)) {
        node = make(NodeKind::Words);
        node.text = function->text;
        node.atom = AtomClass::Operator;
        node.limits = function->limits;
        return node;
    }
    if (command == QLatin1String("left")) return readFence();
    if (command == QLatin1String("begin")) return readEnvironment();
    if (command == QLatin1String("not")) return readNegation();
    if (command == QLatin1String("tag")) return readTag();
    const bool known = readFraction(command, node) || readLetters(command, node) ||
                       readOver(command, node) || readSpace(command, node) ||
                       readRoom(command, node) || readBigDelimiter(command, node) ||
                       readLine(command, node);
    if (!known) fail();
    return node;
}

bool MathReader::readFraction(const QString& command, MathNode& node)
{
    const bool isBinomial = command.endsWith(QLatin1String("binom"));
    const QString prefix = command.endsWith(QLatin1String("frac"))
                               ? command.chopped(4)
                               : command.chopped(isBinomial ? 5 : 0);
    if (command == QLatin1String("sqrt")) {
        std::optional<MathNode> degree = readOption();
        node = make(NodeKind::Root, {readArgument(), degree ? std::move(*degree) : MathNode{}});
        return true;
    }
    const bool known = (isBinomial || command.endsWith(QLatin1String("frac"))) &&
                       (prefix.isEmpty() || QStringView(u"dtc").contains(prefix));
    if (!known) return false;
    MathNode numerator = readArgument();
    MathNode denominator = readArgument();
    node = make(NodeKind::Fraction, {std::move(numerator), std::move(denominator)});
    node.amount = isBinomial ? 0 : -1;
    node.atom = AtomClass::Inner;
    if (isBinomial) node = fenced(std::move(node), QStringLiteral("("), QStringLiteral(")"));
    if (prefix.isEmpty()) return true;
    MathNode sized = make(NodeKind::Sized, {std::move(node)});
    sized.size = prefix == QLatin1String("t") ? MathSize::Text : MathSize::Display;
    sized.atom = AtomClass::Inner;
    node = std::move(sized);
    return true;
}

bool MathReader::readLetters(const QString& command, MathNode& node)
{
    if (const auto alphabet = alphabets().constFind(command); alphabet != alphabets().constEnd()) {
        const Alphabet before = std::exchange(m_alphabet, *alphabet);
        const bool chosenBefore = std::exchange(m_alphabetChosen, true);
        node = readArgument();
        m_alphabet = before;
        m_alphabetChosen = chosenBefore;
        return true;
    }
    static const QStringList words{
        QStringLiteral("text"),   QStringLiteral("textrm"), QStringLiteral("textit"),
        QStringLiteral("textbf"), QStringLiteral("textsf"), QStringLiteral("texttt"),
        QStringLiteral("mbox"),   QStringLiteral("hbox"),   QStringLiteral("textnormal")};
    const bool isName = command.startsWith(QLatin1String("operatorname"));
    if (!isName && !words.contains(command)) return false;
    node = make(NodeKind::Words);
    const QString raw = takeRawGroup();
    node.text = plainWords(raw);
    if (isName) node.atom = AtomClass::Operator;
    if (command.endsWith(QLatin1Char('*'))) node.limits = Limits::BySize;
    if (isName) node.text.remove(QLatin1Char(' '));
    if (command == QLatin1String("textbf")) node.amount = 1;
    if (command == QLatin1String("textit")) node.amount = 2;
    if (node.text.contains(QLatin1Char('\\')) || node.text.contains(QLatin1Char('$'))) fail();
    return true;
}

/// Accents, braces, arrows and words over and under something.
bool MathReader::readOver(const QString& command, MathNode& node)
{
    if (const auto accent = accentOf(command)) {
        node = make(NodeKind::Accent, {readArgument()});
        node.text = accent->first;
        node.stretches = accent->second;
        return true;
    }
    static const QHash<QString, std::pair<uint, bool>> stretched{
        {QStringLiteral("overbrace"), {0x23de, false}},
        {QStringLiteral("underbrace"), {0x23df, true}},
        {QStringLiteral("overbracket"), {0x23b4, false}},
        {QStringLiteral("underbracket"), {0x23b5, true}},
        {QStringLiteral("overrightarrow"), {0x2192, false}},
        {QStringLiteral("overleftarrow"), {0x2190, false}},
        {QStringLiteral("overleftrightarrow"), {0x2194, false}},
        {QStringLiteral("underrightarrow"), {0x2192, true}}};
    if (const auto found = stretched.constFind(command); found != stretched.constEnd()) {
        node = make(NodeKind::Stretched, {readArgument()});
        node.text = QString(QChar(found->first));
        node.below = found->second;
        if (command.contains(QLatin1String("brac"))) { // its scripts stand over or under the brace
            node.limits = Limits::Always;
            node.atom = AtomClass::Operator;
        }
        return true;
    }
    static const QHash<QString, uint> arrows{{QStringLiteral("xrightarrow"), 0x2192},
                                             {QStringLiteral("xleftarrow"), 0x2190},
                                             {QStringLiteral("xleftrightarrow"), 0x2194},
                                             {QStringLiteral("xRightarrow"), 0x21d2},
                                             {QStringLiteral("xmapsto"), 0x21a6}};
    if (const uint arrow = arrows.value(command)) {
        std::optional<MathNode> below = readOption();
        node = make(NodeKind::Arrow, {below ? std::move(*below) : MathNode{}, readArgument()});
        node.text = QString(QChar(arrow));
        node.atom = AtomClass::Relation;
        return true;
    }
    const bool over = command == QLatin1String("overset") || command == QLatin1String("stackrel");
    if (!over && command != QLatin1String("underset")) return false;
    MathNode script = readArgument();
    MathNode base = readArgument();
    const bool wraps = base.kind == NodeKind::List && base.children.size() == 1; // {=}
    const AtomClass atom = command == QLatin1String("stackrel") ? AtomClass::Relation
                           : wraps                              ? base.children.front().atom
                                                                : base.atom;
    node = make(NodeKind::Stack, {std::move(base), over ? MathNode{} : script,
                                  over ? std::move(script) : MathNode{}});
    node.atom = atom;
    return true;
}

bool MathReader::readSpace(const QString& command, MathNode& node)
{
    static const QHash<QString, double> spaces{{QStringLiteral(","), 3.0 / 18},
                                               {QStringLiteral(":"), 4.0 / 18},
                                               {QStringLiteral(">"), 4.0 / 18},
                                               {QStringLiteral(";"), 5.0 / 18},
                                               {QStringLiteral("!"), -3.0 / 18},
                                               {QStringLiteral(" "), 0.25},
                                               {QStringLiteral("\n"), 0.25},
                                               {QStringLiteral("quad"), 1},
                                               {QStringLiteral("qquad"), 2},
                                               {QStringLiteral("enspace"), 0.5},
                                               {QStringLiteral("thinspace"), 3.0 / 18},
                                               {QStringLiteral("medspace"), 4.0 / 18},
                                               {QStringLiteral("thickspace"), 5.0 / 18},
                                               {QStringLiteral("negthinspace"), -3.0 / 18},
                                               {QStringLiteral("space"), 0.25},
                                               {QStringLiteral("/"), 0}};
    static const QStringList nothing{
        QStringLiteral("nonumber"),     QStringLiteral("notag"),     QStringLiteral("allowbreak"),
        QStringLiteral("displaybreak"), QStringLiteral("nobreak"),   QStringLiteral("hfill"),
        QStringLiteral("bgroup"),       QStringLiteral("mathstrut"), QStringLiteral("strut"),
        QStringLiteral("relax"),        QStringLiteral("noindent"),  QStringLiteral("centering")};
    if (command == QLatin1String("hspace") || command == QLatin1String("mspace")) {
        take(u"*");
        const std::optional<double> width = emsOf(takeRawGroup());
        if (!width) fail();
        node = make(NodeKind::Space);
        node.amount = width.value_or(0);
        return true;
    }
    if (command == QLatin1String("label")) {
        takeRawGroup();
        node = make(NodeKind::Space);
        return true;
    }
    if (const auto space = spaces.constFind(command); space != spaces.constEnd()) {
        node = make(NodeKind::Space);
        node.amount = *space;
        return true;
    }
    if (!nothing.contains(command)) return false;
    node = make(NodeKind::Space);
    return true;
}

/// What is there without being seen, or seen without its colour.
bool MathReader::readRoom(const QString& command, MathNode& node)
{
    if (command.endsWith(QLatin1String("phantom")) && command.size() <= 8) {
        node = make(NodeKind::Phantom, {readArgument()});
        node.text = command.chopped(7);
        return true;
    }
    static const QHash<QString, AtomClass> classes{
        {QStringLiteral("smash"), AtomClass::Ordinary},
        {QStringLiteral("mathclap"), AtomClass::Ordinary},
        {QStringLiteral("ensuremath"), AtomClass::Ordinary},
        {QStringLiteral("mathord"), AtomClass::Ordinary},
        {QStringLiteral("mathop"), AtomClass::Operator},
        {QStringLiteral("mathrel"), AtomClass::Relation},
        {QStringLiteral("mathbin"), AtomClass::Binary},
        {QStringLiteral("mathopen"), AtomClass::Opening},
        {QStringLiteral("mathclose"), AtomClass::Closing},
        {QStringLiteral("mathpunct"), AtomClass::Punctuation},
        {QStringLiteral("mathinner"), AtomClass::Inner}};
    if (const auto found = classes.constFind(command); found != classes.constEnd()) {
        node = readArgument();
        node.atom = *found;
        if (node.atom == AtomClass::Operator) node.limits = Limits::BySize;
        return true;
    }
    if (command == QLatin1String("substack")) {
        skipBlanks();
        if (!take(u"{")) fail();
        GridShape lines;
        lines.alignment = QLatin1Char('c');
        lines.small = true;
        node = readGrid(lines, QStringLiteral("}"));
        return true;
    }
    if (command != QLatin1String("textcolor") && command != QLatin1String("color") &&
        command != QLatin1String("colorbox"))
        return false;
    takeRawGroup(); // the window's colours are its own
    node = command == QLatin1String("color") ? make(NodeKind::Space) : readArgument();
    return true;
}

bool MathReader::readBigDelimiter(const QString& command, MathNode& node)
{
    static const QStringList names{QStringLiteral("big"), QStringLiteral("Big"),
                                   QStringLiteral("bigg"), QStringLiteral("Bigg")};
    QString name = command;
    QChar side;
    if (!names.contains(name) && name.size() > 3) {
        side = name.back();
        name.chop(1);
        if (!QStringView(u"lrm").contains(side)) return false;
    }
    const qsizetype size = names.indexOf(name);
    if (size < 0) return false;
    node = make(NodeKind::Delimiter);
    node.text = takeDelimiter();
    node.amount = 1.2 + 0.6 * static_cast<double>(size);
    node.atom = side == QLatin1Char('l')   ? AtomClass::Opening
                : side == QLatin1Char('r') ? AtomClass::Closing
                : side == QLatin1Char('m') ? AtomClass::Relation
                                           : AtomClass::Ordinary;
    return true;
}

bool MathReader::readLine(const QString& command, MathNode& node)
{
    static const QHash<QString, QString> lines{
        {QStringLiteral("overline"), QStringLiteral("over")},
        {QStringLiteral("underline"), QStringLiteral("under")},
        {QStringLiteral("boxed"), QStringLiteral("box")},
        {QStringLiteral("fbox"), QStringLiteral("box")},
        {QStringLiteral("cancel"), QStringLiteral("strike")},
        {QStringLiteral("bcancel"), QStringLiteral("strike")},
        {QStringLiteral("xcancel"), QStringLiteral("strike")}};
    if (lines.contains(command)) {
        node = make(NodeKind::Bar, {readArgument()});
        node.text = lines[command];
        return true;
    }
    const bool isModulus = command == QLatin1String("pmod") || command == QLatin1String("pod");
    if (!isModulus && command != QLatin1String("bmod") && command != QLatin1String("mod"))
        return false;
    MathNode words = make(NodeKind::Words);
    words.text = QStringLiteral("mod");
    if (!isModulus) {
        words.atom = command == QLatin1String("bmod") ? AtomClass::Binary : AtomClass::Operator;
        node = std::move(words);
        return true;
    }
    MathNode before = make(NodeKind::Space);
    before.amount = 0.6;
    MathNode between = make(NodeKind::Space);
    between.amount = command == QLatin1String("pmod") ? 0.3 : 0;
    if (command == QLatin1String("pod")) words.text.clear();
    node = make(NodeKind::List, {std::move(before), symbol(QStringLiteral("("), AtomClass::Opening),
                                 std::move(words), std::move(between), readArgument(),
                                 symbol(QStringLiteral(")"), AtomClass::Closing)});
    return true;
}

MathNode MathReader::readNegation()
{
    MathNode negatedNode = readArgument();
    const QString text = negated(negatedNode.text);
    if (text.isEmpty()) fail();
    negatedNode.text = text;
    return negatedNode;
}

MathNode MathReader::readTag()
{
    take(u"*");
    MathNode space = make(NodeKind::Space);
    space.amount = 2;
    MathNode words = make(NodeKind::Words);
    words.text = QLatin1Char('(') + plainWords(takeRawGroup()) + QLatin1Char(')');
    return make(NodeKind::List, {std::move(space), std::move(words)});
}

} // namespace cabochon

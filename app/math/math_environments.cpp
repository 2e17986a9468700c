// What stands in rows and columns: environments, and lines of a formula without one.
#include "app/math/math_parser.h"
#include "app/math/math_reader.h"

#include <QHash>

#include <utility>

namespace cabochon {

namespace {

/// Environments of rows and columns, with the fences around them.
struct Environment {
    GridShape shape;
    QString left;
    QString right;
};

GridShape shapeOf(const char* alignment, bool displayed, bool paired, bool small = false)
{
    GridShape shape;
    shape.alignment = QString::fromLatin1(alignment);
    shape.displayed = displayed;
    shape.paired = paired;
    shape.small = small;
    return shape;
}

QHash<QString, Environment> makeEnvironments()
{
    const GridShape matrix = shapeOf("c", false, false);
    const GridShape aligned = shapeOf("rl", true, true);
    const QString none;
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    return {
        {s("matrix"), {matrix, none, none}},
        {s("array"), {matrix, none, none}},
        {s("subarray"), {shapeOf("c", false, false, true), none, none}},
        {s("smallmatrix"), {shapeOf("c", false, false, true), none, none}},
        {s("pmatrix"), {matrix, s("("), s(")")}},
        {s("bmatrix"), {matrix, s("["), s("]")}},
        {s("Bmatrix"), {matrix, s("{"), s("}")}},
        {s("vmatrix"), {matrix, s("|"), s("|")}},
        {s("Vmatrix"), {matrix, s("‖"), s("‖")}},
        {s("cases"), {shapeOf("l", false, false), s("{"), none}},
        {s("dcases"), {shapeOf("l", true, false), s("{"), none}},
        {s("rcases"), {shapeOf("l", false, false), none, s("}")}},
        {s("aligned"), {aligned, none, none}},
        {s("align"), {aligned, none, none}},
        {s("alignat"), {aligned, none, none}},
        {s("alignedat"), {aligned, none, none}},
        {s("flalign"), {aligned, none, none}},
        {s("split"), {aligned, none, none}},
        {s("eqnarray"), {shapeOf("rcl", true, false), none, none}},
        {s("gathered"), {shapeOf("c", true, false), none, none}},
        {s("gather"), {shapeOf("c", true, false), none, none}},
        {s("multline"), {shapeOf("c", true, false), none, none}},
        {s("equation"), {shapeOf("c", true, false), none, none}},
        {s("displaymath"), {shapeOf("c", true, false), none, none}},
    };
}

std::optional<Environment> environmentOf(QString name)
{
    static const QHash<QString, Environment> table = makeEnvironments();
    if (name.endsWith(QLatin1Char('*'))) name.chop(1);
    const auto found = table.constFind(name);
    if (found == table.constEnd()) return std::nullopt;
    return *found;
}

} // namespace

std::optional<double> emsOf(QString length)
{
    length = length.trimmed();
    const QString unit = length.right(2);
    bool ok = false;
    const double number = length.chopped(std::min<qsizetype>(2, length.size())).toDouble(&ok);
    static const QHash<QString, double> units{
        {QStringLiteral("em"), 1},   {QStringLiteral("ex"), 0.45},
        {QStringLiteral("pt"), 0.1}, {QStringLiteral("mu"), 1.0 / 18},
        {QStringLiteral("cm"), 2.8}, {QStringLiteral("mm"), 0.28}};
    if (!ok || !units.contains(unit)) return std::nullopt;
    return std::max(-10.0, std::min(10.0, number * units[unit]));
}

MathNode MathReader::readEnvironment()
{
    const QString name = takeRawGroup();
    std::optional<Environment> environment = environmentOf(name);
    if (!environment) {
        fail();
        return {};
    }
    GridShape& shape = environment->shape;
    if (name.startsWith(QLatin1String("alignat")) || name.startsWith(QLatin1String("alignedat")))
        takeRawGroup();
    if (name == QLatin1String("array") || name == QLatin1String("subarray")) {
        shape.alignment.clear();
        const QString columns = takeRawGroup();
        for (const QChar c : columns) {
            if (c == QLatin1Char('|'))
                shape.lines.push_back(static_cast<int>(shape.alignment.size()));
            else if (QStringView(u"lcr").contains(c))
                shape.alignment += c;
            else if (!c.isSpace())
                fail();
        }
        if (shape.alignment.isEmpty()) fail();
    } else {
        takeRawOption(); // [t], [b], or the alignment of a starred matrix
    }
    MathNode grid = readGrid(shape, name);
    grid.atom = AtomClass::Ordinary;
    if (environment->left.isEmpty() && environment->right.isEmpty()) return grid;
    MathNode fence = fenced(std::move(grid), environment->left, environment->right);
    fence.atom = AtomClass::Inner;
    return fence;
}

/// Rows up to \end{environment}, to a brace ("}"), or to the end of the text (empty).
MathNode MathReader::readGrid(const GridShape& shape, const QString& environment)
{
    MathNode grid = make(NodeKind::Grid);
    grid.grid = shape;
    const bool untilBrace = environment == QLatin1String("}");
    std::vector<std::vector<MathNode>> rows(1);
    if (++m_depth > kMostMathDepth) fail();
    while (!m_failed) {
        for (skipBlanks(); peekCommand() == QLatin1String("hline"); skipBlanks()) {
            takeCommand();
            grid.grid.rules.push_back(static_cast<int>(rows.size()) - 1);
        }
        rows.back().push_back(readList(End::Cell));
        if (m_failed) break;
        if (take(u"&")) continue;
        const QString command = peekCommand();
        if (command == QLatin1String("\\") || command == QLatin1String("cr") ||
            command == QLatin1String("newline")) {
            takeCommand();
            take(u"*");
            // "\\[2pt]" is a distance, "\\ [x]" a row that begins with a bracket.
            const qsizetype before = m_at;
            if (const auto distance = takeRawOption(); distance && !emsOf(*distance)) m_at = before;
            rows.emplace_back();
            continue;
        }
        break;
    }
    --m_depth;
    if (!m_failed && !environment.isEmpty()) {
        if (untilBrace ? !take(u"}")
                       : takeCommand() != QLatin1String("end") || takeRawGroup() != environment)
            fail();
    }
    // A line break at the end begins no row.
    const auto isEmptyRow = [](const std::vector<MathNode>& row) {
        return row.size() == 1 && row[0].isEmpty();
    };
    while (rows.size() > 1 && isEmptyRow(rows.back()))
        rows.pop_back();
    for (const std::vector<MathNode>& row : rows)
        grid.grid.columns = std::max(grid.grid.columns, static_cast<int>(row.size()));
    if (rows.size() * static_cast<size_t>(grid.grid.columns) > kMostMathNodes) fail();
    for (std::vector<MathNode>& row : rows) {
        row.resize(static_cast<size_t>(grid.grid.columns));
        for (MathNode& cell : row)
            grid.children.push_back(std::move(cell));
    }
    return grid;
}

} // namespace cabochon

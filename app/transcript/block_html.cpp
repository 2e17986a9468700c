#include "app/transcript/block_html.h"

#include "app/math/formula_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kIndent = 24; // pixels for each level of a list

/// Rich text of a block with its formulas as they were written.
QString withFormulas(const QString& rich)
{
    static const QRegularExpression image(QStringLiteral("<img src=\"([^\"]*)\"/>"));
    QString html;
    qsizetype copied = 0;
    for (auto match = image.globalMatch(rich); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        html += rich.mid(copied, found.capturedStart() - copied) + QStringLiteral("<code>") +
                formulaOfImage(found.capturedView(1)).toHtmlEscaped() + QStringLiteral("</code>");
        copied = found.capturedEnd();
    }
    return html + rich.mid(copied);
}

QString tagged(const QString& tag, const QString& content, const QString& attributes = {})
{
    return QLatin1Char('<') + tag + attributes + QLatin1Char('>') + content + QStringLiteral("</") +
           tag + QStringLiteral(">\n");
}

/// One after another: the parts of what was cut.
template <typename Piece>
QString joined(const QList<Block>& parts, const Piece& piece)
{
    QString whole;
    for (const Block& part : parts)
        whole += part.joint.toHtmlEscaped() + piece(part);
    return whole;
}

QString words(const QList<Block>& parts)
{
    return joined(parts, [](const Block& part) { return withFormulas(part.text); });
}

QString alignmentOf(const TableCell& cell)
{
    if (cell.alignment == CellAlignment::Right) return QStringLiteral(" align=\"right\"");
    if (cell.alignment == CellAlignment::Centre) return QStringLiteral(" align=\"center\"");
    return {};
}

QString tableHtml(const QList<Block>& rows)
{
    QString html;
    for (const Block& row : rows) {
        QString cells;
        for (const TableCell& cell : row.cells)
            cells += tagged(cell.header ? QStringLiteral("th") : QStringLiteral("td"),
                            withFormulas(cell.text), alignmentOf(cell));
        html += tagged(QStringLiteral("tr"), cells);
    }
    return tagged(QStringLiteral("table"), html,
                  QStringLiteral(" border=\"1\" cellspacing=\"0\" cellpadding=\"6\""));
}

QString indentOf(const Block& block)
{
    if (block.level == 0) return {};
    return QStringLiteral(" style=\"margin-left:%1px\"").arg(block.level * kIndent);
}

QString itemHtml(const QList<Block>& parts)
{
    const QString marker =
        parts.first().marker.isEmpty() ? QString() : parts.first().marker + QChar(QChar::Nbsp);
    return tagged(QStringLiteral("p"), marker.toHtmlEscaped() + words(parts),
                  indentOf(parts.first()));
}

/// All parts of one block.
QString blockHtml(const QList<Block>& parts)
{
    const Block& block = parts.first();
    switch (block.kind) {
    case BlockKind::Paragraph:
        return tagged(QStringLiteral("p"), words(parts));
    case BlockKind::Heading: // below the names of the speakers
        return tagged(QLatin1Char('h') + QString::number(std::min(6, block.level + 2)),
                      words(parts));
    case BlockKind::ListItem:
        return itemHtml(parts);
    case BlockKind::Quote:
        return tagged(QStringLiteral("blockquote"), tagged(QStringLiteral("p"), words(parts)));
    case BlockKind::Code:
        return tagged(QStringLiteral("pre"),
                      joined(parts, [](const Block& part) { return part.text.toHtmlEscaped(); }));
    case BlockKind::Table:
        return tableHtml(parts);
    case BlockKind::Rule:
        return QStringLiteral("<hr>\n");
    case BlockKind::Formula:
        return tagged(QStringLiteral("p"),
                      tagged(QStringLiteral("code"), block.plain.toHtmlEscaped()), indentOf(block));
    }
    return {};
}

} // namespace

QString htmlOf(const QList<Block>& blocks)
{
    QString html;
    for (qsizetype first = 0; first < blocks.size();) {
        qsizetype end = first + 1;
        while (end < blocks.size() && blocks[end].part > 0)
            ++end;
        html += blockHtml(blocks.sliced(first, end - first));
        first = end;
    }
    return html;
}

} // namespace cabochon

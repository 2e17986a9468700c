#include "app/transcript/delimiter_rows.h"

#include "app/transcript/code_fences.h"

#include <QStringList>

#include <algorithm>

namespace cabochon {

namespace {

/// The row of dashes under a table's header with each cell widened; anything else as it is.
QString widened(QStringView line)
{
    const bool isDelimiterRow =
        line.contains(QLatin1Char('|')) && line.contains(QLatin1Char('-')) &&
        std::all_of(line.begin(), line.end(),
                    [](QChar c) { return QStringView(u"|:- \t\r").contains(c); });
    QString result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        result += line[i];
        const bool cellEnds = i + 1 == line.size() || line[i + 1] != QLatin1Char('-');
        if (isDelimiterRow && line[i] == QLatin1Char('-') && cellEnds) result += u"--";
    }
    return result;
}

} // namespace

QString withWideDelimiterRows(QStringView markdown)
{
    const bool hasTable = markdown.contains(QStringView(u"-|")) ||
                          markdown.contains(QStringView(u"|-")) ||
                          markdown.contains(QStringView(u"-:|"));
    if (!hasTable) return markdown.toString();
    QStringList lines;
    CodeFences fences;
    for (const QStringView line : markdown.split(QLatin1Char('\n')))
        lines.append(fences.take(line) ? line.toString() : widened(line));
    return lines.join(QLatin1Char('\n'));
}

} // namespace cabochon

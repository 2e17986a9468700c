#include "app/transcript/delimiter_rows.h"

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
    QStringView fence;
    for (const QStringView line : markdown.split(QLatin1Char('\n'))) {
        const QStringView start = line.trimmed().left(3);
        const bool isFence = start == QStringView(u"```") || start == QStringView(u"~~~");
        if (isFence && fence.isEmpty())
            fence = start;
        else if (isFence && start == fence)
            fence = {};
        lines.append(fence.isEmpty() ? widened(line) : line.toString());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace cabochon

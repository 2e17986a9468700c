#include "app/math/formula_names.h"

#include <QUrl>

namespace cabochon {

namespace {

const QLatin1String kPrefix("math:");

} // namespace

QString latexOf(const QString& source)
{
    const bool isSingle =
        source.startsWith(QLatin1Char('$')) && !source.startsWith(QLatin1String("$$"));
    const qsizetype length = isSingle ? 1 : 2;
    return source.mid(length, source.size() - 2 * length).trimmed();
}

QString inlineFormula(const QString& source)
{
    return QStringLiteral("<img src=\"") + kPrefix +
           QString::fromLatin1(QUrl::toPercentEncoding(source)) + QStringLiteral("\"/>");
}

QString formulaOfImage(QStringView name)
{
    if (!name.startsWith(kPrefix)) return {};
    return QUrl::fromPercentEncoding(name.mid(kPrefix.size()).toLatin1());
}

} // namespace cabochon

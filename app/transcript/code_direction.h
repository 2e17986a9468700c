// Owns the direction of code within words that are read from right to left: it keeps its own, so
// that "f()" ends with its brackets. The signs that do so are not seen and are not copied.
#pragma once

#include <QLatin1String>
#include <QString>

namespace cabochon {

inline constexpr QChar kCodeDirection(0x2066); // from left to right ...
inline constexpr QChar kCodeDirectionEnd(0x2069);

/// Rich text made by us whose code, if it has any, stands apart.
inline QString withCodeApart(const QString& rich)
{
    QString apart = rich;
    return apart.replace(QLatin1String("<code>"), QLatin1String("<code>") + kCodeDirection)
        .replace(QLatin1String("</code>"), kCodeDirectionEnd + QLatin1String("</code>"));
}

/// Words of such rich text as they were written.
inline QString asWritten(const QString& words, const QString& rich)
{
    QString written = words;
    if (!rich.contains(QLatin1String("<code>") + kCodeDirection)) return written;
    return written.remove(kCodeDirection).remove(kCodeDirectionEnd);
}

} // namespace cabochon

// Owns a short way of writing words down as the window has them.
#pragma once

#include <QLatin1Char>
#include <QString>

namespace cabochon::test {

inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// JSON with ' in place of ".
inline QString json(const char* words)
{
    return QString::fromUtf8(words).replace(QLatin1Char('\''), QLatin1Char('"'));
}

} // namespace cabochon::test

// Owns a short way of writing words down as the window has them.
#pragma once

#include <QString>

namespace cabochon::test {

inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace cabochon::test

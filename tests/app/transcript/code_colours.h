// Owns the colours in which tests have code written.
#pragma once

#include "app/transcript/code_highlighter.h"

namespace cabochon::test {

inline const CodeColours kColours{QColor(0xff, 0, 0), QColor(0, 0xff, 0), QColor(0, 0, 0xff),
                                  QColor(0xff, 0xff, 0)};

} // namespace cabochon::test

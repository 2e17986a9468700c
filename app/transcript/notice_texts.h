// Owns the words of notices: what an error of the engine is called in the window. The sentence that
// explains it is the engine's own.
#pragma once

#include <QString>

namespace cabochon {

/// Title of the error with this stable code: "This file is damaged".
QString noticeTitleOf(const QString& code);

} // namespace cabochon

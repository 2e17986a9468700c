// Owns colouring code: small table-driven lexers for the languages that chat models write most.
// Unknown languages stay plain. Colours come from the design's palette, for light or dark.
#pragma once

#include <QString>
#include <QStringView>

namespace cabochon {

/// Rich text of `code` (escaped, line breaks and blanks kept) with colours for keywords, strings,
/// comments and numbers. Linear in the length.
QString highlightCode(QStringView code, const QString& language, bool dark);

} // namespace cabochon

// Owns a difference between GitHub's Markdown and the parser's: the dashes under a table's header.
#pragma once

#include <QString>
#include <QStringView>

namespace cabochon {

/// GitHub allows one dash in "|-|:-:|" where md4c wants three characters: `markdown` with such rows
/// widened outside of code fences.
QString withWideDelimiterRows(QStringView markdown);

} // namespace cabochon

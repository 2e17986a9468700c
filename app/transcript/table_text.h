// Owns writing a table down for other programs: as Markdown, or as CSV.
#pragma once

#include "app/transcript/block.h"

#include <QList>
#include <QString>

namespace cabochon {

/// `rows`: the blocks of one table, its header first.
QString tableAsMarkdown(const QList<Block>& rows);
/// As RFC 4180 has it: commas, quotes where they are needed, CRLF.
QString tableAsCsv(const QList<Block>& rows);

} // namespace cabochon

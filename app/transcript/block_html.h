// Owns blocks as HTML for files: what the window shows of a text, for browsers and printers. Every
// word is escaped, nothing is loaded, formulas stand as they were written.
#pragma once

#include "app/transcript/message_blocks.h"

#include <QList>
#include <QString>

namespace cabochon {

QString htmlOf(const QList<Block>& blocks);

} // namespace cabochon

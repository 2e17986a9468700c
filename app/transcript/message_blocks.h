// Owns cutting Markdown (GitHub's flavour, through md4c) into typed blocks for display, none of
// them so long that laying it out takes long. HTML in answers is text; pictures by address are
// shown as words, never fetched. For text that still grows see block_stream.
#pragma once

#include "app/transcript/block.h"

#include <QList>
#include <QStringView>

namespace cabochon {

/// Blocks of a whole text. Every character of the text is escaped in `Block::text`; the only tags
/// in it are b, i, s, code, br, a (http, https, mailto) and img for formulas (see inlineFormula()).
QList<Block> parseBlocks(QStringView markdown);

/// What is copied as plain words: a line for each block, cut ones put together, markers of lists.
QString plainText(const QList<Block>& blocks);

} // namespace cabochon

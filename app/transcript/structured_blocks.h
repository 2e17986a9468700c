// Owns what is shown of an answer that was held to a schema: its JSON as a table, or as a tree
// where it is none, or as it is.
#pragma once

#include "app/conversation/message.h"
#include "app/transcript/block.h"

#include <QList>
#include <QString>

namespace cabochon {

/// The words of an answer as Markdown: JSON is code, else they are that already.
QString markdownOf(const Message& answer);

/// JSON that may still grow as Markdown: a block of code that is open.
QString fenced(const QString& json);

/// Whether JSON is shown as a table: an object, or a list of objects.
bool isTable(const QString& json);
/// JSON as a table or a tree; `raw`: as code in lines. Empty: it is not whole.
QList<Block> structuredBlocks(const QString& json, bool raw);

} // namespace cabochon

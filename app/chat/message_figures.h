// Owns the figures of an answer as they are read: in words, and as a JSON object.
#pragma once

#include "app/conversation/message.h"

#include <QString>
#include <QVariantList>

namespace cabochon {

/// {name, value} each, of what is known.
QVariantList figuresOf(const Message& answer);

/// In one line: whether it thought, how it was sampled.
QString howAnswered(const Message& answer);

QString figuresJson(const Message& answer);

} // namespace cabochon

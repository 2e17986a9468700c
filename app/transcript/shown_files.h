// Owns what the transcript says of the files of a message.
#pragma once

#include "app/conversation/message.h"

#include <QVariantList>

namespace cabochon {

/// A length as it is shown: "0:14".
QString clockOf(double seconds);

/// {kind, name, contentHash, detail, page, width, height, budget, seconds, firstSecond, lastSecond,
/// wave} of each: its kind as nameOf() says it, the page that is shown of a PDF (-1: it is none),
/// pixels and soft tokens of a picture, the length of sound or video, the stretch that counts
/// (lastSecond 0: to the end) and how loud that is (0..1; empty: it was not kept).
QVariantList shownFiles(const QList<MediaPart>& files);

} // namespace cabochon

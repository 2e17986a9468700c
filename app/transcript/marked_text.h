// Owns marking stretches of rich text as the transcript makes it: words stay what they are between
// tags.
#pragma once

#include "app/transcript/word_differences.h"

#include <QList>
#include <QString>

namespace cabochon {

/// The characters that rich text shows, one for each; a formula is its source.
QString shownText(const QString& rich);

/// The same rich text with these stretches of its shown text between <u> and </u>. A formula that
/// is touched is marked whole.
QString withMarks(const QString& rich, const QList<Stretch>& stretches);

/// Plain text as rich text; its shown text is itself.
QString asRichText(const QString& plain);

} // namespace cabochon

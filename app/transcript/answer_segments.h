// Owns cutting an answer into the stretches between its calls of tools: what was thought, what was
// said, and what was then called.
#pragma once

#include "app/conversation/message.h"

#include <QList>
#include <QString>

namespace cabochon {

/// A call of a tool, and the files that its result came with.
struct MadeCall {
    CallPart call;
    QList<MediaPart> files;
};

/// Words and thought are those of the message, not copies, while they are one part each, as usual.
struct AnswerSegment {
    QString thought;
    QString text;
    bool held = false; // to a schema: the text is `json` as Markdown
    QString json;
    QList<MadeCall> calls; // after the words, all of one step
    // Of the thought; zero where the answer has several, for only their sum is known.
    int thoughtTokens = 0;
    double thoughtSeconds = 0;
};

/// In their order; none for a message without words and calls. A new one begins with the words that
/// follow calls, or with a call that follows results, so that only the last can still grow.
QList<AnswerSegment> segmentsOf(const Message& answer);

} // namespace cabochon

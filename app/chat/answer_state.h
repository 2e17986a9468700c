// Owns the states that an answer and a model can be in: the only ones the interface knows
// (product.md appendix B). Derived in C++, never in QML.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::AnswerState {
Q_NAMESPACE
QML_ELEMENT

/// Of one answer, and of the conversation's newest one.
enum State {
    Idle,    // nothing asked yet
    Queued,  // waiting for another conversation's answer
    Loading, // waiting for the model
    Reading, // prompt is being computed
    Thinking,
    Answering,
    Done,
    Stopped, // by the user
    CutOff,  // at a token limit or a full context
    Failed,  // see the notice row
};
Q_ENUM_NS(State)

/// Asked for and not ended.
inline bool isRunning(State state)
{
    return state > Idle && state < Done;
}
} // namespace cabochon::AnswerState

namespace cabochon::ModelState {
Q_NAMESPACE
QML_ELEMENT

enum State { None, Loading, Ready, Failed };
Q_ENUM_NS(State)
} // namespace cabochon::ModelState

namespace cabochon::RowKind {
Q_NAMESPACE
QML_ELEMENT

/// What a row of the transcript shows; one QML component each.
enum Kind {
    UserMessage,
    Thinking,
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Code,
    Table,
    Rule,
    Remark, // what happened to the device meanwhile
    ToolCall,
    Status, // progress before the first words
    Footer, // ledger and actions
    Notice, // an error, with what to do
};
Q_ENUM_NS(Kind)
} // namespace cabochon::RowKind

// Owns the states that an answer can be in: the only ones the interface knows. Derived in C++,
// never in QML.
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

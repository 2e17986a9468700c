// Owns the states that an answer can be in: the only ones the interface knows. Derived in C++,
// never in QML.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::AnswerState {
Q_NAMESPACE
QML_ELEMENT

/// Of one answer, and of the conversation's newest one. The numbers are written to disk and never
/// change; there is room for more ways of running.
enum State {
    Idle = 0,    // nothing asked yet
    Queued = 1,  // waiting for another conversation's answer
    Loading = 2, // waiting for the model
    Reading = 3, // prompt is being computed
    Thinking = 4,
    Answering = 5,
    Done = 20,
    Stopped = 21,     // by the user
    CutOff = 22,      // at a token limit or a full context
    Failed = 23,      // see the notice row
    Interrupted = 24, // the program ended meanwhile
    Calling = 25,     // written up to its calls: it goes on when all have results
};
Q_ENUM_NS(State)

/// Asked for and not ended.
inline bool isRunning(State state)
{
    return state > Idle && state < Done;
}

/// Ended before its end, so that it can be continued.
inline bool canGoOn(State state)
{
    return state == Stopped || state == CutOff || state == Interrupted;
}
} // namespace cabochon::AnswerState

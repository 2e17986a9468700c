// Owns the states of a tool's call as the window shows them.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::CallState {
Q_NAMESPACE
QML_ELEMENT

enum State {
    Waiting, // for people
    Running,
    Done,
    Failed,
    Denied,
    TimedOut,
    Stopped,
    Preparing, // it is looked at before people are asked
};
Q_ENUM_NS(State)
} // namespace cabochon::CallState

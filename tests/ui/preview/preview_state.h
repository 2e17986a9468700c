// Owns bringing the controller into a state of the window and saying when it is there.
#pragma once

#include "app/chat/connect_chat.h"
#include "tests/app/scripted_engine.h"

#include <QString>

namespace cabochon::test {

/// What a preview state needs: a script for the engine, actions, and the state to wait for.
class PreviewState {
public:
    /// Names: welcome, opening, broken, reading, thinking, answering, done, stopped, cutoff,
    /// failed, branches. False when there is no such state.
    static bool exists(const QString& name);

    /// Prepares `script`, before the engine starts.
    PreviewState(const QString& name, Script& script);

    /// To be called after every change; acts when the moment has come. True when the window shows
    /// the state.
    bool step(ChatController& controller);

private:
    QString m_name;
    int m_steps = 0; // actions done
};

} // namespace cabochon::test

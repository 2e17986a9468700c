// Owns bringing the controllers into a state of the window and saying when it is there.
#pragma once

#include "app/chat/connect_chat.h"
#include "tests/app/inference/scripted_engine.h"

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace cabochon::test {

/// What a preview state needs: a script for the engine, actions, and the state to wait for.
class PreviewState {
public:
    /// All states: "welcome", "reading", ...
    static const std::vector<const char*>& names();
    static bool exists(const QString& name);

    const QString& name() const { return m_name; }

    /// Prepares `script`, before the engine starts.
    PreviewState(const QString& name, Script& script);

    /// To be called after every change; acts when the moment has come. True when the window shows
    /// the state.
    bool step(ChatControllers& chat);

private:
    bool stepLibrary(ChatControllers& chat);
    bool stepAttachments(ChatControllers& chat);
    bool stepRecording(ChatControllers& chat);

    QString m_name;
    Script& m_script;
    int m_steps = 0;        // actions done
    QTemporaryDir m_folder; // of files to attach
};

} // namespace cabochon::test

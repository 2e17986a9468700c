// Owns the states of the window in which an answer calls tools, over stand-ins for the controllers
// of tools and servers.
#pragma once

#include "app/chat/chat_controllers.h"

#include <QObject>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

namespace cabochon::test {

class PreviewCalls {
public:
    /// "consent", "form", "parallel", "question", "calls", "results", "steplimit".
    static bool isOneOfMine(const QString& state);

    /// Gives the window its stand-ins, which say what is so in `state`. Cards take answers at once.
    PreviewCalls(QQuickWindow& window, const QString& state);

    /// The shown conversation's last answer, or a new one, has the state's calls.
    static void show(ChatControllers& chat, const QString& state);

    QObject& tools() { return *m_tools; }
    QObject& servers() { return *m_servers; }
    /// What was decided, in order: "once write".
    QStringList decided() const { return m_tools->property("log").toStringList(); }
    QStringList done() const { return m_servers->property("log_").toStringList(); }

private:
    QObject* m_tools; // of the window
    QObject* m_servers;
};

} // namespace cabochon::test

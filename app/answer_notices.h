// Owns telling the desktop of a long answer that ended while the window was not looked at, and
// going to it when that is clicked. The words of a chat are told only where the user wants it,
// those of a private one never.
#pragma once

#include "app/conversation/answer_state.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace cabochon {

class AppSettings;
class Notifier;
struct ChatControllers;

class AnswerNotices : public QObject {
    Q_OBJECT

public:
    /// An answer that took less was waited for.
    static constexpr double kLongSeconds = 10;

    /// All outlive it. `isSeen`: whether the window is looked at now.
    AnswerNotices(ChatControllers& chat,
                  const AppSettings& settings,
                  Notifier& notifier,
                  std::function<bool()> isSeen);

    /// It is looked at: what was told is settled.
    void onSeen();

signals:
    /// The window is to come to the front.
    void windowWanted();

private:
    void onEnded(const QString& conversation, AnswerState::State, const QString& message);
    void onOpened(const QString& tag);

    ChatControllers& m_chat;
    const AppSettings& m_settings;
    Notifier& m_notifier;
    const std::function<bool()> m_isSeen;
    QStringList m_told; // conversations, until the window is looked at
};

} // namespace cabochon

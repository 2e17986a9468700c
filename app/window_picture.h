// Owns taking a picture of the window for the documentation: brings the program to the page that
// was asked for, with real answers of the real engine, saves it and ends the program.
#pragma once

#include "app/chat/chat_controllers.h"

#include <QObject>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

namespace cabochon {

class WindowPicture : public QObject {
    Q_OBJECT

public:
    enum class Page { Welcome, Conversation };

    /// `window` and `chat` outlive it. Nothing happens before a model is open.
    WindowPicture(QQuickWindow& window, ChatControllers& chat, QString file, Page page);

private:
    void onModelState();
    void onAnswerState();
    void askNext();
    void takeSoon();
    void fail(const QString& reason);

    QQuickWindow& m_window;
    ChatControllers& m_chat;
    QString m_file;
    QStringList m_questions; // not yet asked
    bool m_started = false;
};

} // namespace cabochon

// Owns what is done with one message of the shown conversation, other than asking again: changing
// an answer's words, copying it with its formatting, its figures. GUI thread only.
#pragma once

#include "app/chat/conversation_controller.h"
#include "app/chat/history_controller.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class MessageController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

public:
    /// Both outlive it.
    MessageController(ConversationController& conversations,
                      HistoryController& history,
                      QObject* parent = nullptr);

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// Shows the words of an answer as a field, in place of its rows; empty: none.
    Q_INVOKABLE void showEditor(const QString& messageId);
    Q_INVOKABLE bool isAnswer(const QString& messageId) const;
    /// Not the words of an answer that called tools: what the model read afterwards was said of
    /// what it had written.
    Q_INVOKABLE bool canEdit(const QString& messageId) const;
    /// Another answer beside this one with the user's words; this one stays as it is. `goesOn`: the
    /// model goes on from them.
    Q_INVOKABLE void changeAnswer(const QString& messageId, const QString& words, bool goesOn);
    /// To the clipboard: for programs that take formatted text, and as plain words for the others.
    Q_INVOKABLE void copyFormatted(const QString& messageId) const;
    /// What is known of how an answer came to be: {name, value} each, in words.
    Q_INVOKABLE QVariantList figures(const QString& messageId) const;
    /// The same to the clipboard, as a JSON object.
    Q_INVOKABLE void copyFigures(const QString& messageId) const;
    /// Places that an answer names in the picture it was asked about: {file, json}; the file as
    /// shownFiles() says it, with `places`: {x, y, width, height, isPoint, label} of each in shares
    /// of the picture. Empty: it names none, or there is no picture.
    Q_INVOKABLE QVariantMap marked(const QString& messageId) const;

signals:
    /// The shown conversation ends with other words.
    void answerChanged();
    /// The model is to go on from this answer.
    void goOnWanted(const QString& messageId);
    /// The changed answer could not be kept, so it is not there.
    void notKept(const cabochon::Failure& failure);

private:
    void onKept(const QString& conversation,
                const Message& changed,
                bool goesOn,
                const Failure* failure);

    ConversationController& m_conversations;
    HistoryController& m_history;
};

} // namespace cabochon

// Owns a question to the engine: the messages of one branch, as a value that crosses threads.
#pragma once

#include "app/conversation/conversation.h"

#include <QList>
#include <QMetaType>

namespace cabochon {

struct AnswerMessage {
    MessageRole role = MessageRole::User;
    QList<MessagePart> parts; // without thoughts: the model does not read them again
};

struct AnswerRequest {
    QList<AnswerMessage> messages;
    bool thinking = false;
    quint64 seed = 0; // 0: a new one is drawn
};

/// What the model is told of the shown branch, up to the message `last`. Answers without words are
/// left out, and so are questions that could not be answered: what was too long, say, must not
/// spoil what comes after it.
AnswerRequest requestUpTo(const Conversation& conversation, const QString& last);

} // namespace cabochon

Q_DECLARE_METATYPE(cabochon::AnswerRequest)

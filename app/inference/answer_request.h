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
    QStringList tools; // that may be called: OpenAI's function objects, JSON
    bool thinking = false;
    int thoughtBudget = 0;    // tokens; 0: any number
    bool dropsOldest = false; // where it does not fit
    QString schema;           // JSON Schema that the answer is valid for; empty: any words
    quint64 seed = 0;         // 0: a new one is drawn
    bool lastIsDraft = false; // the last message was not sent yet
    bool aside = false;       // of no conversation: what the cache holds of one stays
    int maxTokens = 0;        // 0: until the context is full
    // Of an answer to the last message that was stopped or cut off.
    bool goesOn = false;
    QList<MessagePart> soFar; // with thoughts
    bool hasThought = false;  // it thought, perhaps without a word
};

/// What the model is told of the shown branch, up to the message `last`. Answers without words are
/// left out, and so are questions that could not be answered: what was too long, say, must not
/// spoil what comes after it.
AnswerRequest requestUpTo(const Conversation& conversation, const QString& last);

/// The question of an answer that goes on, and what the answer has said already.
AnswerRequest requestToGoOn(const Conversation& conversation, const Message& answer);

} // namespace cabochon

Q_DECLARE_METATYPE(cabochon::AnswerRequest)

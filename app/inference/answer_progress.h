// Owns what becomes of an answer's message by the events of the engine: words, state and figures,
// also when it is written in several goes. Values only.
#pragma once

#include "app/inference/answer_queue.h"
#include "app/inference/inference_requests.h"

namespace cabochon {

/// Adds what came to the message. Thinking is timed until the first word of the answer.
void addUpdate(QueuedAnswer& queued, Message& message, const AnswerUpdate& update);

/// How the answer ended, on the device of this name.
void addOutcome(const QueuedAnswer& queued,
                Message& message,
                const AnswerOutcome& outcome,
                const QString& device);

/// Tokens of the conversation up to this answer. The next question leaves the thought out.
int contextAfter(const Message& answer);

/// A half character that a stop left at the end; the model writes the whole one.
void dropHalfCharacter(QList<MessagePart>& parts);

} // namespace cabochon

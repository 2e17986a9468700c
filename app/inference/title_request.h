// Owns the question by which a model gives a conversation its title, and what of the answer is one.
// Values only.
#pragma once

#include "app/conversation/conversation.h"
#include "app/inference/answer_request.h"

#include <QString>

namespace cabochon {

/// Asks for a title in the language of the first question, aside from the conversation itself.
AnswerRequest titleRequest(const Conversation& conversation);

/// The first line of an answer without quotation marks, markup and a full stop; eight words at
/// most. Empty: there is no title in it.
QString titleIn(const QString& answer);

} // namespace cabochon

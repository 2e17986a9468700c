#include "app/inference/answer_request.h"

namespace cabochon {

namespace {

QList<MessagePart> withoutThoughts(const QList<MessagePart>& parts)
{
    QList<MessagePart> others;
    for (const MessagePart& part : parts) {
        if (kindOf(part) != PartKind::Thought) addPart(others, part);
    }
    return others;
}

} // namespace

AnswerRequest requestUpTo(const Conversation& conversation, const QString& last)
{
    AnswerRequest request;
    request.thinking = conversation.thinking;
    request.dropsOldest = conversation.dropsOldest;
    request.thoughtBudget = conversation.thoughtBudget;
    if (conversation.heldToSchema) request.schema = conversation.schema;
    for (const QString& id : conversation.branch()) {
        const Message& message = *conversation.find(id);
        const QList<MessagePart> parts = withoutThoughts(message.parts);
        if (message.role != MessageRole::Assistant || !parts.isEmpty()) {
            request.messages.append({message.role, parts});
        } else if (message.state == AnswerState::Failed && !request.messages.isEmpty()) {
            request.messages.removeLast();
        }
        if (id == last) break;
    }
    return request;
}

AnswerRequest requestToGoOn(const Conversation& conversation, const Message& answer)
{
    AnswerRequest request = requestUpTo(conversation, answer.parent);
    request.goesOn = true;
    request.soFar = answer.parts;
    request.schema = answer.ledger.schema;
    request.hasThought = answer.ledger.thoughtTokens > 0;
    // It was asked so, whatever the next question will be.
    request.thinking = request.thinking || request.hasThought;
    return request;
}

} // namespace cabochon

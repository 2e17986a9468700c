// The part of AnswerController for answers that wait for their tools: the engine is free meanwhile,
// and the answer goes on where it stands.
#include "app/chat/answer_controller.h"
#include "app/inference/answer_progress.h"

namespace cabochon {

void AnswerController::goOnWith(Conversation& conversation, Message& answer)
{
    dropHalfCharacter(answer.parts);
    const bool next = m_queue.isEmpty();
    QueuedAnswer& queued = m_queue.add(conversation.id(), answer.id);
    queued.goesOn = true;
    queued.endedAs = answer.state == AnswerState::Calling ? AnswerState::Stopped : answer.state;
    queued.endedBy = answer.stopReason;
    queued.ledger = answer.ledger;
    answer.state = AnswerState::Queued;
    if (m_conversations.isShown(conversation)) m_conversations.transcript()->goOn(answer);
    startOrWait(conversation, next);
}

void AnswerController::onCallsAnswered(const QString& id, const QString& messageId)
{
    Conversation* conversation = m_conversations.find(id);
    Message* answer = conversation ? conversation->find(messageId) : nullptr;
    if (!answer || answer->state != AnswerState::Calling) return;
    if (!m_models.require()) return onCallsStopped(id, messageId);
    m_history.keepSoon(id, messageId);
    m_history.keepNow(id);
    goOnWith(*conversation, *answer);
}

void AnswerController::onCallsStopped(const QString& id, const QString& messageId)
{
    Conversation* conversation = m_conversations.find(id);
    Message* answer = conversation ? conversation->find(messageId) : nullptr;
    if (!answer || answer->state != AnswerState::Calling) return;
    answer->state = AnswerState::Stopped;
    answer->stopReason = StopReason::Cancelled;
    m_conversations.setAnswering(id, false);
    m_history.keepSoon(id, messageId);
    m_history.keepNow(id);
    m_conversations.update(*conversation);
    if (m_conversations.isShown(*conversation))
        m_conversations.transcript()->refreshFrom(*conversation, messageId);
    emit stateChanged();
    emit ended(id, AnswerState::Stopped, messageId);
}

/// The shown conversation's answer waited for its tools when the program ended.
void AnswerController::waitForCallsAgain()
{
    if (state() != AnswerState::Calling || busy()) return;
    m_conversations.setAnswering(m_conversations.current(), true);
    emit called(m_conversations.current(), m_conversations.shown().leaf());
}

void AnswerController::showEnd(const Conversation& conversation, const Message& message)
{
    if (!m_conversations.isShown(conversation)) return;
    const QStringList siblings = conversation.siblings(message.id);
    m_conversations.transcript()->finish(message,
                                         static_cast<int>(siblings.indexOf(message.id)) + 1,
                                         static_cast<int>(siblings.size()));
    setStatus({}, 0, 0);
    setContextUsed(contextAfter(message));
}

} // namespace cabochon

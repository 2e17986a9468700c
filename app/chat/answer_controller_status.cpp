// The part of AnswerController that says how the shown conversation's answer goes.
#include "app/chat/answer_controller.h"
#include "app/chat/attachment_words.h"
#include "app/inference/answer_progress.h"

#include <QLocale>

namespace cabochon {

void AnswerController::onShown()
{
    const Message* last = m_conversations.lastShown();
    // What was counted last, or what is known of the newest answer until it is counted.
    const int known = last ? contextAfter(*last) : 0;
    setContextUsed(busy() ? known : m_counted.value(m_conversations.current(), known));
    showWaitingStatus();
    emit stateChanged();
    waitForCallsAgain();
}

bool AnswerController::canLeaveOutOldest(const QString& messageId) const
{
    const Conversation& shown = m_conversations.shown();
    const Message* answer = shown.find(messageId);
    const QString tooLong = QString::fromUtf8(errorCodeName(ErrorCode::PromptTooLong));
    if (!answer || answer->failure.code != tooLong || shown.dropsOldest) return false;
    const Message* question = shown.find(answer->parent);
    return question && !question->parent.isEmpty();
}

int AnswerController::thoughtBudget() const
{
    const QueuedAnswer* queued = m_queue.of(m_conversations.current());
    return queued ? queued->thoughtBudget : 0;
}

void AnswerController::onModelOpened()
{
    m_counted.clear();
    setContextUsed(0);
}

/// What the engine counted is right for every model and after every start. While an answer is
/// written its updates say more: they know of thoughts.
void AnswerController::onConversationCounted(int tokens)
{
    if (busy()) return;
    m_counted.insert(m_conversations.current(), tokens);
    setContextUsed(tokens);
}

void AnswerController::setContextUsed(int tokens)
{
    if (tokens == m_contextUsed) return;
    m_contextUsed = tokens;
    emit contextUsedChanged();
}

void AnswerController::setStatus(const QString& text, int done, int total)
{
    m_statusText = text;
    m_readDone = done;
    m_readTotal = total;
    m_looked = 0;
    const QueuedAnswer* queued = m_queue.of(m_conversations.current());
    if (queued) {
        m_conversations.transcript()->setStatus(
            queued->message, text, total > 0 ? static_cast<double>(done) / total : -1.0);
    }
    emit statusChanged();
}

void AnswerController::showReading(int done, int total)
{
    if (m_readingTimer.isActive()) return setStatus({}, done, total);
    setStatus(
        tr("Reading %1 of %2 tokens").arg(QLocale().toString(done), QLocale().toString(total)),
        done, total);
}

/// `done`: 0..1 of the pictures and the sound of the question.
void AnswerController::showLooking(double done)
{
    constexpr int kSteps = 1000;
    const Message* last = m_conversations.lastShown();
    const Message* question = last ? m_conversations.shown().find(last->parent) : nullptr;
    if (!question) return;
    setStatus(lookingAt(*question), static_cast<int>(done * kSteps), kSteps);
    m_looked = done;
}

/// The status of the shown conversation's answer while no words come.
void AnswerController::showWaitingStatus()
{
    const Message* last = m_conversations.lastShown();
    if (!last || !AnswerState::isRunning(last->state) || last->state > AnswerState::Reading)
        return setStatus({}, 0, 0);
    if (last->state == AnswerState::Queued)
        return setStatus(tr("Waiting: another chat is answering"), 0, 0);
    if (last->state == AnswerState::Loading)
        return setStatus(tr("Waiting for the model to open"), 0, 0);
    if (m_looked > 0) return showLooking(m_looked);
    if (m_readTotal > 0) return showReading(m_readDone, m_readTotal);
    const Message* question = m_conversations.shown().find(last->parent);
    const QString looking = question ? lookingAt(*question) : QString();
    if (!looking.isEmpty()) return setStatus(looking, 0, 0);
    setStatus(m_readingTimer.isActive() ? QString() : tr("Reading your message"), 0, 0);
}

} // namespace cabochon

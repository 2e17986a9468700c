#include "app/chat/answer_controller.h"

#include "app/chat/stored_form.h"

#include <QLocale>

#include <algorithm>
#include <optional>

namespace cabochon {

namespace {

constexpr int kFrameMilliseconds = 16;

/// Adds what came to the message. Thinking is timed until the first word of the answer.
void addUpdate(QueuedAnswer& queued, Message& message, const AnswerUpdate& update)
{
    message.state = update.state;
    for (const MessagePart& part : update.added) {
        if (kindOf(part) == PartKind::Thought && !queued.thinking.isValid())
            queued.thinking.start();
        addPart(message.parts, part);
    }
    message.ledger.thoughtTokens = update.thoughtTokens;
    if (queued.thinking.isValid() && message.text().isEmpty()) {
        message.ledger.thoughtSeconds = static_cast<double>(queued.thinking.elapsed()) / 1000.0;
    }
}

void addOutcome(Message& message, const AnswerOutcome& outcome, const QString& device)
{
    message.state = outcome.state;
    message.stopReason = outcome.stopReason;
    message.failure = outcome.failure;
    const Ledger before = message.ledger;
    message.ledger = outcome.ledger;
    message.ledger.thoughtTokens = std::max(before.thoughtTokens, outcome.ledger.thoughtTokens);
    message.ledger.thoughtSeconds = before.thoughtSeconds;
    message.ledger.device = device.section(QStringLiteral(" · "), 0, 0);
}

} // namespace

AnswerController::AnswerController(ConversationController& conversations,
                                   HistoryController& history,
                                   ModelController& models,
                                   DeviceController& devices,
                                   QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history), m_models(models),
      m_devices(devices)
{
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setInterval(kFrameMilliseconds);
    connect(&m_frameTimer, &QTimer::timeout, this, &AnswerController::updateShown);
}

AnswerState::State AnswerController::state() const
{
    const Message* last = m_conversations.lastShown();
    return last && last->role == MessageRole::Assistant ? last->state : AnswerState::Idle;
}

bool AnswerController::busy() const
{
    const QString& shown = m_conversations.current();
    return m_conversations.isAnswering(shown) || m_keeping == shown;
}

// ------------------------------------------------------------------------------------------ asking

void AnswerController::send(const QString& text)
{
    if (text.trimmed().isEmpty() || busy() || !m_models.require()) return;
    const Message question = newMessage(m_conversations.shown().leaf(), MessageRole::User, text);
    keepAndAsk({question, newMessage(question.id, MessageRole::Assistant)}, text);
}

void AnswerController::regenerate(const QString& messageId)
{
    Conversation& conversation = m_conversations.shown();
    const Message* answer = conversation.find(messageId);
    if (!answer || answer->role != MessageRole::Assistant || busy() || !m_models.require()) return;
    keepAndAsk({newMessage(answer->parent, MessageRole::Assistant)}, {});
}

void AnswerController::editAndResend(const QString& messageId, const QString& text)
{
    Conversation& conversation = m_conversations.shown();
    const Message* question = conversation.find(messageId);
    if (!question || question->role != MessageRole::User || busy() || !m_models.require()) return;
    if (text.trimmed().isEmpty()) return;
    const Message edited = newMessage(question->parent, MessageRole::User, text);
    keepAndAsk({edited, newMessage(edited.id, MessageRole::Assistant)}, {});
}

/// Brings new messages, the last of them the answer to be, to the disk; only then they are in the
/// conversation and the engine is asked. `draft`: what was sent from the composer.
void AnswerController::keepAndAsk(const QList<Message>& added, const QString& draft)
{
    const Conversation& shown = m_conversations.shown();
    QList<Message> messages = added;
    messages.last().state = AnswerState::Queued;
    history::ConversationHead head = headOf(shown);
    head.leaf = messages.last().id.toStdString();
    head.used = messages.last().created;
    if (shown.isEmpty()) head.title = firstWords(messages.first().text()).toStdString();
    if (shown.draft == draft) head.draft.clear();
    m_keeping = shown.id();
    const bool atOnce = !m_history.kept();
    m_history.keep(head, messages,
                   [this, id = shown.id(), messages, draft](const Failure* failure) {
                       m_keeping.clear();
                       Conversation* conversation = m_conversations.find(id);
                       if (failure || !conversation) {
                           emit stateChanged();
                           if (failure) emit notKept(*failure);
                           return;
                       }
                       for (const Message& message : messages)
                           conversation->add(message);
                       if (!draft.isEmpty() && m_conversations.isShown(*conversation))
                           emit sent(draft);
                       askFor(*conversation, messages.last().id, messages.first().id);
                   });
    if (!atOnce) emit stateChanged();
}

/// Puts the answer into the queue; rows of the transcript change from the message `changedFrom` on.
void AnswerController::askFor(Conversation& conversation,
                              const QString& answerId,
                              const QString& changedFrom)
{
    conversation.find(answerId)->state = AnswerState::Queued;
    const bool next = m_queue.isEmpty();
    m_queue.add(conversation.id(), answerId);
    if (m_conversations.isShown(conversation))
        m_conversations.transcript()->refreshFrom(conversation, changedFrom);
    m_conversations.setAnswering(conversation.id(), true);
    if (next)
        startFirst();
    else
        showWaitingStatus();
    emit stateChanged();
}

/// Asks the engine for the first answer of the queue. While a model is being opened the answer
/// waits here, not in the worker's queue: another model may yet be chosen, or the question given
/// up.
void AnswerController::startFirst()
{
    QueuedAnswer& first = *m_queue.first();
    Conversation& conversation = *m_conversations.find(first.conversation);
    Message& message = *conversation.find(first.message);
    const bool loading = m_models.state() == ModelState::Loading;
    message.state = loading ? AnswerState::Loading : AnswerState::Reading;
    first.asked = !loading;
    if (m_conversations.isShown(conversation)) {
        showWaitingStatus();
        emit stateChanged();
    }
    if (!first.asked) return;
    AnswerRequest question = requestUpTo(conversation, message.parent);
    question.seed = m_seed;
    emit requested(first.number, question);
}

void AnswerController::askWaiting()
{
    const QueuedAnswer* first = m_queue.first();
    if (first && !first->asked) startFirst();
}

// ---------------------------------------------------------------------------------------- stopping

void AnswerController::stop()
{
    const QueuedAnswer* queued = m_queue.of(m_conversations.current());
    if (!queued) return;
    if (queued->asked) {
        emit cancelRequested(queued->number); // it ends with its finished event
        return;
    }
    onFinished(queued->number, stoppedAnswer()); // it never started: it ends here
}

void AnswerController::stopRunning()
{
    const QueuedAnswer* first = m_queue.first();
    if (first && first->asked) emit cancelRequested(first->number);
}

void AnswerController::onRemoving(const QString& conversation)
{
    // What never started goes at once; what runs is stopped and ends with its finished event.
    const QueuedAnswer* queued = m_queue.of(conversation);
    if (!queued) return;
    if (queued->asked) emit cancelRequested(queued->number);
    m_queue.forgetWaiting(conversation);
    if (!m_queue.of(conversation)) m_conversations.setAnswering(conversation, false);
    askWaiting();
}

// --------------------------------------------------------------------------- events of the worker

void AnswerController::onProgress(quint64 number, const AnswerUpdate& update)
{
    if (QueuedAnswer* queued = m_queue.find(number)) takeUpdate(*queued, update);
    m_frameTimer.start();
}

void AnswerController::takeUpdate(QueuedAnswer& queued, const AnswerUpdate& update)
{
    Conversation* conversation = m_conversations.find(queued.conversation);
    if (!conversation) return; // removed meanwhile
    Message& message = *conversation->find(queued.message);
    const AnswerState::State before = message.state;
    addUpdate(queued, message, update);
    m_history.keepSoon(conversation->id(), message.id);
    if (!m_conversations.isShown(*conversation)) return;
    if (!message.isEmpty()) {
        if (!m_statusText.isEmpty()) setStatus({}, 0, 0);
        m_conversations.transcript()->grow(message);
    } else if (update.readTotal > 0) {
        setStatus(
            tr("Reading %1 of %2 tokens")
                .arg(QLocale().toString(update.readDone), QLocale().toString(update.readTotal)),
            update.readDone, update.readTotal);
    }
    if (message.state != before) emit stateChanged();
}

/// The device that computed was lost and replaced: the answer says so, and goes on.
void AnswerController::onRecovered(quint64 number)
{
    const QueuedAnswer* queued = m_queue.find(number);
    Conversation* conversation = queued ? m_conversations.find(queued->conversation) : nullptr;
    m_devices.refresh();
    if (!conversation) return; // removed meanwhile
    Message& message = *conversation->find(queued->message);
    message.recovery = m_devices.usedId() == QStringLiteral("cpu") ? DeviceRecovery::OnCpu
                                                                   : DeviceRecovery::StartedAgain;
    if (!m_conversations.isShown(*conversation)) return;
    m_conversations.transcript()->remark(message);
    if (message.isEmpty()) setStatus(m_statusText, m_readDone, m_readTotal);
}

void AnswerController::onFinished(quint64 number, const AnswerOutcome& outcome)
{
    const QueuedAnswer* first = m_queue.first();
    const bool wasFirst = first && first->number == number;
    const std::optional<QueuedAnswer> answer = m_queue.take(number);
    if (!answer) return;
    if (Conversation* conversation = m_conversations.find(answer->conversation))
        finish(*conversation, *conversation->find(answer->message), outcome);
    m_conversations.setAnswering(answer->conversation, false);
    emit stateChanged();
    emit ended();
    if (wasFirst && !m_queue.isEmpty()) startFirst();
}

void AnswerController::finish(Conversation& conversation,
                              Message& message,
                              const AnswerOutcome& outcome)
{
    addOutcome(message, outcome, m_models.deviceName());
    message.model = m_models.name();
    conversation.unread = !m_conversations.isShown(conversation);
    m_history.keepSoon(conversation.id(), message.id);
    m_history.keepNow(conversation.id());
    if (!m_conversations.isShown(conversation)) return;
    const QStringList siblings = conversation.siblings(message.id);
    m_conversations.transcript()->finish(message,
                                         static_cast<int>(siblings.indexOf(message.id)) + 1,
                                         static_cast<int>(siblings.size()));
    setStatus({}, 0, 0);
    if (outcome.contextUsed > 0) setContextUsed(outcome.contextUsed);
}

// -------------------------------------------------------------------------- the shown conversation

void AnswerController::onShown()
{
    const Message* last = m_conversations.lastShown();
    setContextUsed(last ? last->ledger.promptTokens + last->ledger.generatedTokens : 0);
    showWaitingStatus();
    emit stateChanged();
}

void AnswerController::onModelOpened()
{
    setContextUsed(0);
}

void AnswerController::setContextUsed(int tokens)
{
    m_contextUsed = tokens;
    emit contextUsedChanged();
}

void AnswerController::setStatus(const QString& text, int done, int total)
{
    m_statusText = text;
    m_readDone = done;
    m_readTotal = total;
    const QueuedAnswer* queued = m_queue.of(m_conversations.current());
    if (!text.isEmpty() && queued) {
        m_conversations.transcript()->setStatus(
            queued->message, text, total > 0 ? static_cast<double>(done) / total : -1.0);
    }
    emit statusChanged();
}

/// The status of the shown conversation's answer while it has no words.
void AnswerController::showWaitingStatus()
{
    const Message* last = m_conversations.lastShown();
    if (!last || !AnswerState::isRunning(last->state) || !last->isEmpty())
        return setStatus({}, 0, 0);
    if (last->state == AnswerState::Queued)
        return setStatus(tr("Waiting: another chat is answering"), 0, 0);
    if (last->state == AnswerState::Loading)
        return setStatus(tr("Waiting for the model to open"), 0, 0);
    setStatus(tr("Reading your message"), 0, 0);
}

} // namespace cabochon

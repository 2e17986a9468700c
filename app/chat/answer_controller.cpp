#include "app/chat/answer_controller.h"

#include "app/chat/stored_form.h"
#include "app/inference/answer_progress.h"

#include <QLocale>

#include <optional>

namespace cabochon {

namespace {

constexpr int kFrameMilliseconds = 16;
/// What takes less is not worth a line that flashes.
constexpr int kReadingWorthAWord = 700; // milliseconds

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
    m_readingTimer.setSingleShot(true);
    m_readingTimer.setInterval(kReadingWorthAWord);
    connect(&m_readingTimer, &QTimer::timeout, this, &AnswerController::showWaitingStatus);
}

AnswerState::State AnswerController::state() const
{
    const Message* last = m_conversations.lastShown();
    return last && last->role == MessageRole::Assistant ? last->state : AnswerState::Idle;
}

bool AnswerController::busy() const
{
    return m_conversations.isAnswering(m_conversations.current());
}

// ------------------------------------------------------------------------------------------ asking

void AnswerController::send(const QString& text)
{
    if (text.trimmed().isEmpty() || busy() || !m_models.require()) return;
    const Message question = newMessage(m_conversations.shown().leaf(), MessageRole::User, text);
    keepAndAsk({question, newMessage(question.id, MessageRole::Assistant)}, text);
}

void AnswerController::goOn(const QString& messageId)
{
    Conversation& conversation = m_conversations.shown();
    Message* answer = conversation.find(messageId);
    if (!answer || messageId != conversation.leaf() || busy()) return;
    if (!AnswerState::canGoOn(answer->state) || !answer->calls().isEmpty() || !m_models.require())
        return;
    dropHalfCharacter(answer->parts);
    const bool next = m_queue.isEmpty();
    QueuedAnswer& queued = m_queue.add(conversation.id(), messageId);
    queued.goesOn = true;
    queued.endedAs = answer->state;
    queued.endedBy = answer->stopReason;
    queued.ledger = answer->ledger;
    answer->state = AnswerState::Queued;
    m_conversations.transcript()->goOn(*answer);
    startOrWait(conversation, next);
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
    m_conversations.setAnswering(shown.id(), true);
    emit stateChanged();
    const auto kept = [this, id = shown.id(), messages, draft](const Failure* failure) {
        onKept(id, messages, draft, failure);
    };
    if (shown.isPrivate) return kept(nullptr);
    m_history.keep(head, messages, kept);
}

/// The messages are on the disk, or need not be; with a failure they are not, and are not asked.
void AnswerController::onKept(const QString& id,
                              const QList<Message>& messages,
                              const QString& draft,
                              const Failure* failure)
{
    Conversation* conversation = m_conversations.find(id);
    if (failure || !conversation) {
        m_conversations.setAnswering(id, false);
        emit stateChanged();
        if (failure) emit notKept(*failure);
        return;
    }
    for (const Message& message : messages)
        conversation->add(message);
    if (!draft.isEmpty() && m_conversations.isShown(*conversation)) emit sent(draft);
    askFor(*conversation, messages.last().id, messages.first().id);
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
    startOrWait(conversation, next);
}

void AnswerController::startOrWait(const Conversation& conversation, bool next)
{
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
    if (first.asked) m_readingTimer.start();
    if (m_conversations.isShown(conversation)) {
        showWaitingStatus();
        emit stateChanged();
    }
    if (!first.asked) return;
    AnswerRequest question = first.goesOn ? requestToGoOn(conversation, message)
                                          : requestUpTo(conversation, message.parent);
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
    setContextUsed(contextAfter(message));
    if (!update.added.isEmpty() || update.state != AnswerState::Reading) {
        if (!m_statusText.isEmpty() || m_readTotal > 0) setStatus({}, 0, 0);
        m_conversations.transcript()->grow(message);
    } else if (update.readTotal > 0) {
        showReading(update.readDone, update.readTotal);
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
    const bool isThere = m_conversations.find(answer->conversation) != nullptr;
    if (isThere) finish(*answer, outcome);
    m_conversations.setAnswering(answer->conversation, false);
    emit stateChanged();
    emit ended(answer->conversation);
    if (isThere) emit answerEnded(answer->conversation, answer->message);
    if (wasFirst && !m_queue.isEmpty()) startFirst();
}

void AnswerController::finish(const QueuedAnswer& answer, const AnswerOutcome& outcome)
{
    Conversation& conversation = *m_conversations.find(answer.conversation);
    Message& message = *conversation.find(answer.message);
    if (answer.goesOn && !answer.grew && outcome.state != AnswerState::Done) {
        message.state = answer.endedAs;
        message.stopReason = answer.endedBy;
        message.ledger = answer.ledger;
        if (outcome.state == AnswerState::Failed)
            emit couldNotGoOn(outcome.failure, tr("The answer stays as it was."));
    } else {
        addOutcome(answer, message, outcome, m_models.deviceName());
        message.model = m_models.name();
    }
    conversation.unread = !m_conversations.isShown(conversation);
    m_history.keepSoon(conversation.id(), message.id);
    m_history.keepNow(conversation.id());
    if (!m_conversations.isShown(conversation)) return;
    const QStringList siblings = conversation.siblings(message.id);
    m_conversations.transcript()->finish(message,
                                         static_cast<int>(siblings.indexOf(message.id)) + 1,
                                         static_cast<int>(siblings.size()));
    setStatus({}, 0, 0);
    setContextUsed(contextAfter(message));
}

// -------------------------------------------------------------------------- the shown conversation

void AnswerController::onShown()
{
    const Message* last = m_conversations.lastShown();
    // What was counted last, or what is known of the newest answer until it is counted.
    const int known = last ? contextAfter(*last) : 0;
    setContextUsed(busy() ? known : m_counted.value(m_conversations.current(), known));
    showWaitingStatus();
    emit stateChanged();
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
    if (m_readTotal > 0) return showReading(m_readDone, m_readTotal);
    setStatus(m_readingTimer.isActive() ? QString() : tr("Reading your message"), 0, 0);
}

} // namespace cabochon

#include "app/chat/answer_controller.h"

#include "app/chat/stored_form.h"
#include "app/inference/answer_progress.h"

#include <optional>
#include <utility>

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
                                   AttachmentController& attachments,
                                   ToolController& tools,
                                   QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history), m_models(models),
      m_devices(devices), m_attachments(attachments), m_tools(tools)
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
    const bool withFiles = m_attachments.any();
    if ((text.trimmed().isEmpty() && !withFiles) || busy() || !m_models.require()) return;
    if (withFiles && !m_attachments.mayBeSent()) return;
    QList<MessagePart> parts = m_attachments.parts();
    addPart(parts, TextPart{text});
    const Message question = newMessage(m_conversations.shown().leaf(), MessageRole::User, parts);
    if (withFiles) m_attachments.beginSending();
    keepAndAsk({m_conversations.current(),
                {question, newMessage(question.id, MessageRole::Assistant)},
                text,
                {},
                withFiles});
}

void AnswerController::goOn(const QString& messageId)
{
    Conversation& conversation = m_conversations.shown();
    Message* answer = conversation.find(messageId);
    if (!answer || messageId != conversation.leaf() || busy()) return;
    if (!answer->canGoOn() || !m_models.require()) return;
    goOnWith(conversation, *answer);
}

void AnswerController::regenerate(const QString& messageId)
{
    Conversation& conversation = m_conversations.shown();
    const Message* answer = conversation.find(messageId);
    if (!answer || answer->role != MessageRole::Assistant || busy() || !m_models.require()) return;
    keepAndAsk({newMessage(answer->parent, MessageRole::Assistant)});
}

void AnswerController::leaveOutOldest(const QString& messageId)
{
    Conversation& shown = m_conversations.shown();
    if (!(canLeaveOutOldest(messageId) || shown.dropsOldest) || busy() || !m_models.require())
        return;
    shown.dropsOldest = true;
    regenerate(messageId);
}

void AnswerController::editAndResend(const QString& messageId, const QString& text)
{
    Conversation& conversation = m_conversations.shown();
    const Message* question = conversation.find(messageId);
    if (!question || question->role != MessageRole::User || busy() || !m_models.require()) return;
    QList<MessagePart> parts = question->media();
    if (text.trimmed().isEmpty() && parts.isEmpty()) return;
    addPart(parts, TextPart{text});
    const Message edited = newMessage(question->parent, MessageRole::User, parts);
    keepAndAsk({edited, newMessage(edited.id, MessageRole::Assistant)});
}

bool AnswerController::ask(const QString& id,
                           const QString& words,
                           const std::function<void()>& refused)
{
    const Conversation* conversation = m_conversations.find(id);
    if (!conversation || m_conversations.isAnswering(id) || !m_models.require()) return false;
    const Message question = newMessage(conversation->leaf(), MessageRole::User, words);
    keepAndAsk({id, {question, newMessage(question.id, MessageRole::Assistant)}, {}, refused});
    return true;
}

void AnswerController::keepAndAsk(const QList<Message>& added)
{
    keepAndAsk({m_conversations.current(), added, {}, {}});
}

/// Brings new messages to the disk; only then they are in the conversation and the engine is asked.
void AnswerController::keepAndAsk(Asking asking)
{
    const Conversation& conversation = *m_conversations.find(asking.conversation);
    Message& answer = asking.messages.last();
    answer.state = AnswerState::Queued;
    Conversation kept = conversation; // what is sent is no draft any more
    if (kept.draft == asking.draft) kept.draft.clear();
    if (asking.withFiles) kept.draftMedia.clear();
    history::ConversationHead head = headOf(kept);
    head.leaf = answer.id.toStdString();
    head.used = answer.created;
    if (conversation.isEmpty()) head.title = firstWords(asking.messages.first()).toStdString();
    m_conversations.setAnswering(conversation.id(), true);
    emit stateChanged();
    if (conversation.isPrivate) return onKept(asking, nullptr);
    m_history.keep(head, asking.messages,
                   [this, asking](const Failure* failure) { onKept(asking, failure); });
}

/// The messages are on the disk, or need not be; with a failure they are not, and are not asked.
void AnswerController::onKept(const Asking& asking, const Failure* failure)
{
    Conversation* conversation = m_conversations.find(asking.conversation);
    if (asking.withFiles) m_attachments.endSending(asking.conversation, !failure);
    if (failure || !conversation) {
        m_conversations.setAnswering(asking.conversation, false);
        emit stateChanged();
        if (failure && asking.refused) asking.refused();
        if (failure) emit notKept(*failure);
        return;
    }
    for (const Message& message : asking.messages)
        conversation->add(message);
    if (!asking.draft.isEmpty() && m_conversations.isShown(*conversation)) emit sent(asking.draft);
    askFor(*conversation, asking.messages.last().id, asking.messages.first().id);
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
    m_conversations.update(conversation); // it waits no more
    if (m_conversations.isShown(conversation)) {
        showWaitingStatus();
        emit stateChanged();
    }
    if (!first.asked) return;
    AnswerRequest question = first.goesOn ? requestToGoOn(conversation, message)
                                          : requestUpTo(conversation, message.parent);
    question.seed = m_seed;
    question.tools = m_tools.declarationsFor(conversation);
    message.ledger.schema = question.schema;
    first.thoughtBudget = question.thinking ? question.thoughtBudget : 0;
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
    const QueuedAnswer* shown = m_queue.of(m_conversations.current());
    if (!shown && state() == AnswerState::Calling)
        emit callsStopRequested(m_conversations.current(), m_conversations.shown().leaf());
    if (!shown) return;
    QueuedAnswer* queued = m_queue.find(shown->number);
    queued->yields = false;
    if (queued->asked) {
        emit cancelRequested(queued->number); // it ends with its finished event
        return;
    }
    onFinished(queued->number, stoppedAnswer()); // it never started: it ends here
}

void AnswerController::answerFirst()
{
    const QueuedAnswer* wanted = m_queue.of(m_conversations.current());
    QueuedAnswer* first = m_queue.first();
    if (!wanted || wanted->number == first->number) return;
    const quint64 number = wanted->number;
    if (first->asked) {
        first->yields = true;
        emit cancelRequested(first->number);
        return m_queue.move(number, 1);
    }
    // None is being written yet: they wait for a model.
    Conversation& other = *m_conversations.find(first->conversation);
    other.find(first->message)->state = AnswerState::Queued;
    m_queue.move(number, 0);
    m_conversations.update(other);
    startFirst();
}

void AnswerController::skipThought()
{
    const QueuedAnswer* queued = m_queue.of(m_conversations.current());
    if (queued && queued->asked) emit skipRequested(queued->number);
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
    } else if (update.looked > 0) {
        showLooking(update.looked);
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
    const bool there = m_conversations.find(answer->conversation) != nullptr;
    if (there && answer->yields && outcome.state == AnswerState::Stopped) {
        putBack(*answer, outcome);
        return startFirst();
    }
    if (there) finish(*answer, outcome);
    const bool calling =
        there && m_conversations.find(answer->conversation)->find(answer->message)->state ==
                     AnswerState::Calling;
    m_conversations.setAnswering(answer->conversation, calling);
    emit stateChanged();
    if (wasFirst && !m_queue.isEmpty()) startFirst();
    // What is asked then comes last.
    if (calling) return emit called(answer->conversation, answer->message);
    emit ended(answer->conversation, outcome.state, answer->message);
}

/// An answer was stopped for another one: it goes on after that.
void AnswerController::putBack(const QueuedAnswer& answer, const AnswerOutcome& outcome)
{
    Conversation& conversation = *m_conversations.find(answer.conversation);
    Message& message = *conversation.find(answer.message);
    QueuedAnswer& again = m_queue.add(answer.conversation, answer.message);
    again.goesOn = answer.goesOn;
    again.endedAs = answer.endedAs;
    again.endedBy = answer.endedBy;
    again.ledger = answer.ledger;
    if (answer.grew) {
        addOutcome(answer, message, outcome, m_models.deviceName());
        dropHalfCharacter(message.parts);
        again.goesOn = true;
        again.endedAs = AnswerState::Stopped;
        again.endedBy = StopReason::Cancelled;
        again.ledger = message.ledger;
    }
    message.ledger = again.ledger;
    message.state = AnswerState::Queued;
    m_queue.move(again.number, 1);
    m_conversations.update(conversation);
    if (!m_conversations.isShown(conversation)) return;
    if (answer.grew) m_conversations.transcript()->goOn(message);
    showWaitingStatus();
    emit stateChanged();
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
        message.ledger.contextLength = m_models.contextLength();
        const bool calls = outcome.stopReason == StopReason::ToolCall &&
                           !conversation.tools.isEmpty() && !message.openCalls().isEmpty();
        if (outcome.state == AnswerState::Done && calls) message.state = AnswerState::Calling;
    }
    conversation.unread = !m_conversations.isShown(conversation);
    m_history.keepSoon(conversation.id(), message.id);
    m_history.keepNow(conversation.id());
    showEnd(conversation, message);
}

} // namespace cabochon

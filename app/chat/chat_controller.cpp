// Questions and answers. Choosing conversations stands in chat_controller_conversations.cpp; the
// model, drafts and notices in chat_controller_model.cpp.
#include "app/chat/chat_controller.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace cabochon {

ChatController::ChatController(QObject* parent) : QObject(parent)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMilliseconds);
    connect(&m_countTimer, &QTimer::timeout, this, &ChatController::countDraft);
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setInterval(kFrameMilliseconds);
    connect(&m_frameTimer, &QTimer::timeout, this, &ChatController::updateShown);
    connect(&m_devices, &DeviceController::chosen, this, &ChatController::reload);
    newConversation();
}

ChatController::~ChatController() = default;

// ----------------------------------------------------------------------------------------- lookups

Conversation& ChatController::current()
{
    return *findConversation(m_current);
}

const Conversation& ChatController::current() const
{
    return *const_cast<ChatController*>(this)->findConversation(m_current);
}

Conversation* ChatController::findConversation(const QString& id)
{
    for (const auto& conversation : m_conversations) {
        if (conversation->id() == id) return conversation.get();
    }
    return nullptr;
}

ChatController::Pending* ChatController::findPending(quint64 request)
{
    for (Pending& pending : m_pending) {
        if (pending.request == request) return &pending;
    }
    return nullptr;
}

const ChatController::Pending* ChatController::pendingOf(const QString& conversation) const
{
    for (const Pending& pending : m_pending) {
        if (pending.conversation == conversation) return &pending;
    }
    return nullptr;
}

QString ChatController::currentConversation() const
{
    return m_current;
}

QString ChatController::title() const
{
    return current().title();
}

AnswerState::State ChatController::answerState() const
{
    const Message* leaf = current().find(current().leaf());
    return leaf && leaf->role == MessageRole::Assistant ? leaf->state : AnswerState::Idle;
}

bool ChatController::busy() const
{
    return pendingOf(m_current) != nullptr;
}

// ------------------------------------------------------------------------------------------ asking

void ChatController::send(const QString& text)
{
    if (text.trimmed().isEmpty() || busy() || !hasModel()) return;
    Conversation& conversation = current();
    const QString question = conversation.add(conversation.leaf(), MessageRole::User, text);
    if (conversation.draft.trimmed() == text.trimmed()) setDraft({});
    askFor(conversation, conversation.add(question, MessageRole::Assistant), question);
}

void ChatController::regenerate(const QString& messageId)
{
    Conversation& conversation = current();
    const Message* answer = conversation.find(messageId);
    if (!answer || answer->role != MessageRole::Assistant || busy() || !hasModel()) return;
    const QString question = answer->parent;
    const QString other = conversation.add(question, MessageRole::Assistant);
    askFor(conversation, other, other);
}

void ChatController::editAndResend(const QString& messageId, const QString& text)
{
    Conversation& conversation = current();
    const Message* question = conversation.find(messageId);
    if (!question || question->role != MessageRole::User || busy() || !hasModel()) return;
    if (text.trimmed().isEmpty()) return;
    const QString parent = question->parent;
    const QString edited = conversation.add(parent, MessageRole::User, text);
    askFor(conversation, conversation.add(edited, MessageRole::Assistant), edited);
}

/// Puts the answer into the queue; rows of the transcript change from the message `changedFrom` on.
void ChatController::askFor(Conversation& conversation,
                            const QString& answerId,
                            const QString& changedFrom)
{
    Pending pending;
    pending.request = m_nextRequest++;
    pending.conversation = conversation.id();
    pending.message = answerId;
    conversation.find(answerId)->state = AnswerState::Queued;
    m_pending.push_back(pending);
    if (conversation.id() == m_current) m_transcript.refreshFrom(conversation, changedFrom);
    if (m_pending.size() == 1)
        startFirstPending();
    else
        showWaitingStatus();
    list(conversation);
    emit answerStateChanged();
    emit titleChanged();
}

/// Asks the engine for the first answer of the queue. While a model is being opened the answer
/// waits here, not in the worker's queue: another model may yet be chosen, or the question given
/// up.
void ChatController::startFirstPending()
{
    Pending& first = m_pending.front();
    Conversation* conversation = findConversation(first.conversation);
    Message* message = conversation->find(first.message);
    const bool loading = m_modelState == ModelState::Loading;
    message->state = loading ? AnswerState::Loading : AnswerState::Reading;
    first.asked = !loading;
    if (conversation->id() == m_current) {
        showWaitingStatus();
        emit answerStateChanged();
    }
    if (!first.asked) return;
    AnswerRequest question = requestUpTo(*conversation, message->parent);
    question.seed = m_seed;
    emit answerRequested(first.request, question);
}

/// A model is there, or none will come: the engine says so itself then.
void ChatController::askWaitingForModel()
{
    if (!m_pending.empty() && !m_pending.front().asked) startFirstPending();
}

/// Stops the answer that the engine is writing, if there is one.
void ChatController::stopRunningAnswer()
{
    if (!m_pending.empty() && m_pending.front().asked)
        emit answerCancelRequested(m_pending.front().request);
}

void ChatController::stop()
{
    const Pending* pending = pendingOf(m_current);
    if (!pending) return;
    if (pending->asked) return stopRunningAnswer(); // ends with its finished event
    // It never started: end it here.
    AnswerOutcome outcome;
    outcome.state = AnswerState::Stopped;
    outcome.stopReason = StopReason::Cancelled;
    onAnswerFinished(pending->request, outcome);
}

void ChatController::switchBranch(const QString& messageId, int delta)
{
    if (busy()) return;
    const QStringList siblings = current().siblings(messageId);
    if (!current().switchBranch(messageId, delta)) return;
    m_transcript.refreshFrom(current(), siblings[siblings.indexOf(messageId) + delta]);
    list(current());
    emit answerStateChanged();
    emit titleChanged();
    m_countTimer.start();
}

// ------------------------------------------------------------------------------- events of answers

void ChatController::onAnswerProgress(quint64 request, const AnswerUpdate& update)
{
    takeUpdate(request, update);
    m_frameTimer.start();
}

void ChatController::takeUpdate(quint64 request, const AnswerUpdate& update)
{
    Pending* pending = findPending(request);
    Conversation* conversation = pending ? findConversation(pending->conversation) : nullptr;
    if (!conversation) return; // deleted meanwhile
    Message& message = *conversation->find(pending->message);
    const AnswerState::State before = message.state;
    applyUpdate(*pending, message, update);
    if (conversation->id() != m_current) return;
    if (!message.isEmpty()) {
        if (!m_statusText.isEmpty()) setStatus({}, 0, 0);
        m_transcript.grow(message);
    } else if (update.readTotal > 0) {
        setStatus(
            tr("Reading %1 of %2 tokens")
                .arg(QLocale().toString(update.readDone), QLocale().toString(update.readTotal)),
            update.readDone, update.readTotal);
    }
    if (message.state != before) emit answerStateChanged();
}

void ChatController::applyUpdate(Pending& pending, Message& message, const AnswerUpdate& update)
{
    message.state = update.state;
    for (const MessagePart& part : update.added) {
        if (kindOf(part) == PartKind::Thought && !pending.thinking.isValid())
            pending.thinking.start();
        addPart(message.parts, part);
    }
    message.ledger.thoughtTokens = update.thoughtTokens;
    if (pending.thinking.isValid() && message.text().isEmpty()) {
        message.ledger.thoughtSeconds = static_cast<double>(pending.thinking.elapsed()) / 1000.0;
    }
}

/// The device that computed was lost and replaced: the answer says so, and goes on.
void ChatController::onAnswerRecovered(quint64 request)
{
    const Pending* pending = findPending(request);
    Conversation* conversation = pending ? findConversation(pending->conversation) : nullptr;
    m_devices.refresh();
    if (!conversation) return; // deleted meanwhile
    Message& message = *conversation->find(pending->message);
    message.recovery = m_devices.usedId() == QStringLiteral("cpu") ? DeviceRecovery::OnCpu
                                                                   : DeviceRecovery::StartedAgain;
    if (conversation->id() != m_current) return;
    m_transcript.remark(message);
    if (message.isEmpty()) setStatus(m_statusText, m_readDone, m_readTotal);
}

void ChatController::onAnswerFinished(quint64 request, const AnswerOutcome& outcome)
{
    const auto place = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const Pending& one) { return one.request == request; });
    if (place == m_pending.end()) return;
    const Pending pending = *place;
    const bool wasFirst = place == m_pending.begin();
    m_pending.erase(place);
    if (Conversation* conversation = findConversation(pending.conversation)) {
        finishAnswer(*conversation, *conversation->find(pending.message), outcome);
        list(*conversation);
    }
    emit answerStateChanged();
    m_countTimer.start();
    if (wasFirst && !m_pending.empty()) startFirstPending();
}

void ChatController::finishAnswer(Conversation& conversation,
                                  Message& message,
                                  const AnswerOutcome& outcome)
{
    message.state = outcome.state;
    message.stopReason = outcome.stopReason;
    message.failure = outcome.failure;
    const Ledger before = message.ledger;
    message.ledger = outcome.ledger;
    message.ledger.thoughtTokens = std::max(before.thoughtTokens, outcome.ledger.thoughtTokens);
    message.ledger.thoughtSeconds = before.thoughtSeconds;
    message.ledger.device = m_model.device.section(QStringLiteral(" · "), 0, 0);
    if (conversation.id() != m_current) return;
    const QStringList siblings = conversation.siblings(message.id);
    m_transcript.finish(message, static_cast<int>(siblings.indexOf(message.id)) + 1,
                        static_cast<int>(siblings.size()));
    setStatus({}, 0, 0);
    if (outcome.contextUsed == 0) return;
    m_contextUsed = outcome.contextUsed;
    emit contextChanged();
}

void ChatController::setStatus(const QString& text, int done, int total)
{
    m_statusText = text;
    m_readDone = done;
    m_readTotal = total;
    const Pending* pending = pendingOf(m_current);
    if (!text.isEmpty() && pending) {
        m_transcript.setStatus(pending->message, text,
                               total > 0 ? static_cast<double>(done) / total : -1.0);
    }
    emit statusChanged();
}

/// The status of the shown conversation's answer while it has no words.
void ChatController::showWaitingStatus()
{
    const Message* leaf = current().find(current().leaf());
    if (!leaf || !AnswerState::isRunning(leaf->state) || !leaf->isEmpty())
        return setStatus({}, 0, 0);
    if (leaf->state == AnswerState::Queued)
        return setStatus(tr("Waiting: another chat is answering"), 0, 0);
    if (leaf->state == AnswerState::Loading)
        return setStatus(tr("Waiting for the model to open"), 0, 0);
    setStatus(tr("Reading your message"), 0, 0);
}

} // namespace cabochon

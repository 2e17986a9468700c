#include "app/chat/chat_controller.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr int kCountDelayMilliseconds = 150;

/// Titles of notices by error code; the text is the engine's own sentence.
QString titleOf(const QString& code)
{
    if (code == QStringLiteral("model_truncated"))
        return ChatController::tr("This file is incomplete");
    if (code == QStringLiteral("model_damaged")) return ChatController::tr("This file is damaged");
    if (code == QStringLiteral("model_unsupported"))
        return ChatController::tr("Cabochon cannot use this file");
    if (code == QStringLiteral("model_shape_mismatch"))
        return ChatController::tr("This is not a Gemma 4 that Cabochon knows");
    if (code == QStringLiteral("model_changed"))
        return ChatController::tr("The model file went away");
    if (code == QStringLiteral("file_not_found"))
        return ChatController::tr("The file is not there");
    if (code == QStringLiteral("file_unreadable"))
        return ChatController::tr("The file could not be read");
    if (code == QStringLiteral("prompt_too_long"))
        return ChatController::tr("This is more than the model can read at once");
    if (code == QStringLiteral("out_of_memory")) return ChatController::tr("Not enough memory");
    if (code == QStringLiteral("cancelled")) return ChatController::tr("Opening was cancelled");
    return ChatController::tr("That did not work");
}

bool isRunning(AnswerState::State state)
{
    return state > AnswerState::Idle && state < AnswerState::Done;
}

} // namespace

ChatController::ChatController(QObject* parent) : QObject(parent)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMilliseconds);
    connect(&m_countTimer, &QTimer::timeout, this, &ChatController::countDraft);
    newConversation();
}

ChatController::~ChatController() = default;

// ------------------------------------------------------------------------------------------
// lookups

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

bool ChatController::thinkingEnabled() const
{
    return current().thinking;
}

void ChatController::setThinkingEnabled(bool enabled)
{
    if (current().thinking == enabled) return;
    current().thinking = enabled;
    emit thinkingEnabledChanged();
    m_countTimer.start();
}

QString ChatController::modelDetail() const
{
    return m_model.builtIn ? tr("built in") : m_model.quantization;
}

QString ChatController::draft() const
{
    return current().draft;
}

void ChatController::setDraft(const QString& draft)
{
    if (current().draft == draft) return;
    current().draft = draft;
    emit draftChanged();
    m_countTimer.start();
}

QVariantList ChatController::examplePrompts() const
{
    const auto example = [](const QString& title, const QString& detail, const QString& prompt) {
        return QVariantMap{{QStringLiteral("title"), title},
                           {QStringLiteral("detail"), detail},
                           {QStringLiteral("prompt"), prompt}};
    };
    return {example(tr("What can you do?"), tr("Nano answers, before any download"),
                    QStringLiteral("What can you do?")),
            example(tr("Find your way"), tr("“How do I export a chat?”"),
                    QStringLiteral("What is the way to export a chat?")),
            example(tr("Pull out the data"), tr("Turn a sentence into JSON"),
                    QStringLiteral("Ines, aged 26, is from Cologne. Extract the data as JSON.")),
            example(tr("Ask a simple fact"), tr("“What is the capital of Belgium?”"),
                    QStringLiteral("capital of Belgium?"))};
}

// -------------------------------------------------------------------------------------- asking

void ChatController::send(const QString& text)
{
    if (text.trimmed().isEmpty() || busy()) return;
    Conversation& conversation = current();
    const QString question = conversation.add(conversation.leaf(), MessageRole::User, text);
    setDraft({});
    askFor(conversation, conversation.add(question, MessageRole::Assistant, {}));
}

void ChatController::regenerate(const QString& messageId)
{
    Conversation& conversation = current();
    const Message* answer = conversation.find(messageId);
    if (!answer || answer->role != MessageRole::Assistant || busy()) return;
    const QString question = answer->parent;
    askFor(conversation, conversation.add(question, MessageRole::Assistant, {}));
}

void ChatController::editAndResend(const QString& messageId, const QString& text)
{
    Conversation& conversation = current();
    const Message* question = conversation.find(messageId);
    if (!question || question->role != MessageRole::User || busy() || text.trimmed().isEmpty())
        return;
    const QString parent = question->parent;
    const QString edited = conversation.add(parent, MessageRole::User, text);
    askFor(conversation, conversation.add(edited, MessageRole::Assistant, {}));
}

void ChatController::askFor(Conversation& conversation, const QString& answerId)
{
    Pending pending;
    pending.request = m_nextRequest++;
    pending.conversation = conversation.id();
    pending.message = answerId;
    pending.asked.start();
    Message* answer = conversation.find(answerId);
    const bool first = m_pending.empty();
    answer->state = !first                                ? AnswerState::Queued
                    : m_modelState == ModelState::Loading ? AnswerState::Loading
                                                          : AnswerState::Reading;
    const QString question = answer->parent;
    if (conversation.id() == m_current) {
        m_transcript.refreshFrom(conversation, question);
        setStatus(first ? tr("Reading your message") : tr("Waiting: another chat is answering"), 0,
                  0);
    }
    m_pending.push_back(pending);
    listCurrent();
    announceAnswerState();
    emit titleChanged();
    if (first) emit answerRequested(pending.request, requestFor(conversation, question));
}

AnswerRequest ChatController::requestFor(const Conversation& conversation,
                                         const QString& upTo) const
{
    AnswerRequest request;
    request.thinking = conversation.thinking;
    for (const QString& id : conversation.branch()) {
        const Message* message = conversation.find(id);
        // A failed answer said nothing; it is left out together with nothing else.
        const bool empty = message->role == MessageRole::Assistant && message->text.isEmpty() &&
                           message->toolCalls.isEmpty();
        if (!empty) request.messages.append({message->role, message->text, message->toolCalls});
        if (id == upTo) break;
    }
    return request;
}

void ChatController::stop()
{
    const Pending* pending = pendingOf(m_current);
    if (!pending) return;
    if (pending == &m_pending.front()) {
        emit answerCancelRequested(pending->request);
        return;
    }
    // It never started: end it here.
    AnswerOutcome outcome;
    outcome.state = AnswerState::Stopped;
    onAnswerFinished(pending->request, outcome);
}

void ChatController::switchBranch(const QString& messageId, int delta)
{
    if (busy() || !current().switchBranch(messageId, delta)) return;
    m_transcript.show(current());
    announceAnswerState();
    emit titleChanged();
    m_countTimer.start();
}

// ------------------------------------------------------------------------------- events of answers

void ChatController::onAnswerProgress(quint64 request, const AnswerUpdate& update)
{
    Pending* pending = findPending(request);
    Conversation* conversation = pending ? findConversation(pending->conversation) : nullptr;
    Message* message = conversation ? conversation->find(pending->message) : nullptr;
    if (!message) return;
    const AnswerState::State before = message->state;
    applyUpdate(*pending, *message, update);
    if (conversation->id() != m_current) return;
    if (message->text.isEmpty() && message->thought.isEmpty()) {
        setStatus(update.readTotal > 0 ? tr("Reading %1 of %2 tokens")
                                             .arg(QLocale().toString(update.readDone),
                                                  QLocale().toString(update.readTotal))
                                       : tr("Reading your message"),
                  update.readDone, update.readTotal);
    } else {
        m_transcript.grow(*message);
    }
    if (message->state != before) announceAnswerState();
}

void ChatController::applyUpdate(Pending& pending, Message& message, const AnswerUpdate& update)
{
    message.state = update.state;
    if (!update.thoughtAdded.isEmpty() && !pending.thinking.isValid()) pending.thinking.start();
    message.thought += update.thoughtAdded;
    message.text += update.textAdded;
    message.toolCalls += update.callsAdded;
    message.thoughtTokens = update.thoughtTokens;
    if (pending.thinking.isValid() && message.text.isEmpty()) {
        message.thoughtSeconds = static_cast<double>(pending.thinking.elapsed()) / 1000.0;
    }
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
        Message* message = conversation->find(pending.message);
        message->state = outcome.state;
        message->thoughtTokens = std::max(message->thoughtTokens, outcome.thoughtTokens);
        message->ledger = {outcome.promptTokens,    outcome.cachedTokens,
                           outcome.generatedTokens, outcome.decodeTokensPerSecond,
                           outcome.seconds,         QStringLiteral("CPU")};
        if (outcome.state == AnswerState::Failed) {
            message->errorText =
                titleOf(outcome.failure.code) + QStringLiteral(". ") + outcome.failure.message;
        }
        if (conversation->id() == m_current) {
            const QStringList siblings = conversation->siblings(message->id);
            m_transcript.finish(*message, static_cast<int>(siblings.indexOf(message->id)) + 1,
                                static_cast<int>(siblings.size()));
            setStatus({}, 0, 0);
            if (outcome.contextUsed > 0) m_contextUsed = outcome.contextUsed;
            emit contextChanged();
        }
    }
    listCurrent();
    announceAnswerState();
    m_countTimer.start();
    if (!wasFirst || m_pending.empty()) return;
    Pending& next = m_pending.front();
    Conversation* conversation = findConversation(next.conversation);
    Message* message = conversation->find(next.message);
    message->state = AnswerState::Reading;
    if (conversation->id() == m_current) setStatus(tr("Reading your message"), 0, 0);
    announceAnswerState();
    emit answerRequested(next.request, requestFor(*conversation, message->parent));
}

void ChatController::announceAnswerState()
{
    for (const auto& conversation : m_conversations) {
        const bool generating = pendingOf(conversation->id()) != nullptr;
        if (conversation->isEmpty()) continue;
        m_list.put({conversation->id(), conversation->title(), conversation->id() == m_current,
                    generating, conversation->used()});
    }
    emit answerStateChanged();
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

// ---------------------------------------------------------------------------------- conversations

void ChatController::newConversation()
{
    // An empty conversation is reused: pressing twice changes nothing.
    for (const auto& conversation : m_conversations) {
        if (conversation->isEmpty()) return showConversation(conversation->id());
    }
    m_conversations.push_back(
        std::make_unique<Conversation>(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    showConversation(m_conversations.back()->id());
}

void ChatController::selectConversation(const QString& id)
{
    if (id != m_current && findConversation(id)) showConversation(id);
}

void ChatController::selectNextConversation(int delta)
{
    const QString next = m_list.neighbour(m_current, delta);
    if (!next.isEmpty()) selectConversation(next);
}

void ChatController::showConversation(const QString& id)
{
    m_current = id;
    m_transcript.show(current());
    m_list.setActive(id);
    m_contextUsed = 0;
    const Message* leaf = current().find(current().leaf());
    if (leaf) m_contextUsed = leaf->ledger.promptTokens + leaf->ledger.generatedTokens;
    if (leaf && isRunning(leaf->state) && leaf->text.isEmpty() && leaf->thought.isEmpty()) {
        setStatus(leaf->state == AnswerState::Queued ? tr("Waiting: another chat is answering")
                                                     : tr("Reading your message"),
                  0, 0);
    } else {
        setStatus({}, 0, 0);
    }
    emit currentConversationChanged();
    emit titleChanged();
    emit answerStateChanged();
    emit thinkingEnabledChanged();
    emit draftChanged();
    emit contextChanged();
    m_countTimer.start();
}

void ChatController::listCurrent()
{
    if (current().isEmpty()) return;
    m_list.put({m_current, current().title(), true, busy(), current().used()});
}

void ChatController::deleteConversation(const QString& id)
{
    const auto place =
        std::find_if(m_conversations.begin(), m_conversations.end(),
                     [&](const auto& conversation) { return conversation->id() == id; });
    if (place == m_conversations.end()) return;
    if (!m_pending.empty() && m_pending.front().conversation == id) {
        emit answerCancelRequested(m_pending.front().request);
    }
    // What never started goes at once; what runs ends with its finished event.
    m_pending.erase(std::remove_if(m_pending.begin() + (m_pending.empty() ? 0 : 1), m_pending.end(),
                                   [&](const Pending& one) { return one.conversation == id; }),
                    m_pending.end());
    m_deleted = std::move(*place);
    m_conversations.erase(place);
    m_list.remove(id);
    if (id == m_current) {
        const QString next = m_list.entries().isEmpty() ? QString() : m_list.entries().first().id;
        if (next.isEmpty())
            newConversation();
        else
            showConversation(next);
    }
    emit canUndoDeleteChanged();
}

void ChatController::undoDelete()
{
    if (!m_deleted) return;
    // An answer that was being written when it was deleted was stopped.
    if (Message* leaf = m_deleted->find(m_deleted->leaf()); leaf && isRunning(leaf->state)) {
        leaf->state = AnswerState::Stopped;
    }
    const QString id = m_deleted->id();
    m_conversations.push_back(std::move(m_deleted));
    m_deleted.reset();
    showConversation(id);
    listCurrent();
    emit canUndoDeleteChanged();
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    Conversation* conversation = findConversation(id);
    if (!conversation || conversation->isEmpty()) return;
    conversation->setTitle(title.simplified().left(200));
    announceAnswerState();
    emit titleChanged();
}

// -------------------------------------------------------------------------------------- the model

void ChatController::openModel(const QUrl& file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    if (path.isEmpty()) return;
    m_modelState = ModelState::Loading;
    m_modelProgress = 0;
    m_loadingName = QFileInfo(path).fileName();
    emit modelStateChanged();
    emit loadRequested(path, false);
}

void ChatController::useBuiltInModel()
{
    if (m_builtInPath.isEmpty()) {
        setNotice(
            tr("The built-in model is missing"),
            tr("cabochon-nano.gguf was not found beside the program. Install Cabochon again, or "
               "open a Gemma 4 GGUF file."),
            QStringLiteral("file_not_found"));
        return;
    }
    m_modelState = ModelState::Loading;
    m_modelProgress = 0;
    m_loadingName = tr("Cabochon Nano");
    emit modelStateChanged();
    emit loadRequested(m_builtInPath, true);
}

void ChatController::cancelLoading()
{
    if (m_modelState == ModelState::Loading) emit loadCancelRequested();
}

void ChatController::onModelProgress(double fraction)
{
    m_modelProgress = fraction;
    emit modelStateChanged();
}

void ChatController::onModelLoaded(const ModelDescription& model)
{
    m_model = model;
    m_modelState = ModelState::Ready;
    m_modelProgress = 1;
    m_loadingName.clear();
    m_contextUsed = 0;
    dismissNotice();
    if (!model.templateRecognised) {
        setNotice(
            tr("This file carries an unknown chat format"),
            tr("It works with the newest format that Cabochon knows. If answers look odd, get a "
               "newer file of the same model."),
            QStringLiteral("model_unknown_template"));
    }
    emit modelChanged();
    emit modelStateChanged();
    emit contextChanged();
    m_countTimer.start();
}

void ChatController::onModelFailed(const Failure& failure)
{
    // The model that was there before goes on working.
    m_modelState = m_model.name.isEmpty() ? ModelState::Failed : ModelState::Ready;
    m_loadingName.clear();
    emit modelStateChanged();
    if (failure.code == QStringLiteral("cancelled")) return;
    const QString safe = m_model.name.isEmpty()
                             ? QString()
                             : QLatin1Char(' ') + tr("%1 stays open.").arg(m_model.name);
    setNotice(titleOf(failure.code), failure.message + safe, failure.code);
}

// ------------------------------------------------------------------------------------------ small

void ChatController::countDraft()
{
    if (m_modelState != ModelState::Ready || !m_pending.empty()) return;
    const Conversation& conversation = current();
    AnswerRequest request = requestFor(conversation, conversation.leaf());
    if (!conversation.draft.isEmpty()) {
        request.messages.append({MessageRole::User, conversation.draft, {}});
    }
    if (request.messages.isEmpty()) {
        m_draftTokens = 0;
        emit draftTokensChanged();
        return;
    }
    m_countRequest = m_nextRequest++;
    emit countRequested(m_countRequest, request);
}

void ChatController::onTokensCounted(quint64 request, int tokens)
{
    if (request != m_countRequest) return;
    m_draftTokens = tokens;
    emit draftTokensChanged();
}

void ChatController::copyMessage(const QString& messageId, bool markdown)
{
    const Message* message = current().find(messageId);
    if (!message) return;
    if (markdown || message->role == MessageRole::User) return copyText(message->text);
    QStringList parts;
    for (const Block& block : parseBlocks(message->text)) {
        parts << (block.marker.isEmpty() ? block.plain
                                         : block.marker + QLatin1Char(' ') + block.plain);
    }
    copyText(parts.join(QLatin1Char('\n')));
}

void ChatController::copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString ChatController::textOfMessage(const QString& messageId) const
{
    const Message* message = current().find(messageId);
    return message ? message->text : QString();
}

void ChatController::setNotice(const QString& title, const QString& text, const QString& code)
{
    m_noticeTitle = title;
    m_noticeText = text;
    m_noticeCode = code;
    emit noticeChanged();
}

void ChatController::dismissNotice()
{
    if (noticeVisible()) setNotice({}, {}, {});
}

} // namespace cabochon

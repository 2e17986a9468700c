#include "app/chat/conversation_controller.h"

#include "app/transcript/message_blocks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kLongestTitle = 200; // characters

} // namespace

ConversationController::ConversationController(QObject* parent) : QObject(parent)
{
    startNew();
}

ConversationController::~ConversationController() = default;

// ----------------------------------------------------------------------------------------- lookups

Conversation& ConversationController::shown()
{
    return *find(m_current);
}

const Conversation& ConversationController::shown() const
{
    return *const_cast<ConversationController*>(this)->find(m_current);
}

Conversation* ConversationController::find(const QString& id)
{
    for (const auto& conversation : m_conversations) {
        if (conversation->id() == id) return conversation.get();
    }
    return nullptr;
}

const Message* ConversationController::lastShown() const
{
    return shown().find(shown().leaf());
}

void ConversationController::update(const Conversation& conversation)
{
    if (conversation.isEmpty()) return;
    m_list.put({conversation.id(), conversation.title(), isShown(conversation),
                isAnswering(conversation.id()), conversation.used()});
    if (isShown(conversation)) emit titleChanged();
}

void ConversationController::setAnswering(const QString& id, bool answering)
{
    if (answering)
        m_answering.insert(id);
    else
        m_answering.remove(id);
    if (const Conversation* conversation = find(id)) update(*conversation);
}

// ---------------------------------------------------------------------------------------- choosing

void ConversationController::startNew()
{
    // An empty conversation is reused: pressing twice changes nothing.
    for (const auto& conversation : m_conversations) {
        if (conversation->isEmpty()) return show(conversation->id());
    }
    m_conversations.push_back(
        std::make_unique<Conversation>(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    show(m_conversations.back()->id());
}

void ConversationController::select(const QString& id)
{
    if (id != m_current && find(id)) show(id);
}

void ConversationController::selectNext(int delta)
{
    const QString next = m_list.neighbour(m_current, delta);
    if (!next.isEmpty()) select(next);
}

void ConversationController::show(const QString& id)
{
    m_current = id;
    m_transcript.show(shown());
    m_list.setActive(id);
    emit currentChanged();
    emit titleChanged();
}

void ConversationController::switchBranch(const QString& messageId, int delta)
{
    Conversation& conversation = shown();
    if (isAnswering(conversation.id())) return;
    const QStringList siblings = conversation.siblings(messageId);
    if (!conversation.switchBranch(messageId, delta)) return;
    m_transcript.refreshFrom(conversation, siblings[siblings.indexOf(messageId) + delta]);
    update(conversation);
    emit branchSwitched();
}

// ------------------------------------------------------------------------------ names and removal

void ConversationController::remove(const QString& id)
{
    const auto place =
        std::find_if(m_conversations.begin(), m_conversations.end(),
                     [&](const auto& conversation) { return conversation->id() == id; });
    if (place == m_conversations.end()) return;
    emit removing(id);
    m_removed = std::move(*place);
    m_conversations.erase(place);
    m_list.remove(id);
    if (id == m_current) {
        if (m_list.entries().isEmpty())
            startNew();
        else
            show(m_list.entries().first().id);
    }
    emit canUndoRemoveChanged();
}

void ConversationController::undoRemove()
{
    if (!m_removed) return;
    // An answer that was being written when it was removed was stopped.
    if (Message* last = m_removed->find(m_removed->leaf());
        last && AnswerState::isRunning(last->state)) {
        last->state = AnswerState::Stopped;
    }
    const QString id = m_removed->id();
    m_conversations.push_back(std::move(m_removed));
    m_removed.reset();
    show(id);
    update(shown());
    emit canUndoRemoveChanged();
}

void ConversationController::setTitle(const QString& id, const QString& title)
{
    Conversation* conversation = find(id);
    if (!conversation || conversation->isEmpty()) return;
    conversation->setTitle(title.simplified().left(kLongestTitle));
    update(*conversation);
}

// ----------------------------------------------------------------------------------------- copying

QString ConversationController::textOfMessage(const QString& messageId) const
{
    const Message* message = shown().find(messageId);
    return message ? message->text() : QString();
}

void ConversationController::copyMessage(const QString& messageId, bool markdown) const
{
    const Message* message = shown().find(messageId);
    if (!message) return;
    if (markdown || message->role == MessageRole::User) return copyText(message->text());
    copyText(plainText(parseBlocks(message->text())));
}

void ConversationController::copyText(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace cabochon

// The conversations of this run: which is shown, deleting and taking it back, names.
#include "app/chat/chat_controller.h"

#include <QUuid>

#include <algorithm>
#include <memory>
#include <utility>

namespace cabochon {

void ChatController::list(const Conversation& conversation)
{
    if (conversation.isEmpty()) return;
    m_list.put({conversation.id(), conversation.title(), conversation.id() == m_current,
                pendingOf(conversation.id()) != nullptr, conversation.used()});
}

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
    m_draftTokens = -1;
    showWaitingStatus();
    emit currentConversationChanged();
    emit titleChanged();
    emit answerStateChanged();
    emit thinkingEnabledChanged();
    emit draftChanged();
    emit draftTokensChanged();
    emit contextChanged();
    m_countTimer.start();
}

void ChatController::deleteConversation(const QString& id)
{
    const auto place =
        std::find_if(m_conversations.begin(), m_conversations.end(),
                     [&](const auto& conversation) { return conversation->id() == id; });
    if (place == m_conversations.end()) return;
    // What never started goes at once; what runs is stopped and ends with its finished event.
    if (const Pending* running = pendingOf(id); running && running->asked) stopRunningAnswer();
    std::erase_if(m_pending,
                  [&](const Pending& one) { return one.conversation == id && !one.asked; });
    m_deleted = std::move(*place);
    m_conversations.erase(place);
    m_list.remove(id);
    askWaitingForModel();
    if (id == m_current) {
        if (m_list.entries().isEmpty())
            newConversation();
        else
            showConversation(m_list.entries().first().id);
    }
    emit canUndoDeleteChanged();
}

void ChatController::undoDelete()
{
    if (!m_deleted) return;
    // An answer that was being written when it was deleted was stopped.
    if (Message* leaf = m_deleted->find(m_deleted->leaf());
        leaf && AnswerState::isRunning(leaf->state)) {
        leaf->state = AnswerState::Stopped;
    }
    const QString id = m_deleted->id();
    m_conversations.push_back(std::move(m_deleted));
    m_deleted.reset();
    showConversation(id);
    list(current());
    emit canUndoDeleteChanged();
}

void ChatController::renameConversation(const QString& id, const QString& title)
{
    Conversation* conversation = findConversation(id);
    if (!conversation || conversation->isEmpty()) return;
    conversation->setTitle(title.simplified().left(200));
    list(*conversation);
    emit titleChanged();
}

} // namespace cabochon

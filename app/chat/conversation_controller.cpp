#include "app/chat/conversation_controller.h"

#include "app/transcript/message_blocks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kLongestTitle = 200; // characters

} // namespace

ConversationController::ConversationController(HistoryController& history, QObject* parent)
    : QObject(parent), m_history(history)
{
    m_history.find = [this](const QString& id) { return find(id); };
    connect(&m_history, &HistoryController::exported, this, &ConversationController::exported);
    connect(&m_history, &HistoryController::recovered, this, &ConversationController::keepOpened);
    startNew();
}

ConversationController::~ConversationController()
{
    m_history.keepAll();
    m_history.find = nullptr;
}

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
    ConversationListModel::Entry entry;
    entry.id = conversation.id();
    entry.title = conversation.title();
    entry.active = isShown(conversation);
    const Message* last = conversation.find(conversation.leaf());
    entry.generating = isAnswering(conversation.id());
    entry.waiting = entry.generating && last && last->state == AnswerState::Queued;
    entry.isPrivate = conversation.isPrivate;
    entry.pinned = conversation.pinned;
    entry.unread = conversation.unread;
    entry.used = conversation.used();
    m_list.put(entry);
    m_history.keepSoon(conversation.id());
    if (isShown(conversation)) emit titleChanged();
}

void ConversationController::noteDraft(const Conversation& conversation)
{
    m_history.keepSoon(conversation.id());
}

/// Nothing of it is worth coming back to.
bool ConversationController::isUntouched(const Conversation& conversation) const
{
    return conversation.isEmpty() && conversation.draft.isEmpty() && !conversation.thinking &&
           conversation.queued.isEmpty() && !conversation.isPrivate &&
           !isAnswering(conversation.id());
}

/// Does something with a conversation, which is read first where it was not opened yet.
void ConversationController::read(const QString& id, const std::function<void(Conversation&)>& then)
{
    if (Conversation* conversation = find(id)) return then(*conversation);
    m_history.read(id, [this, id, then](std::unique_ptr<Conversation> conversation) {
        if (!conversation || id == m_removed) return;
        if (!find(id)) m_conversations.push_back(std::move(conversation));
        then(*find(id));
    });
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
    showEmpty(false);
}

void ConversationController::startPrivate()
{
    showEmpty(true);
}

/// An empty conversation is reused: pressing twice changes nothing.
void ConversationController::showEmpty(bool isPrivate)
{
    for (const auto& conversation : m_conversations) {
        if (conversation->isEmpty() && conversation->isPrivate == isPrivate)
            return show(conversation->id());
    }
    m_conversations.push_back(std::make_unique<Conversation>());
    m_conversations.back()->isPrivate = isPrivate;
    show(m_conversations.back()->id());
}

void ConversationController::keepPrivate(const QString& id)
{
    Conversation* conversation = find(id);
    if (!conversation || !conversation->isPrivate) return;
    conversation->isPrivate = false;
    update(*conversation);
    m_history.keepWhole(*conversation);
}

void ConversationController::startFrom(const QString& messageId)
{
    const Conversation& source = shown();
    if (isAnswering(source.id()) || !source.branch().contains(messageId)) return;
    auto copy = std::make_unique<Conversation>();
    copy->isPrivate = source.isPrivate;
    copy->thinking = source.thinking;
    copy->thoughtBudget = source.thoughtBudget;
    copy->dropsOldest = source.dropsOldest;
    QString parent;
    for (const QString& id : source.branch()) {
        Message message = *source.find(id);
        message.id = newMessage({}, message.role).id;
        message.parent = parent;
        parent = copy->add(message);
        if (id == messageId) break;
    }
    m_conversations.push_back(std::move(copy));
    const Conversation& started = *m_conversations.back();
    show(started.id());
    update(started);
    m_history.keepWhole(started);
}

void ConversationController::select(const QString& id)
{
    m_wanted = id;
    if (id == m_current) return;
    read(id, [this, id](const Conversation&) {
        if (m_wanted == id) show(id);
    });
}

void ConversationController::showMessage(const QString& id, const QString& messageId)
{
    m_wanted = id;
    read(id, [this, id, messageId](Conversation& conversation) {
        if (m_wanted != id) return;
        // No branch is switched under an answer.
        const QString before = conversation.leaf();
        if (!isAnswering(id)) conversation.showBranchOf(messageId);
        const bool switched = conversation.leaf() != before;
        if (id != m_current || switched) show(id);
        if (switched) update(conversation);
        const int row = messageId.isEmpty() ? -1 : m_transcript.firstRowOf(messageId);
        if (row >= 0) emit rowWanted(row);
    });
}

void ConversationController::selectNext(int delta)
{
    const QString next = m_list.neighbour(m_current, delta);
    if (!next.isEmpty()) select(next);
}

void ConversationController::show(const QString& id)
{
    m_current = m_wanted = id;
    std::erase_if(m_conversations, [this](const auto& conversation) {
        return !isShown(*conversation) && isUntouched(*conversation);
    });
    m_transcript.show(shown());
    if (std::exchange(shown().unread, false)) update(shown());
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
    if (!find(id) && !m_list.contains(id)) return;
    emit removing(id);
    m_history.keepNow(id); // the words that came last
    const auto place =
        std::find_if(m_conversations.begin(), m_conversations.end(),
                     [&](const auto& conversation) { return conversation->id() == id; });
    m_removedOne.reset();
    if (place != m_conversations.end()) {
        m_removedOne = std::move(*place);
        m_conversations.erase(place);
    }
    m_removed = id;
    m_history.setTrashed(id, true);
    m_list.remove(id);
    if (id == m_current) showAnother();
    emit canUndoRemoveChanged();
}

void ConversationController::showAnother()
{
    const QString first = m_list.entries().isEmpty() ? QString() : m_list.entries().first().id;
    if (find(first)) return show(first);
    startNew();
    if (!first.isEmpty()) select(first);
}

void ConversationController::undoRemove()
{
    if (m_removed.isEmpty()) return;
    const QString id = std::exchange(m_removed, {});
    m_history.setTrashed(id, false);
    if (m_removedOne) {
        // An answer that was being written when it was removed was stopped.
        if (Message* last = m_removedOne->find(m_removedOne->leaf());
            last && AnswerState::isRunning(last->state)) {
            last->state = AnswerState::Stopped;
        }
        m_conversations.push_back(std::move(m_removedOne));
    }
    read(id, [this, id](const Conversation& conversation) {
        show(id);
        update(conversation);
    });
    emit canUndoRemoveChanged();
}

void ConversationController::setTitle(const QString& id, const QString& title)
{
    read(id, [this, title](Conversation& conversation) {
        if (conversation.isEmpty()) return;
        conversation.setTitle(title.simplified().left(kLongestTitle));
        update(conversation);
    });
}

void ConversationController::exportChat(const QString& id)
{
    read(id, [this](const Conversation& conversation) {
        if (conversation.isEmpty()) return;
        m_history.exportMarkdown(
            conversation, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    });
}

void ConversationController::setPinned(const QString& id, bool pinned)
{
    read(id, [this, pinned](Conversation& conversation) {
        conversation.pinned = pinned;
        update(conversation);
    });
}

// --------------------------------------------------------------------------- events of the history

/// What could not be recovered of them is here.
void ConversationController::keepOpened()
{
    for (const auto& conversation : m_conversations) {
        if (!isUntouched(*conversation)) m_history.keepWhole(*conversation);
    }
}

void ConversationController::onOpened(const std::vector<history::ConversationHead>& heads)
{
    QList<ConversationListModel::Entry> entries;
    for (const history::ConversationHead& head : heads) {
        ConversationListModel::Entry entry;
        entry.id = QString::fromStdString(head.id);
        if (head.leaf.empty() || find(entry.id)) continue; // a draft, or shown already
        entry.title = QString::fromStdString(head.title);
        entry.pinned = head.pinned;
        entry.unread = head.unread;
        entry.used = QDateTime::fromMSecsSinceEpoch(head.used);
        entries.append(entry);
    }
    m_list.add(entries);
    // What was typed into a new chat is there again, unless something was typed since.
    const auto draft = std::find_if(heads.begin(), heads.end(), [](const auto& head) {
        return head.leaf.empty() && !head.draft.empty();
    });
    if (draft == heads.end()) return;
    const QString before = m_current;
    read(QString::fromStdString(draft->id), [this, before](const Conversation& conversation) {
        if (m_wanted == before && isUntouched(shown())) show(conversation.id());
    });
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

#include "app/chat/conversation_controller.h"

#include "app/chat/list_entry.h"
#include "app/transcript/message_blocks.h"
#include "app/transcript/structured_blocks.h"

#include <QClipboard>
#include <QGuiApplication>

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
    connect(&m_history, &HistoryController::recovered, this, &ConversationController::keepOpened);
    connect(&m_history, &HistoryController::restoring, this, &ConversationController::letGo);
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
    if (conversation.archived) {
        m_list.remove(conversation.id());
    } else {
        ListEntry entry = entryOf(conversation);
        entry.active = isShown(conversation);
        const Message* last = conversation.find(conversation.leaf());
        entry.generating = isAnswering(conversation.id());
        entry.waiting = entry.generating && last && last->state == AnswerState::Queued;
        m_list.put(entry);
    }
    m_history.keepSoon(conversation.id());
    if (isShown(conversation)) emit titleChanged();
}

void ConversationController::noteDraft(const Conversation& conversation)
{
    m_list.setDraft(conversation.id(), hasDraft(conversation));
    m_history.keepSoon(conversation.id());
}

/// Nothing of it is worth coming back to.
bool ConversationController::isUntouched(const Conversation& conversation) const
{
    return conversation.isEmpty() && !hasDraft(conversation) && conversation.queued.isEmpty() &&
           conversation.thinking == m_thinksAtFirst && !conversation.isPrivate &&
           conversation.schema.isEmpty() && !isAnswering(conversation.id());
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
    if (find(m_current)) emit leaving();
    m_current = m_wanted = id;
    std::erase_if(m_conversations, [this](const auto& conversation) {
        return !isShown(*conversation) && isUntouched(*conversation);
    });
    m_transcript.show(shown());
    if (std::exchange(shown().unread, false)) update(shown());
    m_list.setActive(id);
    emit currentChanged();
    emit titleChanged();
    showPlace();
}

void ConversationController::notePlace(int row, int offset)
{
    ReadingPlace place;
    place.message = m_transcript.messageIdAt(row);
    if (!place.message.isEmpty()) {
        place.row = row - m_transcript.firstRowOf(place.message);
        place.offset = offset;
    }
    if (place == shown().readingPlace) return;
    shown().readingPlace = place;
    noteDraft(shown());
}

void ConversationController::showPlace()
{
    const ReadingPlace& place = shown().readingPlace;
    if (place.message.isEmpty()) return;
    const int row = m_transcript.firstRowOf(place.message) + place.row;
    if (m_transcript.messageIdAt(row) == place.message) emit placeWanted(row, place.offset);
}

void ConversationController::retranslate()
{
    m_list.retranslate();
    m_transcript.show(shown());
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

void ConversationController::askToRemove(const QString& id)
{
    const Conversation* conversation = find(id);
    if (conversation && conversation->isPrivate && !conversation->isEmpty() && m_history.isKept())
        emit forgettingAsked(id);
    else
        remove(id);
}

void ConversationController::remove(const QString& id)
{
    const Conversation* conversation = find(id);
    if (id == m_removed || (conversation && isUntouched(*conversation))) return;
    emit removing(id);
    m_history.keepNow(id); // the words that came last
    m_removedOne = take(id);
    m_removed = id;
    m_history.setTrashed(id, true);
    if (id == m_current) showAnother();
    emit canUndoRemoveChanged();
}

/// Out of memory and list. Null: it was not opened.
std::unique_ptr<Conversation> ConversationController::take(const QString& id)
{
    m_list.remove(id);
    const auto place =
        std::find_if(m_conversations.begin(), m_conversations.end(),
                     [&](const auto& conversation) { return conversation->id() == id; });
    if (place == m_conversations.end()) return nullptr;
    std::unique_ptr<Conversation> taken = std::move(*place);
    m_conversations.erase(place);
    return taken;
}

void ConversationController::forget(const QString& id)
{
    if (id == m_removed) {
        m_removed.clear();
        m_removedOne.reset();
        emit canUndoRemoveChanged();
    }
    emit removing(id);
    take(id);
    if (id == m_current) showAnother();
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
    const QString id = m_removed;
    putRemovedBack();
    m_history.setTrashed(id, false);
    read(id, [this, id](const Conversation& conversation) {
        show(id);
        update(conversation);
    });
}

/// The one that was removed last is in memory as it was.
void ConversationController::putRemovedBack()
{
    if (m_removedOne) {
        // An answer that was being written when it was removed was stopped.
        if (Message* last = m_removedOne->find(m_removedOne->leaf());
            last && AnswerState::isRunning(last->state)) {
            last->state = AnswerState::Stopped;
        }
        m_conversations.push_back(std::move(m_removedOne));
    }
    m_removed.clear();
    emit canUndoRemoveChanged();
}

void ConversationController::restore(const QString& id)
{
    if (id == m_removed) putRemovedBack();
    m_history.setTrashed(id, false, [this](const auto& head) { takeBack(head); });
}

/// Into the list, where it belongs there.
void ConversationController::takeBack(const history::ConversationHead& head)
{
    const ListEntry entry = entryOf(head);
    if (const Conversation* conversation = find(entry.id)) return update(*conversation);
    if (!head.archived && !head.leaf.empty()) m_list.put(entry);
}

void ConversationController::setTitle(const QString& id, const QString& title)
{
    read(id, [this, title](Conversation& conversation) {
        if (conversation.isEmpty()) return;
        conversation.setTitle(title.simplified().left(kLongestTitle));
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

void ConversationController::letGo()
{
    for (const QSet<QString> answering = m_answering; const QString& id : answering)
        emit removing(id);
    m_removed.clear();
    m_removedOne.reset();
    emit canUndoRemoveChanged();
    m_conversations.push_back(std::make_unique<Conversation>());
    m_conversations.back()->thinking = m_thinksAtFirst;
    show(m_conversations.back()->id());
    m_list.removeKept();
    std::erase_if(m_conversations, [this](const auto& conversation) {
        return !isShown(*conversation) && !conversation->isPrivate;
    });
}

void ConversationController::onImported(const std::vector<history::ConversationHead>& heads)
{
    QSet<QString> listed;
    for (const ListEntry& entry : m_list.entries())
        listed.insert(entry.id);
    QList<ListEntry> entries;
    for (const history::ConversationHead& head : heads) {
        const ListEntry entry = entryOf(head);
        const bool isDraft = head.leaf.empty();
        if (isDraft || head.archived || find(entry.id) || listed.contains(entry.id)) continue;
        entries.append(entry);
    }
    m_list.add(entries);
}

void ConversationController::onOpened(const std::vector<history::ConversationHead>& heads)
{
    onImported(heads);
    // What was typed into a new chat is there again, unless something was typed since.
    const auto draft = std::find_if(heads.begin(), heads.end(), [](const auto& head) {
        return head.leaf.empty() && hasDraft(head);
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

QString ConversationController::filesOfMessage(const QString& messageId) const
{
    const Message* message = shown().find(messageId);
    QStringList names;
    for (const MediaPart& file : message ? message->attachments() : QList<MediaPart>())
        names << file.name;
    return names.join(QStringLiteral(", "));
}

void ConversationController::copyMessage(const QString& messageId, bool markdown) const
{
    const Message* message = shown().find(messageId);
    if (!message) return;
    if (markdown || message->role == MessageRole::User) return copyText(message->text());
    copyText(plainText(parseBlocks(markdownOf(*message))));
}

void ConversationController::copyText(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace cabochon

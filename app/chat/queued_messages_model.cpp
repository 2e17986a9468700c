#include "app/chat/queued_messages_model.h"

#include <algorithm>

namespace cabochon {

QueuedMessagesModel::QueuedMessagesModel(ConversationController& conversations,
                                         AnswerController& answers,
                                         DraftController& drafts,
                                         QObject* parent)
    : QAbstractListModel(parent), m_conversations(conversations), m_answers(answers),
      m_drafts(drafts)
{
}

int QueuedMessagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

QVariant QueuedMessagesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    return role == WordsRole || role == Qt::DisplayRole ? m_words[index.row()] : QVariant();
}

QHash<int, QByteArray> QueuedMessagesModel::roleNames() const
{
    return {{WordsRole, "words"}};
}

QString QueuedMessagesModel::reason() const
{
    if (flowing()) return tr("Sent one after another when the answer has ended");
    switch (m_answers.state()) {
    case AnswerState::Stopped:
        return tr("Not sent, because the answer was stopped");
    case AnswerState::CutOff:
        return tr("Not sent, because the answer was cut off");
    case AnswerState::Failed:
        return tr("Not sent, because the answer failed");
    default:
        return tr("Not sent yet");
    }
}

// ----------------------------------------------------------------------------------------- actions

void QueuedMessagesModel::addDraft()
{
    if (!m_answers.busy() || !m_drafts.hasWords()) return;
    Conversation& conversation = m_conversations.shown();
    conversation.queued.append(conversation.draft);
    m_flowing.insert(conversation.id());
    m_drafts.setText({});
    changed(conversation);
}

void QueuedMessagesModel::send(int row)
{
    if (!isRow(row)) return;
    Conversation& conversation = m_conversations.shown();
    conversation.queued.move(row, 0);
    m_flowing.insert(conversation.id());
    if (!m_answers.busy()) return sendFirst(conversation);
    changed(conversation);
    m_urgent.insert(conversation.id());
    m_answers.stop();
}

void QueuedMessagesModel::edit(int row)
{
    if (!isRow(row)) return;
    Conversation& conversation = m_conversations.shown();
    const QString words = conversation.queued.takeAt(row);
    const QString between = m_drafts.hasWords() ? QStringLiteral("\n\n") : QString();
    m_drafts.setText(words + between + m_drafts.text());
    changed(conversation);
}

void QueuedMessagesModel::remove(int row)
{
    if (!isRow(row)) return;
    Conversation& conversation = m_conversations.shown();
    conversation.queued.removeAt(row);
    changed(conversation);
}

// ------------------------------------------------------------------------------------------ events

void QueuedMessagesModel::onShown()
{
    showRows();
    emit reasonChanged();
}

void QueuedMessagesModel::onRemoving(const QString& conversation)
{
    m_flowing.remove(conversation);
    m_urgent.remove(conversation);
}

void QueuedMessagesModel::onEnded(const QString& id, AnswerState::State state)
{
    const bool goesOn = m_urgent.remove(id) || state == AnswerState::Done;
    Conversation* conversation = m_conversations.find(id);
    if (!conversation || conversation->queued.isEmpty() || !goesOn) return hold(id);
    if (m_flowing.contains(id)) sendFirst(*conversation);
}

/// Out of the queue before it goes to the disk: there it is in one place or the other.
void QueuedMessagesModel::sendFirst(Conversation& conversation)
{
    const QString id = conversation.id();
    const QString words = conversation.queued.takeFirst();
    const auto refused = [this, id, words] {
        Conversation* asked = m_conversations.find(id);
        if (!asked) return;
        asked->queued.prepend(words);
        hold(id);
        changed(*asked);
    };
    if (!m_answers.ask(id, words, refused)) return refused();
    changed(conversation);
}

void QueuedMessagesModel::hold(const QString& conversation)
{
    if (m_flowing.remove(conversation)) emit reasonChanged();
}

/// The disk and the rows follow.
void QueuedMessagesModel::changed(const Conversation& conversation)
{
    m_conversations.noteDraft(conversation);
    if (!m_conversations.isShown(conversation)) return;
    showRows();
    emit reasonChanged();
}

/// Rows that stay the same stay: a button of them may have the focus.
void QueuedMessagesModel::showRows()
{
    const QStringList& wanted = m_conversations.shown().queued;
    const auto same = std::mismatch(m_words.begin(), m_words.end(), wanted.begin(), wanted.end());
    const int first = static_cast<int>(same.first - m_words.begin());
    const auto end = std::mismatch(m_words.rbegin(), std::make_reverse_iterator(same.first),
                                   wanted.rbegin(), std::make_reverse_iterator(same.second));
    const int kept = static_cast<int>(end.first - m_words.rbegin()); // at the end
    if (const int removed = static_cast<int>(m_words.size()) - kept - first; removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_words.remove(first, removed);
        endRemoveRows();
    }
    if (const int added = static_cast<int>(wanted.size()) - kept - first; added > 0) {
        beginInsertRows({}, first, first + added - 1);
        for (int row = first; row < first + added; ++row)
            m_words.insert(row, wanted[row]);
        endInsertRows();
    }
    emit countChanged();
}

} // namespace cabochon

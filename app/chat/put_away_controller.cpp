#include "app/chat/put_away_controller.h"

namespace cabochon {

PutAwayController::PutAwayController(ConversationController& conversations,
                                     HistoryController& history,
                                     QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history)
{
    connect(&m_history, &HistoryController::removedForGood, this,
            &PutAwayController::removedForGood);
}

void PutAwayController::look()
{
    using Heads = std::vector<history::ConversationHead>;
    m_history.keepAll(); // what was archived just now
    m_history.list(history::Which::Archived,
                   [this](const Heads& heads) { m_archived.show(heads); });
    m_history.list(history::Which::Trashed, [this](const Heads& heads) { m_trashed.show(heads); });
}

void PutAwayController::restore(const QString& id)
{
    m_trashed.remove(id);
    m_conversations.restore(id);
    look(); // it may have been in the archive
}

void PutAwayController::unarchive(const QString& id)
{
    m_archived.remove(id);
    m_conversations.setArchived(id, false);
}

void PutAwayController::trash(const QString& id)
{
    m_archived.remove(id);
    m_conversations.remove(id);
    look();
}

void PutAwayController::removeForGood(const QString& id)
{
    removeAll({id});
}

void PutAwayController::emptyTrash()
{
    removeAll(m_trashed.ids());
}

void PutAwayController::removeAll(const QStringList& ids)
{
    if (ids.isEmpty()) return;
    for (const QString& id : ids) {
        m_conversations.forget(id);
        m_trashed.remove(id);
    }
    m_history.removeForGood(ids);
    look();
}

} // namespace cabochon

#include "app/chat/folder_controller.h"

#include "engine/base/unique_id.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

constexpr qsizetype kLongestName = 100; // characters

const QString kCollapsed = QStringLiteral("collapsed");

ListFolder fromStored(const history::Folder& stored)
{
    const QByteArray options = QByteArray::fromStdString(stored.options);
    return {QString::fromStdString(stored.id), QString::fromStdString(stored.parent),
            QString::fromStdString(stored.name),
            QJsonDocument::fromJson(options).object().value(kCollapsed).toBool()};
}

history::Folder storedForm(const ListFolder& folder)
{
    std::string options;
    if (folder.collapsed)
        options = QJsonDocument(QJsonObject{{kCollapsed, true}})
                      .toJson(QJsonDocument::Compact)
                      .toStdString();
    return {folder.id.toStdString(), folder.parent.toStdString(), folder.name.toStdString(),
            options};
}

} // namespace

FolderController::FolderController(ConversationController& conversations,
                                   HistoryController& history,
                                   QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history)
{
}

void FolderController::onOpened(const std::vector<history::Folder>& folders)
{
    for (const history::Folder& folder : folders) {
        if (!find(QString::fromStdString(folder.id))) m_folders.append(fromStored(folder));
    }
    m_conversations.list()->setFolders(m_folders);
    emit changed();
}

void FolderController::letGo()
{
    m_folders.clear();
    m_conversations.list()->setFolders(m_folders);
    emit changed();
}

// ----------------------------------------------------------------------------------------- lookups

const ListFolder* FolderController::find(const QString& id) const
{
    const auto place = std::find_if(m_folders.begin(), m_folders.end(),
                                    [&](const ListFolder& folder) { return folder.id == id; });
    return place == m_folders.end() ? nullptr : &*place;
}

ListFolder* FolderController::find(const QString& id)
{
    return const_cast<ListFolder*>(std::as_const(*this).find(id));
}

/// Whether a folder is this one, or somewhere in it.
bool FolderController::isInside(const QString& id, const QString& outer) const
{
    QString at = id;
    for (qsizetype step = 0; step <= m_folders.size() && !at.isEmpty(); ++step) {
        if (at == outer) return true;
        const ListFolder* folder = find(at);
        at = folder ? folder->parent : QString();
    }
    return false;
}

QString FolderController::folderOf(const QString& id) const
{
    if (const ListFolder* folder = find(id)) return folder->parent;
    for (const ListEntry& entry : m_conversations.list()->entries()) {
        if (entry.id == id) return find(entry.folder) ? entry.folder : QString();
    }
    return {};
}

bool FolderController::canMove(const QString& id, const QString& into) const
{
    if (!into.isEmpty() && !find(into)) return false;
    if (into == folderOf(id)) return false;
    return !isFolder(id) || into.isEmpty() || !isInside(into, id);
}

QVariantList FolderController::all() const
{
    QList<ListFolder> open = m_folders;
    for (ListFolder& folder : open)
        folder.collapsed = false;
    QVariantList all;
    for (const ListRow& row : arrange({}, open)) {
        all.append(QVariantMap{{QStringLiteral("id"), row.chat.id},
                               {QStringLiteral("name"), row.chat.title},
                               {QStringLiteral("depth"), row.depth}});
    }
    return all;
}

// ----------------------------------------------------------------------------------------- actions

QString FolderController::make(const QString& name, const QString& parent)
{
    const QString words = name.simplified().left(kLongestName);
    if (words.isEmpty() || (!parent.isEmpty() && !find(parent))) return {};
    const QString id = QString::fromStdString(newId(QDateTime::currentMSecsSinceEpoch()));
    m_folders.append({id, parent, words, false});
    keep(m_folders.last());
    if (!parent.isEmpty()) setCollapsed(parent, false);
    return id;
}

void FolderController::setName(const QString& id, const QString& name)
{
    ListFolder* folder = find(id);
    const QString words = name.simplified().left(kLongestName);
    if (!folder || words.isEmpty() || words == folder->name) return;
    folder->name = words;
    keep(*folder);
}

void FolderController::setCollapsed(const QString& id, bool collapsed)
{
    ListFolder* folder = find(id);
    if (!folder || folder->collapsed == collapsed) return;
    folder->collapsed = collapsed;
    keep(*folder);
}

void FolderController::reveal(const QString& id)
{
    QString around = folderOf(id);
    for (qsizetype step = 0; step < m_folders.size() && !around.isEmpty(); ++step) {
        setCollapsed(around, false);
        around = folderOf(around);
    }
}

void FolderController::remove(const QString& id)
{
    const ListFolder* folder = find(id);
    if (!folder) return;
    const QString parent = folder->parent;
    for (ListFolder& inside : m_folders) {
        if (inside.parent != id) continue;
        inside.parent = parent;
        m_history.saveFolder(storedForm(inside));
    }
    m_conversations.leaveFolder(id);
    m_folders.removeIf([&](const ListFolder& one) { return one.id == id; });
    m_history.removeFolder(id);
    m_conversations.list()->setFolders(m_folders);
    emit changed();
}

void FolderController::move(const QString& id, const QString& into)
{
    if (!canMove(id, into)) return;
    ListFolder* folder = find(id);
    if (!folder) return m_conversations.setFolder(id, into);
    folder->parent = into;
    keep(*folder);
}

void FolderController::startIn(const QString& id)
{
    m_conversations.startNew();
    m_conversations.shown().folder = find(id) ? id : QString();
    setCollapsed(id, false);
}

void FolderController::keep(const ListFolder& folder)
{
    m_history.saveFolder(storedForm(folder));
    m_conversations.list()->setFolders(m_folders);
    emit changed();
}

} // namespace cabochon

#include "app/files/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace cabochon {

namespace {

/// "~/models" for a folder below the home.
QString shortFolder(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    if (folder == home) return QStringLiteral("~");
    if (folder.startsWith(home + QLatin1Char('/')))
        return QLatin1Char('~') + folder.mid(home.size());
    return QDir::toNativeSeparators(folder);
}

} // namespace

RecentFiles::RecentFiles(QObject* parent) : QAbstractListModel(parent)
{
    m_disk.setMaxThreadCount(1);
}

RecentFiles::~RecentFiles()
{
    m_disk.clear();
    m_disk.waitForDone();
}

int RecentFiles::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RecentFiles::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
    case PathRole:
        return entry.path;
    case Qt::DisplayRole:
    case NameRole:
        return QFileInfo(entry.path).fileName();
    case DetailRole:
        return detailOf(entry);
    case MissingRole:
        return entry.missing;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentFiles::roleNames() const
{
    return {
        {PathRole, "path"}, {NameRole, "name"}, {DetailRole, "detail"}, {MissingRole, "missing"}};
}

QString RecentFiles::detailOf(const Entry& entry) const
{
    const QString folder = shortFolder(entry.path);
    if (entry.missing) return tr("No longer in %1").arg(folder);
    if (entry.sizeBytes < 0) return folder;
    return QLocale().formattedDataSize(entry.sizeBytes, 1, QLocale::DataSizeSIFormat) +
           QStringLiteral(" · ") + folder;
}

QStringList RecentFiles::paths() const
{
    QStringList all;
    for (const Entry& entry : m_entries)
        all << entry.path;
    return all;
}

void RecentFiles::setPaths(const QStringList& paths)
{
    beginResetModel();
    m_entries.clear();
    for (const QString& path : paths.mid(0, kMost)) {
        if (!path.isEmpty() && find(path) < 0) m_entries.append(Entry{path});
    }
    endResetModel();
    emit pathsChanged();
}

void RecentFiles::add(const QString& path)
{
    const int row = find(path);
    if (row == 0) return;
    if (row > 0) {
        beginMoveRows({}, row, row, {}, 0);
        m_entries.move(row, 0);
        endMoveRows();
    } else {
        beginInsertRows({}, 0, 0);
        m_entries.prepend(Entry{path});
        endInsertRows();
    }
    if (m_entries.size() > kMost) {
        beginRemoveRows({}, kMost, kMost);
        m_entries.removeLast();
        endRemoveRows();
    }
    emit pathsChanged();
}

void RecentFiles::remove(const QString& path)
{
    const int row = find(path);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    emit pathsChanged();
}

void RecentFiles::refresh()
{
    m_disk.clear(); // what still waits was asked for earlier
    for (const Entry& entry : m_entries) {
        m_disk.start([this, path = entry.path] {
            const QFileInfo info(path);
            const Entry seen{path, info.size(), !info.isFile()};
            QMetaObject::invokeMethod(
                this, [this, seen] { take(seen); }, Qt::QueuedConnection);
        });
    }
}

void RecentFiles::take(const Entry& seen)
{
    const int row = find(seen.path);
    if (row < 0) return; // removed meanwhile
    m_entries[row] = seen;
    emit dataChanged(index(row), index(row), {DetailRole, MissingRole});
}

int RecentFiles::find(const QString& path) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].path == path) return row;
    }
    return -1;
}

} // namespace cabochon

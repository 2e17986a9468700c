#include "app/files/folder_model.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace cabochon {

FolderModel::FolderModel(QObject* parent) : QAbstractListModel(parent)
{
    m_disk.setMaxThreadCount(1);
}

FolderModel::~FolderModel()
{
    m_closing = true;
    m_disk.clear();
    m_disk.waitForDone();
}

int FolderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FolderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FolderEntry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case PathRole:
        return QDir(m_folder).filePath(entry.name);
    case IsFolderRole:
        return entry.folder;
    case SizeRole:
        return entry.folder
                   ? QString()
                   : QLocale().formattedDataSize(entry.sizeBytes, 1, QLocale::DataSizeSIFormat);
    case ChangedRole:
        return QLocale().toString(entry.changed.date(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    return {{NameRole, "name"},
            {PathRole, "path"},
            {IsFolderRole, "isFolder"},
            {SizeRole, "size"},
            {ChangedRole, "changed"}};
}

void FolderModel::show(const QString& folder, const QString& from)
{
    const int request = ++m_lastRequest;
    if (folder != m_folder) {
        m_folder = folder;
        setEntries({});
        emit folderChanged();
    }
    setProblem({});
    setReading(true);
    m_disk.start([this, request, folder, from, endings = m_endings] {
        const FolderContent content = readFolder(folder, endings, m_closing);
        QMetaObject::invokeMethod(
            this, [=, this] { take(request, content, from); }, Qt::QueuedConnection);
    });
}

void FolderModel::showParent()
{
    const QString parent = QFileInfo(m_folder).path();
    if (parent != m_folder) show(parent, QFileInfo(m_folder).fileName());
}

void FolderModel::open(const QString& typed)
{
    const QString path = typedPath(typed, m_folder);
    const int request = ++m_lastRequest;
    setProblem({});
    setReading(true);
    m_disk.start([this, request, path] {
        const QFileInfo info(path);
        const bool folder = info.isDir();
        const bool file = info.isFile();
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                if (request != m_lastRequest) return;
                setReading(false);
                if (folder)
                    show(path);
                else if (file)
                    emit chosen(path);
                else
                    setProblem(tr("There is no %1.").arg(QDir::toNativeSeparators(path)));
            },
            Qt::QueuedConnection);
    });
}

void FolderModel::sortBy(Order order)
{
    // Sizes and dates are asked for because of the large and the new.
    m_descending = order == m_order ? !m_descending : order != ByName;
    m_order = order;
    setEntries(m_entries);
    emit orderChanged();
}

QString FolderModel::pathFor(const QString& name) const
{
    const bool complete = m_endings.isEmpty() || hasEnding(name, m_endings);
    return QDir(m_folder).filePath(complete ? name : name + m_endings.first());
}

bool FolderModel::hasFile(const QString& path) const
{
    return QFileInfo(path).isFile(); // also one of another folder, or that is not shown
}

int FolderModel::find(const QString& start, int row) const
{
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int next = (row + step) % count;
        if (m_entries[next].name.startsWith(start, Qt::CaseInsensitive)) return next;
    }
    return -1;
}

void FolderModel::take(int request, const FolderContent& content, const QString& from)
{
    if (request != m_lastRequest) return;
    setEntries(content.entries);
    setProblem(content.problem);
    setReading(false);
    int row = 0;
    for (int i = 0; i < rowCount(); ++i) {
        if (m_entries[i].name == from) row = i;
    }
    emit shown(row);
}

void FolderModel::setEntries(const QList<FolderEntry>& entries)
{
    QList<FolderEntry> sorted = entries;
    sortEntries(sorted, static_cast<FolderOrder>(m_order), m_descending);
    if (sorted == m_entries) return; // read again: the view stays where it is
    beginResetModel();
    m_entries = std::move(sorted);
    endResetModel();
    emit countChanged();
}

void FolderModel::setReading(bool reading)
{
    if (reading == m_reading) return;
    m_reading = reading;
    emit readingChanged();
}

void FolderModel::setProblem(const QString& problem)
{
    if (problem == m_problem) return;
    m_problem = problem;
    emit problemChanged();
}

} // namespace cabochon

#include "app/files/folder_entries.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace cabochon {

namespace {

constexpr qsizetype kMostEntries = 20'000; // more is no folder to choose from by eye

QString problemOf(const QFileInfo& folder)
{
    if (!folder.exists()) return QCoreApplication::translate("Folder", "This folder is not there.");
    if (!folder.isDir()) return QCoreApplication::translate("Folder", "This is not a folder.");
    return QCoreApplication::translate("Folder", "You may not read this folder.");
}

} // namespace

bool isModelFile(const QString& name)
{
    return name.endsWith(QLatin1StringView(kModelEnding), Qt::CaseInsensitive);
}

bool hasEnding(const QString& name, const QStringList& endings)
{
    return std::any_of(endings.begin(), endings.end(), [&name](const QString& ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
}

FolderContent
readFolder(const QString& folder, const QStringList& endings, const std::atomic<bool>& stopped)
{
    const QFileInfo place(folder);
    if (!place.isDir() || !place.isReadable()) return {{}, problemOf(place)};
    FolderContent content;
    QDirIterator entries(folder, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    while (entries.hasNext() && !stopped && content.entries.size() < kMostEntries) {
        entries.next();
        const QFileInfo info = entries.fileInfo();
        if (info.isDir())
            content.entries.append({info.fileName(), true, 0, info.lastModified()});
        else if (hasEnding(info.fileName(), endings))
            content.entries.append({info.fileName(), false, info.size(), info.lastModified()});
    }
    return content;
}

void sortEntries(QList<FolderEntry>& entries, FolderOrder order, bool descending)
{
    QCollator names;
    names.setNumericMode(true);
    names.setCaseSensitivity(Qt::CaseInsensitive);
    const auto compared = [&](const FolderEntry& a, const FolderEntry& b) {
        if (order == FolderOrder::Size && a.sizeBytes != b.sizeBytes)
            return a.sizeBytes < b.sizeBytes ? -1 : 1;
        if (order == FolderOrder::Changed && a.changed != b.changed)
            return a.changed < b.changed ? -1 : 1;
        return names.compare(a.name, b.name);
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const FolderEntry& a, const FolderEntry& b) {
                         if (a.folder != b.folder) return a.folder;
                         const int result = compared(a, b);
                         return descending ? result > 0 : result < 0;
                     });
}

QString typedPath(const QString& typed, const QString& folder)
{
    QString path = typed.trimmed();
    if (path == QStringLiteral("~") || path.startsWith(QStringLiteral("~/")))
        path.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace cabochon

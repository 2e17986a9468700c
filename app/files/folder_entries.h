// Owns reading a folder: its subfolders and files of some kind, in an order. Asks a disk, so it
// belongs on a thread that may wait.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace cabochon {

struct FolderEntry {
    QString name;
    bool folder = false;
    qint64 sizeBytes = 0; // of a file
    QDateTime changed;

    bool operator==(const FolderEntry&) const = default;
};

enum class FolderOrder { Name, Size, Changed };

struct FolderContent {
    QList<FolderEntry> entries; // folders first
    QString problem;            // why there are none; empty: they were read
};

/// How the names of model files end.
inline constexpr const char* kModelEnding = ".gguf";
/// Whether a name is that of a model file.
bool isModelFile(const QString& name);
/// Whether it ends like one of these.
bool hasEnding(const QString& name, const QStringList& endings);

/// Subfolders of `folder`, and files whose names end like one of these, without what is hidden.
/// Ends early, with what was found so far, once `stopped` is set.
FolderContent
readFolder(const QString& folder, const QStringList& endings, const std::atomic<bool>& stopped);

/// Folders first; names as people count: "gemma-4" before "gemma-12".
void sortEntries(QList<FolderEntry>& entries, FolderOrder order, bool descending);

/// A path as somebody types it, below `folder` unless it begins at the root: "~" is the home.
QString typedPath(const QString& typed, const QString& folder);

} // namespace cabochon

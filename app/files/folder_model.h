// Owns the rows of one folder for somebody who chooses a file: its subfolders and files of that
// kind. The disk is asked on a thread of its own; here nothing waits. GUI thread only.
#pragma once

#include "app/files/folder_entries.h"

#include <QAbstractListModel>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class FolderModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT

    /// Absolute path; reading begins when it is set.
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged)
    /// How the names of files end that are shown: those of models, unless others are set.
    Q_PROPERTY(QStringList endings MEMBER m_endings)
    /// The rows and `problem` are not yet those of the folder.
    Q_PROPERTY(bool reading READ reading NOTIFY readingChanged)
    /// Why the folder, or what was typed, cannot be shown; empty: all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(Order order READ order NOTIFY orderChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY orderChanged)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Order {
        ByName = int(FolderOrder::Name),
        BySize = int(FolderOrder::Size),
        ByChange = int(FolderOrder::Changed),
    };
    Q_ENUM(Order)

    enum Role {
        NameRole = Qt::UserRole + 1,
        PathRole,
        IsFolderRole,
        SizeRole,    // "2.6 GB"; empty for folders
        ChangedRole, // when, as the user's language writes it
    };

    explicit FolderModel(QObject* parent = nullptr);
    ~FolderModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString folder() const { return m_folder; }
    bool reading() const { return m_reading; }
    QString problem() const { return m_problem; }
    Order order() const { return m_order; }
    bool descending() const { return m_descending; }

    /// Shows a folder, reads it again if it is shown already. Its subfolder `from`, say the one
    /// left behind, is told of by shown().
    Q_INVOKABLE void show(const QString& folder, const QString& from = {});
    Q_INVOKABLE void showParent();
    /// A path as somebody types it: a folder is shown, a file is chosen(), else it is a problem.
    Q_INVOKABLE void open(const QString& typed);
    /// By this column; once more: the other way round.
    Q_INVOKABLE void sortBy(cabochon::FolderModel::Order order);
    /// A file of this name in the folder, with the first of the endings where it has none of them.
    Q_INVOKABLE QString pathFor(const QString& name) const;
    /// Whether a file, not a folder, is there under this path.
    Q_INVOKABLE bool hasFile(const QString& path) const;
    /// The next row after `row` whose name begins like this, around the end; -1: none.
    Q_INVOKABLE int find(const QString& start, int row) const;

signals:
    void folderChanged();
    void readingChanged();
    void problemChanged();
    void orderChanged();
    void countChanged();
    /// The folder was read; `row` is that of the name asked for, or the first.
    void shown(int row);
    void chosen(const QString& file);

private:
    void setReading(bool reading);
    void setProblem(const QString& problem);
    void take(int request, const FolderContent& content, const QString& from);
    void setEntries(const QList<FolderEntry>& entries);

    QString m_folder;
    QStringList m_endings{QString::fromLatin1(kModelEnding)};
    QList<FolderEntry> m_entries;
    QString m_problem;
    Order m_order = ByName;
    bool m_descending = false;
    bool m_reading = false;
    int m_lastRequest = 0; // what arrives for an earlier one is of no use any more
    std::atomic<bool> m_closing{false};
    QThreadPool m_disk; // last: its work uses the above
};

} // namespace cabochon

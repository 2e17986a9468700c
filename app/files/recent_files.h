// Owns the rows of the files opened last: newest first, with their sizes. The disk is asked on a
// thread of its own; here nothing waits. GUI thread only.
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class RecentFiles : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of models")

public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        NameRole,
        DetailRole, // "2.6 GB · ~/models", or that it is gone
        MissingRole,
    };

    static constexpr int kMost = 5;

    explicit RecentFiles(QObject* parent = nullptr);
    ~RecentFiles() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QStringList paths() const;
    /// Those of an earlier run. What is more than kMost is left out.
    void setPaths(const QStringList& paths);
    /// To the top: it was opened now.
    void add(const QString& path);
    Q_INVOKABLE void remove(const QString& path);
    /// Asks for sizes, and for what is gone, again.
    Q_INVOKABLE void refresh();

signals:
    void pathsChanged();

private:
    struct Entry {
        QString path;
        qint64 sizeBytes = -1; // below 0: not known yet
        bool missing = false;
    };

    int find(const QString& path) const;
    QString detailOf(const Entry& entry) const;
    void take(const Entry& seen);

    QList<Entry> m_entries;
    QThreadPool m_disk;
};

} // namespace cabochon

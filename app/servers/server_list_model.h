// Owns the list of servers that bring tools, as the panel of tools shows it.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace cabochon {

struct ServerEntry {
    QString name;
    QString status; // "off", "asks", "starting", "running", "changed", "waits", "failed"
    QString statusText;
    QString changedText; // what is another thing than was allowed, a sentence
    QString problem;
    bool on = false;
    int toolCount = 0;
    int allowedCount = 0; // of its tools, in the shown chat
    int tokens = -1;      // of what the model is told of its tools; -1: not known
    bool operator==(const ServerEntry&) const = default;
};

class ServerListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        StatusRole,
        StatusTextRole,
        OnRole,
        ToolCountRole,
        TokensRole,
        AllowedCountRole,
        ChangedTextRole,
        ProblemRole,
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<ServerEntry>& entries() const { return m_entries; }
    /// Rows stay where names do.
    void set(const QList<ServerEntry>& entries);

private:
    QList<ServerEntry> m_entries;
};

} // namespace cabochon

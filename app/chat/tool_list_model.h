// Owns the list of tools as a chat has them: which are on, what people allowed, what telling them
// to the model costs.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QString>

namespace cabochon {

struct ToolEntry {
    QString name;
    QString server; // empty: built in
    QString description;
    QString allowed;     // in words
    QString why;         // it cannot be used; empty: it can
    QString declaration; // as the model reads it
    bool on = false;
    bool revocable = false;
    bool offAtFirst = false;
    int tokens = -1; // of the declaration; -1: not known
    bool operator==(const ToolEntry&) const = default;
};

class ToolListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        ServerRole,
        DescriptionRole,
        OnRole,
        BuiltInRole,
        AllowedRole,
        RevocableRole,
        TokensRole,
        WhyRole,
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<ToolEntry>& entries() const { return m_entries; }
    /// Rows stay where names do.
    void set(const QList<ToolEntry>& entries);

private:
    QList<ToolEntry> m_entries;
};

} // namespace cabochon

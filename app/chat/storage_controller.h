// Owns what the window says of the conversations on the disk: where they lie, how much space they
// take, and their copies; makes a copy, and puts one in their place. GUI thread only; the history's
// thread asks the disk.
#pragma once

#include "app/history/history_backups.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

class HistoryController;

class StorageController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// Where they lie; empty: nothing is kept.
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    /// What they take there: "204 MB"; empty: not known yet.
    Q_PROPERTY(QString size READ size NOTIFY changed)
    /// Their copies, newest first: {name, title, size}.
    Q_PROPERTY(QVariantList copies READ copies NOTIFY changed)
    /// A copy is being made, or put in their place.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    /// The history outlives it.
    explicit StorageController(HistoryController& history, QObject* parent = nullptr);

    QString folder() const;
    QString size() const { return m_size; }
    QVariantList copies() const;
    bool busy() const { return m_busy; }

    /// Looks at the disk again.
    Q_INVOKABLE void refresh();
    /// A copy of now, in place of today's.
    Q_INVOKABLE void backUp();
    /// The conversations become those of this copy; what they were is kept as a file beside them.
    Q_INVOKABLE void restore(const QString& name);
    /// In the desktop's own window.
    Q_INVOKABLE void openFolder() const;

signals:
    void changed();
    void backedUp();
    /// They are those of a copy now.
    void restored();

private:
    void setBusy(bool busy);
    void take(quint64 bytes, const std::vector<history::Backup>& backups);

    HistoryController& m_history;
    QString m_size;
    std::vector<history::Backup> m_backups;
    bool m_busy = false;
};

} // namespace cabochon

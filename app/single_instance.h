// Owns being the only window on a data folder: a later start hands over what it was to open and
// ends; the first one comes to the front. Between processes of one user only.
#pragma once

#include "engine/base/file_lock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <optional>

namespace cabochon {

class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `folder`: where the conversations lie.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);

    /// False: another window is there, and was told to come to the front and open `modelFile`
    /// (absolute; empty: nothing). True: this is the one, or the other one does not answer. Waits
    /// up to two seconds for the other.
    bool claim(const QString& modelFile);

signals:
    /// Another start wanted this window, with this file to open (may be empty).
    void wanted(const QString& modelFile);

private:
    void listen();
    bool tellFirst(const QString& modelFile) const;
    void take();

    QString m_folder;
    QString m_name; // of the socket
    QLocalServer m_server;
    std::optional<FileLock> m_lock;
};

} // namespace cabochon

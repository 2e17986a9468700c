// Owns bringing the settings to the disk without anybody waiting: one thread that writes the newest
// content it was given. Contents that were replaced before their turn are never written. Where the
// system gives no thread, the caller waits for the disk.
#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace cabochon {

class SettingsWriter : public QObject {
    Q_OBJECT

public:
    /// Called on the writer's thread, one content at a time; may take as long as a disk takes.
    using Write = std::function<Status(const QByteArray& content)>;

    explicit SettingsWriter(Write write);
    /// Writes what is still waiting, then joins.
    ~SettingsWriter() override;

    /// Returns at once. Contents are written in the order they were given, except that a newer one
    /// takes the place of one that still waits.
    void put(const QByteArray& content);
    /// Waits until everything given before is written or has failed.
    void flush();

signals:
    /// From the writer's thread, after each write; `problem` is empty when it succeeded.
    void written(const QString& problem);

private:
    void run();
    void write(const QByteArray& content);

    const Write m_write;
    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    std::optional<QByteArray> m_waiting;
    bool m_writing = false;
    bool m_closing = false;
    std::optional<std::thread> m_thread; // last: it uses all of the above
};

} // namespace cabochon

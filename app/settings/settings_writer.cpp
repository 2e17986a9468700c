#include "app/settings/settings_writer.h"

#include "engine/base/start_thread.h"

#include <utility>

namespace cabochon {

SettingsWriter::SettingsWriter(Write write)
    : m_write(std::move(write)), m_thread(startThread([this] { run(); }))
{
}

SettingsWriter::~SettingsWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    if (m_thread) m_thread->join();
}

void SettingsWriter::put(const QByteArray& content)
{
    if (!m_thread) return write(content);
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = content;
    }
    m_changed.notify_all();
}

void SettingsWriter::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting && !m_writing; });
}

void SettingsWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_waiting || m_closing; });
        if (!m_waiting) return; // closing, and nothing is left to write
        const QByteArray content = *std::exchange(m_waiting, std::nullopt);
        m_writing = true;
        lock.unlock();
        write(content);
        lock.lock();
        m_writing = false;
        m_changed.notify_all();
    }
}

void SettingsWriter::write(const QByteArray& content)
{
    const Status status = m_write(content);
    emit written(status ? QString() : QString::fromStdString(status.error().message));
}

} // namespace cabochon

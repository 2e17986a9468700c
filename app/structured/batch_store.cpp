#include "app/structured/batch_store.h"

#include "engine/base/file_io.h"

#include <QMetaObject>

#include <utility>

namespace cabochon {

namespace {

constexpr std::size_t kMostBytes = 256u << 20;

} // namespace

BatchStore::BatchStore(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BatchStore::~BatchStore()
{
    m_pool.waitForDone();
    if (m_next && !m_file.empty())
        (void)writeFileAtomically(m_file, storedBatch(*m_next).toStdString());
}

void BatchStore::open(const std::filesystem::path& folder, std::function<void(const Batch&)> told)
{
    m_file = folder / "batch.json";
    m_pool.start([this, file = m_file, told = std::move(told)] {
        (void)makePrivateFolder(file.parent_path());
        const Result<std::string> kept = readFile(file, kMostBytes);
        Batch batch;
        if (kept) batch = batchOf(QByteArray::fromStdString(*kept));
        // One that says nothing is not written over.
        const bool broken = kept && !kept->empty() && batch == Batch{} &&
                            QByteArray::fromStdString(*kept) != storedBatch(batch);
        if (broken) (void)moveFile(file, file.parent_path() / "batch-unreadable.json");
        QMetaObject::invokeMethod(
            this, [told, batch] { told(batch); }, Qt::QueuedConnection);
    });
}

void BatchStore::keep(const Batch& batch)
{
    if (m_file.empty()) return;
    m_next = batch;
    if (!m_writing) writeNext();
}

void BatchStore::writeNext()
{
    if (!m_next) return;
    m_writing = true;
    m_pool.start([this, file = m_file, batch = *std::exchange(m_next, std::nullopt)] {
        const Status written = writeFileAtomically(file, storedBatch(batch).toStdString());
        const QString reason =
            written ? QString() : QString::fromStdString(written.error().message);
        QMetaObject::invokeMethod(
            this,
            [this, reason] {
                m_writing = false;
                if (!reason.isEmpty()) emit failed(reason);
                writeNext();
            },
            Qt::QueuedConnection);
    });
}

void BatchStore::write(const std::filesystem::path& file,
                       const QByteArray& bytes,
                       std::function<void(const Status&)> told)
{
    m_pool.start([this, file, bytes, told = std::move(told)] {
        const Status written = writeFileAtomically(file, bytes.toStdString());
        QMetaObject::invokeMethod(
            this, [told, written] { told(written); }, Qt::QueuedConnection);
    });
}

} // namespace cabochon

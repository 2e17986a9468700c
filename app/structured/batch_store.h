// Owns keeping a batch on the disk: one file that is replaced as a whole, written on a thread of
// its own. While one is written only the newest waits. GUI thread only.
#pragma once

#include "app/structured/batch.h"
#include "engine/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>

namespace cabochon {

class BatchStore : public QObject {
    Q_OBJECT

public:
    explicit BatchStore(QObject* parent = nullptr);
    /// What waits is written.
    ~BatchStore() override;

    /// From here on batches are kept in this folder; until then nowhere. `told`: what was kept
    /// there, once it was read; one that cannot be read is left as it is beside it.
    void open(const std::filesystem::path& folder, std::function<void(const Batch&)> told);
    void keep(const Batch& batch);
    /// Writes bytes to any file; `told`: how that went.
    void write(const std::filesystem::path& file,
               const QByteArray& bytes,
               std::function<void(const Status&)> told);

signals:
    /// What was to be kept last could not be; a sentence.
    void failed(const QString& reason);

private:
    void writeNext();

    std::filesystem::path m_file; // empty: nothing is kept
    std::optional<Batch> m_next;
    bool m_writing = false;
    QThreadPool m_pool; // of one thread; last: its work is awaited first
};

} // namespace cabochon

// Owns the files of a batch: a copy of each in a store of their own, read as an attached file is,
// and their pictures. GUI thread only; nothing in it waits.
#pragma once

#include "app/attachments/attachment_store.h"
#include "app/attachments/picture_cache.h"
#include "app/chat/draft_attachment.h"
#include "app/structured/batch_reader.h"

#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <memory>

namespace cabochon {

class BatchFiles final : public BatchReader {
public:
    BatchFiles();
    ~BatchFiles() override;

    /// What reads files; before the first one.
    void setReader(std::unique_ptr<MediaReader> reader) { m_loader.setReader(std::move(reader)); }
    /// From here on files are kept below this folder; until then they go with the program.
    void open(const std::filesystem::path& folder) { m_store.open(folder); }
    /// Removes what is kept of no row any more, on a thread of its own.
    void keepOnly(const QStringList& hashes);

    AttachmentStore& store() { return m_store; }
    PictureCache& pictures() { return m_pictures; }

    void read(const QString& file,
              const QString& name,
              std::function<void(const BatchFile&)> told) override;
    void giveUp() override;

private:
    using Told = std::function<void(const BatchFile&)>;
    void onRead(const std::shared_ptr<DraftAttachment>& item, const Told& told);
    static BatchFile fileOf(const DraftAttachment& item);

    AttachmentStore m_store;
    AttachmentLoader m_loader{m_store};
    PictureCache m_pictures{m_loader};
    AttachmentLoader::Cancel m_cancel;
    int m_run = 0;          // what others tell is too late
    QThreadPool m_cleaning; // last: its work uses the store
};

} // namespace cabochon

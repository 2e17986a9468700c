// Owns the threads on which files are put into the store, looked at and drawn; what came of each is
// told on the window's thread. Nothing here waits. GUI thread only.
#pragma once

#include "app/attachments/attachment_reading.h"

#include <QObject>
#include <QRect>
#include <QSize>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace cabochon {

/// A picture to be shown: of a picture's file, a page of a PDF, or the first frame of a video.
struct PictureWish {
    QString contentHash;
    int page = -1; // of a PDF, from 0; -1: the file is no PDF
    QString password{};
    int mostSide = 0;   // pixels; larger ones are made smaller
    QSize exact{};      // stretched to this size; empty: as it is
    bool video = false; // its first frame
    bool operator==(const PictureWish&) const = default;
};

/// The sound of a file, as it is played and looked at.
struct HeardSound {
    QList<qint16> samples; // 16,000 a second, mono
    QList<qreal> wave;     // [kWaveParts] 0..1
};

class AttachmentLoader : public QObject {
    Q_OBJECT

public:
    /// The store outlives it.
    explicit AttachmentLoader(AttachmentStore& store, QObject* parent = nullptr);
    /// Gives up what is being read; nothing is told any more.
    ~AttachmentLoader() override;

    /// What reads files from here on; without one none can be read.
    void setReader(std::unique_ptr<MediaReader> reader) { m_reader = std::move(reader); }
    AttachmentStore& store() { return m_store; }

    /// By requesting it, work is given up: what was asked for is told as Cancelled.
    using Cancel = std::shared_ptr<engine::CancelFlag>;
    Cancel read(const AttachmentSource& source,
                std::function<void(const Result<AttachmentFacts>&)> told);
    /// Draws pages of a PDF into the store, one after another; `drawn`: after each, how many are.
    struct PageWish {
        int page = 0; // from 0
        int longSide = 0;
    };
    Cancel drawPages(const AttachmentSource& pdf,
                     const QList<PageWish>& pages,
                     std::function<void(int done)> drawn,
                     std::function<void(const Result<QList<PagePicture>>&)> told);
    /// Parts of a picture, in pixels, as pictures of their own in the store.
    Cancel cut(const AttachmentSource& picture,
               const QList<QRect>& parts,
               std::function<void(const Result<QList<PagePicture>>&)> told);
    Cancel draw(const PictureWish& wish, std::function<void(const Result<QImage>&)> told);
    /// All of the sound of a file that is in the store.
    Cancel hear(const QString& contentHash, std::function<void(const Result<HeardSound>&)> told);
    /// The whole picture that was decoded last for a size that was wanted exactly is kept, so that
    /// a dial that is turned decodes it once. Until here.
    void forgetDecoded();
    /// A copy of a file with the name that the user knows, for other programs.
    void copyOut(const QString& contentHash,
                 const std::filesystem::path& to,
                 std::function<void(const Status&)> told);

private:
    template <typename Work, typename Told>
    Cancel ask(Work work, Told told);
    using Decoded = std::shared_ptr<const engine::Picture>;
    Result<Decoded>
    decode(MediaReader& reader, const PictureWish& wish, const engine::CancelFlag& cancel);
    Result<QImage>
    drawWish(MediaReader& reader, const PictureWish& wish, const engine::CancelFlag& cancel);

    AttachmentStore& m_store;
    std::unique_ptr<MediaReader> m_reader;
    std::atomic<bool> m_closing{false};
    QList<std::weak_ptr<engine::CancelFlag>> m_running;
    std::mutex m_mutex; // for the two below
    QString m_decodedHash;
    Decoded m_decoded;
    QThreadPool m_pool; // last: its work uses the above
};

} // namespace cabochon

// Owns looking at a file that is to be attached: it is put into the store, asked what it is, and
// read as far as a chip and a count of tokens need it. For a thread that may wait.
#pragma once

#include "app/attachments/attachment_facts.h"
#include "app/attachments/attachment_store.h"
#include "app/media/media_reader.h"

#include <QByteArray>

namespace cabochon {

/// What is to be attached: a file, bytes that were pasted, or what is in the store already.
struct AttachmentSource {
    std::filesystem::path file; // else:
    QByteArray bytes;           // else:
    QString contentHash;
    QString name;         // as the user knows it
    bool isWords = false; // words that were pasted, UTF-8: they need no decoder
    QString password;     // of a locked PDF
    AttachmentStore::Kept kept = AttachmentStore::Kept::OnDisk;
};

/// Longer sides of thumbnails, in pixels.
inline constexpr int kThumbnailSide = 640;
/// Parts of a wave form.
inline constexpr int kWaveParts = 240;
/// Pages of a PDF that can be read.
inline constexpr int kMostPages = 500;

/// A Picture as Qt has it; the pixels are copied.
QImage imageOf(const engine::Picture& picture);
/// Its longer side at most so many pixels; 0: as it is.
QImage scaledTo(const QImage& image, int mostSide);
/// The loudest of each of `parts` stretches, as loud as the loudest is 1.
QList<float> waveOf(const engine::Sound& sound, int parts);

/// Errors are those of the store, and Cancelled; what the decoder says against a file that is in
/// the store is its problem.
Result<AttachmentFacts> readAttachment(MediaReader& reader,
                                       AttachmentStore& store,
                                       const AttachmentSource& source,
                                       const engine::CancelFlag& cancel);

/// A picture that was made of a file, in the store: its hash and its size.
struct PagePicture {
    QString contentHash;
    int width = 0;
    int height = 0;
};
/// As PNG. Errors are those of the store; `unwritable`: it cannot be written as one.
Result<PagePicture> keepPicture(AttachmentStore& store,
                                const QImage& image,
                                AttachmentStore::Kept kept,
                                const Error& unwritable);
/// A page of a PDF as a picture.
Result<PagePicture> drawPage(MediaReader& reader,
                             AttachmentStore& store,
                             const AttachmentSource& pdf,
                             int page,
                             int longSide,
                             const engine::CancelFlag& cancel);

} // namespace cabochon

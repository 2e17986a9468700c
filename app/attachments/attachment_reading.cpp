#include "app/attachments/attachment_reading.h"

#include "app/attachments/print_height.h"
#include "engine/base/file_io.h"
#include "engine/media/sound_pieces.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace cabochon {

namespace {

MediaKind kindOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture:
        return MediaKind::Image;
    case FileKind::Sound:
        return MediaKind::Audio;
    case FileKind::Video:
        return MediaKind::Video;
    case FileKind::Pdf:
        return MediaKind::Pdf;
    case FileKind::Document:
        break;
    }
    return MediaKind::File;
}

constexpr std::size_t kMostWords = std::size_t{64} << 20; // bytes of what was pasted

Result<std::string> putSource(AttachmentStore& store, const AttachmentSource& source)
{
    if (!source.file.empty()) return store.put(source.file, source.kept);
    if (source.contentHash.isEmpty()) {
        return store.putBytes({source.bytes.constData(), std::size_t(source.bytes.size())},
                              source.kept);
    }
    return source.contentHash.toStdString();
}

using Path = std::filesystem::path;
using Cancel = const engine::CancelFlag*;

Status readPicture(MediaReader& reader, const Path& path, AttachmentFacts& facts, Cancel cancel)
{
    const Result<engine::Picture> picture = reader.picture(path, cancel);
    if (!picture) return picture.error();
    facts.width = static_cast<int>(picture->width); // what the decoder gave counts
    facts.height = static_cast<int>(picture->height);
    const Print print = findPrint(*picture);
    facts.isPrint = print.isPage;
    facts.printHeight = print.height;
    facts.thumbnail = scaledTo(imageOf(*picture), kThumbnailSide);
    return {};
}

Status readSound(MediaReader& reader, const Path& path, AttachmentFacts& facts, Cancel cancel)
{
    const Result<engine::Sound> sound = reader.sound(path, {}, cancel);
    if (!sound) return sound.error();
    facts.seconds = static_cast<double>(sound->samples.size()) / engine::kSampleRate;
    facts.wave = waveOf(*sound, kWaveParts);
    const std::vector<double> energies = engine::stepEnergies(sound->samples);
    facts.energies = {energies.begin(), energies.end()};
    return {};
}

Status readVideo(MediaReader& reader, const Path& path, AttachmentFacts& facts, Cancel cancel)
{
    const Result<engine::VideoFrames> first = reader.video(path, 1, {}, cancel);
    if (!first) return first.error();
    if (!first->frames.empty())
        facts.thumbnail = scaledTo(imageOf(first->frames.front()), kThumbnailSide);
    return {};
}

Status readPdf(MediaReader& reader,
               const Path& path,
               const std::string& password,
               AttachmentFacts& facts,
               Cancel cancel)
{
    if (facts.locked) return {};
    const auto count = static_cast<std::uint32_t>(std::min(facts.pages, kMostPages));
    const Result<std::vector<PdfPage>> pages = reader.pdfPages(path, {0, count}, password, cancel);
    if (!pages) return pages.error();
    for (const PdfPage& page : *pages) {
        facts.pageFacts.append(
            {QString::fromStdString(page.text), page.pictureShare, page.width, page.height});
    }
    const Result<engine::Picture> first =
        reader.pdfPicture(path, 0, kThumbnailSide, password, cancel);
    if (!first) return first.error();
    facts.thumbnail = imageOf(*first);
    return {};
}

Status readDocument(MediaReader& reader, const Path& path, AttachmentFacts& facts, Cancel cancel)
{
    const Result<std::string> text = reader.documentText(path, cancel);
    if (!text) return text.error();
    facts.text = QString::fromStdString(*text);
    return {};
}

Status readContent(MediaReader& reader,
                   const Path& path,
                   const AttachmentSource& source,
                   AttachmentFacts& facts,
                   Cancel cancel)
{
    switch (facts.kind) {
    case MediaKind::Image:
        return readPicture(reader, path, facts, cancel);
    case MediaKind::Audio:
        return readSound(reader, path, facts, cancel);
    case MediaKind::Video:
        return readVideo(reader, path, facts, cancel);
    case MediaKind::Pdf:
        return readPdf(reader, path, source.password.toStdString(), facts, cancel);
    case MediaKind::File:
        break;
    }
    return readDocument(reader, path, facts, cancel);
}

/// The decoder knows files by their hash, the user by their name.
QString sayAgainst(const Error& error, const Path& path, const QString& name)
{
    QString words = QString::fromStdString(error.message);
    words.replace(QString::fromStdString(path.string()), name);
    return words.replace(QString::fromStdString(path.filename().string()), name);
}

Status readWords(const Path& path, AttachmentFacts& facts)
{
    const Result<std::string> words = readFile(path, kMostWords);
    if (!words) return words.error();
    facts.mimeType = QStringLiteral("text/plain");
    facts.text = QString::fromStdString(*words);
    return {};
}

Status look(MediaReader& reader,
            const Path& path,
            const AttachmentSource& source,
            AttachmentFacts& facts,
            Cancel cancel)
{
    if (source.isWords) return readWords(path, facts);
    const Result<MediaFacts> found = reader.inspect(path, cancel, source.password.toStdString());
    if (!found) return found.error();
    facts.kind = kindOf(found->kind);
    facts.mimeType = QString::fromStdString(found->mimeType);
    facts.width = static_cast<int>(found->width);
    facts.height = static_cast<int>(found->height);
    facts.seconds = found->seconds;
    facts.hasSound = found->hasSound;
    facts.pages = static_cast<int>(found->pages);
    facts.locked = found->locked;
    return readContent(reader, path, source, facts, cancel);
}

} // namespace

QImage imageOf(const engine::Picture& picture)
{
    const auto width = static_cast<int>(picture.width);
    const auto height = static_cast<int>(picture.height);
    const std::size_t line = std::size_t{picture.width} * 3;
    if (width <= 0 || height <= 0 || picture.pixels.size() != line * picture.height) return {};
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(image.scanLine(y), picture.pixels.data() + line * std::size_t(y), line);
    return image;
}

QImage scaledTo(const QImage& image, int mostSide)
{
    if (mostSide <= 0 || std::max(image.width(), image.height()) <= mostSide) return image;
    return image.scaled(mostSide, mostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QList<float> waveOf(const engine::Sound& sound, int parts)
{
    QList<float> wave(parts, 0.0F);
    const std::size_t count = sound.samples.size();
    for (std::size_t i = 0; i < count; ++i) {
        float& part = wave[static_cast<int>(i * std::size_t(parts) / count)];
        part = std::max(part, std::abs(sound.samples[i]));
    }
    const float loudest = *std::max_element(wave.begin(), wave.end());
    if (loudest > 0 && std::isfinite(loudest)) {
        for (float& part : wave)
            part /= loudest;
    }
    return wave;
}

Result<AttachmentFacts> readAttachment(MediaReader& reader,
                                       AttachmentStore& store,
                                       const AttachmentSource& source,
                                       const engine::CancelFlag& cancel)
{
    const Result<std::string> hash = putSource(store, source);
    if (!hash) return hash.error();
    AttachmentFacts facts;
    facts.contentHash = QString::fromStdString(*hash);
    const Path path = store.pathOf(*hash);
    if (path.empty()) {
        facts.problem = QString::fromStdString(fileGone().message);
        return facts;
    }
    const Status looked = look(reader, path, source, facts, &cancel);
    if (!looked && looked.error().code == ErrorCode::Cancelled) return looked.error();
    if (!looked) facts.problem = sayAgainst(looked.error(), path, source.name);
    return facts;
}

Result<PagePicture> keepPicture(AttachmentStore& store,
                                const QImage& image,
                                AttachmentStore::Kept kept,
                                const Error& unwritable)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !image.save(&buffer, "png")) return unwritable;
    const Result<std::string> hash =
        store.putBytes({bytes.constData(), std::size_t(bytes.size())}, kept);
    if (!hash) return hash.error();
    return PagePicture{QString::fromStdString(*hash), image.width(), image.height()};
}

Result<PagePicture> drawPage(MediaReader& reader,
                             AttachmentStore& store,
                             const AttachmentSource& pdf,
                             int page,
                             int longSide,
                             const engine::CancelFlag& cancel)
{
    const Path path = store.pathOf(pdf.contentHash.toStdString());
    if (path.empty()) return fileGone();
    const Result<engine::Picture> drawn = reader.pdfPicture(path, static_cast<std::uint32_t>(page),
                                                            static_cast<std::uint32_t>(longSide),
                                                            pdf.password.toStdString(), &cancel);
    if (!drawn) return drawn.error();
    return keepPicture(store, imageOf(*drawn), pdf.kept,
                       {ErrorCode::MediaUnusable, "Page " + std::to_string(page + 1) +
                                                      " could not be kept as a picture. Send its "
                                                      "words instead."});
}

} // namespace cabochon

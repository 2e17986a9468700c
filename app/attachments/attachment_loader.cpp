#include "app/attachments/attachment_loader.h"

#include "app/attachments/picture_cutting.h"
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/media/resize.h"
#include "engine/media/short_sample.h"

#include <algorithm>
#include <new>
#include <type_traits>

namespace cabochon {

namespace {

constexpr int kThreads = 2; // each waits for a decoder most of the time

Result<engine::Picture> decodeFile(MediaReader& reader,
                                   const std::filesystem::path& path,
                                   const PictureWish& wish,
                                   const engine::CancelFlag& cancel)
{
    if (wish.page >= 0) {
        const int side = wish.exact.isEmpty() ? wish.mostSide
                                              : std::max(wish.exact.width(), wish.exact.height());
        return reader.pdfPicture(path, static_cast<std::uint32_t>(wish.page),
                                 static_cast<std::uint32_t>(side), wish.password.toStdString(),
                                 &cancel);
    }
    if (!wish.video) return reader.picture(path, &cancel);
    Result<engine::VideoFrames> first = reader.video(path, 1, {}, &cancel);
    if (!first) return first.error();
    if (first->frames.empty()) {
        return {ErrorCode::MediaUnusable, "The video holds no frame that can be shown. Save it to "
                                          "open it with another program."};
    }
    return std::move(first->frames.front());
}

} // namespace

AttachmentLoader::AttachmentLoader(AttachmentStore& store, QObject* parent)
    : QObject(parent), m_store(store)
{
    m_pool.setMaxThreadCount(kThreads);
}

AttachmentLoader::~AttachmentLoader()
{
    m_closing = true;
    for (const auto& running : m_running) {
        if (const Cancel cancel = running.lock()) cancel->request();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

/// `work(reader, cancel)` gives a Result, which `told` takes on this object's thread.
template <typename Work, typename Told>
AttachmentLoader::Cancel AttachmentLoader::ask(Work work, Told told)
{
    using Outcome = std::invoke_result_t<Work, MediaReader&, const engine::CancelFlag&>;
    auto cancel = std::make_shared<engine::CancelFlag>();
    m_running.removeIf([](const auto& running) { return running.expired(); });
    m_running.append(cancel);
    m_pool.start([this, cancel, work = std::move(work), told = std::move(told)] {
        const auto attempt = [&]() -> Outcome {
            if (cancel->requested() || m_closing)
                return Error{ErrorCode::Cancelled, "Reading the file was given up."};
            if (!m_reader)
                return Error{ErrorCode::MediaUnusable, "This program was built without what reads "
                                                       "pictures and documents. Build it whole."};
            try {
                return work(*m_reader, *cancel);
            } catch (const std::bad_alloc&) {
                return Error{ErrorCode::OutOfMemory, "There is not enough memory to read this "
                                                     "file. Close other programs and try again."};
            }
        };
        if (m_closing) return;
        QMetaObject::invokeMethod(
            this, [told, outcome = attempt()] { told(outcome); }, Qt::QueuedConnection);
    });
    return cancel;
}

AttachmentLoader::Cancel
AttachmentLoader::read(const AttachmentSource& source,
                       std::function<void(const Result<AttachmentFacts>&)> told)
{
    return ask(
        [this, source](MediaReader& reader, const engine::CancelFlag& cancel) {
            return readAttachment(reader, m_store, source, cancel);
        },
        std::move(told));
}

AttachmentLoader::Cancel
AttachmentLoader::drawPages(const AttachmentSource& pdf,
                            const QList<PageWish>& pages,
                            std::function<void(int done)> drawn,
                            std::function<void(const Result<QList<PagePicture>>&)> told)
{
    return ask(
        [this, pdf, pages, drawn = std::move(drawn)](
            MediaReader& reader, const engine::CancelFlag& cancel) -> Result<QList<PagePicture>> {
            QList<PagePicture> made;
            for (const PageWish& wish : pages) {
                const Result<PagePicture> picture =
                    drawPage(reader, m_store, pdf, wish.page, wish.longSide, cancel);
                if (!picture) return picture.error();
                made.append(*picture);
                QMetaObject::invokeMethod(
                    this, [drawn, done = static_cast<int>(made.size())] { drawn(done); },
                    Qt::QueuedConnection);
            }
            return made;
        },
        std::move(told));
}

AttachmentLoader::Cancel
AttachmentLoader::cut(const AttachmentSource& picture,
                      const QList<QRect>& parts,
                      std::function<void(const Result<QList<PagePicture>>&)> told)
{
    return ask(
        [this, picture, parts](MediaReader& reader, const engine::CancelFlag& cancel) {
            return cutPicture(reader, m_store, picture, parts, cancel);
        },
        std::move(told));
}

Result<AttachmentLoader::Decoded> AttachmentLoader::decode(MediaReader& reader,
                                                           const PictureWish& wish,
                                                           const engine::CancelFlag& cancel)
{
    if (wish.page < 0) {
        const std::lock_guard lock(m_mutex);
        if (m_decoded && m_decodedHash == wish.contentHash) return m_decoded;
    }
    const std::filesystem::path path = m_store.pathOf(wish.contentHash.toStdString());
    if (path.empty()) return fileGone();
    Result<engine::Picture> picture = decodeFile(reader, path, wish, cancel);
    if (!picture) return picture.error();
    auto decoded = std::make_shared<const engine::Picture>(std::move(*picture));
    if (wish.page < 0 && !wish.exact.isEmpty()) {
        const std::lock_guard lock(m_mutex);
        m_decodedHash = wish.contentHash;
        m_decoded = decoded;
    }
    return decoded;
}

Result<QImage> AttachmentLoader::drawWish(MediaReader& reader,
                                          const PictureWish& wish,
                                          const engine::CancelFlag& cancel)
{
    const Result<Decoded> picture = decode(reader, wish, cancel);
    if (!picture) return picture.error();
    if (wish.exact.isEmpty()) return scaledTo(imageOf(**picture), wish.mostSide);
    // To the bit as a model gets it.
    const engine::ImageSize size{static_cast<std::uint32_t>(wish.exact.width()),
                                 static_cast<std::uint32_t>(wish.exact.height())};
    const Result<engine::Picture> seen = engine::resizePicture(**picture, size);
    if (!seen) return seen.error();
    return imageOf(*seen);
}

void AttachmentLoader::forgetDecoded()
{
    const std::lock_guard lock(m_mutex);
    m_decoded.reset();
}

AttachmentLoader::Cancel AttachmentLoader::draw(const PictureWish& wish,
                                                std::function<void(const Result<QImage>&)> told)
{
    return ask(
        [this, wish](MediaReader& reader, const engine::CancelFlag& cancel) {
            return drawWish(reader, wish, cancel);
        },
        std::move(told));
}

AttachmentLoader::Cancel AttachmentLoader::hear(const QString& contentHash,
                                                std::function<void(const Result<HeardSound>&)> told)
{
    return ask(
        [this, contentHash](MediaReader& reader,
                            const engine::CancelFlag& cancel) -> Result<HeardSound> {
            const std::filesystem::path path = m_store.pathOf(contentHash.toStdString());
            if (path.empty()) return fileGone();
            const Result<engine::Sound> sound = reader.sound(path, {}, &cancel);
            if (!sound) return sound.error();
            HeardSound heard;
            heard.samples.reserve(static_cast<qsizetype>(sound->samples.size()));
            for (const float sample : sound->samples)
                heard.samples.append(engine::shortSample(sample));
            const QList<float> wave = waveOf(*sound, kWaveParts);
            heard.wave = {wave.begin(), wave.end()};
            return heard;
        },
        std::move(told));
}

void AttachmentLoader::copyOut(const QString& contentHash,
                               const std::filesystem::path& to,
                               std::function<void(const Status&)> told)
{
    m_pool.start([this, contentHash, to, told = std::move(told)] {
        const auto copy = [&]() -> Status {
            const std::filesystem::path path = m_store.pathOf(contentHash.toStdString());
            if (path.empty()) return fileGone();
            const Result<MappedFile> file = MappedFile::open(path);
            if (!file) return file.error();
            const auto bytes = file->bytes();
            return writeFileAtomically(to,
                                       {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        };
        if (m_closing) return;
        QMetaObject::invokeMethod(
            this, [told, outcome = copy()] { told(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace cabochon

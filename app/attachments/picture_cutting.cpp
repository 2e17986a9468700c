#include "app/attachments/picture_cutting.h"

namespace cabochon {

namespace {

Error outside(const QRect& part, const QSize& whole)
{
    const auto size = [](int width, int height) {
        return std::to_string(width) + " x " + std::to_string(height);
    };
    return {ErrorCode::MediaUnusable, "A part of " + size(part.width(), part.height()) +
                                          " pixels does not lie within the picture of " +
                                          size(whole.width(), whole.height()) +
                                          " pixels. Choose another one."};
}

Error noMemory()
{
    return {ErrorCode::OutOfMemory, "There is not enough memory to cut this picture. Close other "
                                    "programs and try again."};
}

} // namespace

Result<QList<PagePicture>> cutPicture(MediaReader& reader,
                                      AttachmentStore& store,
                                      const AttachmentSource& picture,
                                      const QList<QRect>& parts,
                                      const engine::CancelFlag& cancel)
{
    const std::filesystem::path path = store.pathOf(picture.contentHash.toStdString());
    if (path.empty()) return fileGone();
    const Result<engine::Picture> decoded = reader.picture(path, &cancel);
    if (!decoded) return decoded.error();
    const QImage whole = imageOf(*decoded);
    QList<PagePicture> cut;
    for (const QRect& part : parts) {
        if (cancel.requested()) return {ErrorCode::Cancelled, "Cutting was given up."};
        if (part.isEmpty() || !whole.rect().contains(part)) return outside(part, whole.size());
        const Result<PagePicture> kept =
            keepPicture(store, whole.copy(part), picture.kept, noMemory());
        if (!kept) return kept.error();
        cut.append(*kept);
    }
    return cut;
}

} // namespace cabochon

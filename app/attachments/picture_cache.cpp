#include "app/attachments/picture_cache.h"

#include <algorithm>

namespace cabochon {

PictureCache::PictureCache(AttachmentLoader& loader, QObject* parent)
    : QObject(parent), m_loader(loader), m_images(kMostBytes)
{
}

QString PictureCache::keyOf(const PictureWish& wish)
{
    return QStringLiteral("%1/%2/%3/%4x%5")
        .arg(wish.contentHash)
        .arg(wish.page)
        .arg(wish.exact.isEmpty() ? wish.mostSide : 0)
        .arg(wish.exact.width())
        .arg(wish.exact.height());
}

QImage PictureCache::find(const QString& key) const
{
    const QImage* image = m_images.object(key);
    return image ? *image : QImage();
}

void PictureCache::put(const PictureWish& wish, const QImage& image)
{
    const QString key = keyOf(wish);
    m_problems.remove(key);
    const qsizetype bytes = std::clamp<qsizetype>(image.sizeInBytes(), 1, kMostBytes);
    m_images.insert(key, new QImage(image), bytes);
    emit ready(key);
}

void PictureCache::want(const PictureWish& wish)
{
    const QString key = keyOf(wish);
    if (m_drawing.contains(key) || m_problems.contains(key) || m_images.contains(key)) return;
    m_drawing.insert(key);
    m_loader.draw(wish, [this, wish, key](const Result<QImage>& drawn) {
        m_drawing.remove(key);
        if (drawn) return put(wish, *drawn);
        m_problems.insert(key, QString::fromStdString(drawn.error().message));
        emit ready(key);
    });
}

} // namespace cabochon

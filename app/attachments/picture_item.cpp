#include "app/attachments/picture_item.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cabochon {

PictureItem::PictureItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    connect(this, &PictureItem::looksChanged, this, [this] { update(); });
    connect(this, &PictureItem::wishChanged, this, [this] {
        if (isComponentComplete()) look();
    });
}

void PictureItem::setPictures(PictureCache* pictures)
{
    if (m_pictures == pictures) return;
    if (m_pictures) disconnect(m_pictures, nullptr, this, nullptr);
    m_pictures = pictures;
    if (m_pictures) {
        connect(m_pictures, &PictureCache::ready, this, [this](const QString& key) {
            if (key == PictureCache::keyOf(wish())) look();
        });
    }
    emit wishChanged();
}

PictureWish PictureItem::wish() const
{
    return {m_contentHash, m_page, m_password, m_mostSide, m_exact, m_video};
}

void PictureItem::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    look();
}

/// The old picture stays until the new one is there: a dial that is turned does not flicker.
void PictureItem::look()
{
    if (!m_pictures || m_contentHash.isEmpty()) return;
    const QString key = PictureCache::keyOf(wish());
    const QImage image = m_pictures->find(key);
    m_problem = m_pictures->problemOf(key);
    if (!image.isNull() || !m_problem.isEmpty()) m_image = image;
    if (image.isNull() && m_problem.isEmpty()) m_pictures->want(wish());
    update();
    emit shownChanged();
}

void PictureItem::paint(QPainter* painter)
{
    if (m_image.isNull()) return;
    const QRectF room(-m_offset, QSizeF(width(), height()) * m_zoom);
    const QSizeF shown =
        QSizeF(m_image.size())
            .scaled(room.size(), m_fills ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QRectF place(QPointF(), shown);
    place.moveCenter(room.center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, !m_sharp);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_radius > 0) {
        QPainterPath outline;
        outline.addRoundedRect(place.intersected(room), m_radius, m_radius);
        painter->setClipPath(outline);
    } else {
        painter->setClipRect(boundingRect());
    }
    painter->drawImage(place, m_image);
}

} // namespace cabochon

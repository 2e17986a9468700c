// Owns showing a picture that a message holds: as it is, cut to fill its place, or stretched to the
// size that a model sees.
#pragma once

#include "app/attachments/picture_cache.h"

#include <QPointF>
#include <QQuickPaintedItem>

namespace cabochon {

class PictureItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        cabochon::PictureCache* pictures MEMBER m_pictures WRITE setPictures NOTIFY wishChanged)
    Q_PROPERTY(QString contentHash MEMBER m_contentHash NOTIFY wishChanged)
    /// Of a PDF, from 0; -1: the file is no PDF.
    Q_PROPERTY(int page MEMBER m_page NOTIFY wishChanged)
    /// Whether it is a video: its first frame is shown.
    Q_PROPERTY(bool video MEMBER m_video NOTIFY wishChanged)
    Q_PROPERTY(QString password MEMBER m_password NOTIFY wishChanged)
    /// Longer side in pixels beyond which nobody looks.
    Q_PROPERTY(int mostSide MEMBER m_mostSide NOTIFY wishChanged)
    /// Stretched to exactly this; empty: as it is.
    Q_PROPERTY(QSize exact MEMBER m_exact NOTIFY wishChanged)
    /// Whether it is cut to fill the item; else all of it is shown.
    Q_PROPERTY(bool fills MEMBER m_fills NOTIFY looksChanged)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY looksChanged)
    /// Whether its pixels are shown as squares where they are larger than the screen's.
    Q_PROPERTY(bool sharp MEMBER m_sharp NOTIFY looksChanged)
    /// Of what is shown: how many times as large as the item the whole is, and where the item lies
    /// in it. The item itself stays as large as what is seen, and so does its memory.
    Q_PROPERTY(qreal zoom MEMBER m_zoom NOTIFY looksChanged)
    Q_PROPERTY(QPointF offset MEMBER m_offset NOTIFY looksChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY shownChanged)
    /// Of the picture that is shown, in its pixels.
    Q_PROPERTY(QSize size READ size NOTIFY shownChanged)
    /// Why it cannot be shown; empty: it can, or is being drawn.
    Q_PROPERTY(QString problem READ problem NOTIFY shownChanged)

public:
    explicit PictureItem(QQuickItem* parent = nullptr);

    void setPictures(PictureCache* pictures);
    bool isReady() const { return !m_image.isNull(); }
    QSize size() const { return m_image.size(); }
    const QString& problem() const { return m_problem; }

    void paint(QPainter* painter) override;

signals:
    void wishChanged();
    void looksChanged();
    void shownChanged();

protected:
    void componentComplete() override;

private:
    PictureWish wish() const;
    void look();

    PictureCache* m_pictures = nullptr;
    QString m_contentHash;
    int m_page = -1;
    bool m_video = false;
    QString m_password;
    int m_mostSide = kThumbnailSide;
    QSize m_exact;
    bool m_fills = false;
    bool m_sharp = false;
    qreal m_radius = 0;
    qreal m_zoom = 1;
    QPointF m_offset;
    QImage m_image;
    QString m_problem;
};

} // namespace cabochon

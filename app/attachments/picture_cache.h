// Owns pictures on their way to the screen: drawn on the loader's threads, kept up to a number of
// bytes. GUI thread only.
#pragma once

#include "app/attachments/attachment_loader.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class PictureCache : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of attachments")

public:
    static constexpr qsizetype kMostBytes = qsizetype(96) << 20;

    /// The loader outlives it.
    explicit PictureCache(AttachmentLoader& loader, QObject* parent = nullptr);

    static QString keyOf(const PictureWish& wish);
    /// What is here; null: it is not, and is drawn if it is `want`ed.
    QImage find(const QString& key) const;
    /// Why it could not be drawn; empty: it could, or was not tried.
    QString problemOf(const QString& key) const { return m_problems.value(key); }
    /// Draws it unless that is being done; ready() tells.
    void want(const PictureWish& wish);
    /// Something that is known already.
    void put(const PictureWish& wish, const QImage& image);
    /// What could not be drawn is tried again when it is wanted.
    void forgetProblems() { m_problems.clear(); }

signals:
    /// It is here, or cannot be drawn.
    void ready(const QString& key);

private:
    AttachmentLoader& m_loader;
    QCache<QString, QImage> m_images;
    QSet<QString> m_drawing;
    QHash<QString, QString> m_problems;
};

} // namespace cabochon

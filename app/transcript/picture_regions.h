// Owns reading places in a picture out of an answer, as the family writes them: JSON objects with
// "box_2d": [ymin, xmin, ymax, xmax] or "point": [y, x], in thousandths of the picture, and a
// "label". Whatever stands around them, and whatever is broken or too much, is left out.
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace cabochon {

struct PictureRegion {
    QRectF place; // shares of the picture, 0..1; of a point empty
    bool isPoint = false;
    QString label; // may be empty
    bool operator==(const PictureRegion&) const = default;
};

/// Places that are taken, characters of a label.
inline constexpr qsizetype kMostRegions = 200;
inline constexpr qsizetype kMostLabel = 80;

/// In the order in which they are written. Linear in the text.
QList<PictureRegion> regionsOf(const QString& answer);

/// The same as the family writes them, a JSON list.
QString regionsJson(const QList<PictureRegion>& regions);

} // namespace cabochon

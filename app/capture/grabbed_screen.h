// Owns what is on the computer's screens at one moment, where programs may look at them (X11), and
// showing it, so that a part of it can be chosen.
#pragma once

#include <QImage>
#include <QList>
#include <QQuickPaintedItem>
#include <QRect>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

struct GrabbedScreen {
    QRect geometry; // where it lies, as windows are placed
    QImage image;   // all of its pixels
};

/// Whether a program is given what is on the screen here. Under Wayland it is not, nor is an X11
/// program that runs there.
bool canGrabScreens();
/// Of each screen; without those that give nothing.
QList<GrabbedScreen> grabScreens();

/// A picture of a screen, stretched over the item.
class GrabbedScreenItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QImage image MEMBER m_image NOTIFY imageChanged)

public:
    explicit GrabbedScreenItem(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void imageChanged();

private:
    QImage m_image;
};

} // namespace cabochon

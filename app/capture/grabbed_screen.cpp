#include "app/capture/grabbed_screen.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QScreen>

namespace cabochon {

bool canGrabScreens()
{
    const QString platform = QGuiApplication::platformName();
    if (platform.startsWith(QLatin1StringView("wayland"))) return false;
    return platform != QLatin1StringView("xcb") || qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QList<GrabbedScreen> grabScreens()
{
    QList<GrabbedScreen> grabbed;
    for (QScreen* screen : QGuiApplication::screens()) {
        const QImage image = screen->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
        if (!image.isNull()) grabbed.append({screen->geometry(), image});
    }
    return grabbed;
}

GrabbedScreenItem::GrabbedScreenItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    connect(this, &GrabbedScreenItem::imageChanged, this, [this] { update(); });
}

void GrabbedScreenItem::paint(QPainter* painter)
{
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), m_image);
}

} // namespace cabochon

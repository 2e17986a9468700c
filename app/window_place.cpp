#include "app/window_place.h"

#include "app/settings/app_settings.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kRestMilliseconds = 500;

QScreen* screenNamed(const QString& name)
{
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen->name() == name) return screen;
    }
    return nullptr;
}

/// As much of it as the screen holds, all of it on the screen.
QRect within(const QRect& place, const QRect& screen)
{
    const QSize size = place.size().boundedTo(screen.size());
    const int x = std::clamp(place.x(), screen.x(), screen.x() + screen.width() - size.width());
    const int y = std::clamp(place.y(), screen.y(), screen.y() + screen.height() - size.height());
    return {QPoint(x, y), size};
}

} // namespace

WindowPlace::WindowPlace(QQuickWindow& window, AppSettings& settings)
    : m_window(window), m_settings(settings)
{
    restore();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &WindowPlace::keep);
    const auto soon = [this] { m_timer.start(); };
    connect(&window, &QWindow::xChanged, this, soon);
    connect(&window, &QWindow::yChanged, this, soon);
    connect(&window, &QWindow::widthChanged, this, soon);
    connect(&window, &QWindow::heightChanged, this, soon);
    connect(&window, &QWindow::screenChanged, this, soon);
    connect(&window, &QWindow::windowStateChanged, this, soon);
    connect(&window, &QWindow::visibleChanged, this, [this](bool visible) {
        if (visible || !m_timer.isActive()) return;
        m_timer.stop();
        keep(); // it was closed right after a move
    });
}

void WindowPlace::restore()
{
    QScreen* screen = screenNamed(m_settings.windowScreen());
    if (!screen) screen = m_window.screen();
    if (!screen) return;
    const QRect place = m_settings.windowPlace(screen->name());
    if (place.isValid()) m_window.setGeometry(within(place, screen->availableGeometry()));
    if (m_settings.windowMaximized()) m_window.setWindowStates(Qt::WindowMaximized);
}

/// A maximized window, or one of the full screen, goes back to where it stood before.
void WindowPlace::keep()
{
    const Qt::WindowStates states = m_window.windowStates();
    if (!m_window.screen() || (states & Qt::WindowMinimized)) return;
    m_settings.setWindowMaximized(states & Qt::WindowMaximized);
    m_settings.setWindowScreen(m_window.screen()->name());
    if (states == Qt::WindowNoState)
        m_settings.setWindowPlace(m_window.screen()->name(), m_window.geometry());
}

} // namespace cabochon

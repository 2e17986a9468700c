// Owns where the window stands: it opens where it stood last on that screen, also after a run that
// did not end well, and never outside of what can be seen.
#pragma once

#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace cabochon {

class AppSettings;

class WindowPlace : public QObject {
    Q_OBJECT

public:
    /// Puts the window where it stood, and keeps where it stands from here on. Both outlive it.
    WindowPlace(QQuickWindow& window, AppSettings& settings);

private:
    void restore();
    void keep();

    QQuickWindow& m_window;
    AppSettings& m_settings;
    QTimer m_timer; // runs while it is being moved
};

} // namespace cabochon

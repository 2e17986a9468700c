// Owns taking a picture of the screen for a message: by the desktop's portal where there is one,
// else here, where a part of it is chosen in windows that lie over the screens. The program's
// window can be out of the way meanwhile. GUI thread only; nothing in it waits.
#pragma once

#include "app/capture/grabbed_screen.h"
#include "app/capture/screen_portal.h"

#include <QByteArray>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QVariantList>
#include <QWindow>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cabochon {

class ScreenshotController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// Whether a picture is being taken.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Of which a part is to be chosen: {geometry, pixels, image} of each; the size of the
    /// image in pixels. Empty: nothing is.
    Q_PROPERTY(QVariantList screens READ screens NOTIFY changed)

public:
    explicit ScreenshotController(QObject* parent = nullptr);
    ~ScreenshotController() override;

    // What it asks, and how long a window or a menu takes to be gone from the
    // screen; for tests.
    void setBus(const QDBusConnection& bus) { m_portal.setBus(bus); }
    void setGrabber(std::function<QList<GrabbedScreen>()> grab) { m_grab = std::move(grab); }
    void setPause(int milliseconds) { m_pause = milliseconds; }

    bool isBusy() const { return m_state != State::Resting; }
    QVariantList screens() const;

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// `without`: this window, which is hidden until the picture is there; null: none is.
    Q_INVOKABLE void take(QWindow* without);
    /// This part of a screen, in its pixels.
    Q_INVOKABLE void choose(int screen, const QRectF& part);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// A PNG, or a file of this computer, and the name that it is to have.
    void taken(const QByteArray& png, const QString& name);
    void fileTaken(const QUrl& file, const QString& name);
    /// A sentence, with what to do.
    void failed(const QString& problem);

private:
    enum class State { Resting, Hiding, Asking, Choosing, Encoding };

    void setState(State state);
    void begin();
    void takeHere();
    void onEncoded(const QByteArray& png, const QString& name);
    void fail(const QString& problem);
    void end();

    ScreenPortal m_portal;
    std::function<QList<GrabbedScreen>()> m_grab; // null: grabScreens() does it
    int m_pause = 300;
    State m_state = State::Resting;
    QList<GrabbedScreen> m_screens;
    QPointer<QWindow> m_hidden;
    QWindow::Visibility m_visibility = QWindow::Windowed; // what it had
    QThreadPool m_pool;                                   // last: its work uses the above
};

} // namespace cabochon

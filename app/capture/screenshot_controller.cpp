#include "app/capture/screenshot_controller.h"

#include <QBuffer>
#include <QDateTime>
#include <QTimer>
#include <QVariantMap>

#include <utility>

namespace cabochon {

namespace {

QString nameOf(const QDateTime& moment)
{
    //: A file's name; %1: day and time
    return ScreenshotController::tr("Screenshot %1")
               .arg(moment.toString(QStringLiteral("yyyy-MM-dd HH.mm"))) +
           QStringLiteral(".png");
}

} // namespace

ScreenshotController::ScreenshotController(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_portal, &ScreenPortal::taken, this, [this](const QUrl& file) {
        end();
        emit fileTaken(file, nameOf(QDateTime::currentDateTime()));
    });
    connect(&m_portal, &ScreenPortal::cancelled, this, &ScreenshotController::end);
    connect(&m_portal, &ScreenPortal::unavailable, this, &ScreenshotController::takeHere);
    connect(&m_portal, &ScreenPortal::failed, this, [this](const QString& reason) {
        if (m_grab || canGrabScreens()) return takeHere();
        fail(reason.isEmpty()
                 ? tr("The desktop gave no picture of its screen. Take one with the desktop's own "
                      "key and paste it here.")
                 : tr("The desktop gave no picture of its screen: %1. Take one with the desktop's "
                      "own key and paste it here.")
                       .arg(reason));
    });
}

ScreenshotController::~ScreenshotController()
{
    m_pool.waitForDone();
}

QVariantList ScreenshotController::screens() const
{
    if (m_state != State::Choosing) return {};
    QVariantList screens;
    for (const GrabbedScreen& screen : m_screens) {
        screens.append(QVariantMap{{QStringLiteral("geometry"), screen.geometry},
                                   {QStringLiteral("pixels"), screen.image.size()},
                                   {QStringLiteral("image"), screen.image}});
    }
    return screens;
}

void ScreenshotController::setState(State state)
{
    m_state = state;
    emit changed();
}

void ScreenshotController::take(QWindow* without)
{
    if (isBusy()) return;
    setState(State::Hiding);
    if (without) {
        m_hidden = without;
        m_visibility = without->visibility();
        without->hide();
    }
    QTimer::singleShot(m_pause, this, &ScreenshotController::begin);
}

void ScreenshotController::begin()
{
    if (m_state != State::Hiding) return; // given up
    setState(State::Asking);
    m_portal.ask();
}

void ScreenshotController::takeHere()
{
    if (!m_grab && !canGrabScreens()) {
        return fail(tr("This desktop shows its screen to no program: it has no portal for that "
                       "(xdg-desktop-portal). Install it, or take a picture with the desktop's own "
                       "key and paste it here."));
    }
    m_screens = m_grab ? m_grab() : grabScreens();
    if (m_screens.isEmpty()) {
        return fail(tr("The screen gave no picture. Take one with the desktop's own key and paste "
                       "it here."));
    }
    setState(State::Choosing);
}

/// Written as PNG on a thread of its own: a large screen takes a moment.
void ScreenshotController::choose(int screen, const QRectF& part)
{
    if (m_state != State::Choosing || screen < 0 || screen >= m_screens.size()) return;
    const QImage whole = m_screens[screen].image;
    const QRect wanted = part.toAlignedRect().intersected(whole.rect());
    if (wanted.isEmpty()) return;
    setState(State::Encoding);
    m_pool.start([this, whole, wanted, name = nameOf(QDateTime::currentDateTime())] {
        QByteArray png;
        QBuffer buffer(&png);
        whole.copy(wanted).save(&buffer, "png");
        QMetaObject::invokeMethod(
            this, [this, png, name] { onEncoded(png, name); }, Qt::QueuedConnection);
    });
    m_screens.clear();
}

void ScreenshotController::onEncoded(const QByteArray& png, const QString& name)
{
    if (m_state != State::Encoding) return;
    if (png.isEmpty()) {
        return fail(tr("There is not enough memory for a picture of this screen. Close other "
                       "programs and try again."));
    }
    end();
    emit taken(png, name);
}

void ScreenshotController::cancel()
{
    if (!isBusy()) return;
    if (m_portal.isWaiting()) return m_portal.cancel(); // ends it
    end();
}

void ScreenshotController::fail(const QString& problem)
{
    end();
    emit failed(problem);
}

/// The window is back, as it was, before those over the screens go: without any the program would
/// end.
void ScreenshotController::end()
{
    if (const QPointer<QWindow> hidden = std::exchange(m_hidden, nullptr)) {
        hidden->setVisibility(m_visibility == QWindow::Hidden ? QWindow::Windowed : m_visibility);
        hidden->raise();
        hidden->requestActivate();
    }
    m_screens.clear();
    setState(State::Resting);
}

} // namespace cabochon

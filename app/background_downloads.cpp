#include "app/background_downloads.h"

#include "app/desktop/notifier.h"
#include "app/library/library_controller.h"

#include <QGuiApplication>
#include <QWindow>

namespace cabochon {

namespace {

const QString kTag = QStringLiteral("downloads");

} // namespace

BackgroundDownloads::BackgroundDownloads(LibraryController& library,
                                         Notifier& notifier,
                                         QObject* parent)
    : QObject(parent), m_library(library), m_notifier(notifier)
{
    connect(&library, &LibraryController::backgroundWanted, this, &BackgroundDownloads::hide);
    connect(&library, &LibraryController::arrived, this, [this](const QString& name) {
        if (m_hidden) m_notifier.show(kTag, tr("%1 is ready").arg(name), {});
    });
    connect(library.downloads(), &DownloadController::changed, this,
            &BackgroundDownloads::onChanged);
}

void BackgroundDownloads::hide()
{
    if (!m_window) return;
    m_hidden = true;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window->hide();
    m_notifier.show(kTag, tr("Models go on arriving"),
                    tr("Start Cabochon again to see the window."));
    onChanged(); // it may be here by now
}

void BackgroundDownloads::show()
{
    if (!m_hidden) return;
    m_hidden = false;
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_notifier.withdraw(kTag);
}

/// What was paused or failed waits for the user, who is not there: the next start goes on.
void BackgroundDownloads::onChanged()
{
    if (m_hidden && !m_library.downloads()->isBusy()) emit done();
}

} // namespace cabochon

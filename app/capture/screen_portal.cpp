#include "app/capture/screen_portal.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QUuid>

namespace cabochon {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Screenshot");
const QString kRequest = QStringLiteral("org.freedesktop.portal.Request");
constexpr int kPatienceMilliseconds = 10000; // for the portal to be started and to take the wish

/// How the portal says what became of a request.
enum Response : uint { Done = 0, Cancelled = 1 };

bool isNobodyThere(const QDBusError& error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownObject:
    case QDBusError::NoReply:
    case QDBusError::Disconnected:
    case QDBusError::TimedOut:
    case QDBusError::Timeout:
        return true;
    default:
        return error.name().startsWith(QLatin1StringView("org.freedesktop.DBus.Error.Spawn"));
    }
}

} // namespace

QDBusConnection& ScreenPortal::bus()
{
    if (!m_bus) {
        m_bus = QDBusConnection::sessionBus();
        auto* watcher = new QDBusServiceWatcher(kService, *m_bus,
                                                QDBusServiceWatcher::WatchForUnregistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, &ScreenPortal::onGone);
    }
    return *m_bus;
}

void ScreenPortal::ask()
{
    if (m_waiting) return;
    m_waiting = true;
    if (!bus().isConnected()) {
        end();
        emit unavailable();
        return;
    }
    // It answers at a place that is known before: an answer that comes at once is not missed.
    const QString token = QStringLiteral("cabochon_") + QUuid::createUuid().toString(QUuid::Id128);
    QString self = m_bus->baseService().mid(1);
    self.replace(QLatin1Char('.'), QLatin1Char('_'));
    if (!self.isEmpty())
        listenTo(kPath + QStringLiteral("/request/") + self + QLatin1Char('/') + token);
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Screenshot"));
    call << QString() // no window of ours lies below the desktop's question
         << QVariantMap{{QStringLiteral("handle_token"), token},
                        {QStringLiteral("interactive"), true}};
    m_call = new QDBusPendingCallWatcher(m_bus->asyncCall(call, kPatienceMilliseconds), this);
    connect(m_call, &QDBusPendingCallWatcher::finished, this, &ScreenPortal::onCalled);
}

void ScreenPortal::onCalled(QDBusPendingCallWatcher* call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusObjectPath> reply = *call;
    const bool isGivenUp = !m_waiting || call != m_call;
    if (isGivenUp) return;
    if (!reply.isError()) return listenTo(reply.value().path()); // older portals choose it
    const QDBusError error = reply.error();
    end();
    if (isNobodyThere(error))
        emit unavailable();
    else
        emit failed(error.message());
}

void ScreenPortal::listenTo(const QString& request)
{
    if (request == m_request) return;
    const QString from = m_bus->interface() ? kService : QString();
    const auto answer = QStringLiteral("Response");
    if (!m_request.isEmpty())
        m_bus->disconnect(from, m_request, kRequest, answer, this,
                          SLOT(onResponse(uint, QVariantMap)));
    m_request = request;
    if (!m_request.isEmpty())
        m_bus->connect(from, m_request, kRequest, answer, this,
                       SLOT(onResponse(uint, QVariantMap)));
}

void ScreenPortal::end()
{
    m_waiting = false;
    listenTo({});
}

void ScreenPortal::cancel()
{
    if (!m_waiting) return;
    if (!m_request.isEmpty()) {
        m_bus->asyncCall(
            QDBusMessage::createMethodCall(kService, m_request, kRequest, QStringLiteral("Close")));
    }
    end();
    emit cancelled();
}

void ScreenPortal::onResponse(uint response, const QVariantMap& results)
{
    if (!m_waiting) return;
    end();
    const QUrl file(results.value(QStringLiteral("uri")).toString());
    if (response == Response::Cancelled) return emit cancelled();
    if (response == Response::Done && file.isLocalFile()) return emit taken(file);
    emit failed({});
}

/// The portal ended, or was replaced: nobody answers any more.
void ScreenPortal::onGone()
{
    if (!m_waiting) return;
    end();
    emit failed({});
}

} // namespace cabochon

#include "app/desktop/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

#include <utility>

namespace cabochon {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kClick = QStringLiteral("default"); // the action of a click on the notification

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection& bus, QObject* parent)
    : Notifier(parent), m_bus(bus)
{
    if (!m_bus.isConnected()) return;
    m_bus.connect(QString(), kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(QString(), kPath, kService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onClosed(uint, uint)));
}

QDBusMessage DesktopNotifier::call(const QString& method) const
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

/// Some read a text as markup, others show every sign of it.
void DesktopNotifier::askWhatItCan()
{
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<QStringList> reply = *answered;
                if (!reply.isError())
                    m_readsMarkup = reply.value().contains(QStringLiteral("body-markup"));
                answered->deleteLater();
                m_hasAnswered = true;
                for (const Waiting& one : std::exchange(m_waiting, {}))
                    send(one.tag, one.title, one.text);
            });
}

void DesktopNotifier::show(const QString& tag, const QString& title, const QString& text)
{
    if (!m_bus.isConnected()) return;
    if (m_hasAnswered) return send(tag, title, text);
    if (m_waiting.isEmpty()) askWhatItCan();
    m_waiting.append({tag, title, text});
}

void DesktopNotifier::send(const QString& tag, const QString& title, const QString& text)
{
    if (const auto earlier = m_sending.find(tag); earlier != m_sending.end()) {
        *earlier = [=, this] { send(tag, title, text); }; // in its place
        return;
    }
    m_sending.insert(tag, {});
    constexpr int kAsLongAsTheDesktopLikes = -1;
    QDBusMessage notify = call(QStringLiteral("Notify"));
    notify << QStringLiteral("Cabochon") << m_shown.value(tag, 0u) << QStringLiteral("cabochon")
           << title << (m_readsMarkup ? text.toHtmlEscaped() : text)
           << QStringList{kClick, tr("Open")}
           << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("cabochon")}}
           << kAsLongAsTheDesktopLikes;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, tag](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<uint> reply = *answered;
                if (!reply.isError()) m_shown.insert(tag, reply.value());
                answered->deleteLater();
                if (const auto then = m_sending.take(tag)) then();
            });
}

void DesktopNotifier::withdraw(const QString& tag)
{
    m_waiting.removeIf([&tag](const Waiting& one) { return one.tag == tag; });
    if (const auto sent = m_sending.find(tag); sent != m_sending.end()) {
        *sent = [=, this] { withdraw(tag); };
        return;
    }
    const uint id = m_shown.take(tag);
    if (id == 0) return;
    QDBusMessage close = call(QStringLiteral("CloseNotification"));
    close << id;
    m_bus.asyncCall(close);
}

void DesktopNotifier::onActionInvoked(uint id, const QString& action)
{
    const QString tag = m_shown.key(id);
    if (!tag.isEmpty() && action == kClick) emit opened(tag);
}

void DesktopNotifier::onClosed(uint id, uint)
{
    m_shown.remove(m_shown.key(id));
}

} // namespace cabochon

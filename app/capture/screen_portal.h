// Owns asking the desktop for a picture of its screen (org.freedesktop.portal.Screenshot): it lets
// the user choose what is on it. GUI thread; never waits for the bus.
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>
#include <QVariantMap>

#include <optional>

namespace cabochon {

class ScreenPortal : public QObject {
    Q_OBJECT

public:
    /// The session's bus unless another one is given; it is connected to when it is asked first.
    using QObject::QObject;
    void setBus(const QDBusConnection& bus) { m_bus = bus; }

    /// One signal follows, sooner or later. Does nothing while an answer is awaited.
    void ask();
    /// The picture is no longer wanted: cancelled() follows at once.
    void cancel();
    bool isWaiting() const { return m_waiting; }

signals:
    /// A file of this computer.
    void taken(const QUrl& file);
    /// By the user.
    void cancelled();
    /// There is nobody who could do it.
    void unavailable();
    /// In the desktop's words; may be empty.
    void failed(const QString& reason);

private slots:
    void onResponse(uint response, const QVariantMap& results);
    void onGone();

private:
    QDBusConnection& bus();
    void listenTo(const QString& request);
    void onCalled(QDBusPendingCallWatcher* call);
    void end();

    std::optional<QDBusConnection> m_bus; // none: it was never asked
    bool m_waiting = false;
    QPointer<QDBusPendingCallWatcher> m_call; // the last one
    QString m_request; // path of the object that answers; empty: nobody listens
};

} // namespace cabochon

// Owns asking the desktop for a picture of its screen (org.freedesktop.portal.Screenshot): it lets
// the user choose what is on it. GUI thread; never waits for the bus.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantMap>

class QDBusPendingCallWatcher;

namespace cabochon {

class ScreenPortal : public QObject {
    Q_OBJECT

public:
    /// The session's bus unless another one is given; it is connected to when it is asked first.
    explicit ScreenPortal(QObject* parent = nullptr);
    void setBus(const QDBusConnection& bus);

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

    QDBusConnection m_bus;
    bool m_hasBus = false;
    bool m_waiting = false;
    QString m_request; // path of the object that answers; empty: nobody listens
    quint64 m_asked = 0;
};

} // namespace cabochon

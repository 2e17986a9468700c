// Owns notifications by the freedesktop.org service on the session bus. GUI thread; never waits for
// the bus.
#pragma once

#include "app/desktop/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

class QDBusMessage;

namespace cabochon {

class DesktopNotifier final : public Notifier {
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                             QObject* parent = nullptr);

    void show(const QString& tag, const QString& title, const QString& text) override;
    void withdraw(const QString& tag) override;

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    QDBusMessage call(const QString& method) const;
    void askWhatItCan();
    void send(const QString& tag, const QString& title, const QString& text);

    /// What is shown once the desktop has said how it reads texts.
    struct Waiting {
        QString tag, title, text;
    };

    QDBusConnection m_bus;
    QHash<QString, uint> m_shown; // by tag; the service's numbers
    QList<Waiting> m_waiting;
    /// By tag, from the call until the service has told its number: what is done then.
    QHash<QString, std::function<void()>> m_sending;
    bool m_hasAnswered = false; // or failed to
    bool m_readsMarkup = true;  // until it says that it does not
};

} // namespace cabochon

// Owns a D-Bus connection with two ends in this process: a service behind one, the program at the
// other.
#pragma once

#include "tests/support/text.h"

#include <QDBusConnection>
#include <QDBusServer>

#include <functional>
#include <utility>

namespace cabochon::test {

struct PeerBus {
    /// `serve` puts objects at the service's end, once the program is connected.
    explicit PeerBus(std::function<void(QDBusConnection&)> serve)
    {
        QObject::connect(&server, &QDBusServer::newConnection, &server,
                         [this, serve = std::move(serve)](const QDBusConnection& connection) {
                             QDBusConnection other = connection;
                             serve(other);
                             isThere = true;
                         });
    }
    ~PeerBus() { QDBusConnection::disconnectFromPeer(text("peer")); }

    QDBusServer server;
    bool isThere = false;
    QDBusConnection bus = QDBusConnection::connectToPeer(server.address(), text("peer"));
};

} // namespace cabochon::test

// Owns keeping the window's pages from loading anything: they come with the program, and nothing
// that an answer says makes them ask for more.
#pragma once

#include <QQmlAbstractUrlInterceptor>
#include <QQmlNetworkAccessManagerFactory>

class QQmlEngine;

namespace cabochon {

/// Whether pages may load this: what is built in, and icons that are written in the pages.
bool mayLoad(const QUrl& url);

/// Refuses everything else for as long as it lives; longer than the engine.
class ClosedEngine final : public QQmlAbstractUrlInterceptor,
                           public QQmlNetworkAccessManagerFactory {
public:
    void close(QQmlEngine& engine);

    QUrl intercept(const QUrl& url, DataType type) override;
    QNetworkAccessManager* create(QObject* parent) override;
};

} // namespace cabochon

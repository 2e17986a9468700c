#include "app/isolation/closed_engine.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

namespace cabochon {

namespace {

/// An answer that has failed before anything was asked.
class RefusedReply final : public QNetworkReply {
public:
    RefusedReply(const QNetworkRequest& request, QObject* parent) : QNetworkReply(parent)
    {
        setUrl(request.url());
        setError(ContentAccessDenied, QStringLiteral("Cabochon's window loads nothing"));
        setFinished(true);
        QTimer::singleShot(0, this, &QNetworkReply::finished);
    }
    void abort() override {}

protected:
    qint64 readData(char*, qint64) override { return -1; }
};

class RefusingManager final : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply*
    createRequest(Operation operation, const QNetworkRequest& request, QIODevice* data) override
    {
        // An icon that is written in a page: nothing is asked of anyone.
        if (request.url().scheme() == QLatin1String("data") && mayLoad(request.url()))
            return QNetworkAccessManager::createRequest(operation, request, data);
        return new RefusedReply(request, this);
    }
};

} // namespace

bool mayLoad(const QUrl& url)
{
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("qrc")) return true;
    if (scheme == QLatin1String("data"))
        return url.path().startsWith(QLatin1String("image/svg+xml"));
    // Qt's own modules lie beside its libraries.
    const QString path = url.path();
    return (scheme == QLatin1String("file") || scheme.isEmpty()) &&
           (path.endsWith(QLatin1String("qmldir")) || path.endsWith(QLatin1String(".qml")) ||
            path.endsWith(QLatin1String(".js")) || path.endsWith(QLatin1String(".mjs")));
}

void ClosedEngine::close(QQmlEngine& engine)
{
    engine.addUrlInterceptor(this);
    engine.setNetworkAccessManagerFactory(this);
}

QUrl ClosedEngine::intercept(const QUrl& url, DataType type)
{
    // Folders and modules of the import path: no content names them.
    if (type != UrlString || url.isEmpty() || mayLoad(url)) return url;
    return {};
}

QNetworkAccessManager* ClosedEngine::create(QObject* parent)
{
    return new RefusingManager(parent);
}

} // namespace cabochon

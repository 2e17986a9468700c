#include "app/single_instance.h"

#include "engine/base/file_io.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QThread>

#include <filesystem>
#include <utility>

namespace cabochon {

namespace {

constexpr int kPatienceMilliseconds = 2000;
constexpr int kOnceMilliseconds = 100;
constexpr int kPauseMilliseconds = 10;
constexpr qint64 kLongestMessage = 65536; // bytes of a path

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder)
{
    const QByteArray place = QDir(folder).absolutePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    m_name = QStringLiteral("cabochon-") + QString::fromLatin1(digest.left(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::claim(const QString& modelFile)
{
    const std::filesystem::path folder(m_folder.toStdU16String());
    if (!makePrivateFolder(folder)) return true; // the history says what is wrong with it
    auto lock = FileLock::tryLock(folder / "window.lock");
    if (!lock) return true;
    if (!*lock) return !tellFirst(modelFile);
    m_lock = std::move(*lock);
    listen();
    return true;
}

void SingleInstance::listen()
{
    // Whoever left this socket is gone: the lock is ours.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

bool SingleInstance::tellFirst(const QString& modelFile) const
{
    // It may have taken the lock and not be listening yet.
    for (const QDeadlineTimer patience(kPatienceMilliseconds); !patience.hasExpired();) {
        QLocalSocket socket;
        socket.connectToServer(m_name);
        if (!socket.waitForConnected(kOnceMilliseconds)) {
            QThread::msleep(kPauseMilliseconds); // where nobody listens that is said at once
            continue;
        }
        socket.write(modelFile.toUtf8() + '\n');
        socket.waitForBytesWritten(kOnceMilliseconds);
        if (socket.waitForReadyRead(static_cast<int>(patience.remainingTime()))) return true;
    }
    return false;
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLongestMessage) return socket->abort();
            if (!socket->canReadLine()) return;
            const QString file = QString::fromUtf8(socket->readLine().chopped(1));
            socket->write("taken\n");
            socket->flush();
            emit wanted(file);
        });
    }
}

} // namespace cabochon

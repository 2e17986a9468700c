// Owns opening links of answers: asks the first time that one leads to a host, showing where it
// really leads, and opens others of that host at once.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class LinkGate : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// What is asked about; empty: nothing.
    Q_PROPERTY(QString host READ host NOTIFY asked)
    /// Its whole address as it is sent.
    Q_PROPERTY(QString address READ address NOTIFY asked)
    /// The same as rich text: the host, names before it and a port stand out.
    Q_PROPERTY(QString markedAddress READ markedAddress NOTIFY asked)
    /// What may deceive about it, in words; may be empty.
    Q_PROPERTY(QString warning READ warning NOTIFY asked)
    /// Hosts of which it was asked, and whose pages are opened at once.
    Q_PROPERTY(
        QStringList allowedHosts READ allowedHosts WRITE setAllowedHosts NOTIFY allowedHostsChanged)

public:
    using QObject::QObject;

    const QString& host() const { return m_host; }
    QString address() const { return QString::fromLatin1(m_url.toEncoded()); }
    QString markedAddress() const;
    const QString& warning() const { return m_warning; }
    const QStringList& allowedHosts() const { return m_allowed; }
    void setAllowedHosts(const QStringList& hosts);

    /// Opens what may be opened, or asks.
    Q_INVOKABLE void open(const QString& address);
    Q_INVOKABLE void allow();
    Q_INVOKABLE void refuse();

signals:
    void asked();
    void allowedHostsChanged();

private:
    void clear();

    QUrl m_url;
    QString m_host;
    QString m_warning;
    QStringList m_allowed; // hosts
};

} // namespace cabochon

// Owns opening links of answers: asks the first time that one leads to a host, showing where it
// really leads, and opens others of that host at once until the program ends.
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
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

public:
    using QObject::QObject;

    const QString& host() const { return m_host; }
    QString address() const { return QString::fromLatin1(m_url.toEncoded()); }
    QString markedAddress() const;
    const QString& warning() const { return m_warning; }

    /// Opens what may be opened, or asks.
    Q_INVOKABLE void open(const QString& address);
    Q_INVOKABLE void allow();
    Q_INVOKABLE void refuse();

signals:
    void asked();

private:
    void clear();

    QUrl m_url;
    QString m_host;
    QString m_warning;
    QSet<QString> m_allowed; // hosts
};

} // namespace cabochon

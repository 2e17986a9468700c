// Owns the notices of third parties as the window shows them: built in, so that they are there
// without an installation.
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class ProgramNotices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    Q_PROPERTY(QString text READ text CONSTANT)

public:
    explicit ProgramNotices(QObject* parent = nullptr) : QObject(parent) {}

    QString text() const;
};

} // namespace cabochon

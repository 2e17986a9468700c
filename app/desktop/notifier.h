// Owns what the program needs of a desktop to tell something while its window is not looked at.
#pragma once

#include <QObject>
#include <QString>

namespace cabochon {

class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Tells it; one with the same tag is replaced. Returns at once, and where there is nobody to
    /// tell, nothing happens.
    virtual void show(const QString& tag, const QString& title, const QString& text) = 0;
    /// What was told of this is seen meanwhile.
    virtual void withdraw(const QString& tag) = 0;

signals:
    /// Somebody clicked on it.
    void opened(const QString& tag);
};

} // namespace cabochon

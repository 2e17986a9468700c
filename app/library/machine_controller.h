// Owns what the window says of this machine: one line, and the facts behind it. GUI thread only;
// whoever reads the machine hands the facts over.
#pragma once

#include "app/devices/machine.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cabochon {

class MachineController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    /// "Radeon RX 7800 XT, 15.1 of 16 GB free · 32 GB memory · 410 GB disk · 575 GB/s measured";
    /// empty: not known yet.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// The facts, {title, detail}: processor, memory, each graphics card, disk.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(bool measured READ isMeasured NOTIFY changed)

public:
    using QObject::QObject;

    QString summary() const;
    QVariantList facts() const;
    bool isMeasured() const;

    const std::shared_ptr<const MachineFacts>& machine() const { return m_machine; }
    void take(std::shared_ptr<const MachineFacts> machine);
    /// Bytes a second of a device's memory, 0: not known.
    double speedOf(const std::string& device) const;

signals:
    void changed();

private:
    std::shared_ptr<const MachineFacts> m_machine; // null: not read yet
};

} // namespace cabochon

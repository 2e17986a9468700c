// Owns the rows of the menu of devices: Auto, each graphics device, the CPU, in words.
#pragma once

#include "app/devices/devices.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

/// A size of memory as it is said: "12.9 GB" of 10^9 bytes, as files are measured.
QString memorySize(quint64 bytes);
/// A device's short name in the window's language: "CPU · 8 Kerne".
QString deviceWords(const QString& name);

class DeviceListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of devices")

public:
    enum Role {
        DeviceIdRole = Qt::UserRole + 1,
        NameRole,
        DetailRole, // "24 GB · verified", or why it cannot be used
        UsableRole,
        CurrentRole // the user's choice
    };

    explicit DeviceListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// As listDevices() gives them. Until they are known there is only Auto.
    void setDevices(const std::vector<DeviceDescription>& devices);
    void setChoice(const QString& choice);
    /// Null: not in the list.
    const DeviceDescription* find(const QString& id) const;
    bool usable(const QString& id) const;

private:
    /// Of a row; null: Auto.
    const DeviceDescription* deviceOf(int row) const;

    std::vector<DeviceDescription> m_devices; // graphics devices, then the CPU
    QString m_choice = QStringLiteral("auto");
};

} // namespace cabochon

#include "app/chat/device_list_model.h"

#include "app/inference/device_name.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cabochon {

namespace {

const QString kBetween = QStringLiteral(" · ");

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Results of the test of a device; what was found wrong is said as it was written down.
QString qualificationWords(const QString& result)
{
    if (result == QStringLiteral("verified")) return DeviceListModel::tr("verified");
    if (result == QStringLiteral("not yet tested")) return DeviceListModel::tr("not tested yet");
    return result;
}

QString detailOf(const DeviceDescription& device)
{
    if (!device.unusable.empty())
        return DeviceListModel::tr("Cannot be used: %1").arg(words(device.unusable));
    QStringList parts;
    if (device.id == "cpu") {
        parts << DeviceListModel::tr("%Ln core(s)", "", static_cast<int>(device.threads))
              << words(device.tier);
        if (device.memoryBytes > 0) parts << memorySize(device.memoryBytes);
        return parts.join(kBetween);
    }
    if (device.memoryBytes > 0) parts << memorySize(device.memoryBytes);
    if (device.kind == "cpu") parts << DeviceListModel::tr("slow: the CPU pretends to be one");
    parts << qualificationWords(words(device.qualification));
    parts.removeAll(QString());
    return parts.join(kBetween);
}

} // namespace

QString memorySize(quint64 bytes)
{
    constexpr double kMegabyte = 1e6;
    constexpr double kGigabyte = 1e9;
    const QChar narrow(0x202F); // between a figure and its unit, never at the end of a line
    const double size = static_cast<double>(bytes);
    const auto said = [&](double value, const QString& unit) {
        QString figure = QLocale().toString(value, 'f', value < 100 ? 1 : 0);
        const QString zero = QLocale().decimalPoint() + QLocale().zeroDigit();
        if (figure.endsWith(zero)) figure.chop(zero.size());
        return figure + narrow + unit;
    };
    // 999.96 MB would read as 1,000 MB.
    if (size >= 999.5 * kMegabyte) return said(size / kGigabyte, DeviceListModel::tr("GB"));
    return said(size / kMegabyte, DeviceListModel::tr("MB"));
}

QString deviceWords(const QString& name)
{
    static const QRegularExpression cores(QStringLiteral("^CPU · (\\d+) cores?$"));
    const QRegularExpressionMatch match = cores.match(name);
    if (!match.hasMatch()) return name;
    return DeviceListModel::tr("CPU") + kBetween +
           DeviceListModel::tr("%Ln core(s)", "", match.captured(1).toInt());
}

int DeviceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_devices.size()) + 1;
}

const DeviceDescription* DeviceListModel::deviceOf(int row) const
{
    return row == 0 ? nullptr : &m_devices[static_cast<std::size_t>(row - 1)];
}

QVariant DeviceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DeviceDescription* device = deviceOf(index.row());
    const QString id = device ? words(device->id) : QStringLiteral("auto");
    switch (role) {
    case DeviceIdRole:
        return id;
    case Qt::DisplayRole:
    case NameRole:
        if (!device) return tr("Auto");
        return device->id == "cpu" ? tr("CPU") : shortDeviceName(words(device->name));
    case DetailRole:
        return device ? detailOf(*device) : tr("The best one that holds the model");
    case UsableRole:
        return usable(id);
    case CurrentRole:
        return id == m_choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{DeviceIdRole, "deviceId"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {UsableRole, "usable"},
            {CurrentRole, "current"}};
}

/// The same devices again (their free memory changed, say) keep their rows, so that an open menu
/// stays where it is.
void DeviceListModel::setDevices(const std::vector<DeviceDescription>& devices)
{
    std::vector<DeviceDescription> ordered = devices;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const DeviceDescription& device) { return device.id != "cpu"; });
    const bool same =
        std::equal(ordered.begin(), ordered.end(), m_devices.begin(), m_devices.end(),
                   [](const auto& one, const auto& other) { return one.id == other.id; });
    if (!same) beginResetModel();
    m_devices = std::move(ordered);
    if (!same) return endResetModel();
    emit dataChanged(index(0), index(rowCount() - 1));
}

void DeviceListModel::setChoice(const QString& choice)
{
    if (choice == m_choice) return;
    m_choice = choice;
    emit dataChanged(index(0), index(rowCount() - 1), {CurrentRole});
}

const DeviceDescription* DeviceListModel::find(const QString& id) const
{
    const auto place =
        std::find_if(m_devices.begin(), m_devices.end(),
                     [&](const DeviceDescription& device) { return words(device.id) == id; });
    return place == m_devices.end() ? nullptr : &*place;
}

bool DeviceListModel::usable(const QString& id) const
{
    const DeviceDescription* device = find(id);
    return id == QStringLiteral("auto") || (device && device->unusable.empty());
}

} // namespace cabochon

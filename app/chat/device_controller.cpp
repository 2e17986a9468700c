#include "app/chat/device_controller.h"

#include <QLocale>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

constexpr quint64 kWorthSaying = 64'000'000; // bytes beside the device

/// "32K", as the header says it.
QString thousands(int tokens)
{
    if (tokens < 1024) return QLocale().toString(tokens);
    return QLocale().toString(tokens / 1024) + QLatin1Char('K');
}

quint64 lessOf(quint64 value, quint64 taken)
{
    return value - std::min(value, taken);
}

} // namespace

DeviceController::DeviceController(QObject* parent) : QObject(parent) {}

void DeviceController::setChoice(const QString& choice)
{
    m_working = choice;
    showChoice(choice);
}

void DeviceController::choose(const QString& id)
{
    if (!m_list.usable(id)) return;
    // Chosen once more: only where the device was lost is there something to do.
    const bool elsewhere = m_list.find(id) && !m_use.id.isEmpty() && m_use.id != id;
    const bool works = m_choice == m_working;
    if (id == m_choice && (!works || !elsewhere)) {
        if (works) emit choiceKept(id);
        return;
    }
    // The device that computes already was only called by another name: nothing to open.
    const bool sameDevice = id == m_use.id && works;
    showChoice(id);
    if (sameDevice) {
        m_working = id;
        emit choiceKept(id);
    } else {
        m_untried = id;
        emit chosen();
    }
}

void DeviceController::refresh()
{
    emit devicesRequested();
}

void DeviceController::confirm(const QString& choice, bool last)
{
    m_working = choice;
    if (choice == m_untried) {
        m_untried.clear();
        emit choiceKept(choice);
    }
    if (last) showChoice(choice);
    refresh();
}

bool DeviceController::giveUpChoice()
{
    m_untried.clear();
    if (m_choice == m_working) return false;
    showChoice(m_working);
    return true;
}

bool DeviceController::useAny()
{
    m_untried.clear();
    if (m_choice == QStringLiteral("auto")) return false;
    showChoice(QStringLiteral("auto"));
    return true;
}

void DeviceController::showChoice(const QString& choice)
{
    if (choice == m_choice) return;
    m_choice = choice;
    m_list.setChoice(choice);
    emit choiceChanged();
}

void DeviceController::onDevicesListed(const std::vector<DeviceDescription>& devices)
{
    m_list.setDevices(devices);
    addUp();
    emit usageChanged();
}

void DeviceController::onDeviceUsed(const DeviceUse& use)
{
    m_use = use;
    addUp();
    emit usageChanged();
}

/// How the memory of the device in use is divided. What is free was measured with the model loaded.
void DeviceController::addUp()
{
    m_parts.clear();
    m_total.clear();
    m_beside.clear();
    const DeviceDescription* device = m_list.find(m_use.id);
    if (!device || device->memoryBytes == 0) return;
    quint64 weights = m_use.weightBytes;
    quint64 work = m_use.workBytes;
    quint64 free = device->availableBytes;
    if (m_use.id == QStringLiteral("cpu")) {
        free = lessOf(free, m_use.mappedBytes); // the system counts mapped files as available
    } else {
        // Layers that do not fit, and what is handed over, lie in the computer's memory.
        quint64 beside = lessOf(weights + m_use.contextBytes + work, m_use.deviceBytes);
        if (beside > kWorthSaying)
            m_beside = tr("and %1 in the computer's memory").arg(memorySize(beside));
        const quint64 ofWork = std::min(work, beside);
        work -= ofWork;
        weights = lessOf(weights, beside - ofWork);
    }
    const quint64 ours = weights + m_use.contextBytes + work;
    const quint64 others = lessOf(device->memoryBytes, free + ours);
    const double whole =
        static_cast<double>(std::max<quint64>(device->memoryBytes, ours + others + free));
    const auto add = [&](const char* kind, const QString& name, quint64 bytes) {
        m_parts.append(QVariantMap{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                                   {QStringLiteral("name"), name},
                                   {QStringLiteral("size"), memorySize(bytes)},
                                   {QStringLiteral("share"), static_cast<double>(bytes) / whole}});
    };
    add("weights", tr("Weights"), weights);
    add("context", tr("Context of %1 tokens").arg(thousands(m_use.contextLength)),
        m_use.contextBytes);
    if (work > 0) add("work", tr("Work space"), work);
    if (others > 0) add("others", tr("Other programs"), others);
    add("free", tr("Free"), free);
    m_total = tr("%1 of %2 used").arg(memorySize(ours + others), memorySize(device->memoryBytes));
}

QString DeviceController::memoryWords() const
{
    if (m_parts.isEmpty()) return {};
    QStringList said{m_total};
    for (const QVariant& part : m_parts) {
        const QVariantMap values = part.toMap();
        said << values.value(QStringLiteral("name")).toString() + QLatin1Char(' ') +
                    values.value(QStringLiteral("size")).toString();
    }
    if (!m_beside.isEmpty()) said << m_beside;
    return tr("Memory of %1: %2").arg(usedName(), said.join(QStringLiteral(", ")));
}

} // namespace cabochon

#include "app/library/machine_controller.h"

#include "app/inference/device_name.h"
#include "app/library/library_words.h"

#include <QLocale>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

/// The first that models could be put on; null: none.
const GraphicsFacts* usableCard(const MachineFacts& machine)
{
    for (const GraphicsFacts& device : machine.graphics)
        if (device.description.unusable.empty() && !device.emulated) return &device;
    return nullptr;
}

QString speedOfMemory(double bytesPerSecond)
{
    const double value = bytesPerSecond / 1e9;
    return MachineController::tr("%1 GB/s measured")
        .arg(QLocale().toString(value, 'f', value < 100 ? 1 : 0));
}

} // namespace

void MachineController::take(std::shared_ptr<const MachineFacts> machine)
{
    m_machine = std::move(machine);
    emit changed();
}

bool MachineController::isMeasured() const
{
    return m_machine && m_machine->speed.bytesPerSecond > 0;
}

double MachineController::speedOf(const std::string& device) const
{
    if (!m_machine) return 0;
    for (const GraphicsFacts& each : m_machine->graphics)
        if (each.description.id == device) return each.bytesPerSecond;
    return 0;
}

QString MachineController::summary() const
{
    if (!m_machine) return {};
    QStringList parts;
    double speed = m_machine->speed.bytesPerSecond;
    if (const GraphicsFacts* card = usableCard(*m_machine)) {
        parts << tr("%1, %2 of %3 free")
                     .arg(shortDeviceName(text(card->description.name)),
                          roomWords(card->description.availableBytes),
                          roomWords(card->description.memoryBytes));
        if (card->bytesPerSecond > 0) speed = card->bytesPerSecond;
    } else {
        parts << tr("%n core(s), no graphics card", nullptr, int(m_machine->processor.cores));
    }
    if (m_machine->memory.totalBytes > 0)
        parts << tr("%1 memory").arg(roomWords(m_machine->memory.totalBytes));
    if (m_machine->disk.totalBytes > 0)
        parts << tr("%1 of disk free").arg(roomWords(m_machine->disk.freeBytes));
    if (speed > 0) parts << speedOfMemory(speed);
    return parts.join(QStringLiteral(" · "));
}

QVariantList MachineController::facts() const
{
    QVariantList facts;
    if (!m_machine) return facts;
    const auto add = [&facts](const QString& title, const QStringList& details) {
        QStringList said;
        for (const QString& detail : details)
            if (!detail.isEmpty()) said << detail;
        facts << QVariantMap{{QStringLiteral("title"), title},
                             {QStringLiteral("detail"), said.join(QStringLiteral(" · "))}};
    };
    const ProcessorFacts& processor = m_machine->processor;
    add(tr("Processor"),
        {text(processor.name), tr("%n core(s)", nullptr, int(processor.cores)),
         processor.levels.empty() ? QString()
                                  : tr("kernels for %1").arg(text(processor.levels.back()))});
    const MachineMemory& memory = m_machine->memory;
    if (memory.totalBytes > 0) {
        add(tr("Memory"),
            {tr("%1 of %2 free")
                 .arg(roomWords(memory.availableBytes), roomWords(memory.totalBytes)),
             memory.limitBytes > 0
                 ? tr("this program may take %1").arg(roomWords(memory.limitBytes))
                 : QString(),
             m_machine->speed.bytesPerSecond > 0 ? speedOfMemory(m_machine->speed.bytesPerSecond)
                                                 : QString()});
    }
    for (const GraphicsFacts& device : m_machine->graphics) {
        const DeviceDescription& described = device.description;
        add(tr("Graphics card"),
            {text(described.name),
             device.emulated ? tr("the processor in disguise: not used for models") : QString(),
             tr("%1 of %2 free")
                 .arg(roomWords(described.availableBytes), roomWords(described.memoryBytes)),
             text(described.unusable),
             device.bytesPerSecond > 0 ? speedOfMemory(device.bytesPerSecond) : QString()});
    }
    if (m_machine->graphics.empty())
        add(tr("Graphics card"), {tr("none"), text(m_machine->noGraphics)});
    if (m_machine->disk.totalBytes > 0) {
        add(tr("Disk"),
            {tr("%1 of %2 free")
                 .arg(roomWords(m_machine->disk.freeBytes), roomWords(m_machine->disk.totalBytes)),
             text(m_machine->modelsFolder.string())});
    }
    return facts;
}

} // namespace cabochon

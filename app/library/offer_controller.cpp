#include "app/library/offer_controller.h"

#include "app/inference/device_name.h"
#include "app/library/library_words.h"

namespace cabochon {

namespace {

/// On the disk there is room for it and for what else is written meanwhile.
constexpr std::uint64_t kDiskReserve = 2'000'000'000;

QString device(const FitPlan& plan)
{
    const QString name = QString::fromStdString(plan.deviceName);
    return plan.device == "cpu" ? name : shortDeviceName(name);
}

} // namespace

void OfferController::take(const LibraryLook& look,
                           const Catalogue& catalogue,
                           const ModelRow& row,
                           bool others)
{
    m_row = row;
    m_plan = look.recommendedPlan;
    m_othersHere = others;
    const CatalogueEntry* entry = catalogue.find(look.recommended);
    if (entry && look.machine) {
        m_abilities = abilityWords(entry->modalities).replace(QStringLiteral(" · "), tr(", "));
        m_licence = entry->licence == "Apache-2.0" ? QStringLiteral("Apache 2.0")
                                                   : QString::fromStdString(entry->licence);
        m_bytes = downloadBytes(catalogue, *entry, {});
        const DiskSpace& disk = look.machine->disk;
        const std::uint64_t needed = m_bytes + kDiskReserve;
        m_missingDisk =
            disk.totalBytes > 0 && disk.freeBytes < needed ? needed - disk.freeBytes : 0;
        m_deviceMemory = look.machine->memory.totalBytes;
        for (const GraphicsFacts& graphics : look.machine->graphics) {
            if (m_plan && graphics.description.id == m_plan->device)
                m_deviceMemory = graphics.description.memoryBytes;
        }
    }
    emit changed();
}

bool OfferController::isOpen() const
{
    return m_plan && !m_aside && !m_othersHere && !m_row.name.isEmpty() && !m_row.open;
}

void OfferController::setPutAside(bool aside)
{
    if (aside == m_aside) return;
    m_aside = aside;
    emit changed();
}

void OfferController::putAside()
{
    setPutAside(true);
    emit putAsideByUser();
}

QString OfferController::title() const
{
    if (!m_plan) return {};
    if (m_row.usable) return tr("%1 is ready").arg(m_row.name);
    switch (m_plan->fit) {
    case Fit::OnGraphics:
        return tr("%1 fits your graphics card").arg(m_row.name);
    case Fit::Split:
        return tr("%1 fits your graphics card and your memory together").arg(m_row.name);
    case Fit::OnProcessor:
        return tr("%1 fits your computer").arg(m_row.name);
    case Fit::TooBig:
        break;
    }
    return tr("%1 is the smallest there is").arg(m_row.name);
}

QString OfferController::reason() const
{
    if (!m_plan) return {};
    const QString where = m_plan->device == "cpu"
                              ? tr("%1, %2 memory.").arg(device(*m_plan), roomWords(m_deviceMemory))
                              : tr("%1, %2.").arg(device(*m_plan), roomWords(m_deviceMemory));
    const QString speed = speedWords(m_plan->speed.tokensPerSecond);
    const QString what =
        speed.isEmpty()
            ? tr("%1, thinking, %2 context.").arg(m_abilities, contextWords(m_plan->contextLength))
            : tr("%1, thinking, %2 context, about %3.")
                  .arg(m_abilities, contextWords(m_plan->contextLength), speed);
    return where + QLatin1Char(' ') + what.left(1).toUpper() + what.mid(1);
}

QString OfferController::detail() const
{
    if (m_row.state == ModelCard::Failed) return m_row.problem;
    if (m_row.state != ModelCard::Absent) return m_row.detail;
    if (m_missingDisk > 0) {
        return tr("%1 download: free %2 on the disk first.")
            .arg(bytesWords(m_bytes), bytesWords(m_missingDisk));
    }
    return tr("%1 download · %2 · checked against its published fingerprint")
        .arg(bytesWords(m_bytes), m_licence);
}

} // namespace cabochon

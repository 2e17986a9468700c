#include "app/cli/fit_output.h"

#include "app/cli/interrupt.h"

namespace cabochon::cli {

Result<MachineFacts>
readMachineFor(const std::filesystem::path& modelsFolder, unsigned threads, bool measured)
{
    MachineFacts machine = readMachine(modelsFolder);
    if (!measured) return machine;
    Result<MeasuredSpeed> speed = speedOfThisMachine(threads, &interruptFlag());
    if (!speed) return speed.error();
    machine.speed = *speed;
    if (!measureGraphics(machine, &interruptFlag()))
        return Error{ErrorCode::Cancelled, "Measuring the graphics devices was stopped by Ctrl-C."};
    return machine;
}

Json fitJson(const FitPlan& plan)
{
    const auto known = [](double speed) { return speed > 0 ? Json(speed) : Json(); };
    return {{"verdict", fitName(plan.fit)},
            {"sentence", plan.sentence},
            {"device", plan.device},
            {"device_name", plan.deviceName},
            {"host_layers", plan.memory.hostLayers},
            {"host_experts", plan.memory.hostExperts},
            {"context", plan.contextLength},
            {"longest_context", plan.longestContext},
            {"needed_bytes", plan.neededBytes},
            {"available_bytes", plan.availableBytes},
            {"missing_bytes", plan.missingBytes},
            {"tokens_per_s", known(plan.speed.tokensPerSecond)},
            {"tokens_per_s_when_full", known(plan.speed.whenFull)},
            {"prompt_tokens_per_s", known(plan.speed.promptTokensPerSecond)},
            {"basis", plan.speed.basis}};
}

CatalogueFits::CatalogueFits(const Catalogue& catalogue, const MachineFacts& machine)
    : m_catalogue(catalogue), m_machine(machine),
      m_recommended(recommendFrom(catalogue, machine, /*hears=*/false))
{
}

Json CatalogueFits::json(const CatalogueEntry& entry) const
{
    if (entry.kind != CatalogueEntry::Kind::Model) return {};
    const Result<FitPlan> plan = planEntry(m_catalogue, entry, {}, m_machine, {});
    if (!plan) return {{"verdict", "unknown"}, {"sentence", plan.error().message}};
    return fitJson(*plan);
}

std::string CatalogueFits::line(const CatalogueEntry& entry) const
{
    if (entry.kind != CatalogueEntry::Kind::Model) return {};
    const Result<FitPlan> plan = planEntry(m_catalogue, entry, {}, m_machine, {});
    return "    " + (plan ? plan->sentence + "." : plan.error().message) + "\n";
}

Json CatalogueFits::recommendationJson() const
{
    if (!m_recommended) return {};
    const auto id = [](const CatalogueEntry* entry) { return entry ? Json(entry->id) : Json(); };
    return {{"id", m_recommended->entry->id},
            {"reason", m_recommended->reason},
            {"faster", id(m_recommended->faster)},
            {"smarter", id(m_recommended->smarter)},
            {"fit", fitJson(m_recommended->plan)}};
}

std::string CatalogueFits::recommendationLine() const
{
    if (!m_recommended) return {};
    return "Recommended: " + m_recommended->entry->id + ". " + m_recommended->reason + "\n";
}

} // namespace cabochon::cli

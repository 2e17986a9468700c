// `devices`: what can compute here.
#include "app/cli/command.h"
#include "app/models/hardware_probe.h"
#include "engine/cpu/cpu_backend.h"

namespace cabochon::cli {

namespace {

Result<ExitCode> run(const Options&, Console& console)
{
    const MachineMemory memory = machineMemory();
    const std::string tier(engine::cpuLevelName(engine::bestCpuLevel()));
    const unsigned cores = engine::physicalCoreCount();
    if (console.json()) {
        const Json cpu = {{"id", "cpu"},
                          {"name", processorName()},
                          {"threads", cores},
                          {"tier", tier},
                          {"memory_bytes", memory.totalBytes},
                          {"available_bytes", memory.availableBytes},
                          {"driver", nullptr},
                          {"qualification", "not needed: the processor is the reference"}};
        console.print({{"devices", Json::array({cpu})}});
        return ExitCode::Done;
    }
    constexpr double kGib = 1024.0 * 1024.0 * 1024.0;
    char line[256];
    std::snprintf(line, sizeof line, "cpu  %s, %u cores, %s, %.1f of %.1f GiB memory free\n",
                  processorName().c_str(), cores, tier.c_str(),
                  double(memory.availableBytes) / kGib, double(memory.totalBytes) / kGib);
    console.write(line);
    return ExitCode::Done;
}

} // namespace

Command devicesCommand()
{
    return {.name = "devices",
            .summary = "Devices that can compute here, with memory and capability.",
            .synopsis = "",
            .example = "cabochon-cli devices --json",
            .options = {},
            .run = run};
}

} // namespace cabochon::cli

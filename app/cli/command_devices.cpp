// `devices`: what can compute here.
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/devices/devices.h"
#include "app/process/child_process.h"

#include <cstdio>

namespace cabochon::cli {

namespace {

std::string line(const DeviceDescription& device)
{
    constexpr double kGigabyte = 1e9;
    char memory[64];
    std::snprintf(memory, sizeof memory, "%.1f of %.1f GB memory free",
                  double(device.availableBytes) / kGigabyte,
                  double(device.memoryBytes) / kGigabyte);
    std::string text = device.id + "  " + device.name;
    if (device.threads > 0) text += ", " + std::to_string(device.threads) + " cores";
    text += ", " + device.tier + ", " + memory;
    if (!device.driver.empty()) text += ", " + device.driver;
    if (device.id != "cpu") text += "; " + device.qualification;
    if (!device.unusable.empty()) text += "; cannot be used: " + device.unusable;
    return text + "\n";
}

Status retest(const Options& options, Console& console)
{
    Result<std::filesystem::path> path = chooseModel(options);
    if (!path) return path.error();
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(*path);
    if (!model) return model.error();
    retestDevices(**model, ownProgram(),
                  [&](const std::string& sentence) { console.note(sentence); });
    return {};
}

Result<ExitCode> runDevices(const Options& options, Console& console)
{
    if (options.has("retest")) {
        if (Status status = retest(options, console); !status) return status.error();
    }
    std::string reason;
    const std::vector<DeviceDescription> devices = listDevices(&reason);
    if (console.json()) {
        Json list = Json::array();
        for (const DeviceDescription& device : devices) {
            Json entry = {{"id", device.id},
                          {"name", device.name},
                          {"kind", device.kind},
                          {"tier", device.tier},
                          {"memory_bytes", device.memoryBytes},
                          {"available_bytes", device.availableBytes},
                          {"driver", device.driver.empty() ? Json() : Json(device.driver)},
                          {"qualification", device.qualification}};
            if (device.threads > 0) entry["threads"] = device.threads;
            if (!device.unusable.empty()) entry["unusable"] = device.unusable;
            list.push_back(std::move(entry));
        }
        console.print({{"devices", list}});
        return ExitCode::Done;
    }
    for (const DeviceDescription& device : devices)
        console.write(line(device));
    if (!reason.empty()) console.note(reason);
    return ExitCode::Done;
}

} // namespace

Command devicesCommand()
{
    return {.name = "devices",
            .summary = "Devices that can compute here, with memory and capability.",
            .synopsis = "",
            .example = "cabochon-cli devices --json",
            .options = {modelOptionSpec(),
                        {"retest", "", "test graphics devices again with the model's kernels"}},
            .run = runDevices};
}

} // namespace cabochon::cli

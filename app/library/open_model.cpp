#include "app/library/open_model.h"

#include <algorithm>

namespace cabochon {

MachineFacts withoutModel(MachineFacts machine, const OpenModel& model)
{
    const auto giveBack = [](std::uint64_t& available, std::uint64_t all, std::uint64_t bytes) {
        if (available > 0) available = std::max(available, std::min(all, available + bytes));
    };
    giveBack(machine.memory.availableBytes, machine.memory.totalBytes, model.hostBytes);
    for (GraphicsFacts& device : machine.graphics) {
        if (device.description.id == model.device) {
            giveBack(device.description.availableBytes, device.description.memoryBytes,
                     model.deviceBytes);
        }
    }
    return machine;
}

} // namespace cabochon

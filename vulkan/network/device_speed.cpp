#include "vulkan/network/device_speed.h"

#include "vulkan/device/arena.h"
#include "vulkan/recording/command_recorder.h"

#include <algorithm>
#include <chrono>

namespace cabochon::vulkan {

Result<double> measureMemory(OpenDevice& device, double seconds, const engine::CancelFlag* cancel)
{
    using Clock = std::chrono::steady_clock;
    constexpr VkDeviceSize kBytes = VkDeviceSize{128} << 20; // more than caches hold
    constexpr int kCopies = 4;                               // of one submission
    ArenaPlan plan("measuring", MemoryUse::Device, device.device().capabilities());
    const VkDeviceSize bytes = std::min(kBytes, plan.maxSlot());
    const std::size_t from = plan.add(bytes), to = plan.add(bytes);
    Result<Arena> arena = Arena::allocate(device.device(), plan);
    if (!arena) return arena.error();
    double best = 0;
    const Clock::time_point start = Clock::now();
    for (int pass = 0; pass < 2 || Clock::now() - start < std::chrono::duration<double>(seconds);
         ++pass) {
        if (cancel && cancel->requested())
            return Error{ErrorCode::Cancelled, "Measuring the speed of the device was stopped."};
        CommandRecorder recorder(device.device(), device.pipelines());
        for (int i = 0; i < kCopies; ++i)
            recorder.copy(arena->view(from), arena->view(to));
        const Clock::time_point before = Clock::now();
        if (Status status = recorder.runNow(); !status) return status.error();
        const std::chrono::duration<double> taken = Clock::now() - before;
        if (pass == 0) continue; // the first one makes pages
        best = std::max(best, 2.0 * kCopies * double(bytes) / std::max(taken.count(), 1e-9));
    }
    return best;
}

} // namespace cabochon::vulkan

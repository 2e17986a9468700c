#include "engine/base/start_thread.h"

#include "engine/base/fault_points.h"

#include <system_error>
#include <utility>

namespace cabochon {

std::optional<std::thread> startThread(std::function<void()> work)
{
    if (injectedError(FaultPoint::ThreadStart) != 0) return std::nullopt;
    // The library reports the refusal by an exception; it goes no further than this.
    try {
        return std::thread(std::move(work));
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

} // namespace cabochon

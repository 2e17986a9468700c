// Owns starting threads: the one place that asks the system for one and hears its refusal.
#pragma once

#include <functional>
#include <optional>
#include <thread>

namespace cabochon {

/// A thread that runs `work`; nothing when the system gives none (a limit on processes, no memory
/// for a stack): callers go on with the threads they have. The caller joins it. `work` must not
/// throw. Any thread.
std::optional<std::thread> startThread(std::function<void()> work);

} // namespace cabochon

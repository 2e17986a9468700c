// Owns CancelFlag: how one thread asks another to stop. Checked by the engine between small steps.
#pragma once

#include <atomic>

namespace cabochon::engine {

/// Any thread may request; the working thread polls. Reset only while nothing is running.
class CancelFlag {
public:
    void request() noexcept { m_requested.store(true, std::memory_order_relaxed); }
    void reset() noexcept { m_requested.store(false, std::memory_order_relaxed); }
    bool requested() const noexcept { return m_requested.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_requested{false};
};

} // namespace cabochon::engine

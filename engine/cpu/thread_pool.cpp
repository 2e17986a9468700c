#include "engine/cpu/thread_pool.h"

#include "engine/base/start_thread.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <new>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace cabochon::engine {

namespace {

/// Steps of a forward pass follow each other within microseconds; a sleeping worker costs 5 to 50
/// us to wake. Past this time the machine is given back to others.
constexpr std::chrono::microseconds kSpinTime{40};

void pause()
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/// Waits until `value` differs from `old`: spinning first when `spin`, then asleep.
void waitForChange(const std::atomic<std::uint32_t>& value, std::uint32_t old, bool spin)
{
    if (spin) {
        const auto end = std::chrono::steady_clock::now() + kSpinTime;
        do {
            for (int i = 0; i < 32; ++i) {
                if (value.load(std::memory_order_acquire) != old) return;
                pause();
            }
        } while (std::chrono::steady_clock::now() < end);
    }
    while (value.load(std::memory_order_acquire) == old)
        value.wait(old, std::memory_order_acquire);
}

struct FreeScratch {
    void operator()(std::byte* memory) const { std::free(memory); }
};

} // namespace

struct ThreadPool::State {
    unsigned threadCount = 1;
    bool spin = true; // pointless when threads must share cores
    std::vector<std::thread> workers;
    std::unique_ptr<std::byte, FreeScratch> scratch; // [threadCount, kScratchBytes]

    Function function = nullptr; // of the current run; written before `generation` rises
    void* context = nullptr;
    bool stop = false;
    alignas(64) std::atomic<std::uint32_t> generation{0}; // one per run
    alignas(64) std::atomic<std::uint32_t> running{0};    // workers that have not finished it

    void work(unsigned thread)
    {
        std::uint32_t seen = 0;
        for (;;) {
            waitForChange(generation, seen, spin);
            ++seen;
            if (stop) return;
            function(context, thread);
            if (running.fetch_sub(1, std::memory_order_acq_rel) == 1) running.notify_one();
        }
    }
};

ThreadPool::ThreadPool(unsigned threadCount) : m_state(std::make_unique<State>())
{
    State& state = *m_state;
    const unsigned wanted = std::max(1u, threadCount);
    state.spin = wanted <= std::max(1u, std::thread::hardware_concurrency());
    state.scratch.reset(
        static_cast<std::byte*>(std::aligned_alloc(64, std::size_t{wanted} * kScratchBytes)));
    if (!state.scratch) throw std::bad_alloc();
    state.workers.reserve(wanted - 1);
    for (unsigned thread = 1; thread < wanted; ++thread) {
        std::optional<std::thread> worker = startThread([&state, thread] { state.work(thread); });
        if (!worker) break;
        state.workers.push_back(std::move(*worker));
    }
    state.threadCount = static_cast<unsigned>(state.workers.size()) + 1;
}

ThreadPool::~ThreadPool()
{
    State& state = *m_state;
    state.stop = true;
    state.generation.fetch_add(1, std::memory_order_release);
    state.generation.notify_all();
    for (std::thread& worker : state.workers)
        worker.join();
}

unsigned ThreadPool::threadCount() const
{
    return m_state->threadCount;
}

std::span<std::byte> ThreadPool::scratch(unsigned thread)
{
    return {m_state->scratch.get() + std::size_t{thread} * kScratchBytes, kScratchBytes};
}

void ThreadPool::runErased(Function function, void* context)
{
    State& state = *m_state;
    const unsigned workers = state.threadCount - 1;
    if (workers == 0) {
        function(context, 0);
        return;
    }
    state.function = function;
    state.context = context;
    state.running.store(workers, std::memory_order_relaxed);
    state.generation.fetch_add(1, std::memory_order_release);
    state.generation.notify_all();
    function(context, 0);
    for (;;) {
        const std::uint32_t left = state.running.load(std::memory_order_acquire);
        if (left == 0) break;
        waitForChange(state.running, left, state.spin);
    }
}

Share shareOf(std::int64_t count, std::int64_t step, unsigned thread, unsigned threadCount)
{
    const std::int64_t steps = (count + step - 1) / step;
    const std::int64_t first = steps * thread / threadCount;
    const std::int64_t last = steps * (thread + 1) / threadCount;
    return {std::min(first * step, count), std::min(last * step, count)};
}

} // namespace cabochon::engine

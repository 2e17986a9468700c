// Owns the CPU backend's worker threads: one fork-join per fused step, no allocation, no work
// queue. Each thread has a scratch buffer for kernels. Waiting is a short spin, then sleep in the
// kernel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>

namespace cabochon::engine {

/// `threadCount` threads including the caller; fewer when the system gives no more, which
/// threadCount() then says. run() must not be called from inside run(), nor by two threads at once.
class ThreadPool {
public:
    /// Bytes of scratch per thread; pages are given by the system when they are first used.
    static constexpr std::size_t kScratchBytes = 2u << 20;

    explicit ThreadPool(unsigned threadCount);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    unsigned threadCount() const;

    /// Work space of one thread, aligned to 64 bytes; contents last until its next task ends.
    std::span<std::byte> scratch(unsigned thread);

    /// Calls task(thread) once for every thread number 0..threadCount-1 (0 on the caller) and
    /// returns when all are done. The task must not throw.
    template <typename Task>
    void run(Task&& task)
    {
        using Plain = std::remove_reference_t<Task>;
        runErased([](void* context, unsigned thread) { (*static_cast<Plain*>(context))(thread); },
                  const_cast<void*>(static_cast<const void*>(&task)));
    }

private:
    using Function = void (*)(void* context, unsigned thread);
    void runErased(Function function, void* context);

    struct State;
    std::unique_ptr<State> m_state;
};

/// Half-open range of [0, count) that belongs to `thread`, in multiples of `step` (the last range
/// takes the rest).
struct Share {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};
Share shareOf(std::int64_t count, std::int64_t step, unsigned thread, unsigned threadCount);

} // namespace cabochon::engine

// Owns the CPU backend's worker threads: one fork-join per fused step, no allocation, no work queue.
#pragma once

#include <cstdint>
#include <memory>
#include <type_traits>

namespace cabochon::engine {

/// `threadCount` threads including the caller. run() must not be called from inside run().
class ThreadPool {
public:
    explicit ThreadPool(unsigned threadCount);
    ~ThreadPool();

    unsigned threadCount() const;

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

}  // namespace cabochon::engine

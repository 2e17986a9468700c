// The handler does three things that are allowed in a signal handler: reads atomics, calls mmap,
// and stores an atomic. The table is the one piece of process-wide state in the engine: signals
// have no other place to look.
#include "engine/base/mapping_guard.h"

#if defined(__unix__) || defined(__APPLE__)

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace cabochon::mapping_guard {

namespace {

struct Slot {
    std::atomic<std::uintptr_t> begin{0}; // 0: free
    std::atomic<std::uintptr_t> end{0};
    std::atomic<bool> changed{false};
};

std::array<Slot, 4096> g_slots; // more than limits::kGgufShards
struct sigaction g_previous;
std::once_flag g_installed;
std::uintptr_t g_pageBytes = 4096;

void passOn(int signal, siginfo_t* info, void* context)
{
    if ((g_previous.sa_flags & SA_SIGINFO) && g_previous.sa_sigaction) {
        g_previous.sa_sigaction(signal, info, context);
    } else if (g_previous.sa_handler != SIG_DFL && g_previous.sa_handler != SIG_IGN) {
        g_previous.sa_handler(signal);
    } else {
        ::signal(signal, SIG_DFL);
        ::raise(signal);
    }
}

void onBusError(int signal, siginfo_t* info, void* context)
{
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (Slot& slot : g_slots) {
        const std::uintptr_t begin = slot.begin.load(std::memory_order_acquire);
        if (begin == 0 || address < begin || address >= slot.end.load(std::memory_order_relaxed)) {
            continue;
        }
        void* page = reinterpret_cast<void*>(address & ~(g_pageBytes - 1));
        void* zeros =
            ::mmap(page, g_pageBytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros == MAP_FAILED) break;
        slot.changed.store(true, std::memory_order_release);
        return;
    }
    passOn(signal, info, context);
}

void install()
{
    g_pageBytes = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction action = {};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &g_previous);
}

} // namespace

int watch(const void* data, std::size_t size) noexcept
{
    if (data == nullptr || size == 0) return -1;
    std::call_once(g_installed, install);
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    for (std::size_t i = 0; i < g_slots.size(); ++i) {
        std::uintptr_t expected = 0;
        // Reserve with an empty range first: the handler must never see a half-filled slot.
        if (!g_slots[i].begin.compare_exchange_strong(expected, UINTPTR_MAX)) continue;
        g_slots[i].changed.store(false);
        g_slots[i].end.store(begin + (size + g_pageBytes - 1) / g_pageBytes * g_pageBytes);
        g_slots[i].begin.store(begin, std::memory_order_release);
        return static_cast<int>(i);
    }
    return -1;
}

void unwatch(int slot) noexcept
{
    if (slot >= 0) g_slots[static_cast<std::size_t>(slot)].begin.store(0);
}

bool changed(int slot) noexcept
{
    return slot >= 0 &&
           g_slots[static_cast<std::size_t>(slot)].changed.load(std::memory_order_acquire);
}

} // namespace cabochon::mapping_guard

#else

namespace cabochon::mapping_guard {

int watch(const void*, std::size_t) noexcept
{
    return -1;
}
void unwatch(int) noexcept {}
bool changed(int) noexcept
{
    return false;
}

} // namespace cabochon::mapping_guard

#endif

#include "app/network/network.h"

#include <condition_variable>
#include <mutex>

namespace cabochon::network {

Network::Answer Network::ask(Request request, const engine::CancelFlag* cancel)
{
    constexpr std::chrono::milliseconds kLook(50); // at the flag, which wakes nobody
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<TransferEnd> end;
    Answer answer;
    TransferCalls calls;
    calls.onBody = [&answer](std::span<const std::byte> bytes) {
        answer.body.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return true;
    };
    calls.onEnd = [&](const TransferEnd& how) {
        const std::lock_guard lock(mutex);
        end = how;
        ended.notify_one();
    };
    const Result<NetworkThread::Id> id = start(std::move(request), std::move(calls));
    if (!id) {
        answer.end.trouble = Trouble::Refused;
        answer.end.problem = id.error();
        return answer;
    }
    std::unique_lock lock(mutex);
    bool asked = false;
    while (!ended.wait_for(lock, kLook, [&] { return end.has_value(); })) {
        if (asked || !cancel || !cancel->requested()) continue;
        asked = true;
        m_thread.cancel(*id);
    }
    answer.end = std::move(*end);
    return answer;
}

} // namespace cabochon::network

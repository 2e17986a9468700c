// Owns what a test tells a ScriptedEngine to do, and the gates at which that waits.
#pragma once

#include "app/devices/devices.h"
#include "app/inference/chat_core.h"
#include "app/inference/load_options.h"
#include "engine/base/error.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace cabochon::test {

/// A machine with a CPU, a large graphics card and one that is of no use.
inline std::vector<DeviceDescription> threeDevices()
{
    DeviceDescription cpu;
    cpu.id = "cpu";
    cpu.name = "AMD Ryzen 7 7700";
    cpu.kind = "cpu";
    cpu.tier = "AVX-512";
    cpu.threads = 8;
    cpu.memoryBytes = 32'000'000'000;
    cpu.availableBytes = 20'000'000'000;
    DeviceDescription card;
    card.id = "vulkan:0";
    card.name = "Radeon RX 7800 XT (RADV NAVI32)";
    card.kind = "discrete";
    card.tier = "T3";
    card.memoryBytes = 16'000'000'000;
    card.availableBytes = 7'000'000'000;
    card.qualification = "verified";
    DeviceDescription old;
    old.id = "vulkan:1";
    old.name = "GeForce GT 710";
    old.kind = "discrete";
    old.tier = "T0";
    old.memoryBytes = 1'000'000'000;
    old.unusable = "it has no 16-bit storage";
    return {cpu, card, old};
}

/// What the next answers do; shared with the test, which outlives the engine.
struct Script {
    std::vector<std::string> chunks{"Hello ", "there."}; // raw output, control tokens spelled out
    std::deque<std::vector<std::string>> rounds; // chunks of the next answers, until used up
    std::string errorMessage;                    // not empty: the answer fails with it
    ErrorCode errorCode = ErrorCode::Internal;
    std::atomic<bool> endless{false};       // after the chunks: go on until cancelled
    std::string afterThought = "So it is."; // a thought without an end was skipped
    std::atomic<int> firstRuns{0};          // of opened models, begun
    std::string loadError;
    bool sees = true; // the next model that is opened
    bool hears = true;
    std::set<std::string> missingFiles;
    std::set<std::string> brokenDevices;               // nothing opens on these
    ErrorCode deviceError = ErrorCode::DeviceNotFound; // and this is why
    std::string deviceErrorMessage;                    // empty: there is no such device
    std::atomic<bool> loseDevice{false};    // after the first chunk the device is lost and replaced
    std::atomic<bool> recoverAtOnce{false}; // or while the prompt is read
    std::string replacement;                // where it goes on; empty: the same device
    std::vector<std::string> loadedOn;      // what was asked for, for each opening, under the mutex
    std::vector<ModelChoice> loadedWith;    // likewise
    std::vector<DeviceDescription> devices = threeDevices(); // what there is, under the mutex
    std::vector<ChatRequest> requests;                       // what was asked, under the mutex
    std::string title = "A scripted title";                  // of what is asked aside
    std::vector<ChatRequest> asides;                         // what was asked so, under the mutex
    std::vector<std::string> answeredBy; // file of the model that was asked, for each request

    std::mutex mutex;
    std::condition_variable changed;
    // Where the engine waits, until the flag is cleared or it is cancelled.
    bool gateClosed = false;   // before its first word
    bool silentGate = false;   // and there it has not said how much it reads
    bool holdLoading = false;  // half-way through opening a model
    bool holdFirstRun = false; // at its end, where no progress is told
    bool holdAtEnd = false;    // after the chunks
    bool holdAside = false;    // while something is asked aside
    std::uint32_t promptTokens = 10;
    std::uint64_t weightBytes = 6'000'000'000; // of every model
    engine::StopReason stopReason = engine::StopReason::EndOfTurn;

    /// Closes one of the gates above, or opens it, while the engine may be looking at it.
    void hold(bool& gate)
    {
        const std::lock_guard lock(mutex);
        gate = true;
    }
    void release(bool& gate)
    {
        {
            const std::lock_guard lock(mutex);
            gate = false;
        }
        changed.notify_all();
    }
    void openGate() { release(gateClosed); }
};

} // namespace cabochon::test

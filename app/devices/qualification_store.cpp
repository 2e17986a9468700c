#include "app/devices/qualification_store.h"

#include "app/devices/qualification_json.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"

#include <thread>
#include <utility>

namespace cabochon {

using vulkan::Capabilities;
using vulkan::KernelNeeds;
using vulkan::Qualification;
using vulkan::QualificationOptions;
using vulkan::Tier;

namespace {

constexpr std::size_t kMostBytes = 1u << 20;
constexpr auto kPause = std::chrono::milliseconds(20); // between looks at another's lock

Error refused(const Capabilities& capabilities, const std::string& why)
{
    return {ErrorCode::DeviceNotFound,
            "The device " + capabilities.name + " " + why + ". Use the CPU or another device."};
}

/// Nothing: a test has to tell.
std::optional<Result<Tier>>
answerOf(const Capabilities& capabilities, const Qualification& known, const KernelNeeds& needs)
{
    const Qualification::Answer answer = known.answer(needs, capabilities.tier);
    if (answer.state == Qualification::State::Unknown) return std::nullopt;
    if (answer.state == Qualification::State::Usable) return answer.tier;
    return refused(capabilities, known.summary(needs) + "; update its driver, then test it again: "
                                                        "`cabochon-cli devices --retest`");
}

} // namespace

QualificationStore::QualificationStore(std::filesystem::path folder, DeviceProbe probe)
    : m_folder(std::move(folder)), m_probe(std::move(probe))
{
}

std::filesystem::path QualificationStore::file(const Capabilities& capabilities,
                                               const char* ending) const
{
    return m_folder / ("device-" + capabilities.key() + ending);
}

std::optional<Qualification> QualificationStore::find(const Capabilities& capabilities) const
{
    if (m_folder.empty()) return std::nullopt;
    const Result<std::string> text = readFile(file(capabilities, ".json"), kMostBytes);
    return text ? qualificationFromText(*text) : std::nullopt;
}

std::string QualificationStore::describe(const Capabilities& capabilities) const
{
    const std::optional<Qualification> known = find(capabilities);
    return known && !known->verdicts().empty() ? known->summary() : "not yet tested";
}

Result<Tier> QualificationStore::ensure(const vulkan::DeviceListing& device,
                                        const KernelNeeds& needs,
                                        const QualificationOptions& options) const
{
    const Capabilities capabilities = vulkan::adjusted(device.capabilities, options.device);
    if (m_folder.empty()) return test(device.index, capabilities, needs, options, {});
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (true) {
        // The lock first: whoever held it has written its result before it let go.
        Result<std::optional<FileLock>> lock = FileLock::tryLock(file(capabilities, ".lock"));
        const Qualification known = find(capabilities).value_or(Qualification());
        if (const auto answer = answerOf(capabilities, known, needs)) return *answer;
        // A folder where nothing can be written protects nothing, either.
        if (!lock || *lock) return test(device.index, capabilities, needs, options, known);
        if (std::chrono::steady_clock::now() >= deadline) {
            return refused(capabilities, "is being tested by another Cabochon, which takes long");
        }
        std::this_thread::sleep_for(kPause);
    }
}

Result<Tier> QualificationStore::test(std::size_t device,
                                      const Capabilities& capabilities,
                                      const KernelNeeds& needs,
                                      const QualificationOptions& options,
                                      const Qualification& known) const
{
    const ProbeResult result = m_probe(device, needs, options, known);
    // Not written: it is tested again the next time.
    if (!m_folder.empty() && !result.known.verdicts().empty()) {
        (void)writeFileAtomically(file(capabilities, ".json"), qualificationText(result.known));
    }
    return result.tier;
}

Result<Tier> QualificationStore::retest(const vulkan::DeviceListing& device,
                                        const KernelNeeds& needs,
                                        const QualificationOptions& options) const
{
    const Capabilities capabilities = vulkan::adjusted(device.capabilities, options.device);
    const Qualification known = find(capabilities).value_or(Qualification());
    std::error_code error;
    if (!m_folder.empty()) std::filesystem::remove(file(capabilities, ".json"), error);
    KernelNeeds all = needs;
    // What no tier was right for is tested by itself: it must not cost the others a tier.
    for (const vulkan::KernelNeed& need : known.needs()) {
        if (known.answer({need}, capabilities.tier).state != Qualification::State::Unusable)
            all.insert(need);
    }
    return ensure(device, all, options);
}

} // namespace cabochon

// Owns recording: dispatches, copies and barriers go into one command buffer that can be submitted
// again and again. Counts its dispatches, and times each by the device's clock when asked to.
#pragma once

#include "vulkan/device/arena.h"
#include "vulkan/recording/compute_pipeline.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

/// What a dispatch reads and writes, for the profile.
struct Work {
    std::string_view name;   // of the operation; a literal
    std::uint64_t bytes = 0; // of memory that must be moved at least once
    std::uint64_t flops = 0; // two per multiply-add
};

/// Time of one dispatch of a finished run.
struct DispatchTime {
    Work work;
    double seconds = 0;
};

using Groups = std::array<std::uint32_t, 3>;
/// Groups of `size` that hold `count`.
constexpr std::uint32_t divideUp(std::uint32_t count, std::uint32_t size)
{
    return (count + size - 1) / size;
}

/// A recorded command buffer with everything it needs, also the pool it comes from: recordings of
/// one device are made on any threads at once, each on one at a time. Must not outlive the device,
/// the pipelines or the buffers it names, nor be destroyed while it runs.
class Recording {
public:
    Recording() = default;
    ~Recording();
    Recording(Recording&& other) noexcept;
    Recording& operator=(Recording&& other) noexcept;

    explicit operator bool() const { return m_commands != VK_NULL_HANDLE; }
    VkCommandBuffer commands() const { return m_commands; }
    std::uint32_t dispatches() const { return static_cast<std::uint32_t>(m_work.size()); }
    std::uint64_t flops() const;
    /// After the run has ended; empty unless recorded with timing.
    std::vector<DispatchTime> times() const;

private:
    friend class CommandRecorder;
    void release();

    Device* m_device = nullptr;
    VkCommandPool m_commandPool = VK_NULL_HANDLE;
    VkCommandBuffer m_commands = VK_NULL_HANDLE;
    std::vector<VkDescriptorPool> m_pools;
    VkQueryPool m_queries = VK_NULL_HANDLE;
    std::vector<Work> m_work; // one per dispatch
};

class CommandRecorder {
public:
    struct Options {
        bool timed = false;                 // two time stamps around each dispatch
        QueueUse queue = QueueUse::Compute; // Transfer: copies only
    };
    CommandRecorder(Device& device, PipelineCache& pipelines, Options options);
    CommandRecorder(Device& device, PipelineCache& pipelines)
        : CommandRecorder(device, pipelines, Options{})
    {
    }

    Device& device() { return m_device; }
    const Capabilities& capabilities() const { return m_device.capabilities(); }
    bool has(Tier tier) const { return capabilities().has(tier); }
    std::uint32_t subgroupSize() const { return m_device.subgroupSize(); }

    /// One dispatch; more workgroups or larger bindings than the device takes are an error of
    /// finish(). `bindings` by number; an empty view stands for a binding that this variant
    /// does not use and is bound to the first view. `params` are the push constants.
    template <typename Params>
    void dispatch(const KernelVariant& variant,
                  std::initializer_list<BufferView> bindings,
                  const Params& params,
                  Groups groups,
                  const Work& work)
    {
        static_assert(std::is_trivially_copyable_v<Params>);
        static_assert(sizeof(Params) <= PipelineCache::kPushConstantBytes);
        dispatchBytes(variant, {bindings.begin(), bindings.size()},
                      std::as_bytes(std::span(&params, 1)), groups, work);
    }
    void dispatchBytes(const KernelVariant& variant,
                       std::span<const BufferView> bindings,
                       std::span<const std::byte> params,
                       Groups groups,
                       const Work& work);

    void copy(const BufferView& from, const BufferView& to);
    void fill(const BufferView& view, std::uint32_t word);

    /// Everything written before (kernels, copies, the host) is visible to everything after. `why`:
    /// who wrote and who reads next.
    void barrier(std::string_view why);

    /// Nothing is recorded any more: finish() returns this error, or one that came before it.
    void fail(Error error)
    {
        if (m_status) m_status = std::move(error);
    }

    /// Fails with NotImplemented where `beyond`, the end of a sentence, says what is too much for
    /// the device; empty: false, go on.
    bool refuses(const std::string& beyond);

    /// Of all dispatches so far.
    std::uint64_t flops() const { return m_recording.flops(); }

    /// The first thing that went wrong while recording, or the finished buffer.
    Result<Recording> finish();
    /// Finishes, submits to the queue of kernels and waits: work that is done once.
    Status runNow();

private:
    VkDescriptorSet descriptorSet(const ComputePipeline& pipeline,
                                  std::span<const BufferView> bindings);
    bool failed() const { return !m_status; }

    Device& m_device;
    PipelineCache& m_pipelines;
    Options m_options;
    Recording m_recording;
    Status m_status;
    std::uint32_t m_setsLeft = 0;
};

} // namespace cabochon::vulkan

// Owns the compute pipelines of one device: made when first asked for, kept until the device goes,
// with the driver's cache on disk. A pipeline is a shader and its specialization constants.
#pragma once

#include "vulkan/device/device.h"
#include "vulkan/recording/shader_code.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::vulkan {

struct ComputePipeline {
    VkPipeline pipeline = VK_NULL_HANDLE;
    VkPipelineLayout layout = VK_NULL_HANDLE;
    VkDescriptorSetLayout setLayout = VK_NULL_HANDLE;
    ShaderInterface interface;
};

/// A shader with the values of its specialization constants, by constant_id from 0.
struct KernelVariant {
    std::string_view shader; // "rms_norm": shaders/rms_norm.comp
    std::vector<std::uint32_t> constants;
    auto operator<=>(const KernelVariant&) const = default;
};

class PipelineCache {
public:
    /// Bytes of push constants that every pipeline accepts (the floor of Vulkan).
    static constexpr std::uint32_t kPushConstantBytes = 128;

    /// `file` empty: nothing is kept on disk. A damaged or foreign file is ignored and replaced.
    PipelineCache(Device& device, std::filesystem::path file);
    ~PipelineCache();
    PipelineCache(const PipelineCache&) = delete;
    PipelineCache& operator=(const PipelineCache&) = delete;

    /// The pipeline, compiled now if need be. Any thread. The pointer lives as long as the cache.
    Result<const ComputePipeline*> get(const KernelVariant& variant);
    std::size_t size() const { return m_pipelines.size(); }

    /// Writes the driver's cache when it has grown: temporary file, sync, rename.
    Status save();

private:
    Result<ComputePipeline> create(const KernelVariant& variant);
    void destroy(ComputePipeline& pipeline);

    Device& m_device;
    std::filesystem::path m_file;
    VkPipelineCache m_cache = VK_NULL_HANDLE;
    std::size_t m_savedBytes = 0;
    std::mutex m_mutex;
    std::map<KernelVariant, ComputePipeline> m_pipelines;
};

} // namespace cabochon::vulkan

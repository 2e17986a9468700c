#include "vulkan/recording/compute_pipeline.h"

#include "engine/base/file_io.h"
#include "engine/base/sha256.h"
#include "vulkan/device/vulkan_error.h"

#include <cassert>

namespace cabochon::vulkan {

namespace {

constexpr std::string_view kMagic = "cabochon pipeline cache 1\n";
constexpr std::size_t kMostCacheBytes = std::size_t{256} << 20;

/// What stands before the driver's bytes on disk: format, device and driver, and their digest, for
/// a driver may not survive damaged bytes.
std::string header(const Capabilities& capabilities, std::string_view payload)
{
    Sha256 digest;
    digest.update(std::as_bytes(std::span(payload)));
    return std::string(kMagic) + capabilities.key() + "\n" + kernelDigest() + "\n" +
           digest.digest() + "\n";
}

std::string readCache(const std::filesystem::path& file, const Capabilities& capabilities)
{
    if (file.empty()) return {};
    Result<std::string> content = readFile(file, kMostCacheBytes);
    if (!content) return {};
    const std::size_t size = header(capabilities, {}).size();
    if (content->size() <= size) return {};
    std::string payload = content->substr(size);
    if (header(capabilities, payload) != std::string_view(*content).substr(0, size)) return {};
    return payload;
}

} // namespace

PipelineCache::PipelineCache(Device& device, std::filesystem::path file)
    : m_device(device), m_file(std::move(file))
{
    const Functions& vk = device.functions();
    const std::string initial = readCache(m_file, device.capabilities());
    m_savedBytes = initial.size();
    VkPipelineCacheCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO;
    info.initialDataSize = initial.size();
    info.pInitialData = initial.data();
    // Without a cache pipelines are compiled every time; that is all.
    vk.vkCreatePipelineCache(device.handle(), &info, nullptr, &m_cache);
}

PipelineCache::~PipelineCache()
{
    if (m_device.abandoned()) return;
    for (auto& [variant, pipeline] : m_pipelines)
        destroy(pipeline);
    const Functions& vk = m_device.functions();
    if (m_cache) vk.vkDestroyPipelineCache(m_device.handle(), m_cache, nullptr);
}

void PipelineCache::destroy(ComputePipeline& pipeline)
{
    const Functions& vk = m_device.functions();
    const VkDevice device = m_device.handle();
    if (pipeline.pipeline) vk.vkDestroyPipeline(device, pipeline.pipeline, nullptr);
    if (pipeline.layout) vk.vkDestroyPipelineLayout(device, pipeline.layout, nullptr);
    if (pipeline.setLayout) vk.vkDestroyDescriptorSetLayout(device, pipeline.setLayout, nullptr);
    pipeline = {};
}

Result<const ComputePipeline*> PipelineCache::get(const KernelVariant& variant)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_pipelines.find(variant);
        if (found != m_pipelines.end()) return &found->second;
    }
    Result<ComputePipeline> created = create(variant);
    if (!created) return created.error();
    const std::lock_guard lock(m_mutex);
    const auto [place, inserted] = m_pipelines.emplace(variant, *created);
    if (!inserted) destroy(*created); // another thread was first
    return &place->second;
}

Result<ComputePipeline> PipelineCache::create(const KernelVariant& variant)
{
    const Functions& vk = m_device.functions();
    const VkDevice device = m_device.handle();
    const std::string what = "compile the kernel " + std::string(variant.shader);
    const std::span<const std::uint32_t> code = shaderCode(variant.shader);
    if (code.empty())
        return {ErrorCode::Internal, "There is no kernel " + std::string(variant.shader) + "."};

    ComputePipeline result;
    result.interface = shaderInterface(code);
    const auto fail = [&](VkResult error) {
        destroy(result);
        return vulkanError(error, what);
    };
    std::vector<VkDescriptorSetLayoutBinding> bindings;
    for (std::uint32_t i = 0; i < result.interface.bindings.size(); ++i) {
        const BindingKind kind = result.interface.bindings[i];
        if (kind == BindingKind::Unused) continue;
        VkDescriptorSetLayoutBinding binding{};
        binding.binding = i;
        binding.descriptorType = kind == BindingKind::Storage ? VK_DESCRIPTOR_TYPE_STORAGE_BUFFER
                                                              : VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER;
        binding.descriptorCount = 1;
        binding.stageFlags = VK_SHADER_STAGE_COMPUTE_BIT;
        bindings.push_back(binding);
    }
    VkDescriptorSetLayoutCreateInfo setInfo{};
    setInfo.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO;
    setInfo.bindingCount = static_cast<std::uint32_t>(bindings.size());
    setInfo.pBindings = bindings.data();
    VkResult error = m_device.fault(DeviceCall::CreatePipeline);
    if (error != VK_SUCCESS) return fail(error);
    error = vk.vkCreateDescriptorSetLayout(device, &setInfo, nullptr, &result.setLayout);
    if (error != VK_SUCCESS) return fail(error);

    const VkPushConstantRange range{VK_SHADER_STAGE_COMPUTE_BIT, 0, kPushConstantBytes};
    VkPipelineLayoutCreateInfo layoutInfo{};
    layoutInfo.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO;
    layoutInfo.setLayoutCount = 1;
    layoutInfo.pSetLayouts = &result.setLayout;
    layoutInfo.pushConstantRangeCount = 1;
    layoutInfo.pPushConstantRanges = &range;
    error = vk.vkCreatePipelineLayout(device, &layoutInfo, nullptr, &result.layout);
    if (error != VK_SUCCESS) return fail(error);

    VkShaderModuleCreateInfo moduleInfo{};
    moduleInfo.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO;
    moduleInfo.codeSize = code.size_bytes();
    moduleInfo.pCode = code.data();
    VkShaderModule module = VK_NULL_HANDLE;
    error = vk.vkCreateShaderModule(device, &moduleInfo, nullptr, &module);
    if (error != VK_SUCCESS) return fail(error);

    std::vector<VkSpecializationMapEntry> entries;
    for (std::uint32_t i = 0; i < variant.constants.size(); ++i)
        entries.push_back({i, i * 4, 4});
    const VkSpecializationInfo specialization{static_cast<std::uint32_t>(entries.size()),
                                              entries.data(), variant.constants.size() * 4,
                                              variant.constants.data()};
    VkPipelineShaderStageRequiredSubgroupSizeCreateInfo size{};
    size.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_REQUIRED_SUBGROUP_SIZE_CREATE_INFO;
    size.requiredSubgroupSize = m_device.subgroupSize();
    VkComputePipelineCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO;
    info.stage.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
    if (m_device.capabilities().subgroupSizeControl) info.stage.pNext = &size;
    info.stage.stage = VK_SHADER_STAGE_COMPUTE_BIT;
    info.stage.module = module;
    info.stage.pName = "main";
    info.stage.pSpecializationInfo = &specialization;
    info.layout = result.layout;
    error = vk.vkCreateComputePipelines(device, m_cache, 1, &info, nullptr, &result.pipeline);
    vk.vkDestroyShaderModule(device, module, nullptr);
    if (error != VK_SUCCESS) return fail(error);
    m_device.setName(VK_OBJECT_TYPE_PIPELINE, reinterpret_cast<std::uint64_t>(result.pipeline),
                     variant.shader);
    return result;
}

Status PipelineCache::save()
{
    if (m_file.empty() || !m_cache) return {};
    const Functions& vk = m_device.functions();
    std::size_t size = 0;
    if (vk.vkGetPipelineCacheData(m_device.handle(), m_cache, &size, nullptr) != VK_SUCCESS ||
        size == m_savedBytes || size > kMostCacheBytes)
        return {};
    std::string payload(size, '\0');
    const VkResult result =
        vk.vkGetPipelineCacheData(m_device.handle(), m_cache, &size, payload.data());
    if (result != VK_SUCCESS) return vulkanError(result, "read the pipeline cache");
    payload.resize(size);
    Status status = writeFileAtomically(m_file, header(m_device.capabilities(), payload) + payload);
    if (status) m_savedBytes = size;
    return status;
}

} // namespace cabochon::vulkan

#include "engine/base/sha256.h"
#include "vulkan/recording/shader_code.h"

#include <algorithm>
#include <map>

namespace cabochon::vulkan {

// Words of a module: SPIR-V specification 1.5, 2.3 (physical layout) and 3.32 (instructions).
ShaderInterface shaderInterface(std::span<const std::uint32_t> code)
{
    constexpr std::uint32_t kOpVariable = 59, kOpDecorate = 71;
    constexpr std::uint32_t kBinding = 33;
    constexpr std::uint32_t kUniform = 2, kPushConstant = 9, kStorageBuffer = 12;
    constexpr std::size_t kHeaderWords = 5;
    ShaderInterface result;
    std::map<std::uint32_t, std::uint32_t> bindingOf; // variable -> binding
    std::map<std::uint32_t, std::uint32_t> storageOf; // variable -> storage class
    for (std::size_t i = kHeaderWords; i < code.size();) {
        const std::uint32_t operation = code[i] & 0xffff;
        const std::uint32_t words = code[i] >> 16;
        if (words == 0 || i + words > code.size()) break;
        if (operation == kOpDecorate && words >= 4 && code[i + 2] == kBinding)
            bindingOf[code[i + 1]] = code[i + 3];
        if (operation == kOpVariable && words >= 4) storageOf[code[i + 2]] = code[i + 3];
        i += words;
    }
    for (const auto& [variable, storage] : storageOf)
        result.hasPushConstants = result.hasPushConstants || storage == kPushConstant;
    for (const auto& [variable, binding] : bindingOf) {
        if (binding >= result.bindings.size())
            result.bindings.resize(binding + 1, BindingKind::Unused);
        const std::uint32_t storage = storageOf[variable];
        if (storage == kStorageBuffer) result.bindings[binding] = BindingKind::Storage;
        if (storage == kUniform) result.bindings[binding] = BindingKind::Uniform;
    }
    return result;
}

std::string kernelDigest()
{
    static const std::string text = [] {
        Sha256 digest;
        for (const std::string_view name : shaderNames())
            digest.update(std::as_bytes(shaderCode(name)));
        return digest.digest();
    }();
    return text;
}

} // namespace cabochon::vulkan

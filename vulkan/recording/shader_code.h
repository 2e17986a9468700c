// Owns the compiled shaders, embedded in the program: words by name, and what the words say of
// themselves, so that the host repeats no number that a shader owns.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::vulkan {

/// All shaders of this build.
std::span<const std::string_view> shaderNames();

/// SPIR-V of `shaders/NAME.comp`; empty when there is no such shader.
std::span<const std::uint32_t> shaderCode(std::string_view name);

/// Digest of all shaders: what is kept on disk of kernels holds for one build of them.
std::string kernelDigest();

enum class BindingKind : std::uint8_t { Unused, Storage, Uniform };

struct ShaderInterface {
    std::vector<BindingKind> bindings; // of set 0, by number
    bool hasPushConstants = false;
};
/// Read from the decorations of the module.
ShaderInterface shaderInterface(std::span<const std::uint32_t> code);

} // namespace cabochon::vulkan

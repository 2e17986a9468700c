// Owns reading safetensors files: maps them and checks every name, type, shape and place in the
// header before use. Knows no model.
#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// A tensor of a file; the bytes live as long as the file.
struct SafetensorsTensor {
    std::string name;
    TensorType type = TensorType::F32;  // F32, F16 or BF16
    std::vector<std::uint64_t> shape{}; // slowest first; empty: one value
    const std::byte* data = nullptr;
    std::uint64_t values = 0; // product of the shape
};

/// Immutable after open; safe to read from any thread.
class SafetensorsFile {
public:
    /// FileNotFound, FileUnreadable, ModelTruncated, ModelDamaged (names the tensor and both
    /// values), ModelUnsupported (types other than F32, F16 and BF16).
    static Result<SafetensorsFile> open(const std::filesystem::path& path);

    const MappedFile& mapping() const { return m_mapping; }
    /// In the order of their data.
    const std::vector<SafetensorsTensor>& tensors() const { return m_tensors; }

private:
    MappedFile m_mapping;
    std::vector<SafetensorsTensor> m_tensors;
};

/// What a header of such a file holds, with views into `bytes`, the whole file. `name` is for
/// messages.
Result<std::vector<SafetensorsTensor>> readSafetensorsHeader(std::span<const std::byte> bytes,
                                                             const std::string& name);

} // namespace cabochon::engine

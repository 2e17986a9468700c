// Owns the mixes under which quantized models are published ("Q4_K_M"): which tensor of a model
// gets which storage type. A mix stores most matrices in one type and those that errors hurt most
// in a better one. Reads no values.
#pragma once

#include "engine/model/tensor_type.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Kinds of files, with the numbers that files carry as general.file_type: never change.
enum class FileType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q8_0 = 7,
    Q5_0 = 8,
    Q4_K_M = 15,
    Q5_K_M = 17,
    Q6_K = 18,
    BF16 = 32,
};

std::string_view fileTypeName(FileType type);
/// By name, in any case; "Q4_K" and "Q5_K" are the mixes with _M.
std::optional<FileType> findFileType(std::string_view name);
/// "F32, F16, ..." for messages.
std::string fileTypeNames();

/// What a mix must know of a tensor.
struct MixedTensor {
    std::string_view name;      // in the GGUF
    std::uint64_t columns = 0;  // contiguous values
    std::size_t dimensions = 0; // how many
    TensorType sourceType = TensorType::F32;
};

class QuantizationMix {
public:
    /// `names`: of all tensors of the model; layers and the tied head are read from them.
    QuantizationMix(FileType type, std::span<const std::string> names);

    TensorType typeOf(const MixedTensor& tensor) const;
    FileType fileType() const { return m_type; }

private:
    TensorType wishFor(const MixedTensor& tensor) const;

    FileType m_type;
    bool m_tied = true;
    std::uint32_t m_layers = 0;
    std::map<std::string, std::uint32_t, std::less<>> m_values; // place of an attn_v among all
};

/// The same for the tensors of a projector: matrices of its towers in F32, F16, BF16 or Q8_0, all
/// else in F32.
TensorType projectorTypeOf(FileType type, const MixedTensor& tensor);

} // namespace cabochon::engine

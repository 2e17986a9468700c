// Owns writing the header of a GGUF file (version 3): metadata in the order in which it was added,
// and the list of tensors with the places of their data. Writes no data and touches no disk.
#pragma once

#include "engine/model/gguf_header.h"
#include "engine/model/tensor_type.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

class GgufHeaderWriter {
public:
    void addUnsigned(std::string_view key, std::uint32_t value);
    void addSigned(std::string_view key, std::int32_t value);
    void addFloat(std::string_view key, float value);
    void addBoolean(std::string_view key, bool value);
    void addString(std::string_view key, std::string_view value);
    void addSigneds(std::string_view key, std::span<const std::int32_t> values);
    void addFloats(std::string_view key, std::span<const float> values);
    void addBooleans(std::string_view key, const std::vector<bool>& values);
    void addStrings(std::string_view key, std::span<const std::string> values);
    void addStrings(std::string_view key, std::span<const std::string_view> values);
    /// Value `index` of another file, as it is there.
    void addCopy(const GgufHeader& header, std::size_t index);

    /// Dimensions begin with the contiguous one, which the type's blocks divide. Returns where the
    /// data begin, counted from the end of the header.
    std::uint64_t
    addTensor(std::string_view name, std::span<const std::uint64_t> dimensions, TensorType type);

    /// The header up to the first tensor's data.
    std::string bytes() const;
    /// Of all data with the gaps between them.
    std::uint64_t dataBytes() const { return m_dataBytes; }

private:
    void beginValue(std::string_view key, GgufKind kind);
    void beginArray(std::string_view key, GgufKind kind, std::uint64_t count);
    template <typename T>
    void put(T value);
    void putString(std::string_view text);

    std::string m_values;
    std::uint64_t m_keyCount = 0;
    std::string m_tensors;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_dataBytes = 0;
};

} // namespace cabochon::engine

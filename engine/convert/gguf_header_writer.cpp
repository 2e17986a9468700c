#include "engine/convert/gguf_header_writer.h"

#include "engine/base/check.h"

#include <bit>
#include <cstring>

namespace cabochon::engine {

static_assert(std::endian::native == std::endian::little, "numbers are copied as they lie");

namespace {

constexpr std::uint64_t kAlignment = 32; // the format's own: no key is needed

std::uint64_t aligned(std::uint64_t size)
{
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

template <typename T>
void append(std::string& out, T value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void appendString(std::string& out, std::string_view text)
{
    append<std::uint64_t>(out, text.size());
    out.append(text);
}

} // namespace

void GgufHeaderWriter::beginValue(std::string_view key, GgufKind kind)
{
    appendString(m_values, key);
    append(m_values, static_cast<std::uint32_t>(kind));
    ++m_keyCount;
}

void GgufHeaderWriter::beginArray(std::string_view key, GgufKind kind, std::uint64_t count)
{
    beginValue(key, GgufKind::Array);
    append(m_values, static_cast<std::uint32_t>(kind));
    append(m_values, count);
}

template <typename T>
void GgufHeaderWriter::put(T value)
{
    append(m_values, value);
}

void GgufHeaderWriter::putString(std::string_view text)
{
    appendString(m_values, text);
}

void GgufHeaderWriter::addUnsigned(std::string_view key, std::uint32_t value)
{
    beginValue(key, GgufKind::U32);
    put(value);
}

void GgufHeaderWriter::addSigned(std::string_view key, std::int32_t value)
{
    beginValue(key, GgufKind::I32);
    put(value);
}

void GgufHeaderWriter::addFloat(std::string_view key, float value)
{
    beginValue(key, GgufKind::F32);
    put(value);
}

void GgufHeaderWriter::addBoolean(std::string_view key, bool value)
{
    beginValue(key, GgufKind::Bool);
    put<std::uint8_t>(value ? 1 : 0);
}

void GgufHeaderWriter::addString(std::string_view key, std::string_view value)
{
    beginValue(key, GgufKind::String);
    putString(value);
}

void GgufHeaderWriter::addSigneds(std::string_view key, std::span<const std::int32_t> values)
{
    beginArray(key, GgufKind::I32, values.size());
    for (const std::int32_t value : values)
        put(value);
}

void GgufHeaderWriter::addFloats(std::string_view key, std::span<const float> values)
{
    beginArray(key, GgufKind::F32, values.size());
    for (const float value : values)
        put(value);
}

void GgufHeaderWriter::addBooleans(std::string_view key, const std::vector<bool>& values)
{
    beginArray(key, GgufKind::Bool, values.size());
    for (const bool value : values)
        put<std::uint8_t>(value ? 1 : 0);
}

void GgufHeaderWriter::addStrings(std::string_view key, std::span<const std::string> values)
{
    beginArray(key, GgufKind::String, values.size());
    for (const std::string& value : values)
        putString(value);
}

void GgufHeaderWriter::addStrings(std::string_view key, std::span<const std::string_view> values)
{
    beginArray(key, GgufKind::String, values.size());
    for (const std::string_view value : values)
        putString(value);
}

void GgufHeaderWriter::addCopy(const GgufHeader& header, std::size_t index)
{
    const std::string_view key = header.keys[index];
    const GgufValue& value = header.values[index];
    const auto copy = [this](const std::byte* data, std::size_t size) {
        m_values.append(reinterpret_cast<const char*>(data), size);
    };
    if (value.kind == GgufKind::String) return addString(key, value.text);
    if (value.kind != GgufKind::Array) {
        beginValue(key, value.kind);
        return copy(value.data, ggufKindBytes(value.kind));
    }
    if (value.elementKind == GgufKind::String) {
        return addStrings(
            key, std::span<const std::string_view>(header.stringArrays[value.stringArray]));
    }
    beginArray(key, value.elementKind, value.count);
    copy(value.data, value.count * ggufKindBytes(value.elementKind));
}

std::uint64_t GgufHeaderWriter::addTensor(std::string_view name,
                                          std::span<const std::uint64_t> dimensions,
                                          TensorType type)
{
    const TensorTypeInfo& info = tensorTypeInfo(type);
    CABOCHON_CHECK(!dimensions.empty() && dimensions[0] % info.blockElements == 0);
    appendString(m_tensors, name);
    append(m_tensors, static_cast<std::uint32_t>(dimensions.size()));
    std::uint64_t values = 1;
    for (const std::uint64_t dimension : dimensions) {
        append(m_tensors, dimension);
        values *= dimension;
    }
    append(m_tensors, static_cast<std::uint32_t>(type));
    const std::uint64_t offset = m_dataBytes;
    append(m_tensors, offset);
    m_dataBytes = aligned(offset + values / info.blockElements * info.blockBytes);
    ++m_tensorCount;
    return offset;
}

std::string GgufHeaderWriter::bytes() const
{
    constexpr std::uint32_t kVersion = 3;
    std::string out = "GGUF";
    append(out, kVersion);
    append(out, m_tensorCount);
    append(out, m_keyCount);
    out += m_values;
    out += m_tensors;
    out.resize(aligned(out.size()), '\0');
    return out;
}

} // namespace cabochon::engine

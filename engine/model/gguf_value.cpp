#include "engine/model/gguf_value.h"

#include <cstring>

namespace cabochon::engine {

std::size_t ggufKindBytes(GgufKind kind)
{
    switch (kind) {
    case GgufKind::U8:
    case GgufKind::I8:
    case GgufKind::Bool:
        return 1;
    case GgufKind::U16:
    case GgufKind::I16:
        return 2;
    case GgufKind::U32:
    case GgufKind::I32:
    case GgufKind::F32:
        return 4;
    case GgufKind::U64:
    case GgufKind::I64:
    case GgufKind::F64:
        return 8;
    case GgufKind::String:
    case GgufKind::Array:
        return 0;
    }
    return 0;
}

template <typename T>
static T load(const std::byte* data)
{
    T value{};
    std::memcpy(&value, data, sizeof value);
    return value;
}

std::optional<std::uint64_t> readUnsigned(GgufKind kind, const std::byte* data)
{
    const auto unlessNegative = [](std::int64_t value) {
        return value < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(value));
    };
    switch (kind) {
    case GgufKind::U8:
        return load<std::uint8_t>(data);
    case GgufKind::U16:
        return load<std::uint16_t>(data);
    case GgufKind::U32:
        return load<std::uint32_t>(data);
    case GgufKind::U64:
        return load<std::uint64_t>(data);
    case GgufKind::I8:
        return unlessNegative(load<std::int8_t>(data));
    case GgufKind::I16:
        return unlessNegative(load<std::int16_t>(data));
    case GgufKind::I32:
        return unlessNegative(load<std::int32_t>(data));
    case GgufKind::I64:
        return unlessNegative(load<std::int64_t>(data));
    default:
        return std::nullopt;
    }
}

std::optional<double> readFloating(GgufKind kind, const std::byte* data)
{
    if (kind == GgufKind::F32) return load<float>(data);
    if (kind == GgufKind::F64) return load<double>(data);
    return std::nullopt;
}

} // namespace cabochon::engine

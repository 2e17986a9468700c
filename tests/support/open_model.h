// Owns the way tests open bytes as a model: header, metadata and weight table, as Model::open does
// before the tokenizer, and then every tensor is read from its first byte to its last.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cabochon::test {

/// Opens `bytes` as a model and reads bytes all over its weights. Their sum, or the engine's error.
Result<std::uint64_t> openModel(std::span<const std::byte> bytes);

} // namespace cabochon::test

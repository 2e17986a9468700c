// Owns how a test looks into an encoder: values between its steps, as the goldens name them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace cabochon::engine {

/// Called with a stage's name ("layer.0.out") and its values [rows, width] f32, which change after
/// the call.
using StageVisitor = std::function<void(
    const std::string& name, const float* values, std::size_t rows, std::size_t width)>;

} // namespace cabochon::engine

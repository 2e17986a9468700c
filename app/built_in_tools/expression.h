// Owns working out an expression: what people write on paper, made fit for muParser, whose
// exceptions end here. No Qt.
#pragma once

#include "engine/base/result.h"

#include <string>
#include <string_view>

namespace cabochon::tools {

/// The value of "2 * (3 + 4)^2", "20% of 350", "sqrt(2) * pi". Also read are "**", "×", "÷", "−",
/// "·" and "of". Angles are radians. InvalidText: a sentence that says what cannot be read, or that
/// there is no finite value. At most 1,000 characters. Any thread.
Result<double> valueOf(std::string_view expression);

/// "0.3", "1e+100": 15 digits, as many as a double has for sure.
std::string numberText(double value);

} // namespace cabochon::tools

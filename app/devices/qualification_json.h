// Owns the text form of what is known of a device's kernels: in the file that keeps it, and between
// the program and the child that tests a device. Text that this build did not write counts as none.
#pragma once

#include "vulkan/network/qualification.h"

#include <optional>
#include <string>
#include <string_view>

namespace cabochon {

std::string qualificationText(const vulkan::Qualification& known);
/// Nothing for damaged text, and for what another build of the kernels found out.
std::optional<vulkan::Qualification> qualificationFromText(std::string_view text);

} // namespace cabochon

// Owns reading chosen members of a zip file into memory. Names are compared and nothing else; what
// they unpack to is limited.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::decoder {

/// By name. Members that `wanted` does not choose are not unpacked. Refuses Damaged,
/// ProtectedDocument, UnpacksTooFar.
std::map<std::string, std::string>
readMembers(std::span<const std::uint8_t> archive,
            const std::function<bool(std::string_view name)>& wanted);

} // namespace cabochon::decoder

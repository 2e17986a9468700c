// Owns new ids: UUIDs of version 7 (RFC 9562), which sort by the time they are made from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon {

/// "0190b6f2-7c3a-7d4e-9f21-5b8a6c0d1e2f"; never the same twice.
std::string newId(std::int64_t millisecondsSince1970);

/// Whether a text is a UUID as ours are written: 36 characters, lower case.
bool isId(std::string_view text);

} // namespace cabochon

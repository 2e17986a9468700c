// Owns how the parts of an Office document name each other: identifiers to members of the zip file.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cabochon::decoder {

/// The targets in a part of relations, by identifier, below `folder` ("xl", "ppt"). They are
/// looked up among members and never on a disk.
std::map<std::string, std::string> readRelations(std::string_view document,
                                                 std::string_view folder);

} // namespace cabochon::decoder

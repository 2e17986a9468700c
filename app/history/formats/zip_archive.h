// Owns looking into zip files of strangers: nothing is written to the disk, and an archive that
// tries to do harm is refused as a whole with a sentence.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::history {

/// Whether a file begins as zip files do.
bool isZip(std::string_view bytes);

/// Reads those files of an archive whose name `wanted` accepts, one after the other; others are
/// passed over unread. `take` gets name and content; its error ends the reading. FileUnreadable: a
/// damaged or encrypted archive, one whose files would unpack to far more than its size, names that
/// are absolute or lead out of it ("..") and links.
Status readZip(std::string_view bytes,
               const std::function<bool(std::string_view name)>& wanted,
               const std::function<Status(std::string_view name, std::string_view content)>& take);

} // namespace cabochon::history

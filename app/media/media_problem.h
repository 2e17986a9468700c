// Owns the sentences that tell why a file cannot be used: what it is, what is wrong with it, what
// to do. They are made here of the decoder's numbers; words of the decoder's own are never shown.
#pragma once

#include "app/media/decoder_protocol.h"
#include "engine/base/error.h"

#include <filesystem>

namespace cabochon::decoder {

/// MediaUnusable, for a refusal of `task` over `file`.
Error errorOf(const RefusalRecord& refusal, Task task, const std::filesystem::path& file);

/// "photo.png", fit for a message.
std::string shownName(const std::filesystem::path& file);

} // namespace cabochon::decoder

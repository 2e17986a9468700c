// Owns the media that a command's options and messages name: which files they are, how closely they
// are looked at, and the parts of messages that they become. Decodes nothing.
#pragma once

#include "app/cli/options.h"
#include "app/inference/chat_core.h"

#include <filesystem>
#include <vector>

namespace cabochon::cli {

/// --image, --audio, --video, --image-budget.
std::vector<OptionSpec> mediaOptionSpecs();

/// The budget that --image-budget gives; 0 without it. Usage: the models know no such budget.
Result<std::uint32_t> imageBudget(const Options& options);
/// How closely the part is looked at, where it is looked at; 0: as usual.
void setBudget(std::uint32_t budget, engine::MessagePart& part);
/// Parts of all files that --image, --audio and --video name, in this order.
std::vector<engine::MessagePart> mediaParts(const Options& options);
/// Puts them before the words of the last message, and the budget into every part of `request`.
/// Files that its messages name relative to `folder`, and that are not here, are taken from there.
Status
attachMedia(const Options& options, const std::filesystem::path& folder, ChatRequest& request);

} // namespace cabochon::cli
